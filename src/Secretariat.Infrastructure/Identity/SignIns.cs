using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class SignIns(
    SecretariatDbContext db, UserManager<SignIn> users, IUserStore<SignIn> store, IPasswordHasher<SignIn> hasher, IServiceScopeFactory scopes) : ISignIns
{
    /// <summary>Where the key of an authenticator waits until it is confirmed.</summary>
    private static readonly (string Provider, string Name) Begun = ("Secretariat", "BegunAuthenticatorKey");

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

    public async Task<Result<Authenticator>> NewAuthenticator(AccountId account, string? password, string? code, CancellationToken ct)
    {
        var signIn = await Of(account);
        if (await users.IsLockedOutAsync(signIn) || !await Proves(signIn, password, code))
        {
            await CountFailure(signIn, ct);
            return new AccountErrors.ProofNeeded();
        }

        var key = users.GenerateNewAuthenticatorKey();
        await users.SetAuthenticationTokenAsync(signIn, Begun.Provider, Begun.Name, key);
        return new Authenticator(key, $"otpauth://totp/Secretariat:{UrlEncoder.Default.Encode(signIn.Email!)}?secret={key}&issuer=Secretariat&digits=6");
    }

    public async Task<Result<Done>> ConfirmAuthenticator(AccountId account, string code, CancellationToken ct)
    {
        var signIn = await Of(account);
        if (await users.GetAuthenticationTokenAsync(signIn, Begun.Provider, Begun.Name) is not { } key) return new AccountErrors.NoAuthenticatorBegun();

        // The key takes its place before its digits are compared; a refusal takes everything back, this too.
        await ((IUserAuthenticatorKeyStore<SignIn>)store).SetAuthenticatorKeyAsync(signIn, key, ct);
        if (!await users.VerifyTwoFactorTokenAsync(signIn, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code))) return new AccountErrors.CodeWrong();
        await users.RemoveAuthenticationTokenAsync(signIn, Begun.Provider, Begun.Name);
        await users.SetTwoFactorEnabledAsync(signIn, true);
        return Done.Value;
    }

    private async Task<bool> Proves(SignIn signIn, string? password, string? code) =>
        !string.IsNullOrEmpty(password) ? await users.CheckPasswordAsync(signIn, password)
        : signIn.TwoFactorEnabled && !string.IsNullOrWhiteSpace(code)
            && await users.VerifyTwoFactorTokenAsync(signIn, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code));

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

    private static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
