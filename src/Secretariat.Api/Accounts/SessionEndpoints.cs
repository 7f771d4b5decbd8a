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
        session.MapPost("/authenticator", BeginAuthenticator).RequireRateLimiting(RateLimits.SignIns)
            .WithSummary("Gives a key for an authenticator, to whoever shows password or digits again; it counts once it is confirmed");
        session.MapPut("/authenticator", ConfirmAuthenticator).WithSummary("Confirms the authenticator by the six digits it shows");
    }

    /// <summary>Begins a session in the cookie, in place of whatever session there was.</summary>
    public static Task Begin(HttpContext context, DateTimeOffset? until, params Claim[] claims) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)),
        new AuthenticationProperties { ExpiresUtc = until, AllowRefresh = until is null ? null : false });

    private static async Task<OkAnswer<Myself>> Show(ISender sender, CancellationToken ct) => (await sender.Ask(new WhoAmI(), ct)).ToOk();

    private static async Task<OkAnswer<SessionBegun>> SignIn(HttpContext context, ISignIns signIns, Credentials body, CancellationToken ct)
    {
        if (!(await signIns.Check(body.Email, body.Password, body.Code, ct)).TryGet(out var signedIn, out var refusal))
            return ((Result<SessionBegun>)refusal).ToOk();
        await Begin(context, null, new Claim(SessionClaims.Account, signedIn.Account.Value.ToString()), new Claim(SessionClaims.Stamp, signedIn.Stamp));
        return ((Result<SessionBegun>)new SessionBegun(signedIn.Account.Value)).ToOk();
    }

    private static async Task<NoContentAnswer> SignOut(HttpContext context, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return ((Result<Done>)Done.Value).ToNoContent();
    }

    private static async Task<NoContentAnswer> SetPassword(ISender sender, PasswordToSet body, CancellationToken ct) =>
        (await sender.Send(new SetPassword(body.Email, body.Code, body.Password), ct)).ToNoContent();

    private static async Task<OkAnswer<Authenticator>> BeginAuthenticator(ISender sender, ProofOfHolder body, CancellationToken ct) =>
        (await sender.Send(new BeginAuthenticator(body.Password, body.Code), ct)).ToOk();

    private static async Task<NoContentAnswer> ConfirmAuthenticator(
        HttpContext context, ISender sender, ISignIns signIns, ICurrentUser user, DigitsShown body, CancellationToken ct)
    {
        var confirmed = await sender.Send(new ConfirmAuthenticator(body.Code), ct);
        if (confirmed.Error is null) await Renew(context, signIns, user, ct);
        return confirmed.ToNoContent();
    }

    /// <summary>A change of the second factor ends every session of the account but the one that made it.</summary>
    private static async Task Renew(HttpContext context, ISignIns signIns, ICurrentUser user, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder holder) return;
        var stamp = await signIns.StampOf(holder.Id, ct);
        await Begin(context, null, new Claim(SessionClaims.Account, holder.Id.Value.ToString()), new Claim(SessionClaims.Stamp, stamp));
    }
}

/// <summary>What signing in takes.</summary>
internal sealed record Credentials(string Email, string Password, string? Code = null);

/// <summary>Whose session began.</summary>
internal sealed record SessionBegun(Guid AccountId);

/// <summary>A password to be set, with the code that was given for it.</summary>
internal sealed record PasswordToSet(string Email, string Code, string Password);

/// <summary>What shows that it is the holder who asks: the password, or the six digits of the authenticator in use.</summary>
internal sealed record ProofOfHolder(string? Password = null, string? Code = null);

/// <summary>The six digits that an authenticator shows.</summary>
internal sealed record DigitsShown(string Code);
