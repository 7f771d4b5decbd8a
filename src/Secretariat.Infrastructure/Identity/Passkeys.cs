using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class Passkeys(
    SecretariatDbContext db, UserManager<SignIn> users, IPasskeyHandler<SignIn> handler, IHttpContextAccessor http, IDataProtectionProvider protection)
    : IPasskeys
{
    /// <summary>So long a browser may take for its answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _sealer = protection.CreateProtector("Secretariat.Passkey.v1").ToTimeLimitedDataProtector();

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Passkeys are for browsers.");

    public async Task<PasskeyQuestion> Invite(Account account)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.Value.ToString(), Name = account.Email, DisplayName = account.Name }, Http);
        return new PasskeyQuestion(asked.CreationOptionsJson, Seal(account.Id.Value.ToString(), asked.AttestationState));
    }

    public async Task<Result<Done>> Add(AccountId account, string name, PasskeyAnswer answer, CancellationToken ct)
    {
        if (Open(account.Value.ToString(), answer.State) is not { } state) return new AccountErrors.PasskeyRefused();
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = Http,
            CredentialJson = answer.Credential,
            AttestationState = state,
        });
        if (!made.Succeeded || made.UserEntity.Id != account.Value.ToString() || await users.FindByPasskeyIdAsync(made.Passkey.CredentialId) is not null)
            return new AccountErrors.PasskeyRefused();
        made.Passkey.Name = name;
        var kept = await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(account.Value.ToString()))!, made.Passkey);
        return kept.Succeeded ? Done.Value : new AccountErrors.PasskeyRefused();
    }

    public async Task<IReadOnlyList<Passkey>> Of(AccountId account, CancellationToken ct) =>
        [.. (await users.GetPasskeysAsync((await users.FindByIdAsync(account.Value.ToString()))!)).OrderByDescending(p => p.CreatedAt)
            .Select(p => new Passkey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt))];

    public async Task<bool> Remove(AccountId account, string id, CancellationToken ct)
    {
        if (!Base64Url.IsValid(id)) return false;
        var (signIn, credential) = ((await users.FindByIdAsync(account.Value.ToString()))!, Base64Url.DecodeFromChars(id));
        return await users.GetPasskeyAsync(signIn, credential) is not null && (await users.RemovePasskeyAsync(signIn, credential)).Succeeded;
    }

    public async Task<PasskeyQuestion> Ask()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Http);
        return new PasskeyQuestion(asked.RequestOptionsJson, Seal("", asked.AssertionState));
    }

    public async Task<Result<SignedIn>> Check(PasskeyAnswer answer, CancellationToken ct)
    {
        if (Open("", answer.State) is not { } state) return new AccountErrors.PasskeyRefused();
        var shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = Http,
            CredentialJson = answer.Credential,
            AssertionState = state,
        });
        if (!shown.Succeeded || await db.Accounts.FindAsync([new AccountId(shown.User.Id)], ct) is not { DisabledAt: null })
            return new AccountErrors.PasskeyRefused();

        // Keeps the counter by which a copy would be noticed; of two answers with one counter the second is refused.
        if (!(await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Succeeded) return new AccountErrors.PasskeyRefused();
        return new SignedIn(new AccountId(shown.User.Id), await users.GetSecurityStampAsync(shown.User), SessionMeans.Passkey);
    }

    private string Seal(string purpose, string? state) => _sealer.Protect($"{purpose}\n{state}", Patience);

    private string? Open(string purpose, string sealedState)
    {
        try
        {
            return _sealer.Unprotect(sealedState).Split('\n', 2) is [var kept, var state] && kept == purpose ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
