using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Passkeys (WebAuthn): keys that a browser or a telephone keeps, and that answer nobody but this site.</summary>
public interface IPasskeys
{
    /// <summary>What a browser is asked in order to make a passkey for an account; nothing is kept until it answers.</summary>
    Task<PasskeyQuestion> Invite(Account account);

    /// <summary>Keeps the passkey that a browser made, under a name by which its owner knows it again.</summary>
    Task<Result<Done>> Add(AccountId account, string name, PasskeyAnswer answer, CancellationToken ct);

    /// <summary>The passkeys of an account, the newest first.</summary>
    Task<IReadOnlyList<Passkey>> Of(AccountId account, CancellationToken ct);

    /// <summary>Forgets a passkey; false when the account has none of this id.</summary>
    Task<bool> Remove(AccountId account, string id, CancellationToken ct);

    /// <summary>What a browser is asked by whoever wants to sign in; it answers with a passkey of its choice.</summary>
    Task<PasskeyQuestion> Ask();

    /// <summary>Who signs in with the passkey that answered.</summary>
    Task<Result<SignedIn>> Check(PasskeyAnswer answer, CancellationToken ct);
}

/// <summary>What a browser is asked.</summary>
/// <param name="Options">The options of the question, as WebAuthn writes them in JSON.</param>
/// <param name="State">What the answer is compared with: sealed, and worthless after some minutes.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>What a browser answered.</summary>
/// <param name="Credential">The answer, as WebAuthn writes it in JSON.</param>
/// <param name="State">What came with the question.</param>
public sealed record PasskeyAnswer(string Credential, string State);

/// <summary>A passkey of an account.</summary>
/// <param name="Id">By which it is removed.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="AddedAt">When it was added.</param>
public sealed record Passkey(string Id, string Name, DateTimeOffset AddedAt);
