using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class SignIns(
    SecretariatDbContext db, UserManager<SignIn> users, IUserStore<SignIn> store, IPasswordHasher<SignIn> hasher, DialogueSettings dialogue,
    IServiceScopeFactory scopes, TimeProvider clock) : ISignIns
{
    /// <summary>What is kept of ours among Identity's tokens of an account.</summary>
    private const string Ours = "Secretariat";

    /// <summary>Where the key of an authenticator waits until it is confirmed.</summary>
    private const string BegunKey = "BegunAuthenticatorKey";

    private const int RecoveryCodesAtOnce = 10;

    private static readonly SignIn NobodyInParticular = new();
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<SignIn>().HashPassword(NobodyInParticular, "somebody else's password"));

    public Task<string> Prepare(Account account)
    {
        db.Add(New(account));
        var code = SecretCodes.ForPassword();
        db.Add(new IdentityUserToken<Guid>
        {
            UserId = account.Id.Value,
            LoginProvider = Ours,
            Name = NameOf(PasswordCodeBy.Hand),
            Value = new KeptCode(code, PasswordCodeBy.Hand, clock.GetUtcNow()).Text,
        });
        return Task.FromResult(code);
    }

    public Result<Done> Prepare(Account account, string password)
    {
        if (Refusal(account.Name, account.Email, password) is { } refusal) return refusal;
        var signIn = New(account);
        signIn.PasswordHash = hasher.HashPassword(signIn, password);
        db.Add(signIn);
        return Done.Value;
    }

    public async Task<string> NewPasswordCode(AccountId account, PasswordCodeBy by, CancellationToken ct)
    {
        var code = SecretCodes.ForPassword();
        await users.SetAuthenticationTokenAsync(await Of(account), Ours, NameOf(by), new KeptCode(code, by, clock.GetUtcNow()).Text);
        return code;
    }

    public async Task<DateTimeOffset?> PasswordCodeGivenAt(AccountId account, PasswordCodeBy by, CancellationToken ct) =>
        (await Kept(await Of(account), by))?.GivenAt;

    public async Task<Result<Done>> SetPassword(string email, string code, string password, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } signIn || await IsClosed(signIn, ct)) return new AccountErrors.PasswordCodeUnknown();
        var (now, opens) = (clock.GetUtcNow(), false);
        foreach (var by in Enum.GetValues<PasswordCodeBy>()) opens |= await Kept(signIn, by) is { } kept && kept.Opens(code, now);
        if (!opens) return new AccountErrors.PasswordCodeUnknown();
        if ((await Replace(signIn, password, ct)).Error is { } refusal) return refusal;

        // Whoever holds the code is not the one who failed five times.
        await users.SetLockoutEndDateAsync(signIn, null);
        await users.ResetAccessFailedCountAsync(signIn);
        return Done.Value;
    }

    public async Task<Result<Done>> ChangePassword(AccountId account, string? password, string? code, string newPassword, CancellationToken ct) =>
        (await Proven(account, password, code, ct)).TryGet(out var signIn, out var refusal) ? await Replace(signIn, newPassword, ct) : refusal;

    public async Task<Result<SignedIn>> Check(string email, string password, string? code, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { PasswordHash: not null } signIn || await IsClosed(signIn, ct))
        {
            hasher.VerifyHashedPassword(NobodyInParticular, SomeHash.Value, password);
            return new AccountErrors.SignInRefused();
        }

        // Answered like a wrong password: saying more would tell that the account exists, and whether the password tried was right.
        if (await users.IsLockedOutAsync(signIn))
        {
            hasher.VerifyHashedPassword(NobodyInParticular, SomeHash.Value, password);
            return new AccountErrors.SignInRefused();
        }

        if (!await users.CheckPasswordAsync(signIn, password)) return await Failed(signIn, new AccountErrors.SignInRefused());
        if (signIn.TwoFactorEnabled)
        {
            if (string.IsNullOrWhiteSpace(code)) return new AccountErrors.CodeNeeded();
            if (!await IsSecondFactor(signIn, code)) return await Failed(signIn, new AccountErrors.CodeWrong());
        }

        await users.ResetAccessFailedCountAsync(signIn);
        return new SignedIn(new AccountId(signIn.Id), await users.GetSecurityStampAsync(signIn),
            signIn.TwoFactorEnabled ? SessionMeans.SecondFactor : SessionMeans.Password);
    }

    public async Task<SignedIn?> Arrive(OrganisationIdentity identity, CancellationToken ct)
    {
        var signIn = await users.FindByLoginAsync(identity.Issuer, identity.Subject) ?? await Linked(identity);
        if (signIn is null || await IsClosed(signIn, ct)) return null;
        return new SignedIn(new AccountId(signIn.Id), await users.GetSecurityStampAsync(signIn), SessionMeans.Organisation);
    }

    public async Task<string> StampOf(AccountId account, CancellationToken ct) => await users.GetSecurityStampAsync(await Of(account));

    public async Task<Result<Authenticator>> NewAuthenticator(AccountId account, string? password, string? code, CancellationToken ct)
    {
        if (!(await Proven(account, password, code, ct)).TryGet(out var signIn, out var refusal)) return refusal;
        var key = users.GenerateNewAuthenticatorKey();
        await users.SetAuthenticationTokenAsync(signIn, Ours, BegunKey, key);
        var issuer = UrlEncoder.Default.Encode(dialogue.Name);
        return new Authenticator(key, $"otpauth://totp/{issuer}:{UrlEncoder.Default.Encode(signIn.Email!)}?secret={key}&issuer={issuer}&digits=6");
    }

    public async Task<Result<RecoveryCodes>> ConfirmAuthenticator(AccountId account, string code, CancellationToken ct)
    {
        var signIn = await Of(account);
        if (await users.GetAuthenticationTokenAsync(signIn, Ours, BegunKey) is not { } key) return new AccountErrors.NoAuthenticatorBegun();

        // The key takes its place before its digits are compared; a refusal takes everything back, this too.
        await ((IUserAuthenticatorKeyStore<SignIn>)store).SetAuthenticatorKeyAsync(signIn, key, ct);
        if (!await users.VerifyTwoFactorTokenAsync(signIn, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code))) return new AccountErrors.CodeWrong();
        await users.RemoveAuthenticationTokenAsync(signIn, Ours, BegunKey);
        await users.SetTwoFactorEnabledAsync(signIn, true);
        return await NewRecoveryCodes(signIn, ct);
    }

    public async Task<Result<RecoveryCodes>> RenewRecoveryCodes(AccountId account, string? password, string? code, CancellationToken ct)
    {
        if (!(await Proven(account, password, code, ct)).TryGet(out var signIn, out var refusal)) return refusal;
        return signIn.TwoFactorEnabled ? await NewRecoveryCodes(signIn, ct) : new AccountErrors.NoAuthenticator();
    }

    public async Task<Result<Done>> RemoveAuthenticator(AccountId account, string? password, string? code, CancellationToken ct)
    {
        if (!(await Proven(account, password, code, ct)).TryGet(out var signIn, out var refusal)) return refusal;
        if (!signIn.TwoFactorEnabled) return new AccountErrors.NoAuthenticator();
        await ((IUserTwoFactorRecoveryCodeStore<SignIn>)store).ReplaceCodesAsync(signIn, [], ct);
        await users.ResetAuthenticatorKeyAsync(signIn);
        await users.SetTwoFactorEnabledAsync(signIn, false);
        return Done.Value;
    }

    public async Task<Result<Done>> Prove(AccountId account, string? password, string? code, CancellationToken ct) =>
        (await Proven(account, password, code, ct)).Error is { } refusal ? refusal : Done.Value;

    public async Task<MeansOfSigningIn> MeansOf(AccountId account, CancellationToken ct)
    {
        var signIn = await Of(account);
        return new MeansOfSigningIn(signIn.PasswordHash is not null, signIn.TwoFactorEnabled, await users.CountRecoveryCodesAsync(signIn));
    }

    private Error? Refusal(string name, string email, string password) =>
        PasswordRules.Refusal(password, [name, email, dialogue.Name, dialogue.Secretariat], CommonPasswords.Contain);

    private SignIn New(Account account) => new()
    {
        Id = account.Id.Value,
        UserName = account.Email,
        NormalizedUserName = users.NormalizeName(account.Email),
        Email = account.Email,
        NormalizedEmail = users.NormalizeEmail(account.Email),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };

    /// <summary>An address is looked at once: whoever is given it later by the organisation is another subject, and finds the account taken.</summary>
    private async Task<SignIn?> Linked(OrganisationIdentity identity)
    {
        if (identity.VerifiedEmail is not { } email || await users.FindByEmailAsync(email) is not { } signIn) return null;
        if ((await users.GetLoginsAsync(signIn)).Any(l => l.LoginProvider == identity.Issuer)) return null;
        try
        {
            return (await users.AddLoginAsync(signIn, new UserLoginInfo(identity.Issuer, identity.Subject, email))).Succeeded ? signIn : null;
        }
        catch (DbUpdateException)
        {
            // Two windows of one person arrived at the same moment, and the other was first.
            db.ChangeTracker.Clear();
            return await users.FindByLoginAsync(identity.Issuer, identity.Subject);
        }
    }

    private async Task<RecoveryCodes> NewRecoveryCodes(SignIn signIn, CancellationToken ct)
    {
        // Identity would keep them readable, and they are as good as the authenticator.
        var codes = Enumerable.Range(0, RecoveryCodesAtOnce).Select(_ => SecretCodes.ForRecovery()).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<SignIn>)store).ReplaceCodesAsync(signIn, codes.Select(SecretCodes.FingerprintOf), ct);
        await users.UpdateAsync(signIn);
        return new RecoveryCodes(codes);
    }

    /// <summary>Sets another password; whatever was given or begun for the old one is worthless.</summary>
    private async Task<Result<Done>> Replace(SignIn signIn, string password, CancellationToken ct)
    {
        var name = (await db.Accounts.FindAsync([new AccountId(signIn.Id)], ct))!.Name;
        if (Refusal(name, signIn.Email!, password) is { } refusal) return refusal;
        var set = await users.ResetPasswordAsync(signIn, await users.GeneratePasswordResetTokenAsync(signIn), password);

        // Of two who come with one code at the same moment the second finds it used.
        if (!set.Succeeded) return set.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal))
            ? new AccountErrors.PasswordTooWeak() : new AccountErrors.PasswordCodeUnknown();
        foreach (var by in Enum.GetValues<PasswordCodeBy>()) await users.RemoveAuthenticationTokenAsync(signIn, Ours, NameOf(by));
        return Done.Value;
    }

    /// <summary>The sign-in of an account whose holder shows again who they are; failures are counted whatever follows.</summary>
    private async Task<Result<SignIn>> Proven(AccountId account, string? password, string? code, CancellationToken ct)
    {
        var signIn = await Of(account);
        if (!await users.IsLockedOutAsync(signIn) && await Proves(signIn, password, code)) return signIn;
        await CountFailure(signIn, ct);
        return new AccountErrors.ProofNeeded();
    }

    private async Task<bool> Proves(SignIn signIn, string? password, string? code) =>
        !string.IsNullOrEmpty(password) ? await users.CheckPasswordAsync(signIn, password)
        : signIn.TwoFactorEnabled && !string.IsNullOrWhiteSpace(code) && await IsSecondFactor(signIn, code);

    /// <summary>Whether a text is the digits of this moment, or a recovery code, which it then was for the last time.</summary>
    private async Task<bool> IsSecondFactor(SignIn signIn, string code) => Digits(code) is { Length: <= 6 } digits
        ? await users.VerifyTwoFactorTokenAsync(signIn, users.Options.Tokens.AuthenticatorTokenProvider, digits)
        : (await users.RedeemTwoFactorRecoveryCodeAsync(signIn, SecretCodes.FingerprintOf(code))).Succeeded;

    /// <summary>Counts a failed attempt apart from the act, which is taken back.</summary>
    private async Task CountFailure(SignIn signIn, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        var apart = scope.ServiceProvider.GetRequiredService<UserManager<SignIn>>();
        if (await apart.FindByIdAsync(signIn.Id.ToString()) is { } same) await apart.AccessFailedAsync(same);
    }

    private async Task<SignIn> Of(AccountId account) =>
        await users.FindByIdAsync(account.Value.ToString()) ?? throw new InvalidOperationException("Every account has its sign-in.");

    private async Task<bool> IsClosed(SignIn signIn, CancellationToken ct) =>
        await db.Accounts.FindAsync([new AccountId(signIn.Id)], ct) is not { DisabledAt: null };

    private async Task<Error> Failed(SignIn signIn, Error error)
    {
        await users.AccessFailedAsync(signIn);
        return error;
    }

    private async Task<KeptCode?> Kept(SignIn signIn, PasswordCodeBy by) =>
        await users.GetAuthenticationTokenAsync(signIn, Ours, NameOf(by)) is { } text ? KeptCode.Read(text) : null;

    private static string NameOf(PasswordCodeBy by) => $"PasswordCode{by}";

    private static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>What is kept of a code that sets a password.</summary>
    private sealed record KeptCode(string Fingerprint, DateTimeOffset GivenAt, DateTimeOffset Until)
    {
        internal KeptCode(string code, PasswordCodeBy by, DateTimeOffset now)
            : this(SecretCodes.FingerprintOf(code), now, now + (by is PasswordCodeBy.Mail ? TimeSpan.FromHours(1) : TimeSpan.FromDays(7))) { }

        internal string Text =>
            string.Create(CultureInfo.InvariantCulture, $"{Fingerprint}|{GivenAt.ToUnixTimeMilliseconds()}|{Until.ToUnixTimeMilliseconds()}");

        internal bool Opens(string code, DateTimeOffset now) => now < Until && Fingerprint == SecretCodes.FingerprintOf(code);

        internal static KeptCode? Read(string text) => text.Split('|') is [var fingerprint, var given, var until]
            ? new KeptCode(fingerprint, At(given), At(until)) : null;

        private static DateTimeOffset At(string milliseconds) =>
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));
    }
}
