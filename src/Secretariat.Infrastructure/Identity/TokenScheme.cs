using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Secretariat.Application.Access;
using Secretariat.Domain.Accounts;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <summary>Recognises programs by their access token, or by the session that a personal link gave them (RFC 6750).</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    SecretariatDbContext db, LinkSessions links, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether a request carries a token, rightly or wrongly; then no cookie counts.</summary>
    internal static bool Concerns(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Concerns(Request)) return AuthenticateResult.NoResult();
        var text = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (text.StartsWith(LinkSessions.Prefix, StringComparison.Ordinal))
            return links.Read(text) is { } link
                ? Recognised(new Claim(SessionClaims.Link, link.Value.ToString())) : AuthenticateResult.Fail("No such session.");

        var fingerprint = AccessToken.FingerprintOf(text);
        var now = clock.GetUtcNow();
        var token = await db.AccessTokens.AsNoTracking().Where(t => t.Fingerprint == fingerprint && t.RevokedAt == null && t.ExpiresAt > now)
            .Select(t => new { t.Id, t.AccountId }).SingleOrDefaultAsync(Context.RequestAborted);
        return token is null
            ? AuthenticateResult.Fail("No such token.")
            : Recognised(new Claim(SessionClaims.Account, token.AccountId.Value.ToString()), new Claim(SessionClaims.Token, token.Id.Value.ToString()));
    }

    private AuthenticateResult Recognised(params Claim[] claims) =>
        AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name));

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Concerns(Request) ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }
}
