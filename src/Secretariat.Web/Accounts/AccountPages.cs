using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Accounts;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Accounts;

/// <summary>One's own account: how one signs in, where one is signed in, and which programs act for one.</summary>
internal sealed class AccountPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/account", Account);
        pages.Page("/account/second-factor", (Visit visit) => SecondFactor(visit, null));
        pages.MapPost("/account/second-factor", Begin).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/account/second-factor/confirmation", Confirm).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/account/second-factor/removal", Remove).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/account/recovery-codes", RenewCodes).WithMetadata(new Limited(limits => limits.SignIns));
        pages.Page("/account/passkeys", (Visit visit) => Passkeys(visit, null));
        pages.MapPost("/account/passkeys", InvitePasskey).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/account/passkeys/addition", AddPasskey);
        pages.MapPost("/account/passkeys/removal", RemovePasskey);
        pages.MapPost("/account/sessions/{id:guid}/end", EndSession);
        pages.MapPost("/account/sessions/end", EndSessions);
        pages.List("/account/tokens", AccountLists.Tokens, Tokens, TokenRows);
        pages.MapPost("/account/tokens", CreateToken);
        pages.MapPost("/account/tokens/{id:guid}/revocation", RevokeToken);
    }

    internal static Invalid NoProof => SessionPages.Field("account.proof_needed", "Proof",
        "This is not your present password, nor what your authenticator shows. After five failures an account rests for a quarter of an hour.");

    /// <summary>A password or digits, as they were entered in one field. A password has never so few characters.</summary>
    internal static (string? Password, string? Code) ProvenBy(Visit visit) => visit.Text("Proof") switch
    {
        "" => (null, null),
        var text when text.Replace(" ", "", StringComparison.Ordinal) is { Length: 6 } digits && digits.All(char.IsAsciiDigit) => (null, text),
        var text => (text, null),
    };

    private static async Task<IResult> Account(Visit visit)
    {
        if (visit.Me is not { AccountId: not null } me) return visit.Missing();
        if (!(await visit.Ask(new GetMeansOfSigningIn())).TryGet(out var means, out var refusal)) return visit.Refuse(refusal);
        return (await visit.Ask(new ListSessions(visit.AskedPage<ListSessions>()))).TryGet(out var sessions, out refusal)
            ? visit.Show<AccountPage>(new { Me = me, Means = means, Sessions = sessions }) : visit.Refuse(refusal);
    }

    private static async Task<IResult> SecondFactor(Visit visit, Authenticator? begun)
    {
        if (visit.Me is not { AccountId: not null }) return visit.Missing();
        if (!(await visit.Ask(new GetMeansOfSigningIn())).TryGet(out var means, out var refusal)) return visit.Refuse(refusal);
        return visit.Show<SecondFactorPage>(new { Means = means, Begun = begun, Kept = begun is null ? null : Seal(visit, begun) });
    }

    private static async Task<IResult> Begin(Visit visit)
    {
        var (password, code) = ProvenBy(visit);
        return (await visit.Send(new BeginAuthenticator(password, code))).TryGet(out var begun, out var refusal)
            ? await SecondFactor(visit, begun) : await visit.Again(PasswordPages.AtItsField(refusal, "Proof"), () => SecondFactor(visit, null));
    }

    private static async Task<IResult> Confirm(Visit visit)
    {
        if (!(await visit.Send(new ConfirmAuthenticator(visit.Text("Code")))).TryGet(out var codes, out var refusal))
            return await visit.Again(refusal is AccountErrors.CodeWrong ? SessionPages.Field(refusal.Code, "Code", refusal.Message) : refusal,
                () => SecondFactor(visit, Open(visit, visit.Text("begun"))));
        await SessionPages.Continue(visit);
        return visit.Show<RecoveryCodesPage>(new { codes.Codes, IsNew = true });
    }

    private static async Task<IResult> Remove(Visit visit)
    {
        var (password, code) = ProvenBy(visit);
        if ((await visit.Send(new RemoveAuthenticator(password, code))).Error is { } refusal)
            return await visit.Again(PasswordPages.AtItsField(refusal, "Proof"), () => SecondFactor(visit, null));
        await SessionPages.Continue(visit);
        Notices.Leave(visit.Http, "Your account has no second factor any more. You are signed out everywhere else.");
        return visit.See("/account");
    }

    private static async Task<IResult> RenewCodes(Visit visit)
    {
        var (password, code) = ProvenBy(visit);
        return (await visit.Send(new RenewRecoveryCodes(password, code))).TryGet(out var codes, out var refusal)
            ? visit.Show<RecoveryCodesPage>(new { codes.Codes, IsNew = false })
            : await visit.Again(PasswordPages.AtItsField(refusal, "Proof"), () => SecondFactor(visit, null));
    }

    private static async Task<IResult> Passkeys(Visit visit, PasskeyQuestion? asked) => visit.Me is not { AccountId: not null } ? visit.Missing()
        : (await visit.Ask(new GetPasskeys())).TryGet(out var passkeys, out var refusal)
            ? visit.Show<PasskeyPage>(new { Passkeys = passkeys, Asked = asked }) : visit.Refuse(refusal);

    private static async Task<IResult> InvitePasskey(Visit visit)
    {
        var (password, code) = ProvenBy(visit);
        return (await visit.Send(new InvitePasskey(password, code))).TryGet(out var asked, out var refusal)
            ? await Passkeys(visit, asked) : await visit.Again(PasswordPages.AtItsField(refusal, "Proof"), () => Passkeys(visit, null));
    }

    private static Task<IResult> AddPasskey(Visit visit) => visit.Act(new AddPasskey(visit.Text("Name"), visit.Text("credential"), visit.Text("state")),
        "/account/passkeys", "The passkey is added: next time it opens the door.", () => Passkeys(visit, null));

    private static Task<IResult> RemovePasskey(Visit visit) =>
        visit.Act(new RemovePasskey(visit.Text("Id")), "/account/passkeys", "The passkey is removed. Remove it from your device as well.",
            () => Passkeys(visit, null));

    private static Task<IResult> EndSession(Visit visit, Guid id) =>
        visit.Act(new EndSession(new AccountSessionId(id)), "/account", "The session has ended.", () => Account(visit));

    private static async Task<IResult> EndSessions(Visit visit)
    {
        if (!(await visit.Send(new SignOutEverywhere())).TryGet(out var ended, out var refusal)) return await visit.Again(refusal, () => Account(visit));
        await visit.Http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        Notices.Leave(visit.Http, $"You are signed out everywhere: {Words.Count(ended.Count, "session")} ended.");
        return visit.See("/sign-in");
    }

    private static Task<IResult> Tokens(Visit visit) => Tokens(visit, null);

    private static async Task<IResult> Tokens(Visit visit, CreatedToken? made) =>
        visit.Me is not { AccountId: not null, OwesSecondFactor: false } ? visit.Missing()
        : (await TokenRows(visit, visit.AskedPage<ListAccessTokens>())).TryGet(out var rows, out var refusal)
            ? await visit.ShowList<TokenListPage>(ListName.AccessTokens, "/account/tokens", new { Rows = rows, Made = made }) : visit.Refuse(refusal);

    private static Task<Result<PageOf<AccessTokenLine>>> TokenRows(Visit visit, Page page) => visit.Ask(new ListAccessTokens(page));

    private static async Task<IResult> CreateToken(Visit visit)
    {
        var scope = visit.Text("Scopes") is AccessToken.Write ? AccessToken.Write : AccessToken.Read;
        var command = new CreateAccessToken(AccessTokenId.New(), visit.Text("Name"), [scope], visit.Number("Days"));
        return (await visit.Send(command)).TryGet(out var made, out var refusal) ? await Tokens(visit, made) : await visit.Again(refusal, () => Tokens(visit));
    }

    private static Task<IResult> RevokeToken(Visit visit, Guid id) =>
        visit.Act(new RevokeAccessToken(new AccessTokenId(id)), "/account/tokens", "The token is revoked.", () => Tokens(visit));

    /// <summary>The key that is not confirmed yet stays with the page while digits are tried, sealed and for a quarter of an hour.</summary>
    private static string Seal(Visit visit, Authenticator begun) => Sealer(visit).Protect($"{begun.Key}\n{begun.Address}", TimeSpan.FromMinutes(15));

    private static Authenticator? Open(Visit visit, string sealedText)
    {
        try
        {
            return Sealer(visit).Unprotect(sealedText).Split('\n', 2) is [var key, var address] ? new Authenticator(key, address) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Sealer(Visit visit) => visit.Http.RequestServices.GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("Secretariat.BegunAuthenticator.v1", visit.Me?.AccountId?.ToString() ?? "").ToTimeLimitedDataProtector();
}
