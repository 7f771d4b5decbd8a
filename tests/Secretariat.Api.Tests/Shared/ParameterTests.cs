using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Shared;

/// <summary>No address of the API takes a parameter that its description does not name, and each takes those it does.</summary>
public sealed class ParameterTests(HostFixture host, DoorHost door) : IClassFixture<HostFixture>, IClassFixture<DoorHost>
{
    private const string Refused = "/problems/request.parameter_unknown";

    [Fact]
    public async Task Every_address_refuses_a_parameter_it_does_not_know()
    {
        using var browser = await SignedIn();
        (await TakingAnything(host.Services, browser)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_walk_finds_an_address_that_was_mapped_past_the_door() =>
        (await TakingAnything(door.Services, door.Client)).ShouldBe([$"GET {DoorHost.Loose}"]);

    [Fact]
    public async Task Every_parameter_that_the_description_names_is_known()
    {
        using var browser = await SignedIn();
        var document = JsonNode.Parse(await browser.GetStringAsync("/openapi/v1.json", Ct))!;
        var (tried, refused) = (0, new List<string>());
        foreach (var (path, operations) in document["paths"]!.AsObject())
            foreach (var (method, operation) in operations!.AsObject())
                foreach (var name in (operation!["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!))
                {
                    tried++;
                    if (await TypeOf(browser, method, $"{Filled(path)}?{name}=x") == Refused) refused.Add($"{method} {path} {name}");
                    name.ShouldBe(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name));
                }

        refused.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task Every_list_that_turns_pages_names_its_orders_and_the_usual_one()
    {
        using var browser = await SignedIn();
        var document = JsonNode.Parse(await browser.GetStringAsync("/openapi/v1.json", Ct))!;
        var lists = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!["parameters"]?.AsArray().ToDictionary(p => (string)p!["name"]!, p => p!) ?? [])
            .Where(parameters => parameters.ContainsKey("after") && parameters.ContainsKey("size")).ToList();
        lists.Count.ShouldBe(18);
        foreach (var sort in lists.Select(parameters => parameters["sort"]["schema"]!))
            sort["enum"]!.AsArray().Select(name => (string)name!).ShouldContain((string)sort["default"]!);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Addresses that do not refuse a parameter nobody ever named.</summary>
    private static async Task<IReadOnlyList<string>> TakingAnything(IServiceProvider services, HttpClient browser)
    {
        List<string> found = [];
        // The head alone of an answer has no words; the same address is walked by GET.
        foreach (var endpoint in services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal) is true
                && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods is not ["HEAD"]))
        {
            var (method, path) = (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], endpoint.RoutePattern.RawText!);
            if (await TypeOf(browser, method, $"{Filled(path)}?neverNamed=1") != Refused) found.Add($"{method} {path}");
        }

        return found;
    }

    private static string Filled(string path) => string.Join('/', path.Split('/').Select(part =>
        part.StartsWith('{') ? part.Contains(":guid", StringComparison.Ordinal) || part.EndsWith("d}", StringComparison.Ordinal) ? $"{Guid.Empty}"
            : "x" : part));

    private static async Task<string?> TypeOf(HttpClient browser, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address);
        if (request.Method != HttpMethod.Get) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await browser.SendAsync(request, Ct);
        return answer.Content.Headers.ContentType?.MediaType is "application/problem+json"
            ? (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["type"]
            : null;
    }

    private async Task<HttpClient> SignedIn()
    {
        var scene = Scene.At(TimeProvider.System.GetUtcNow());
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
            if (!db.PersonalLinks.Any())
            {
                db.AddRange(scene.Rows);
                await db.SaveChangesAsync(Ct);
            }
        }

        var link = host.Services.CreateScope().ServiceProvider.GetRequiredService<SecretariatDbContext>().PersonalLinks.First();
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", host.Services.GetRequiredService<ILinkSessions>().Write(link.Id, TimeProvider.System.GetUtcNow().AddHours(1)));
        return browser;
    }
}
