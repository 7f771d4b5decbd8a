using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Secretariat.Host.Tests.Shared;
using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Migrations;
using Secretariat.Testing;

namespace Secretariat.Host.Tests;

/// <summary>PostgreSQL is stopped under a running host and started again: whoever asks meanwhile is told to come back, and nobody has to restart
/// anything.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private const string Database = "secretariat";

    private readonly string _folder = Path.Combine("/var/tmp", $"secretariat-outage-{Environment.ProcessId}");
    private PrivateCluster _cluster = null!;
    private LiveDialogue _dialogue = null!;
    private HostProcess _host = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await PrivateCluster.StartAsync(_folder, new PrivateClusterOptions(Durable: false));
        await _cluster.EnsureDatabaseAsync(Database);
        await Migrator.ApplyAsync(_cluster.AsOwner(Database));
        _dialogue = await LiveDialogue.Found(_cluster.AsApplication(Database), _cluster.AsSuperuser(Database), organisations: 2);
        _host = await HostProcess.StartAsync(new Dictionary<string, string>
        {
            ["Database__ConnectionString"] = _cluster.AsApplication(Database),
            ["Mail__PickupDirectory"] = Path.Combine(Path.GetTempPath(), $"secretariat-outage-{Environment.ProcessId}"),
            ["Logging__Level"] = "Error",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        if (_dialogue is not null) await _dialogue.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task While_the_database_is_away_requests_are_told_to_come_back_and_afterwards_they_succeed()
    {
        (await Status("health/ready")).ShouldBe(HttpStatusCode.OK);
        using (var before = await Read()) before.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (meeting, key) = ((await _dialogue.MeetingToInviteTo(2)).Id.Value, Guid.NewGuid().ToString());

        await _cluster.StopAsync();
        for (var i = 0; i < 3; i++)
        {
            using var read = await Read();
            await ShouldComeBack(read);
        }

        using (var act = await Sign(meeting, key)) await ShouldComeBack(act);
        (await Status("health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Status("health/live")).ShouldBe(HttpStatusCode.OK);

        await _cluster.RestartAsync(TestContext.Current.CancellationToken);
        await Waiting.Until("the host to be ready again", TimeSpan.FromMinutes(1), async () => await Status("health/ready") is HttpStatusCode.OK);
        await Waiting.Until("answers to be given again", TimeSpan.FromMinutes(1), async () =>
        {
            using var read = await Read();
            if (read.StatusCode is HttpStatusCode.OK) return true;
            await ShouldComeBack(read);
            return false;
        });
        await Waiting.Until("the act to be taken", TimeSpan.FromMinutes(1), async () =>
        {
            using var act = await Sign(meeting, key);
            if (act.StatusCode is HttpStatusCode.Accepted) return true;
            await ShouldComeBack(act);
            return false;
        });
        using (var again = await Sign(meeting, key)) again.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await _dialogue.Count("SELECT count(*) FROM runs WHERE meeting_id = $1", meeting)).ShouldBe(1);
        _host.Output.ShouldNotContain("A fault at");
    }

    private static async Task ShouldComeBack(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, text);
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)JsonNode.Parse(text)!["type"]).ShouldBe("/problems/http.store_away");
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await _host.Client.GetAsync(path);
        return answer.StatusCode;
    }

    private Task<HttpResponseMessage> Read()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/meetings");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _dialogue.Officer);
        return _host.Client.SendAsync(request);
    }

    private Task<HttpResponseMessage> Sign(Guid meeting, string key) => _host.Client.SendAsync(LiveDialogue.Post(
        _dialogue.Head, $"meetings/{meeting}/invitations/signature", new { signatoryName = "Henri Head", signatoryTitle = "Head of the Secretariat" }, key));
}
