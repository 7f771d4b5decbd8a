using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Api.Tests.Shared;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Host;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Hostile;

/// <summary>Nothing that a request may say makes the house fail: every address of the description, every part of what it takes.</summary>
public sealed class HostileRequestTests(PostgresFixture postgres, DoorHost door) : IClassFixture<DoorHost>, IAsyncLifetime
{
    private readonly Rehearsal _rehearsal = new();
    private TestDatabase? _database;
    private WebApplication? _app;
    private Scene _scene = null!;
    private IReadOnlyDictionary<string, Guid>[] _stages = [];
    private string _staff = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secretariat_is_refused_with_a_code_whatever_it_sends()
    {
        var walk = await Walk(_staff);

        walk.Findings.ShouldBeEmpty(string.Join('\n', walk.Findings));
        _rehearsal.BrokeAtTheEnd.ShouldBeEmpty();
        walk.WentThrough.Distinct().Count().ShouldBeGreaterThan(55, $"Too few requests go through as described:\n{string.Join('\n', walk.Refused)}");
    }

    [Fact]
    public async Task A_focal_point_is_refused_with_a_code_whatever_its_link_sends()
    {
        var link = _scene.This.Delegations[0].FocalPoint.Id;
        var walk = await Walk(_app!.Services.GetRequiredService<ILinkSessions>().Write(link, TimeProvider.System.GetUtcNow().AddHours(1)));

        walk.Findings.ShouldBeEmpty(string.Join('\n', walk.Findings));
        walk.WentThrough.ShouldContain("POST /api/v1/delegations/{id}/delegates");
    }

    [Fact]
    public async Task An_endpoint_that_fails_or_refuses_without_a_word_would_be_found()
    {
        var walk = new HostileWalk(door.Client);
        foreach (var path in new[] { "careless", "wordless", "careful" })
        {
            var described = new Described("post", $"/api/v1/things/{path}", new JsonObject { ["title"] = "A thing", ["tags"] = new JsonArray("a") }, [], []);
            await walk.Walk(described, described.Path, described.Body, Ct);
        }

        walk.Findings.ShouldContain(f => f.Contains("/careless, /title: 100 KB of text: 500"));
        walk.Findings.ShouldContain(f => f.Contains("/wordless, /title: 100 KB of text: 400"));
        walk.Findings.ShouldNotContain(f => f.Contains("/careful"));
        walk.WentThrough.Count.ShouldBe(3);
    }

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.NewDatabaseAsync();
        _app = WebEdge.Build(
            new Dictionary<string, string?>
            {
                ["Database:ConnectionString"] = _database.AsApplication,
                ["Mail:PickupDirectory"] = _database.MailFolder,
                ["Runtime:Background"] = "false",
                ["RateLimits:SignInsPerMinute"] = "100000",
                ["RateLimits:LinksPerMinute"] = "100000",
                ["RateLimits:VerificationsPerMinute"] = "100000",
                ["Logging:Level"] = Environment.GetEnvironmentVariable("SECRETARIAT_LOG") ?? "Fatal",
            },
            "http://127.0.0.1:0",
            services => services.AddSingleton<IStartupFilter>(_rehearsal));
        await _app.StartAsync(Ct);
        await SetTheScene();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_database is not null) await postgres.DropAsync(_database);
    }

    /// <summary>Two meetings to play on: one being prepared, one that sits.</summary>
    private async Task SetTheScene()
    {
        var now = TimeProvider.System.GetUtcNow();
        _scene = Scene.At(now);
        var state = _scene.Rows.OfType<Participant>().First();
        var participation = Participation.Begin(state, ParticipationKind.Participating, new DateOnly(2000, 1, 1), null, null).ShouldSucceed();
        var mandate = Mandate.Propose("M1", _scene.This.Body, MandateKind.Thematic, "A theme", null);
        await using var scope = _app!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        var account = (await scope.ServiceProvider.GetRequiredService<ISender>().Send(
            new OpenAccount(AccountId.New(), "Staff", "staff@example.org", null, Enum.GetValues<GrantedRole>()), Ct)).ShouldSucceed();
        var (token, text) = AccessToken.Make(
            AccessTokenId.New(), new AccountId(account.Id), "walk", [AccessToken.Read, AccessToken.Write], now.AddDays(1), now);
        _staff = text;
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        db.AddRange([.. _scene.Rows, participation, mandate, token]);
        await db.SaveChangesAsync(Ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE invitations SET status = 'Dispatched', dispatched_at = {now}, reference = 'OUT/' || id,
              signatory_name = 'Anna Head', signatory_title = 'Head';
            UPDATE meetings SET status = 'Announced', told_at = {now} WHERE id = {_scene.This.Meeting.Value};
            UPDATE meetings SET status = 'InSession', told_at = {now} WHERE id = {_scene.Other.Meeting.Value};
            UPDATE agendas SET status = 'Issued' WHERE id = {_scene.Other.Agenda.Value};
            """, Ct);
        var items = await db.Agendas.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Items[0].Id.Value, Ct);
        var sessions = await db.Meetings.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Sessions[0].Id.Value, Ct);
        var term = await db.OfficeTerms.AsNoTracking().Select(t => t.Id.Value).FirstAsync(Ct);
        _stages = [.. new[] { _scene.This, _scene.Other }.Select(gathering => new Dictionary<string, Guid>
        {
            ["meetings"] = gathering.Meeting.Value,
            ["agendas"] = gathering.Agenda.Value,
            ["items"] = items[gathering.Agenda],
            ["sessions"] = sessions[gathering.Meeting],
            ["bodies"] = gathering.Body.Value,
            ["delegations"] = gathering.Delegations[0].Delegation.Value,
            ["delegates"] = gathering.Delegations[0].Registrations[0].Value,
            ["registrations"] = gathering.Delegations[0].Registrations[0].Value,
            ["previews"] = gathering.Delegations[0].Registrations[0].Value,
            ["invitations"] = gathering.Delegations[0].Invitation.Value,
            ["certificates"] = gathering.Delegations[0].Certificate.Value,
            ["documents"] = gathering.Delegations[0].Document.Value,
            ["participants"] = state.Id.Value,
            ["participations"] = participation.Id.Value,
            ["people"] = gathering.Chair.Value,
            ["office-terms"] = term,
            ["mandates"] = mandate.Id.Value,
            ["accounts"] = account.Id,
            ["access-tokens"] = token.Id.Value,
        })];
    }

    private async Task<HostileWalk> Walk(string bearer)
    {
        var address = _app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var program = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(1) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        var document = JsonNode.Parse(await program.GetStringAsync("/openapi/v1.json", Ct))!;
        var requests = HostileWalk.In(document).Where(r => r.Body is not null || r.Texts.Count > 0).ToList();
        requests.Count.ShouldBeGreaterThan(100);

        var walks = new List<HostileWalk>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (request, ct) =>
        {
            // On whichever stage it goes through as described; where on none, on the last.
            var walk = new HostileWalk(program);
            foreach (var stage in _stages)
            {
                walk = new HostileWalk(program);
                if (await walk.Meant(request, Address(document, request, stage), Body(request, stage), ct) < 300 || stage == _stages[^1])
                {
                    await walk.Walk(request, Address(document, request, stage), Body(request, stage), ct);
                    break;
                }
            }

            lock (walks) walks.Add(walk);
        });

        var whole = new HostileWalk(program);
        foreach (var walk in walks)
        {
            whole.Findings.AddRange(walk.Findings);
            whole.WentThrough.AddRange(walk.WentThrough);
            whole.Refused.AddRange(walk.Refused);
        }

        TestContext.Current.SendDiagnosticMessage($"{walks.Sum(w => w.Sent)} requests; {whole.WentThrough.Count} go through as described.");
        return whole;
    }

    /// <summary>The address with ids of the stage, and of enumerations their first name.</summary>
    private static string Address(JsonNode document, Described request, IReadOnlyDictionary<string, Guid> stage)
    {
        var parts = request.Path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{')) continue;
            var name = parts[i].Trim('{', '}');
            parts[i] = name switch
            {
                "day" => "2030-06-26",
                "language" => "en",
                _ when stage.TryGetValue(parts[i - 1], out var id) => id.ToString(),
                _ => FirstName(document, request, name) ?? "0190f0c1-7a00-7000-8000-000000000009",
            };
        }

        return string.Join('/', parts);
    }

    private static string? FirstName(JsonNode document, Described request, string parameter)
    {
        var schema = document["paths"]![request.Path]![request.Method]!["parameters"]!.AsArray()
            .First(p => p!["name"]!.GetValue<string>() == parameter)!["schema"]!;
        var reference = schema["$ref"]?.GetValue<string>().Split('/')[^1];
        return ((reference is null ? schema : document["components"]!["schemas"]![reference]!)["enum"]?[0])?.GetValue<string>();
    }

    /// <summary>The body with ids of the stage, and with what an example cannot know.</summary>
    private static JsonNode? Body(Described request, IReadOnlyDictionary<string, Guid> stage) =>
        request.Body is null ? null : Filled(request, request.Body, "", stage);

    private static JsonNode? Filled(Described request, JsonNode? node, string name, IReadOnlyDictionary<string, Guid> stage) => node switch
    {
        JsonObject table => new JsonObject(table.Select(p => KeyValuePair.Create(p.Key, Filled(request, p.Value, p.Key, stage)))),
        JsonArray list => new JsonArray([.. list.Select(item => Filled(request, item, name, stage))]),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.String && Guid.TryParse(value.GetValue<string>(), out _) =>
            name switch
            {
                "registrationId" or "replacesId" => stage["registrations"].ToString(),
                "sessionId" => stage["sessions"].ToString(),
                "itemId" => stage["items"].ToString(),
                "under" or "parentId" => null,
                "bodyId" or "series" => stage["bodies"].ToString(),
                "participantId" or "hostId" or "holderId" or "nextHolderId" or "proposedBy" => stage["participants"].ToString(),
                "personId" => stage["people"].ToString(),
                "delegationId" => stage["delegations"].ToString(),
                "invitationId" => stage["invitations"].ToString(),
                "only" when request.Path.Contains("certificates", StringComparison.Ordinal) => stage["registrations"].ToString(),
                "only" when request.Path.EndsWith("invitations", StringComparison.Ordinal) => stage["participants"].ToString(),
                "only" => stage["invitations"].ToString(),
                _ => value.DeepClone(),
            },
        _ => node?.DeepClone(),
    };
}
