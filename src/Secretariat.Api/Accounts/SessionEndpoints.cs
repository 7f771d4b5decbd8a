using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Accounts;

internal sealed class SessionEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapGet("/", Show).WithSummary("Says who is signed in, with which roles and offices");
        session.MapPost("/", SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Signs in with address, password and, where asked for, six digits");
        session.MapDelete("/", SignOut).AllowAnonymous().WithSummary("Signs out");
        session.MapPut("/password", SetPassword).AllowAnonymous().RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Sets a password with the code that was given for it");
        session.MapPost("/password-codes", RequestPasswordCode).WithIdempotencyKey().AllowAnonymous().RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Sends a code for a new password to an account's own address; the answer is the same for every address");
        session.MapPost("/password", ChangePassword).RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Changes one's password, for whoever shows the old one or the digits again; other sessions and access tokens end");
        session.MapPost("/set-up", SetUp).AllowAnonymous().RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Opens the first account of an installation with the code that was printed at its start");
        session.MapGet("/means", Means).WithSummary("Says by which means one's account is signed in to");
        session.MapPost("/authenticator", BeginAuthenticator).RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Gives a key for an authenticator, to whoever shows password or digits again; it counts once it is confirmed");
        session.MapPut("/authenticator", ConfirmAuthenticator)
            .WithSummary("Confirms the authenticator by the six digits it shows; answers with recovery codes, shown this once");
        session.MapPost("/authenticator/removal", RemoveAuthenticator).RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Takes the second factor away, for whoever shows password or digits again");
        session.MapPost("/recovery-codes", RenewRecoveryCodes).RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Gives new recovery codes in place of those given before, for whoever shows password or digits again");

        session.MapPost("/passkey/question", AskPasskey).AllowAnonymous().RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Gives what a browser is asked by whoever signs in with a passkey (WebAuthn)");
        session.MapPost("/passkey", SignInWithPasskey).AllowAnonymous().RequireRateLimiting(RateLimits.SignIns).WithSummary("Signs in with a passkey");
        session.MapGet("/passkeys", Passkeys).WithSummary("Lists one's passkeys, the newest first; there are ten at most");
        session.MapPost("/passkeys/question", InvitePasskey).RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Gives what a browser is asked to make a passkey, for whoever shows password or digits again");
        session.MapPost("/passkeys", AddPasskey).WithSummary("Keeps the passkey that a browser made");
        session.MapDelete("/passkeys/{id}", RemovePasskey).WithSummary("Forgets one of one's passkeys");

        var sessions = api.MapGroup("/sessions").WithTags("Session");
        sessions.MapGet("/", List).WithSummary("Lists where one is signed in, usually the session seen last first");
        sessions.MapDelete("/{id:guid}", End).WithSummary("Ends one of one's own sessions");
        sessions.MapDelete("/", EndAll).WithSummary("Signs out everywhere, here too");
    }

    /// <summary>Begins a session in the cookie, in place of whatever session there was.</summary>
    public static Task Begin(HttpContext context, DateTimeOffset? until, params Claim[] claims) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)),
        new AuthenticationProperties { ExpiresUtc = until, AllowRefresh = until is null ? null : false });

    private static async Task<OkAnswer<Myself>> Show(ISender sender, CancellationToken ct) => (await sender.Ask(new WhoAmI(), ct)).ToOk();

    private static async Task<OkAnswer<SessionBegun>> SignIn(HttpContext context, ISignIns signIns, ISessions sessions, Credentials body, CancellationToken ct)
    {
        if (!(await signIns.Check(body.Email, body.Password, body.Code, ct)).TryGet(out var signedIn, out var refusal))
            return ((Result<SessionBegun>)refusal).ToOk();
        await Begin(context, null, [.. await sessions.Begin(signedIn, context.Request.Headers.UserAgent, context.Connection.RemoteIpAddress, ct)]);
        return ((Result<SessionBegun>)new SessionBegun(signedIn.Account.Value)).ToOk();
    }

    private static async Task<NoContentAnswer> SignOut(HttpContext context, ICurrentUser user, ISessions sessions, CancellationToken ct)
    {
        if (user.Actor is Actor.AccountHolder { Session: { } session }) await sessions.End(session, ct);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return ((Result<Done>)Done.Value).ToNoContent();
    }

    private static async Task<NoContentAnswer> SetPassword(ISender sender, PasswordToSet body, CancellationToken ct) =>
        (await sender.Send(new SetPassword(body.Email, body.Code, body.Password), ct)).ToNoContent();

    private static async Task<OkAnswer<Authenticator>> BeginAuthenticator(ISender sender, ProofOfHolder body, CancellationToken ct) =>
        (await sender.Send(new BeginAuthenticator(body.Password, body.Code), ct)).ToOk();

    private static async Task<NoContentAnswer> RequestPasswordCode(ISender sender, AddressOfAccount body, CancellationToken ct) =>
        (await sender.Send(new RequestPasswordCode(body.Email), ct)).ToNoContent();

    private static async Task<NoContentAnswer> ChangePassword(
        HttpContext context, ISender sender, ISessions sessions, ICurrentUser user, PasswordToChange body, CancellationToken ct) =>
        (await Continued(await sender.Send(new ChangePassword(body.Password, body.Code, body.NewPassword), ct), context, sessions, user, ct)).ToNoContent();

    private static async Task<CreatedAnswer<SessionBegun>> SetUp(ISender sender, FirstAccount body, CancellationToken ct)
    {
        var opened = await sender.Send(new OpenFirstAccount(AccountId.New(), body.Name, body.Email, body.Code, body.Password), ct);
        return opened.Match<Result<SessionBegun>>(id => new SessionBegun(id.Value), refusal => refusal)
            .ToCreated(account => $"{SecretariatApi.Root}/accounts/{account.AccountId}");
    }

    private static async Task<OkAnswer<MeansOfSigningIn>> Means(ISender sender, CancellationToken ct) =>
        (await sender.Ask(new GetMeansOfSigningIn(), ct)).ToOk();

    private static async Task<OkAnswer<RecoveryCodes>> ConfirmAuthenticator(
        HttpContext context, ISender sender, ISessions sessions, ICurrentUser user, DigitsShown body, CancellationToken ct) =>
        (await Continued(await sender.Send(new ConfirmAuthenticator(body.Code), ct), context, sessions, user, ct)).ToOk();

    private static async Task<NoContentAnswer> RemoveAuthenticator(
        HttpContext context, ISender sender, ISessions sessions, ICurrentUser user, ProofOfHolder body, CancellationToken ct) =>
        (await Continued(await sender.Send(new RemoveAuthenticator(body.Password, body.Code), ct), context, sessions, user, ct)).ToNoContent();

    private static async Task<OkAnswer<RecoveryCodes>> RenewRecoveryCodes(ISender sender, ProofOfHolder body, CancellationToken ct) =>
        (await sender.Send(new RenewRecoveryCodes(body.Password, body.Code), ct)).ToOk();

    private static async Task<OkAnswer<PasskeyQuestion>> AskPasskey(IPasskeys passkeys) => ((Result<PasskeyQuestion>)await passkeys.Ask()).ToOk();

    private static async Task<OkAnswer<SessionBegun>> SignInWithPasskey(
        HttpContext context, IPasskeys passkeys, ISessions sessions, PasskeyAnswer body, CancellationToken ct)
    {
        if (!(await passkeys.Check(body, ct)).TryGet(out var signedIn, out var refusal)) return ((Result<SessionBegun>)refusal).ToOk();
        await Begin(context, null, [.. await sessions.Begin(signedIn, context.Request.Headers.UserAgent, context.Connection.RemoteIpAddress, ct)]);
        return ((Result<SessionBegun>)new SessionBegun(signedIn.Account.Value)).ToOk();
    }

    private static async Task<OkAnswer<IReadOnlyList<Passkey>>> Passkeys(ISender sender, CancellationToken ct) =>
        (await sender.Ask(new GetPasskeys(), ct)).ToOk();

    private static async Task<OkAnswer<PasskeyQuestion>> InvitePasskey(ISender sender, ProofOfHolder body, CancellationToken ct) =>
        (await sender.Send(new InvitePasskey(body.Password, body.Code), ct)).ToOk();

    private static async Task<NoContentAnswer> AddPasskey(ISender sender, PasskeyToAdd body, CancellationToken ct) =>
        (await sender.Send(new AddPasskey(body.Name, body.Credential, body.State), ct)).ToNoContent();

    private static async Task<NoContentAnswer> RemovePasskey(ISender sender, string id, CancellationToken ct) =>
        (await sender.Send(new RemovePasskey(id), ct)).ToNoContent();

    private static async Task<OkAnswer<PageOf<SessionLine>>> List(ISender sender, [AsParameters] PageQuery<ListSessions> page, CancellationToken ct) =>
        (await sender.Ask(new ListSessions(page.ToPage()), ct)).ToOk();

    private static async Task<NoContentAnswer> End(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new EndSession(new AccountSessionId(id)), ct)).ToNoContent();

    private static async Task<OkAnswer<SessionsEnded>> EndAll(ISender sender, CancellationToken ct) => (await sender.Send(new SignOutEverywhere(), ct)).ToOk();

    /// <summary>A change of how one signs in ends every session of the account but the one that made it.</summary>
    private static async Task<Result<T>> Continued<T>(
        Result<T> changed, HttpContext context, ISessions sessions, ICurrentUser user, CancellationToken ct) where T : notnull
    {
        if (changed.Error is null && user.Actor is Actor.AccountHolder { Session: { } session } holder)
            await Begin(context, null, [.. await sessions.Continue(holder.Id, session, ct)]);
        return changed;
    }
}

/// <summary>What signing in takes.</summary>
internal sealed record Credentials(string Email, string Password, string? Code = null);

/// <summary>Whose session began.</summary>
internal sealed record SessionBegun(Guid AccountId);

/// <summary>A password to be set, with the code that was given for it.</summary>
internal sealed record PasswordToSet(string Email, string Code, string Password);

/// <summary>The first account of an installation, with the code that was printed at its start.</summary>
internal sealed record FirstAccount(string Name, string Email, string Code, string Password);

/// <summary>The address of an account whose password was forgotten.</summary>
internal sealed record AddressOfAccount(string Email);

/// <summary>A password to be changed: the old one, or the six digits of the authenticator in use, and the new one.</summary>
internal sealed record PasswordToChange(string NewPassword, string? Password = null, string? Code = null);

/// <summary>A passkey that a browser made: its name, the browser's answer, and what came with the question.</summary>
internal sealed record PasskeyToAdd(string Name, string Credential, string State);

/// <summary>What shows that it is the holder who asks: the password, or the six digits of the authenticator in use.</summary>
internal sealed record ProofOfHolder(string? Password = null, string? Code = null);

/// <summary>The six digits that an authenticator shows.</summary>
internal sealed record DigitsShown(string Code);
