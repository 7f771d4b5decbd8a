using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Passwords and second factors of accounts. They are kept apart from the accounts, and no use case ever sees them.</summary>
public interface ISignIns
{
    /// <summary>
    /// Makes signing in possible for an account that is being opened, in the same transaction; there is no password until its holder sets one.
    /// </summary>
    /// <returns>The code with which they set it; shown once, good for a week.</returns>
    Task<string> Prepare(Account account);

    /// <summary>A new code with which the holder sets a password, such as when the old one is forgotten.</summary>
    Task<string> NewPasswordCode(AccountId account, CancellationToken ct);

    /// <summary>Sets the password with the code that was given for it. Sessions begun with an earlier password end.</summary>
    Task<Result<Done>> SetPassword(string email, string code, string password, CancellationToken ct);

    /// <summary>Checks address, password and, where the account asks for it, the second factor; failed attempts are counted whatever follows.</summary>
    Task<Result<SignedIn>> Check(string email, string password, string? code, CancellationToken ct);

    /// <summary>The present stamp of the account's password and second factor, for the session that just changed them.</summary>
    Task<string> StampOf(AccountId account, CancellationToken ct);

    /// <summary>
    /// Begins with a second factor: the key for the authenticator (RFC 6238). It counts once it is confirmed, and until then the one in use does. The
    /// password, or the digits of the one in use, show that it is the holder who asks; failed attempts are counted whatever follows.
    /// </summary>
    Task<Result<Authenticator>> NewAuthenticator(AccountId account, string? password, string? code, CancellationToken ct);

    /// <summary>Confirms the authenticator begun last by its present digits; from now on signing in asks for them, and a former one is worthless.</summary>
    Task<Result<Done>> ConfirmAuthenticator(AccountId account, string code, CancellationToken ct);
}

/// <summary>Somebody whose password, and second factor if they have one, was right.</summary>
/// <param name="Account">The account.</param>
/// <param name="Stamp">Changes with the password; a session that carries an older one is over.</param>
public sealed record SignedIn(AccountId Account, string Stamp);

/// <summary>What an authenticator needs to know.</summary>
/// <param name="Key">The shared key in Base32, to be typed.</param>
/// <param name="Address">The same as an <c>otpauth:</c> address, to be shown as a QR code.</param>
public sealed record Authenticator(string Key, string Address);
