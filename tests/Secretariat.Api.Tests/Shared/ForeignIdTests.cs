using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Secretariat.Api.Documentation;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Shared;

/// <summary>What lies outside one's scope is answered exactly like what does not exist, at every address with an id.</summary>
public sealed class ForeignIdTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task To_a_focal_point_the_things_of_others_are_like_things_that_never_were()
    {
        var ct = TestContext.Current.CancellationToken;
        var scene = Scene.At(TimeProvider.System.GetUtcNow());
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
            db.AddRange(scene.Rows);
            await db.SaveChangesAsync(ct);
        }

        using var program = host.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", host.Services.GetRequiredService<ILinkSessions>()
                .Write(scene.This.Delegations[0].FocalPoint.Id, TimeProvider.System.GetUtcNow().AddHours(1)));
        var neighbour = scene.This.Delegations[1];
        var foreign = new Dictionary<string, Guid>
        {
            ["meetings"] = scene.Other.Meeting.Value,
            ["agendas"] = scene.Other.Agenda.Value,
            ["bodies"] = scene.Other.Body.Value,
            ["delegations"] = neighbour.Delegation.Value,
            ["invitations"] = neighbour.Invitation.Value,
            ["registrations"] = neighbour.Registrations[0].Value,
            ["certificates"] = neighbour.Certificate.Value,
            ["documents"] = neighbour.Document.Value,
        };

        var (hidden, told) = (0, new List<string>());
        foreach (var (endpoint, thing) in Addresses(foreign.Keys))
        {
            var ofOthers = await Answer(program, endpoint, foreign[thing], ct);
            var ofNobody = await Answer(program, endpoint, Guid.CreateVersion7(), ct);
            if (ofOthers != ofNobody) told.Add($"{endpoint.DisplayName}\n  {ofOthers}\n  {ofNobody}");
            if (ofOthers.StartsWith("404", StringComparison.Ordinal)) hidden++;
        }

        told.ShouldBeEmpty(string.Join('\n', told));
        hidden.ShouldBeGreaterThan(20);
    }

    /// <summary>Addresses whose first id follows the name of a thing.</summary>
    private IEnumerable<(RouteEndpoint Endpoint, string Thing)> Addresses(ICollection<string> things) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let parts = (endpoint.RoutePattern.RawText ?? "").Trim('/').Split('/')
        let at = Array.FindIndex(parts, p => p.StartsWith('{'))
        where at > 0 && parts[at].Contains(":guid", StringComparison.Ordinal) && things.Contains(parts[at - 1])
        select (endpoint, parts[at - 1]);

    private async Task<string> Answer(HttpClient program, RouteEndpoint endpoint, Guid id, CancellationToken ct)
    {
        var first = true;
        var path = string.Join('/', endpoint.RoutePattern.RawText!.Split('/').Select(part =>
        {
            if (!part.StartsWith('{')) return part;
            if (!part.Contains(":guid", StringComparison.Ordinal)) return "1";
            var value = first ? id : new Guid("0190f0c1-7a00-7000-8000-000000000009");
            first = false;
            return value.ToString();
        }));
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body)
        {
            var examples = new Examples(host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
            request.Content = new StringContent(examples.Of(body)?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json");
        }

        using var answer = await program.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true && JsonNode.Parse(text) is JsonObject problem)
        {
            problem.Remove("traceId");
            text = problem.ToJsonString();
        }

        return $"{(int)answer.StatusCode} {text}";
    }
}
