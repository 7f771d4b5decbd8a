using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Secretariat.Api.Documentation;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Documentation;

/// <summary>
/// The API is what docs/openapi.json says. After a wanted change, write it anew with
/// <c>SECRETARIAT_WRITE_OPENAPI=1 dotnet test --project tests/Secretariat.Api.Tests</c> and commit the difference.
/// </summary>
public sealed class OpenApiTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task The_document_served_is_the_one_in_docs()
    {
        var served = (await Served()).ToJsonString(
            new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        var path = Path.Combine(Root(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("SECRETARIAT_WRITE_OPENAPI") is "1") await File.WriteAllTextAsync(path, served, Ct);

        var committed = await File.ReadAllTextAsync(path, Ct);
        if (committed == served) return;
        var difference = served.Split('\n').Zip(committed.Split('\n')).Index().First(l => l.Item.First != l.Item.Second);
        Assert.Fail($"docs/openapi.json is not what is served, from line {difference.Index + 1} on:\n"
            + $"served:    {difference.Item.First}\ncommitted: {difference.Item.Second}");
    }

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_names_no_host()
    {
        var document = await Served();
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        document["servers"].ShouldBeNull();
        document["components"]!["securitySchemes"]!.AsObject().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Every_operation_has_a_summary_and_every_body_an_example()
    {
        var operations = Operations(await Served()).ToList();
        operations.Count.ShouldBeGreaterThan(10);
        operations.Where(o => string.IsNullOrWhiteSpace(o.Operation["summary"]?.GetValue<string>())).Select(o => o.Name).ShouldBeEmpty();
        operations.Where(o => o.Operation["requestBody"]?["content"]?["application/json"] is { } body && body["example"] is null).Select(o => o.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_code_is_explained_at_its_own_address()
    {
        using var browser = host.Browser();
        Catalogue.Refusals.Count.ShouldBeGreaterThan(30);
        foreach (var code in Catalogue.Refusals.Select(e => e.Code).Where((_, i) => i % 10 == 0))
            (await browser.GetFromJsonAsync<JsonElement>($"/problems/{code}", Ct)).GetProperty("code").GetString().ShouldBe(code);
        ((int)(await browser.GetAsync("/problems/made.up", Ct)).StatusCode).ShouldBe(404);
    }

    /// <summary>What no operation answers with.</summary>
    private static readonly string[] NeverAnswered =
    [
        // Answered where an address has no operation for the method.
        "http.method_not_allowed",

        // Noted on the step of a run.
        "certificate.already_issued",
        "compilation.bound_already", "compilation.cannot_be_bound", "compilation.paper_altered", "compilation.still_checking",
    ];

    [Fact]
    public async Task Every_code_is_named_by_an_operation_and_every_code_named_is_explained()
    {
        var named = (await CodesByOperation()).SelectMany(o => o.Value.SelectMany(status => status.Value)).ToHashSet();
        Catalogue.Refusals.Select(e => e.Code).Except(named).ShouldBe(NeverAnswered, ignoreOrder: true, "No operation names these.");
        named.Except(Catalogue.Refusals.Select(e => e.Code)).ShouldBeEmpty("Nothing explains these.");
    }

    [Theory]
    [InlineData("post /api/v1/agendas/{id}/approvals", "409", "agenda.already_approved", true)]
    [InlineData("post /api/v1/agendas/{id}/approvals", "403", "access.forbidden", true)]
    [InlineData("post /api/v1/agendas/{id}/approvals", "404", "not_found", true)]
    [InlineData("post /api/v1/meetings/{meetingId}/certificates", "409", "certificate.nobody_to_certify", true)]
    [InlineData("post /api/v1/meetings/{meetingId}/certificates", "409", "run.already_begun", true)]
    [InlineData("post /api/v1/meetings/{meetingId}/certificates", "400", "idempotency.key_missing", true)]
    [InlineData("post /api/v1/accounts", "409", "account.email_taken", true)]
    [InlineData("post /api/v1/accounts", "400", "request.invalid", true)]
    [InlineData("put /api/v1/meetings/{id}", "412", "version.stale", true)]
    [InlineData("put /api/v1/meetings/{id}", "428", "version.needed", true)]
    [InlineData("get /api/v1/people", "400", "page.sort_unknown", true)]
    [InlineData("get /api/v1/verifications/{code}", "429", "http.too_many_attempts", true)]
    [InlineData("get /api/v1/verifications/{code}", "401", "access.not_signed_in", false)]
    [InlineData("get /api/v1/people", "409", "change.overtaken", false)]
    [InlineData("get /api/v1/people", "404", "not_found", false)]
    [InlineData("post /api/v1/agendas/{id}/approvals", "409", "certificate.already_issued", false)]
    [InlineData("post /api/v1/agendas/{id}/approvals", "428", "version.needed", false)]
    public async Task An_operation_names_what_it_can_answer_with_and_nothing_else(string operation, string status, string code, bool named) =>
        ((await CodesByOperation())[operation].GetValueOrDefault(status) ?? []).Contains(code).ShouldBe(named);

    [Fact]
    public async Task The_page_that_shows_the_API_loads_nothing_from_elsewhere()
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync("/docs/api", Ct);
        if ((int)page.StatusCode is 301 or 302 or 307 or 308)
            page = await browser.GetAsync(new Uri(page.RequestMessage!.RequestUri!, page.Headers.Location!), Ct);
        page.EnsureSuccessStatusCode();
        var html = await page.Content.ReadAsStringAsync(Ct);
        html.ShouldContain("scalar");
        html.ShouldNotContain("//cdn.");
        html.ShouldNotContain("//fonts.");
        html.ShouldNotContain("src=\"http");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<JsonNode> Served()
    {
        using var browser = host.Browser();
        return JsonNode.Parse(await browser.GetStringAsync("/openapi/v1.json", Ct))!;
    }

    private static IEnumerable<(string Name, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select ($"{operation.Key} {path.Key}", operation.Value!);

    private async Task<IReadOnlyDictionary<string, Dictionary<string, string[]>>> CodesByOperation()
    {
        var document = await Served();
        var shared = document["components"]!["responses"]!.AsObject();
        return Operations(document).ToDictionary(
            o => o.Name,
            o => o.Operation["responses"]!.AsObject().Where(r => r.Value!["$ref"] is not null).ToDictionary(
                r => r.Key,
                r => shared[((string)r.Value!["$ref"]!).Split('/')[^1]]!["content"]!["application/problem+json"]!["schema"]!["properties"]!["type"]!["enum"]!
                    .AsArray().Select(type => ((string)type!).Split('/')[^1]).ToArray()));
    }

    private static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Secretariat.sln"))) here = here.Parent;
        return here?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
