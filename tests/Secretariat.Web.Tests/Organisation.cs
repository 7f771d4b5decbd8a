using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Secretariat.Web.Tests;

/// <summary>
/// An organisation's own sign-in with keys of its own: whoever is at the desk is let through and vouched for (OpenID Connect, code flow with PKCE).
/// </summary>
internal sealed class Organisation : IAsyncDisposable
{
    internal const string ClientId = "secretariat";
    internal const string ClientSecret = "a secret between the two";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;
    private readonly Dictionary<string, (string Nonce, string Challenge, Person Who)> _given = [];

    private Organisation(WebApplication app) => _app = app;

    /// <summary>Who is at the desk; nobody turns back.</summary>
    internal Person? AtTheDesk { get; set; }

    internal string Issuer { get; private set; } = "";

    internal static async Task<Organisation> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var organisation = new Organisation(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = organisation.Issuer,
            ["authorization_endpoint"] = $"{organisation.Issuer}/authorize",
            ["token_endpoint"] = $"{organisation.Issuer}/token",
            ["jwks_uri"] = $"{organisation.Issuer}/keys",
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/keys", organisation.Keys);
        app.MapGet("/authorize", organisation.Authorize);
        app.MapPost("/token", organisation.Token);
        await app.StartAsync();
        organisation.Issuer = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return organisation;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Keys()
    {
        var key = _key.ExportParameters(false);
        return Results.Json(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = "1",
                    alg = "RS256",
                    n = Base64Url.EncodeToString(key.Modulus),
                    e = Base64Url.EncodeToString(key.Exponent),
                },
            },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        var back = $"{request.Query["redirect_uri"]}?state={Uri.EscapeDataString(request.Query["state"]!)}";
        if (AtTheDesk is not { } who) return Results.Redirect($"{back}&error=access_denied");
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _given[code] = (request.Query["nonce"]!, request.Query["code_challenge"]!, who);
        return Results.Redirect($"{back}&code={code}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret || !_given.Remove(form["code"]!, out var given)
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != given.Challenge)
            return Results.BadRequest(new { error = "invalid_grant" });
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return Results.Json(new
        {
            access_token = "none",
            token_type = "Bearer",
            expires_in = 300,
            id_token = Signed(new Dictionary<string, object>
            {
                ["iss"] = Issuer,
                ["aud"] = ClientId,
                ["sub"] = given.Who.Subject,
                ["nonce"] = given.Nonce,
                ["iat"] = now,
                ["exp"] = now + 300,
                ["email"] = given.Who.Email,
                ["email_verified"] = given.Who.Verified,
            }),
        });
    }

    private string Signed(Dictionary<string, object> claims)
    {
        var text = $"{Part(new { alg = "RS256", kid = "1", typ = "JWT" })}.{Part(claims)}";
        return $"{text}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";

        static string Part(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
    }

    /// <summary>Somebody the organisation knows.</summary>
    internal sealed record Person(string Subject, string Email, bool Verified = true);
}
