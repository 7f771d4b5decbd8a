using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Secretariat.Api.Shared;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Tests.Shared;

/// <summary>The door alone, before a handful of endpoints made for the purpose; everybody is signed in.</summary>
public sealed class DoorHost : IAsyncLifetime
{
    /// <summary>An address that was mapped past the door.</summary>
    public const string Loose = "/api/v1/loose";

    private readonly WebApplication _app;

    public DoorHost()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSecretariatApi();
        builder.Services.AddScoped<IdempotencyKey>();
        builder.Services.AddAuthentication("Always").AddScheme<AuthenticationSchemeOptions, Always>("Always", null);
        builder.Services.AddAuthorization();
        _app = builder.Build();
        _app.UseProblems();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapEndpointGroups(typeof(DoorHost).Assembly);
        _app.MapGet(Loose, () => "open to any parameter");
    }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client => field ??= _app.GetTestClient();

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private sealed class Always(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey("X-Nobody")
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("Always")), "Always")));
    }
}

internal enum Modality { InPerson, Remote }

internal sealed record Placed(Guid Id, string Title, long Version) : IVersioned;

internal sealed record Place(string Title, Modality Modality, int Seats);

internal sealed record Things(Page Page) : IPaged
{
    public static IOrders Orders => new ByTitle();

    private sealed class ByTitle : IOrders
    {
        public string Usual => "title";

        public IReadOnlyList<string> Names => ["title", "-title"];
    }
}

internal sealed record Tagged(string Title, IReadOnlyList<string> Tags, DateOnly? On = null, string? Language = null);

internal sealed class ThingEndpoints : IEndpointGroup
{
    private static readonly Guid Overlapping = new("0192f0c1-0000-7000-8000-000000000001");

    public static void Map(IEndpointRouteBuilder api)
    {
        var things = api.MapGroup("/things");
        things.MapGet("/{id:guid}", (Guid id) => ((Result<Placed>)new Placed(id, "A thing", 7)).ToOk());
        things.MapGet("/", ([AsParameters] PageQuery<Things> page, Modality? modality) => ((Result<PageOf<string>>)new PageOf<string>(
            [$"{page.ToPage().Take} {page.ToPage().Sort} {modality}".Trim()], null)).ToOk());
        things.MapPost("/", (Place body) => ((Result<Placed>)new Placed(Guid.Empty, body.Title, 1)).ToCreated(t => $"/api/v1/things/{t.Id}"));
        things.MapPost("/careless", (Tagged body) => body.Title.Length > 1000 ? throw new InvalidOperationException("no room") : Results.NoContent());
        things.MapPost("/wordless", (Tagged body) => body.Title.Length > 1000 ? Results.Text("No.", statusCode: 400) : Results.NoContent());
        things.MapPost("/careful", (Tagged body) => ((Result<int>)body.Tags.Sum(t => t.Length)).ToOk());
        things.MapGet("/on/{day}", (DateOnly day) => ((Result<DateOnly>)day.AddDays(-1)).ToOk());
        things.MapPost("/effects", (IdempotencyKey key) => ((Result<string>)key.Value!).ToOk()).WithIdempotencyKey();
        things.MapPut("/{id:guid}", (Guid id, IfMatch version) => ((Result<Placed>)new Placed(id, "Edited", version + 1)).ToOk());
        things.MapDelete("/{id:guid}", (Guid id) => ((Result<Done>)Done.Value).ToNoContent());
        things.MapGet("/refused/{kind}", (string kind) => ((Result<Done>)Refusal(kind)).ToNoContent());
        things.MapGet("/fault", string () => throw new InvalidOperationException("the secret inside"));
    }

    private static Error Refusal(string kind) => kind switch
    {
        "invalid" => new Invalid("thing.invalid", "No.") { Fields = new Dictionary<string, string[]> { ["Items[0].StartsAt"] = ["Too early."] } },
        "401" => new NotSignedIn(),
        "403" => new Forbidden(),
        "404" => new NotFound("not_found", "No."),
        "409" => new Conflict("thing.taken", "No."),
        "412" => new StaleVersion(6, 7),
        _ => new Unprocessable("thing.overlap", "No.") { Subjects = [Overlapping] },
    };
}
