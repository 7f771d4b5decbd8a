using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class SignIns(SecretariatDbContext db, UserManager<SignIn> users, IPasswordHasher<SignIn> hasher) : ISignIns
{
    private static readonly SignIn NobodyInParticular = new();
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<SignIn>().HashPassword(NobodyInParticular, "somebody else's password"));

    public Task<string> Prepare(Account account)
    {
        var signIn = new SignIn
        {
            Id = account.Id.Value,
            UserName = account.Email,
            NormalizedUserName = users.NormalizeName(account.Email),
            Email = account.Email,
            NormalizedEmail = users.NormalizeEmail(account.Email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        db.Add(signIn);
        return users.GeneratePasswordResetTokenAsync(signIn);
    }

    public async Task<string> NewPasswordCode(AccountId account, CancellationToken ct) => await users.GeneratePasswordResetTokenAsync(await Of(account));

    public async Task<Result<Done>> SetPassword(string email, string code, string password, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } signIn || await IsClosed(signIn, ct)) return new AccountErrors.PasswordCodeUnknown();
        var set = await users.ResetPasswordAsync(signIn, code, password);
        if (set.Succeeded) return Done.Value;
        return set.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken))
            ? new AccountErrors.PasswordCodeUnknown() : new AccountErrors.PasswordTooWeak();
    }

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
            if (!await users.VerifyTwoFactorTokenAsync(signIn, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code)))
                return await Failed(signIn, new AccountErrors.CodeWrong());
        }

        await users.ResetAccessFailedCountAsync(signIn);
        return new SignedIn(new AccountId(signIn.Id), await users.GetSecurityStampAsync(signIn));
    }

    public async Task<string> StampOf(AccountId account, CancellationToken ct) => await users.GetSecurityStampAsync(await Of(account));

    public async Task<Authenticator> NewAuthenticator(AccountId account, CancellationToken ct)
    {
        var signIn = await Of(account);
        await users.SetTwoFactorEnabledAsync(signIn, false);
        await users.ResetAuthenticatorKeyAsync(signIn);
        var key = await users.GetAuthenticatorKeyAsync(signIn) ?? throw new InvalidOperationException("An authenticator key was just made.");
        return new Authenticator(key, $"otpauth://totp/Secretariat:{UrlEncoder.Default.Encode(signIn.Email!)}?secret={key}&issuer=Secretariat&digits=6");
    }

    public async Task<Result<Done>> ConfirmAuthenticator(AccountId account, string code, CancellationToken ct)
    {
        var signIn = await Of(account);
        if (!await users.VerifyTwoFactorTokenAsync(signIn, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code))) return new AccountErrors.CodeWrong();
        await users.SetTwoFactorEnabledAsync(signIn, true);
        return Done.Value;
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

    private static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
