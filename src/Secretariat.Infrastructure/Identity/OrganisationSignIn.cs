using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;

namespace Secretariat.Infrastructure.Identity;

/// <summary>
/// The organisation's own sign-in (OpenID Connect, code flow with PKCE). What it vouches for becomes a session of ours; nothing of its tokens is kept.
/// </summary>
internal static class OrganisationSignIn
{
    private const string Back = "/sign-in/organisation/back";

    internal static void Add(AuthenticationBuilder authentication, OidcSettings settings, IConfigurationSection secrets) =>
        authentication.AddOpenIdConnect(OidcSettings.Scheme, oidc =>
        {
            oidc.Authority = settings.Authority;
            oidc.ClientId = settings.ClientId;
            oidc.ClientSecret = secrets["ClientSecretFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : secrets["ClientSecret"];
            oidc.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
            oidc.ResponseType = OpenIdConnectResponseType.Code;
            oidc.ResponseMode = OpenIdConnectResponseMode.Query;
            oidc.UsePkce = true;
            oidc.MapInboundClaims = false;
            oidc.SaveTokens = false;
            oidc.GetClaimsFromUserInfoEndpoint = true;
            oidc.Scope.Clear();
            foreach (var scope in new[] { "openid", "email" }) oidc.Scope.Add(scope);
            oidc.CallbackPath = Back;
            oidc.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            // The way back is a link from another site, for which a browser sends no stricter cookie.
            foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }

            oidc.Events.OnTicketReceived = context => Arrived(context, settings);
            oidc.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect("/sign-in/organisation/refused");
                return Task.CompletedTask;
            };
        });

    private static async Task Arrived(TicketReceivedContext context, OidcSettings settings)
    {
        var services = context.HttpContext.RequestServices;
        var (subject, email) = (context.Principal!.FindFirstValue("sub")!, context.Principal!.FindFirstValue("email"));
        var vouched = string.Equals(context.Principal!.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var signedIn = await services.GetRequiredService<ISignIns>()
            .Arrive(new OrganisationIdentity(settings.Authority, subject, vouched ? email : null), context.HttpContext.RequestAborted);
        if (signedIn is null)
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in/organisation/unknown");
            return;
        }

        var claims = await services.GetRequiredService<ISessions>().Begin(
            signedIn, context.Request.Headers.UserAgent, context.HttpContext.Connection.RemoteIpAddress, context.HttpContext.RequestAborted);
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }
}
