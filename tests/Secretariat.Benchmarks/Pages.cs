using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Host;
using Secretariat.Host.Demo;
using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Benchmarks;

/// <summary>
/// The server's time for every page that matters, with ten times thirty years of history in the database: from the first middleware to the last byte written,
/// each request by turns with a bare one, a page of the same size written after one trivial query.
/// </summary>
internal sealed partial class Pages : IAsyncDisposable
{
    private const double Asked = 60;

    /// <summary>What is called often is compiled anew, in the background; for a glance it does not matter.</summary>
    private int warmUp = 2;

    private readonly PrivateCluster cluster;
    private readonly string database;
    private readonly WebApplication app;
    private readonly Channel<double> clock;
    private readonly HttpClient stranger;
    private readonly List<HttpClient> clients = [];
    private readonly Dictionary<HttpClient, CookieContainer> cookies = [];

    private Pages(PrivateCluster cluster, string database, WebApplication app, Channel<double> clock)
    {
        (this.cluster, this.database, this.app, this.clock) = (cluster, database, app, clock);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        stranger = Browser();
        store = $"{cluster.ProcessId}";
    }

    private Uri Address { get; }

    private readonly string store;

    /// <summary>Makes the data where the folder has none, starts the host on it, measures and prints.</summary>
    public static async Task<int> RunAsync(DirectoryInfo folder, int meetings, int requests, string? only, bool serve)
    {
        folder.Create();
        var name = $"volume_{meetings}";
        var made = Path.Combine(folder.FullName, $"made-{meetings}");
        var played = Path.Combine(folder.FullName, "played");
        if (!File.Exists(played))
        {
            Console.WriteLine("Playing one whole meeting ...");
            await using var stage = await DemoStage.SetAsync(Path.Combine(folder.FullName, "play"), DemoPlay.Start, default, folder.FullName);
            await new DemoPlay(stage, TextWriter.Null).PlayAsync();
            await File.WriteAllTextAsync(played, "");
        }

        if (!File.Exists(made))
        {
            await using var filling = await PrivateCluster.StartAsync(folder.FullName, new PrivateClusterOptions(Durable: false));
            // What an interrupted making left is no use.
            await using (var old = NpgsqlDataSource.Create(filling.AsSuperuser("postgres")))
            await using (var drop = old.CreateCommand($"DROP DATABASE IF EXISTS {name}"))
                await drop.ExecuteNonQueryAsync();
            await filling.EnsureDatabaseAsync(name, "secretariat");
            await using var db = new NpgsqlConnection(filling.AsSuperuser(name));
            await db.OpenAsync();
            await new Volume(db, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), meetings, Console.Out).MakeAsync();
            await File.WriteAllTextAsync(made, "");
        }

        var cluster = await PrivateCluster.StartAsync(folder.FullName, new PrivateClusterOptions(Durable: false));
        await Migrations.Migrator.ApplyAsync(cluster.AsOwner(name));
        var clock = Channel.CreateUnbounded<double>();
        var app = WebEdge.Build(
            new Dictionary<string, string?>
            {
                ["Database:ConnectionString"] = cluster.AsApplication(name),
                ["Mail:PickupDirectory"] = Path.Combine(folder.FullName, "mail"),
                ["RateLimits:SignInsPerMinute"] = "1000",
                ["RateLimits:VerificationsPerMinute"] = "100000",
                ["Runtime:Background"] = "false",
                ["Logging:Level"] = "Error",
            },
            "http://127.0.0.1:0",
            services => services.AddSingleton<IStartupFilter>(new Clock(clock)));
        var source = NpgsqlDataSource.Create(cluster.AsApplication(name));
        app.MapGet("/bare/{bytes:int}", async (int bytes, HttpContext context) =>
        {
            await using var command = source.CreateCommand("SELECT status FROM meetings LIMIT 1");
            var status = (string)(await command.ExecuteScalarAsync())!;
            return Results.Content($"<!DOCTYPE html><title>{status}</title>{new string('x', bytes)}", "text/html");
        });
        await app.StartAsync();
        await using var pages = new Pages(cluster, cluster.AsApplication(name), app, clock);
        return serve ? await pages.Serve() : await pages.Measure(requests, only);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients) client.Dispose();
        await app.DisposeAsync();
        await cluster.DisposeAsync();
    }

    /// <summary>Says in one line where pages for a browser are and with which cookie each opens, and stays until the input ends.</summary>
    private async Task<int> Serve()
    {
        var officer = await SignIn("officer@dialogue.example");
        var (focal, _) = await Links();
        var ids = await Ids();
        object Of(string name, string path, HttpClient? client = null) =>
            new { name, url = new Uri(Address, path), cookie = client is null ? "" : cookies[client].GetCookieHeader(new Uri(Address, path)) };
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            pages = (object[])
            [
                Of("front page", "/"), Of("home", "/", officer), Of("meeting", $"/meetings/{ids["ahead"]}", officer),
                Of("agenda", $"/meetings/{ids["ahead"]}/agenda", officer), Of("portal", "/portal", focal), Of("verify", $"/verify/{code}"),
            ],
        }));
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private async Task<int> Measure(int requests, string? only)
    {
        var officer = await SignIn("officer@dialogue.example");
        var head = await SignIn("head@dialogue.example");
        var chair = await SignIn("chair@tr.example");
        var (focal, person) = await Links();
        var all = await Ids();
        Console.WriteLine($"Milliseconds of the server's time, {requests} requests of each by turns with the bare page; most asked for: {Asked}.");
        Console.WriteLine();
        Console.WriteLine("| page | who | KB | queries | processor | median | 95 % | bare | page : bare | |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var slow = 0;
        if (requests >= 20) warmUp = 30;
        foreach (var (name, who, path) in Table(all))
        {
            if (only is not null && !$"{name} {path}".Contains(only, StringComparison.OrdinalIgnoreCase)) continue;
            var client = who switch { "officer" => officer, "head" => head, "chair" => chair, "focal point" => focal, "delegate" => person, _ => stranger };
            if (!await One(name, who, path, client, requests)) slow++;
        }

        Console.WriteLine();
        Console.WriteLine(slow == 0 ? $"Every median is at most {Asked} ms." : $"{slow} above {Asked} ms.");
        return slow == 0 ? 0 : 1;
    }

    private async Task<bool> One(string name, string who, string path, HttpClient client, int requests)
    {
        var (status, bytes) = (HttpStatusCode.OK, 0);
        for (var i = 0; i < warmUp; i++) (status, bytes, _) = await Get(client, path);
        if (status is not HttpStatusCode.OK)
        {
            Console.WriteLine($"| {name} | {who} | | | | | | | | answers {(int)status} |");
            return false;
        }

        var queries = await Queries(client, path);
        var (ours, bare) = (new double[requests], new double[requests]);
        for (var i = 0; i < warmUp; i++) await Get(stranger, $"/bare/{bytes}");
        var spent = 0.0;
        for (var i = 0; i < requests; i++)
        {
            var before = Spent();
            (_, _, ours[i]) = await Get(client, path);
            spent += Spent() - before;
            (_, _, bare[i]) = await Get(stranger, $"/bare/{bytes}");
        }

        Array.Sort(ours);
        Array.Sort(bare);
        var (median, limit) = (ours[requests / 2], bare[requests / 2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {who} | {bytes / 1000.0:0} | {queries} | {spent / requests:0} | {median:0.0} | {ours[requests * 95 / 100]:0.0} ")
            + string.Create(CultureInfo.InvariantCulture, $"| {limit:0.0} | {median / limit:0} | {(median > Asked ? "slow" : "")} |"));
        return median <= Asked;
    }

    private async Task<(HttpStatusCode Status, int Bytes, double Milliseconds)> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        return (answer.StatusCode, bytes, await clock.Reader.ReadAsync());
    }

    /// <summary>Milliseconds of processor time of host and store together; the client's share is in it too.</summary>
    private double Spent()
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) continue;
            try
            {
                var stat = File.ReadAllText($"/proc/{id}/stat");
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                if (fields[1] != store) continue;
                ticks += long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // One that ended meanwhile is not ours.
            }
        }

        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds + ticks * 10;
    }

    private async Task<int> Queries(HttpClient client, string path)
    {
        var count = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref count),
        };
        ActivitySource.AddActivityListener(listener);
        await Get(client, path);
        return count;
    }

    private HttpClient Browser()
    {
        var handler = new SocketsHttpHandler { UseCookies = true, CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        clients.Add(client);
        cookies.Add(client, handler.CookieContainer);
        return client;
    }

    private async Task<HttpClient> SignIn(string email) =>
        await Sent("/sign-in", ("email", email), ("password", "a long phrase for " + email));

    private async Task<HttpClient> Sent(string path, params (string Name, string Value)[] entries)
    {
        var client = Browser();
        var html = await client.GetStringAsync(path);
        await clock.Reader.ReadAsync();
        var form = Form().Matches(html).Select(m => m.Value).Single(f => f.Contains($"name=\"{entries[0].Name}\"", StringComparison.OrdinalIgnoreCase));
        var values = Hidden().Matches(form).Select(m => m.Value).ToDictionary(i => Attribute(i, "name"), i => Attribute(i, "value"));
        foreach (var (name, value) in entries) values[name] = value;
        using var answer = await client.PostAsync(Attribute(form, "action"), new FormUrlEncodedContent(values));
        await clock.Reader.ReadAsync();
        if (answer.StatusCode is not HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return client;
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    /// <summary>Links of a focal point and of a delegate of a meeting that is ahead.</summary>
    private async Task<(HttpClient Focal, HttpClient Delegate)> Links()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var ids = await Ids();
        var now = TimeProvider.System.GetUtcNow();
        var (meeting, delegation) = (new MeetingId(ids["ahead"]), new DelegationId(ids["delegation ahead"]));
        var (focal, focalToken) = PersonalLink.Make(LinkPurpose.Nominate, meeting, delegation, null, "Holder", "holder@focal.example", now.AddYears(1), now);
        var (own, ownToken) = PersonalLink.Make(
            LinkPurpose.Register, meeting, delegation, new RegistrationId(ids["registration ahead"]), "Holder", "holder@delegate.example", now.AddYears(1),
            now);
        db.AddRange(focal, own);
        await db.SaveChangesAsync();
        return (await Sent("/link", ("Token", focalToken)), await Sent("/link", ("Token", ownToken)));
    }

    /// <summary>Something of each kind, of a meeting in the midst of the history and of one that is ahead.</summary>
    private async Task<Dictionary<string, Guid>> Ids()
    {
        await using var db = new NpgsqlConnection(database);
        await db.OpenAsync();
        await using var command = new NpgsqlCommand("""
            WITH past AS (SELECT id FROM meetings WHERE status = 'Concluded' ORDER BY schedule_opens_at OFFSET (SELECT count(*) / 2 FROM meetings) LIMIT 1),
                ahead AS (SELECT id FROM meetings WHERE status = 'Convened' AND schedule_last_day >= current_date ORDER BY schedule_opens_at DESC LIMIT 1),
                seat AS (SELECT r.* FROM registrations r, ahead WHERE r.meeting_id = ahead.id AND r.status = 'Confirmed' ORDER BY r.id LIMIT 1)
            SELECT 'past', id FROM past
            UNION ALL SELECT 'ahead', id FROM ahead
            UNION ALL (SELECT 'agenda', id FROM agendas WHERE status = 'Draft' ORDER BY id DESC LIMIT 1)
            UNION ALL SELECT 'delegation ahead', delegation_id FROM seat
            UNION ALL SELECT 'registration ahead', id FROM seat
            UNION ALL (SELECT 'delegation', d.id FROM delegations d, past WHERE d.meeting_id = past.id ORDER BY d.id LIMIT 1)
            UNION ALL (SELECT 'registration', r.id FROM registrations r, past WHERE r.meeting_id = past.id ORDER BY r.id LIMIT 1)
            UNION ALL (SELECT 'invitation', i.id FROM invitations i, past WHERE i.meeting_id = past.id ORDER BY i.id LIMIT 1)
            UNION ALL (SELECT 'outcome', o.id FROM outcomes o, past WHERE o.meeting_id = past.id ORDER BY o.id LIMIT 1)
            UNION ALL (SELECT 'mail', m.id FROM outgoing_mails m, past WHERE m.meeting_id = past.id ORDER BY m.id LIMIT 1)
            UNION ALL SELECT 'participant', id FROM participants WHERE code = 'HU'
            UNION ALL SELECT 'body', id FROM bodies WHERE code = 'SOM'
            UNION ALL (SELECT 'office', id FROM office_terms WHERE "from" <= now() AND (until IS NULL OR until > now()) ORDER BY id LIMIT 1)
            UNION ALL (SELECT 'person', person_id FROM focal_points ORDER BY id DESC LIMIT 1)
            """, db) { CommandTimeout = 0 };
        Dictionary<string, Guid> ids = [];
        await using (var rows = await command.ExecuteReaderAsync())
            while (await rows.ReadAsync()) ids[rows.GetString(0)] = rows.GetGuid(1);
        await using var codes = new NpgsqlCommand(
            "SELECT c.code FROM certificates c JOIN meetings m ON m.id = c.meeting_id WHERE m.paper_symbol = 'BP/SOM.34/2024' ORDER BY c.id LIMIT 1", db);
        code = (string)(await codes.ExecuteScalarAsync())!;
        return ids;
    }

    private static readonly string[] Rooms =
        ["", "/agenda", "/invitations", "/delegations", "/attendance", "/papers", "/papers/seating", "/certificates", "/outcome", "/history"];

    private string code = "";

    private IEnumerable<(string Name, string Who, string Path)> Table(Dictionary<string, Guid> id)
    {
        yield return ("front page", "nobody", "/");
        yield return ("calendar of the public", "nobody", "/calendar");
        yield return ("calendar of the public, a year and a body", "nobody", "/calendar?year=2010&body=SOM");
        yield return ("meeting of the public", "nobody", $"/calendar/{id["past"]}");
        yield return ("calendar to subscribe to", "nobody", "/api/v1/calendar.ics");
        yield return ("history", "nobody", "/history");
        yield return ("places", "nobody", "/history/places");
        yield return ("sources", "nobody", "/history/sources");
        yield return ("verify", "nobody", "/verify");
        yield return ("verify a certificate", "nobody", $"/verify/{code}");
        yield return ("portal", "focal point", "/portal");
        yield return ("portal", "delegate", "/portal");
        foreach (var who in (string[])["officer", "chair"])
        {
            yield return ("home", who, "/");
            yield return ("meetings", who, "/meetings");
            yield return ("meetings, a year", who, "/meetings?year=2010");
            yield return ("meetings that match", who, "/meetings?search=visas");
            yield return ("calendar", who, "/meetings/calendar");
            yield return ("search, a name", who, "/search?search=Brala");
            yield return ("search, several words", who, "/search?search=meeting+return+2010");
            yield return ("search, a word that is everywhere", who, "/search?search=certificate");
            yield return ("search, a state", who, "/search?search=hungary");
            yield return ("participants", who, "/participants");
            yield return ("participant", who, $"/participants/{id["participant"]}");
            yield return ("bodies", who, "/bodies");
            yield return ("bodies as of 2010", who, "/bodies?on=2010-06-01");
            yield return ("body", who, $"/bodies/{id["body"]}");
            yield return ("offices", who, "/offices");
            yield return ("offices as of 2010", who, "/offices?on=2010-06-01");
            yield return ("office", who, $"/offices/{id["office"]}");
            yield return ("outcomes", who, "/outcomes");
        }

        foreach (var when in (string[])["past", "ahead"])
            foreach (var room in Rooms)
                yield return ($"meeting {when}: {(room == "" ? "overview" : room[1..])}", "officer", $"/meetings/{id[when]}{room}");
        yield return ("meeting past: desk", "officer", $"/meetings/{id["past"]}/desk");
        yield return ("meeting past: compilations", "officer", $"/meetings/{id["past"]}/papers/compilations");
        yield return ("outcome", "officer", $"/meetings/{id["past"]}/outcomes/{id["outcome"]}");
        yield return ("agenda to edit", "officer", $"/agendas/{id["agenda"]}/edit");
        yield return ("invitation", "officer", $"/invitations/{id["invitation"]}");
        yield return ("delegation", "officer", $"/delegations/{id["delegation"]}");
        yield return ("registration", "officer", $"/registrations/{id["registration"]}");
        yield return ("persons", "officer", "/people");
        yield return ("persons that match", "officer", "/people?search=Brala");
        yield return ("person", "officer", $"/people/{id["person"]}");
        yield return ("mail", "officer", "/mail");
        yield return ("mail that matches", "officer", "/mail?search=Brala");
        yield return ("one mail", "officer", $"/mail/{id["mail"]}");
        yield return ("runs", "officer", "/runs");
        yield return ("letter texts", "officer", "/letter-texts");
        yield return ("audit", "head", "/audit");
        yield return ("settings", "head", "/settings");
    }

    /// <summary>Takes the time of every request, before all else that handles it.</summary>
    private sealed class Clock(Channel<double> times) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, handle) =>
            {
                var started = Stopwatch.GetTimestamp();
                try
                {
                    await handle(context);
                }
                finally
                {
                    times.Writer.TryWrite(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            });
            next(app);
        };
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
