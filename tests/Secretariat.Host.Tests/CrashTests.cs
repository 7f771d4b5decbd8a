using System.Diagnostics;
using System.Globalization;
using System.Net;
using Secretariat.Host.Tests.Shared;
using Secretariat.Infrastructure.Audit;
using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Migrations;
using Secretariat.Pdf.Signing;
using Secretariat.Testing;
using Secretariat.Testing.Signing;

namespace Secretariat.Host.Tests;

/// <summary>
/// <c>kill -9</c> of host and database while invitations are signed and sent and certificates issued: nothing is lost, nothing done twice but
/// at most one copy of a mail for each kill, and all is done within a minute of the last start without anybody's hand.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Database = "secretariat";
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(60);

    private readonly string _folder = Path.Combine("/var/tmp", $"secretariat-crash-{Environment.ProcessId}-{Guid.NewGuid():N}");
    private readonly SmtpSink _server = new();
    private readonly KeyFolder _keys = new();
    private readonly Dictionary<string, string> _settings = [];
    private PrivateCluster _cluster = null!;
    private LiveDialogue _dialogue = null!;
    private HostProcess? _host;
    private int _kills;

    private enum Blow { ToTheHost, ToTheDatabase }

    public async ValueTask InitializeAsync()
    {
        _cluster = await PrivateCluster.StartAsync(_folder, new PrivateClusterOptions(Durable: true));
        await _cluster.EnsureDatabaseAsync(Database);
        await Migrator.ApplyAsync(_cluster.AsOwner(Database));
        _settings["Database__ConnectionString"] = _cluster.AsApplication(Database);
        _settings["Mail__Host"] = "127.0.0.1";
        _settings["Mail__Security"] = "None";
        _settings["Mail__Port"] = _server.Port.ToString(CultureInfo.InvariantCulture);
        _settings["Logging__Level"] = "Error";
        _keys.AddToEnvironment(_settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        if (_dialogue is not null) await _dialogue.DisposeAsync();
        await _server.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _keys.Dispose();
    }

    [Fact]
    public async Task Invitations_survive_being_killed_over_and_over()
    {
        var count = Sizes.Of(60, 500);
        _dialogue = await LiveDialogue.Found(_cluster.AsApplication(Database), _cluster.AsSuperuser(Database), organisations: count);
        var meeting = (await _dialogue.MeetingToInviteTo(count)).Id.Value;
        await StartHost();

        var signature = new { signatoryName = "Henri Head", signatoryTitle = "Head of the Secretariat" };
        var signing = LiveDialogue.Post(_dialogue.Head, $"meetings/{meeting}/invitations/signature", signature);
        await Endure(signing, count, "SELECT count(*) FROM invitations WHERE reference IS NOT NULL", Blows(hosts: Sizes.Of(1, 5), databases: Sizes.Of(0, 1)));
        var sending = LiveDialogue.Post(_dialogue.Officer, $"meetings/{meeting}/invitations/dispatch", new { });
        await Endure(sending, 2 * count, """
            SELECT (SELECT count(*) FROM invitations WHERE dispatched_at IS NOT NULL) + (SELECT count(*) FROM outgoing_mails WHERE status = 'Sent')
            """, Blows(hosts: Sizes.Of(2, 5), databases: 1));

        (await _dialogue.Count("SELECT count(*) FROM invitations WHERE status = 'Dispatched'")).ShouldBe(count);
        var references = await _dialogue.Rows("SELECT reference FROM invitations", row => row.IsDBNull(0) ? "0" : row.GetString(0));
        await Judge(count, [.. references.Select(r => long.Parse(r.Split('/')[^1], CultureInfo.InvariantCulture))], """
            SELECT i.reference, d.sha256, c.bytes FROM invitations i
            LEFT JOIN issued_documents d ON d.id = i.document_id LEFT JOIN document_contents c ON c.document_id = d.id
            """);
    }

    [Fact]
    public async Task Certificates_survive_being_killed_over_and_over()
    {
        var count = Sizes.Of(40, 250);
        _dialogue = await LiveDialogue.Found(_cluster.AsApplication(Database), _cluster.AsSuperuser(Database), organisations: 50);
        var meeting = (await _dialogue.MeetingToCertify(count)).Id.Value;
        await StartHost();

        await Endure(LiveDialogue.Post(_dialogue.Head, $"meetings/{meeting}/certificates", new { }), 2 * count, """
            SELECT (SELECT count(*) FROM certificates) + (SELECT count(*) FROM outgoing_mails WHERE status = 'Sent')
            """, Blows(hosts: Sizes.Of(2, 10), databases: Sizes.Of(0, 2)));

        (await _dialogue.Count("SELECT count(*) FROM certificates WHERE status = 'Issued'")).ShouldBe(count);
        (await _dialogue.Count("SELECT count(DISTINCT registration_id) FROM certificates")).ShouldBe(count);
        await Judge(count, [], """
            SELECT ce.serial, d.sha256, c.bytes FROM certificates ce
            LEFT JOIN issued_documents d ON d.id = ce.document_id LEFT JOIN document_contents c ON c.document_id = d.id
            """);
    }

    /// <summary>The blow falls when booklet and folder are made and about to be kept: the worst moment, for all of it is lost.</summary>
    [Fact]
    public async Task A_booklet_whose_binder_is_killed_is_bound_after_the_restart_to_the_same_byte()
    {
        const int papers = 12;
        _dialogue = await LiveDialogue.Found(_cluster.AsApplication(Database), _cluster.AsSuperuser(Database), organisations: papers);
        var meeting = (await _dialogue.MeetingToCertify(papers)).Id.Value;
        await StartHost();
        const string issued = "SELECT count(*) FROM certificates";
        await Endure(LiveDialogue.Post(_dialogue.Head, $"meetings/{meeting}/certificates", new { }), papers, issued, []);

        var compile = LiveDialogue.Post(_dialogue.Officer, $"meetings/{meeting}/compilations", new { kinds = new[] { "certificate" } });
        await using (var files = await HeldTable.Hold(_cluster.AsSuperuser(Database), "compilation_files", TestContext.Current.CancellationToken))
        {
            using var begun = await _host!.Client.SendAsync(compile, TestContext.Current.CancellationToken);
            begun.StatusCode.ShouldBe(HttpStatusCode.Accepted, await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            await files.Waited(by: 1, TestContext.Current.CancellationToken);
            await _host.KillAsync();
            await _host.DisposeAsync();
        }

        await StartHost();
        await Waiting.Until("the booklet", Promised, async () => await _dialogue.Count(Bound) == 1);
        var afterTheBlow = await Files();
        afterTheBlow.Count.ShouldBe(2);

        // The same compilation taken up once more, undisturbed.
        await _dialogue.Execute("""
            SET session_replication_role = replica;
            DELETE FROM compilation_files;
            UPDATE compilations SET status = 'Begun', bound_at = NULL, pages = 0;
            UPDATE run_steps SET status = 'Pending', settled_at = NULL WHERE command LIKE '%BindCompilation%';
            UPDATE runs SET status = 'Running', finished_at = NULL WHERE kind = 'CompilePapers';
            """);
        await Waiting.Until("the booklet once more", Promised, async () => await _dialogue.Count(Bound) == 1);
        (await Files()).ShouldBe(afterTheBlow);
        (await _dialogue.Count("SELECT count(*) FROM run_steps WHERE status <> 'Done'")).ShouldBe(0);
        (await AuditVerifier.FirstAlteredAsync(_cluster.AsApplication(Database) + ";Pooling=false", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private const string Bound = "SELECT count(*) FROM compilations WHERE status = 'Bound'";

    private Task<List<string>> Files() => _dialogue.Rows(
        "SELECT file::text, encode(sha256(bytes), 'hex') FROM compilation_files ORDER BY 1", row => $"{row.GetString(0)} {row.GetString(1)}");

    private static List<Blow> Blows(int hosts, int databases)
    {
        var blows = Enumerable.Repeat(Blow.ToTheHost, hosts).ToList();
        for (var i = 0; i < databases; i++) blows.Insert((i + 1) * blows.Count / (databases + 1), Blow.ToTheDatabase);
        return blows;
    }

    /// <summary>Begins, strikes at even distances on the way, and sees it done within the promised time.</summary>
    private async Task Endure(HttpRequestMessage begin, int whole, string soFar, IReadOnlyList<Blow> blows)
    {
        using var begun = await _host!.Client.SendAsync(begin, TestContext.Current.CancellationToken);
        begun.StatusCode.ShouldBe(HttpStatusCode.Accepted, await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        for (var i = 0; i < blows.Count; i++)
        {
            var mark = whole * (i + 1) / (blows.Count + 1);
            await Waiting.Until($"{mark} of {whole} before blow {i + 1}", Promised, async () => await _dialogue.Count(soFar) >= mark);
            await (blows[i] is Blow.ToTheHost ? StrikeHost() : StrikeDatabase());
        }

        var took = await Waiting.Until(
            "everything owed to be done", Promised, async () => await _dialogue.Count(Waiting.Owed) == 0 && await _dialogue.Count(soFar) == whole);
        output.WriteLine($"{blows.Count} blows, done {took.TotalSeconds:0.0} s after the last start");
    }

    private async Task StrikeHost()
    {
        await _host!.KillAsync();
        await _host.DisposeAsync();
        _kills++;
        await StartHost();
    }

    private async Task StrikeDatabase()
    {
        using (var server = Process.GetProcessById(_cluster.ProcessId!.Value))
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        _kills++;
        await _cluster.RestartAsync(TestContext.Current.CancellationToken);
    }

    private async Task StartHost() => _host = await HostProcess.StartAsync(_settings);

    private async Task Judge(int mails, IReadOnlyList<long> numbers, string papers)
    {
        var verdict = new CrashVerdict(
            mails,
            await _dialogue.Rows("SELECT message_id, to_email, subject, status FROM outgoing_mails", row =>
                new OwedMailRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))),
            [.. _server.Taken], numbers,
            await _dialogue.Rows(papers, row => new PaperRow(
                row[0] as string ?? "something unnumbered", row[1] as string, row[2] as byte[])),
            _kills, Senders: 1);
        output.WriteLine($"{mails} mails, {verdict.Extra} extra copies after {_kills} kills");
        verdict.Faults().ShouldBeEmpty(_host!.Output);
        verdict.Papers.ShouldAllBe(paper => SignatureCheck.Of(paper.Bytes).Finding == SignatureFinding.Intact);
        (await _dialogue.Count("SELECT count(*) FROM run_steps WHERE status <> 'Done'")).ShouldBe(0);
        (await _dialogue.Count("SELECT count(*) FROM outbox_events WHERE parked_at IS NOT NULL")).ShouldBe(0);
        (await AuditVerifier.FirstAlteredAsync(_cluster.AsApplication(Database) + ";Pooling=false", TestContext.Current.CancellationToken)).ShouldBeNull();
    }
}
