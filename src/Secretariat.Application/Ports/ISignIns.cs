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

    /// <summary>The same for an account whose holder is here and has chosen a password.</summary>
    Result<Done> Prepare(Account account, string password);

    /// <summary>A new code with which the holder sets a password; the one given before in the same way is worthless.</summary>
    Task<string> NewPasswordCode(AccountId account, PasswordCodeBy by, CancellationToken ct);

    /// <summary>When the last code was given in a way; null when none waits.</summary>
    Task<DateTimeOffset?> PasswordCodeGivenAt(AccountId account, PasswordCodeBy by, CancellationToken ct);

    /// <summary>
    /// Sets a new password for whoever shows the old one or a second factor; failed attempts are counted whatever follows. Sessions begun before end.
    /// </summary>
    Task<Result<Done>> ChangePassword(AccountId account, string? password, string? code, string newPassword, CancellationToken ct);

    /// <summary>Sets the password with the code that was given for it. Sessions begun with an earlier password end.</summary>
    Task<Result<Done>> SetPassword(string email, string code, string password, CancellationToken ct);

    /// <summary>Checks address, password and, where the account asks for it, the second factor; failed attempts are counted whatever follows.</summary>
    Task<Result<SignedIn>> Check(string email, string password, string? code, CancellationToken ct);

    /// <summary>
    /// Who comes from the organisation's own sign-in: the account that was linked to this subject, or once the one with its verified
    /// address, which is linked then.
    /// Null for anybody else: an account is never opened by it.
    /// </summary>
    Task<SignedIn?> Arrive(OrganisationIdentity identity, CancellationToken ct);

    /// <summary>The present stamp of the account's password and second factor, for the session that just changed them.</summary>
    Task<string> StampOf(AccountId account, CancellationToken ct);

    /// <summary>
    /// Begins with a second factor: the key for the authenticator (RFC 6238). It counts once it is confirmed, and until then the one in use does. The
    /// password, or the digits of the one in use, show that it is the holder who asks; failed attempts are counted whatever follows.
    /// </summary>
    Task<Result<Authenticator>> NewAuthenticator(AccountId account, string? password, string? code, CancellationToken ct);

    /// <summary>Confirms the authenticator begun last by its present digits; from now on signing in asks for them, and a former one is worthless.</summary>
    /// <returns>Codes for the day on which the authenticator is lost; each works once.</returns>
    Task<Result<RecoveryCodes>> ConfirmAuthenticator(AccountId account, string code, CancellationToken ct);

    /// <summary>New recovery codes in place of those given before, for whoever shows password or digits.</summary>
    Task<Result<RecoveryCodes>> RenewRecoveryCodes(AccountId account, string? password, string? code, CancellationToken ct);

    /// <summary>Takes the second factor away, for whoever shows password or digits; sessions begun before end.</summary>
    Task<Result<Done>> RemoveAuthenticator(AccountId account, string? password, string? code, CancellationToken ct);

    /// <summary>Whether whoever asks shows again who they are, by password or second factor; failed attempts are counted whatever follows.</summary>
    Task<Result<Done>> Prove(AccountId account, string? password, string? code, CancellationToken ct);

    /// <summary>By which means an account is signed in to.</summary>
    Task<MeansOfSigningIn> MeansOf(AccountId account, CancellationToken ct);
}

/// <summary>Somebody whose password, and second factor if they have one, was right.</summary>
/// <param name="Account">The account.</param>
/// <param name="Stamp">Changes with the password; a session that carries an older one is over.</param>
/// <param name="Means">What they showed.</param>
public sealed record SignedIn(AccountId Account, string Stamp, SessionMeans Means = SessionMeans.Password);

/// <summary>Whom the organisation's own sign-in says it is.</summary>
/// <param name="Issuer">The sign-in.</param>
/// <param name="Subject">By which it knows them, for good.</param>
/// <param name="VerifiedEmail">Their address; null where it does not vouch for one.</param>
public sealed record OrganisationIdentity(string Issuer, string Subject, string? VerifiedEmail);

/// <summary>How a code to set a password reaches its holder; each way has one code at a time.</summary>
public enum PasswordCodeBy
{
    /// <summary>Whoever opened the account gives it; good for a week.</summary>
    Hand,

    /// <summary>By mail to the account's own address; good for an hour.</summary>
    Mail,
}

/// <summary>Codes in place of the six digits, for the day on which the authenticator is lost; each works once.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>By which means an account is signed in to.</summary>
/// <param name="Password">Whether it has a password.</param>
/// <param name="Authenticator">Whether signing in with it asks for six digits.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes were not used yet.</param>
public sealed record MeansOfSigningIn(bool Password, bool Authenticator, int RecoveryCodesLeft);

/// <summary>What an authenticator needs to know.</summary>
/// <param name="Key">The shared key in Base32, to be typed.</param>
/// <param name="Address">The same as an <c>otpauth:</c> address, to be shown as a QR code.</param>
public sealed record Authenticator(string Key, string Address);
