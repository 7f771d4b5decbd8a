using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Secretariat.Api.Documentation;
using Secretariat.Api.Shared;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Shared;

/// <summary>
/// What lies outside one's scope is answered exactly like what does not exist: for everybody whose scope has limits, at every address with ids, for each
/// of its ids and for those in the content.
/// </summary>
public sealed class ForeignIdTests(StagedHost stage, OffendedHost offended) : IClassFixture<StagedHost>, IClassFixture<OffendedHost>
{
    private static readonly string[] KeptByTheDialogue = ["access-tokens", "views", "sessions", "accounts", "mails", "runs", "participants", "participations",
        "office-terms", "mandates", "outbox", "people"];

    /// <summary>What an account may read of the dialogue as a whole when it exercises an office: no body keeps these to itself.</summary>
    private static readonly string[] OpenToReaders = ["participants", "participations", "office-terms", "mandates", "people"];

    /// <summary>Somebody, what is theirs, and what is not, by the word before the id in an address.</summary>
    public sealed record Walker(HttpClient Program, IReadOnlyDictionary<string, Guid> Own, ILookup<string, Guid> Foreign);

    public static TheoryData<string> Parts => ["focal point", "delegate", "other delegate", "chair", "other chair", "stranger", "token of a chair"];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task The_things_of_others_are_like_things_that_never_were(string part)
    {
        var (told, hidden) = await Walk(stage, part);
        told.ShouldBeEmpty(string.Join('\n', told));
        hidden.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task The_walk_finds_an_address_that_tells_of_them(string part)
    {
        var (told, _) = await Walk(offended, part, OffendedHost.Offender);
        told.ShouldNotBeEmpty();
    }

    /// <remarks>An officer may know of everything; a program that was given one request of theirs may not.</remarks>
    [Fact]
    public async Task A_token_for_one_request_tells_nothing_at_any_other_address()
    {
        using var program = await stage.By("officer", "GetMeeting");
        var everything = new Walker(program, new Dictionary<string, Guid>(), Things(stage, stage.Scene.This, stage.Scene.Other).Concat(
            stage.OfTheDialogue.Select(t => (t.Key, t.Value))).ToLookup(t => t.Item1, t => t.Item2));
        var (told, _) = await Walk(stage, everything);
        told.Select(t => t.Split('\n')[0]).Distinct().ShouldBe(["GET /api/v1/meetings/{id:guid}"]);
    }

    [Fact]
    public void Every_kind_of_id_in_an_address_is_walked()
    {
        var known = Things(stage, stage.Scene.This).Select(t => t.Kind).Concat(KeptByTheDialogue).ToHashSet();
        stage.OfTheDialogue.Keys.ShouldBe(KeptByTheDialogue, ignoreOrder: true);
        Addresses(stage).SelectMany(e => Ids(e.RoutePattern)).Select(id => id.Kind).Distinct().Where(kind => !known.Contains(kind))
            .ShouldBeEmpty("Give the scene one of each new kind of thing, and the walk its id.");
    }

    private static async Task<(IReadOnlyList<string> Told, int Hidden)> Walk(StagedHost stage, string part, string? only = null)
    {
        var walker = await As(stage, part);
        using (walker.Program) return await Walk(stage, walker, only);
    }

    private static async Task<Walker> As(StagedHost stage, string part)
    {
        var (mine, others) = (stage.Scene.This, stage.Scene.Other);
        var (party, neighbour) = (mine.Delegations[0], mine.Delegations[1]);
        var dialogue = stage.OfTheDialogue.Select(t => (Kind: t.Key, Id: t.Value)).ToList();
        var ofOtherBody = Things(stage, others).Concat(dialogue).ToList();
        var beside = OfParty(neighbour).Concat(ofOtherBody).ToList();
        Walker Of(HttpClient program, IEnumerable<(string Kind, Guid Id)> own, IEnumerable<(string Kind, Guid Id)> foreign) =>
            new(program, own.DistinctBy(t => t.Kind).ToDictionary(t => t.Kind, t => t.Id), foreign.ToLookup(t => t.Kind, t => t.Id));
        IEnumerable<(string Kind, Guid Id)> NotOpen(IEnumerable<(string Kind, Guid Id)> things) => things.Where(t => !OpenToReaders.Contains(t.Kind));

        return part switch
        {
            "focal point" => Of(stage.By(party.FocalPoint), Things(stage, mine), beside),
            "delegate" => Of(stage.By(party.Delegate), Things(stage, mine), beside.Append(("registrations", party.Registrations[1].Value))),
            "other delegate" => Of(
                stage.By(party.AnotherDelegate),
                Things(stage, mine).Where(t => t.Kind is not ("certificates" or "documents" or "registrations"))
                    .Append(("registrations", party.Registrations[1].Value)),
                beside.Concat([("registrations", party.Registrations[0].Value), ("certificates", party.Certificate.Value), ("documents",
                    party.Document.Value)])),
            "chair" => Of(await stage.By("chair", "write"), Things(stage, mine), NotOpen(ofOtherBody)),
            "other chair" => Of(await stage.By("other chair", "write"), Things(stage, others), NotOpen(Things(stage, mine).Concat(dialogue))),
            "stranger" => Of(await stage.By("stranger", "write"), [], Things(stage, mine, others).Concat(dialogue)),
            "token of a chair" => Of(await stage.By("chair", "read"), Things(stage, mine), NotOpen(ofOtherBody)),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    private static IEnumerable<(string Kind, Guid Id)> Things(StagedHost stage, params Scene.Gathering[] gatherings) => gatherings.SelectMany(g => new[]
    {
        ("meetings", g.Meeting.Value),
        ("agendas", g.Agenda.Value),
        ("bodies", g.Body.Value),
        ("items", g == stage.Scene.This ? stage.Parts["items"].This : stage.Parts["items"].Other),
        ("sessions", g == stage.Scene.This ? stage.Parts["sessions"].This : stage.Parts["sessions"].Other),
        ("entries", g == stage.Scene.This ? stage.Parts["entries"].This : stage.Parts["entries"].Other),
        ("outcomes", g == stage.Scene.This ? stage.Parts["outcomes"].This : stage.Parts["outcomes"].Other),
        ("silence", g == stage.Scene.This ? stage.Parts["silence"].This : stage.Parts["silence"].Other),
        ("compilations", g == stage.Scene.This ? stage.Parts["compilations"].This : stage.Parts["compilations"].Other),
    }.Concat(g.Delegations.SelectMany(OfParty)));

    private static IEnumerable<(string Kind, Guid Id)> OfParty(Scene.Party party) =>
    [
        ("delegations", party.Delegation.Value), ("invitations", party.Invitation.Value), ("registrations", party.Registrations[0].Value),
        ("certificates", party.Certificate.Value), ("documents", party.Document.Value),
    ];

    /// <summary>Asks for each foreign thing and for one that never was, in each place where an address or its content names an id.</summary>
    private static async Task<(IReadOnlyList<string> Told, int Hidden)> Walk(StagedHost stage, Walker walker, string? only = null)
    {
        var (hidden, told, undocumented) = (0, new List<string>(), new HashSet<string>());
        foreach (var endpoint in Addresses(stage).Where(e => only is null || e.RoutePattern.RawText == only))
        {
            var ids = Ids(endpoint.RoutePattern);
            var own = ids.Select(id => walker.Own.TryGetValue(id.Kind, out var mine) ? mine : Guid.Empty).ToList();
            for (var place = 0; place < ids.Count && !own.Take(place).Contains(Guid.Empty); place++)
                foreach (var foreign in walker.Foreign[ids[place].Kind])
                    await Compare(endpoint, [.. own.Take(place), foreign], null, foreign);

            foreach (var query in own.Contains(Guid.Empty) ? [] : QueryIds(endpoint))
                foreach (var foreign in walker.Foreign.Select(kind => kind.First())) await Compare(endpoint, own, null, foreign, query);

            if (own.Contains(Guid.Empty) || !Body(stage, endpoint).Contains(ExampleId, StringComparison.Ordinal)) continue;
            foreach (var foreign in walker.Foreign.Select(kind => kind.First())) await Compare(endpoint, own, foreign, foreign);
        }

        undocumented.ShouldBeEmpty("These operations answer with what their description does not name.");
        return (told, hidden);

        async Task Compare(RouteEndpoint endpoint, IReadOnlyList<Guid> inAddress, Guid? inContent, Guid foreign, string? query = null)
        {
            var never = Guid.CreateVersion7();
            var ofOthers = await Answer(stage, walker.Program, endpoint, inAddress, inContent, query is null ? null : $"{query}={foreign}");
            var ofNobody = await Answer(
                stage, walker.Program, endpoint, [.. inAddress.Select(id => id == foreign ? never : id)], inContent is null ? null : never,
                query is null ? null : $"{query}={never}");
            var (seen, unseen) = (ofOthers.Replace($"{foreign}", "ID", StringComparison.Ordinal), ofNobody.Replace($"{never}", "ID", StringComparison.Ordinal));
            if (seen != unseen) told.Add($"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText}\n  "
                + $"{seen}\n  {unseen}");
            undocumented.UnionWith(Undocumented(endpoint, ofOthers).Concat(Undocumented(endpoint, ofNobody)));
            if (seen.StartsWith("404", StringComparison.Ordinal)) hidden++;
        }
    }

    private const string ExampleId = "0190f0c1-7a00-7000-8000-000000000001";

    private static IEnumerable<RouteEndpoint> Addresses(StagedHost stage) => stage.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal) is true);

    /// <summary>The ids in an address, each under the kind of thing it names: what its own name says, or the word before it.</summary>
    private static List<(string Name, string Kind)> Ids(RoutePattern pattern)
    {
        var parts = pattern.RawText!.Trim('/').Split('/');
        return [.. parts.Index().Where(p => p.Item.StartsWith('{') && p.Item.Contains(":guid", StringComparison.Ordinal))
            .Select(p => (Name: p.Item.Trim('{', '}').Split(':')[0], Before: parts[p.Index - 1]))
            .Select(p => (p.Name, p.Name is "registrationId" ? "registrations" : p.Before))];
    }

    /// <summary>The ids that the query string may name.</summary>
    private static IEnumerable<string> QueryIds(RouteEndpoint endpoint) =>
        Parameters(endpoint).Where(p => p.ParameterType == typeof(Guid?)).Select(p => p.Name!);

    private static IEnumerable<ParameterInfo> Parameters(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];

    /// <summary>A value that a part of an address takes which is no id.</summary>
    private static string Plain(RouteEndpoint endpoint, string part) => Parameters(endpoint).FirstOrDefault(p => $"{{{p.Name}}}" == part)?.ParameterType switch
    {
        { IsEnum: true } type => Enum.GetNames(type)[0],
        { } type when type == typeof(DateOnly) => "2030-06-26",
        _ => "1",
    };

    /// <summary>A refusal that the description of the operation does not name.</summary>
    private static IEnumerable<string> Undocumented(RouteEndpoint endpoint, string answer)
    {
        if (!answer.Contains("problem+json", StringComparison.Ordinal) || endpoint.Metadata.GetMetadata<MethodInfo>() is not { } handler) yield break;
        var type = (string)JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])!["type"]!;
        if (OperationRefusals.Of(handler, endpoint.Metadata).All(e => Problems.TypeOf(e.Code) != type))
            yield return $"{endpoint.RoutePattern.RawText} {answer}";
    }

    private static string Body(StagedHost stage, RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body
        ? new Examples(stage.Host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions).Of(body)?.ToJsonString() ?? "{}"
        : "";

    private static async Task<string> Answer(StagedHost stage, HttpClient program, RouteEndpoint endpoint, IReadOnlyList<Guid> inAddress, Guid? inContent,
        string? query)
    {
        var at = 0;
        var path = string.Join('/', endpoint.RoutePattern.RawText!.Split('/').Select(part =>
            !part.StartsWith('{') ? part
            : !part.Contains(":guid", StringComparison.Ordinal) ? Plain(endpoint, part)
            : at < inAddress.Count ? $"{inAddress[at++]}"
            : "0190f0c1-7a00-7000-8000-000000000009"));
        var wanted = Parameters(endpoint).Where(p => p.ParameterType == typeof(int)).Select(p => $"{p.Name}=1").Concat(query is null ? [] : [query]);
        path = $"{path}?{string.Join('&', wanted)}";
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]), path);
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        if (Body(stage, endpoint) is { Length: > 0 } body)
            request.Content = new StringContent(
                inContent is { } id ? body.Replace(ExampleId, $"{id}", StringComparison.Ordinal) : body, Encoding.UTF8, "application/json");

        using var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true && JsonNode.Parse(text) is JsonObject problem)
        {
            problem.Remove("traceId");
            text = problem.ToJsonString();
        }

        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} {text}";
    }
}
