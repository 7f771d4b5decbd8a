using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Secretariat.Stories.Tests.Shared;

/// <summary>A meeting that a story is played at.</summary>
internal sealed record Occasion(string Id, string Title);

/// <summary>What happened before a story begins, done through the interface for programs by those whose part it is.</summary>
internal sealed class Dialogue : IDisposable
{
    private readonly Product _product;
    private readonly Api _officer, _head, _chair, _coChair, _administrator;
    private readonly Dictionary<string, string> _participants = [];
    private readonly Dictionary<string, string> _bodies = [];

    // Of two meetings without a number on one day, one is refused the symbol when both take it at once.
    private readonly SemaphoreSlim _symbols = new(1);
    private int _planned;

    private Dialogue(Product product) => (_product, _officer, _head, _chair, _coChair, _administrator) =
        (product, product.Program("officer"), product.Program("head"), product.Program("chair"), product.Program("co-chair"),
            product.Program("administrator"));

    /// <summary>The program of the secretariat's officer.</summary>
    public Api Officer => _officer;

    /// <summary>The program of the head of the secretariat.</summary>
    public Api Head => _head;

    public static async Task<Dialogue> Enter(Product product)
    {
        var dialogue = new Dialogue(product);
        foreach (var (program, email) in new[]
                 {
                     (dialogue._officer, Product.Officer), (dialogue._head, Product.HeadOfSecretariat), (dialogue._chair, Product.Chair),
                     (dialogue._coChair, Product.CoChair), (dialogue._administrator, Product.Administrator),
                 })
            await program.SignIn(email, product.Password);
        foreach (var row in await dialogue.All("participants")) dialogue._participants[(string)row["code"]!] = Id(row);
        foreach (var body in (await dialogue._officer.Get($"bodies?on={InDays(0):yyyy-MM-dd}"))["active"]!.AsArray())
            dialogue._bodies[(string)body!["code"]!] = Id(body);
        return dialogue;
    }

    public void Dispose()
    {
        foreach (var program in (Api[])[_officer, _head, _chair, _coChair, _administrator]) program.Dispose();
        _symbols.Dispose();
    }

    /// <summary>The id of a participant by its code.</summary>
    public string Participant(string code) => _participants[code];

    /// <summary>How many take part in the dialogue, as participants or observers.</summary>
    public int Participating => _participants.Count;

    /// <summary>A day so many days from now.</summary>
    public static DateOnly InDays(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days);

    /// <summary>A meeting outside the series of its body, planned for two days; each has days of its own where the story names none.</summary>
    public Task<Occasion> Planned(string title, int? inDays = null, string body = "SOM")
    {
        var first = inDays ?? 150 + (2 * Interlocked.Increment(ref _planned));
        return Plan(title, body, InDays(first), InDays(first + 1), "Europe/Stockholm");
    }

    /// <summary>
    /// A meeting of this afternoon, at a place on earth where it is afternoon now: it opens within the hours to come, and until then delegates are named.
    /// </summary>
    public Task<Occasion> SittingToday(string title)
    {
        var now = TimeProvider.System.GetUtcNow();
        var zone = TimeZoneInfo.GetSystemTimeZones().First(z => z.Id.Split('/') is [not ("Etc" or "posix" or "right"), _]
            && TimeZoneInfo.ConvertTime(now, z).TimeOfDay is var clock && clock >= new TimeSpan(14, 10, 0) && clock < new TimeSpan(15, 40, 0));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return Plan(title, "SOM", today, today, zone.Id, opens: "16:30:00");
    }

    /// <summary>The only session of such a meeting is brought forward, so that it has begun.</summary>
    public async Task Begins(Occasion meeting)
    {
        var told = await _officer.Get($"meetings/{meeting.Id}");
        await _officer.Put($"meetings/{meeting.Id}/sessions/{Id(told["sessions"]![0]!)}", new { starts = "14:00:00", ends = "17:30:00" },
            (long)told["version"]!);
    }

    /// <summary>Its agenda, with the usual items.</summary>
    public async Task<string> Drafted(Occasion meeting) =>
        Id((await _officer.Post($"meetings/{meeting.Id}/agenda", new { source = "usual" }))!);

    /// <summary>Its agenda, before the chairs.</summary>
    public async Task<string> Submitted(Occasion meeting)
    {
        var agenda = await Drafted(meeting);
        await _officer.Post($"agendas/{agenda}/submission", version: await Version(_officer, $"agendas/{agenda}"));
        return agenda;
    }

    /// <summary>Its agenda, approved by both chairs and issued, and the meeting called.</summary>
    public async Task Convened(Occasion meeting)
    {
        var agenda = await Submitted(meeting);
        foreach (var chair in (Api[])[_chair, _coChair])
            await chair.Post($"agendas/{agenda}/approvals", new { contentHash = (string)(await _officer.Get($"agendas/{agenda}"))["contentHash"]! });
        await _symbols.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await _head.Post($"agendas/{agenda}/issue", new { }, await Version(_officer, $"agendas/{agenda}"));
        }
        finally
        {
            _symbols.Release();
        }

        await _head.Post($"meetings/{meeting.Id}/convocation", new { }, await Version(_officer, $"meetings/{meeting.Id}"));
    }

    /// <summary>Invitations to some participants, laid before the head of the secretariat.</summary>
    public async Task ToBeSigned(Occasion meeting, params string[] codes)
    {
        await _officer.Post($"meetings/{meeting.Id}/invitations", new { only = codes.Select(Participant) });
        await _officer.Post($"meetings/{meeting.Id}/invitations/submission");
    }

    /// <summary>Invitations to some participants, signed and sent.</summary>
    public async Task Invited(Occasion meeting, params string[] codes)
    {
        await Convened(meeting);
        await ToBeSigned(meeting, codes);
        await Finished(_head, await _head.Post($"meetings/{meeting.Id}/invitations/signature",
            new { signatoryName = "Petra MUSTERFRAU", signatoryTitle = "Head of the Secretariat" }));
        await Finished(_officer, await _officer.Post($"meetings/{meeting.Id}/invitations/dispatch", new { }));
    }

    /// <summary>Delegates of a participant, named through the link of its focal point, the first of them as head, and accepted.</summary>
    /// <returns>The ids of their registrations, by family name.</returns>
    public async Task<Dictionary<string, string>> Named(Occasion meeting, string code, params (string Given, string Family)[] delegates)
    {
        using var focal = _product.Program($"focal point of {code}");
        await focal.Open(await FocalLink(meeting, code));
        var delegation = Id((await focal.Get("my/delegation")));
        await focal.Post($"delegations/{delegation}/delegates", new
        {
            persons = delegates.Select((d, i) => new
            {
                givenNames = d.Given,
                familyName = d.Family,
                email = Email(d.Family, meeting),
                role = i == 0 ? "head" : "adviser",
                functionalTitle = i == 0 ? "Director for Migration" : "Adviser",
                institution = "Ministry of the Interior",
            }),
            confirmed = true,
        });
        Dictionary<string, string> named = [];
        foreach (var row in (await All($"meetings/{meeting.Id}/registrations")).Where(r => (string?)r["delegationId"] == delegation))
        {
            await _officer.Post($"registrations/{Id(row)}/acceptance", version: (long)row["version"]!);
            named[delegates.First(d => ((string)row["name"]!).Contains(d.Family, StringComparison.OrdinalIgnoreCase)).Family] = Id(row);
        }

        return named;
    }

    /// <summary>Delegates who have confirmed besides, with their consent.</summary>
    public async Task<Dictionary<string, string>> Confirmed(Occasion meeting, string code, params (string Given, string Family)[] delegates)
    {
        var named = await Named(meeting, code, delegates);
        foreach (var (family, registration) in named)
        {
            using var self = _product.Program(family);
            await self.Open(await DelegateLink(meeting, family));
            var mine = await self.Get("my/registration");
            await self.Post($"registrations/{registration}/confirmation", new { acceptedNotice = (string)mine["noticeVersion"]! }, (long)mine["version"]!);
        }

        return named;
    }

    /// <summary>The meeting, opened.</summary>
    public async Task Opened(Occasion meeting)
    {
        await Begins(meeting);
        await _officer.Post($"meetings/{meeting.Id}/opening", new { }, await Version(_officer, $"meetings/{meeting.Id}"));
    }

    /// <summary>Delegates who were seen at the session of this afternoon.</summary>
    public async Task Seen(Occasion meeting, IEnumerable<string> registrations)
    {
        var session = Id((await _officer.Get($"meetings/{meeting.Id}"))["sessions"]!.AsArray()[^1]!);
        foreach (var registration in registrations)
            await _officer.Post($"meetings/{meeting.Id}/attendance/check-ins",
                new { sessionId = session, clientEventId = Guid.CreateVersion7(), registrationId = registration });
    }

    /// <summary>The meeting, over, its attendance attested and locked.</summary>
    public async Task Locked(Occasion meeting)
    {
        var attendance = await _officer.Get($"meetings/{meeting.Id}/attendance");
        await _officer.Post($"meetings/{meeting.Id}/attendance/days/{(string)attendance["days"]![0]!["day"]!}/attestation",
            version: (long)attendance["version"]!);
        await _officer.Post($"meetings/{meeting.Id}/closing", new { }, await Version(_officer, $"meetings/{meeting.Id}"));
        await _head.Post($"meetings/{meeting.Id}/attendance/lock", version: await Version(_officer, $"meetings/{meeting.Id}/attendance"));
    }

    /// <summary>Certificates for everybody who earned one.</summary>
    public async Task Certified(Occasion meeting) => await Finished(_head, await _head.Post($"meetings/{meeting.Id}/certificates", new { }));

    /// <summary>The link in the mail to the focal point of an invited participant.</summary>
    public async Task<string> FocalLink(Occasion meeting, string code) => LinkIn(await _product.Mail(FocalPoint(code), meeting.Title));

    /// <summary>The link in the mail to an accepted delegate.</summary>
    public async Task<string> DelegateLink(Occasion meeting, string family) => LinkIn(await _product.Mail(Email(family, meeting), "/link?"));

    /// <summary>The address of a focal point.</summary>
    public static string FocalPoint(string code) => $"focalpoint@{code.ToLowerInvariant()}.example";

    /// <summary>The address of a delegate at one meeting.</summary>
    public static string Email(string family, Occasion meeting) => $"{family.ToLowerInvariant()}.{meeting.Id[^12..]}@delegates.example";

    /// <summary>The personal link that a mail carries.</summary>
    public static string LinkIn(MimeKit.MimeMessage mail) => Regex.Match(mail.TextBody ?? "", @"https?://\S+/link\?\S*#[A-Za-z0-9_-]{40,}").Value;

    /// <summary>Somebody who exercises an office of a body for its state, and has an account with the password of all.</summary>
    /// <returns>The address to sign in with.</returns>
    public async Task<string> Presides(string body, string state, string given, string family)
    {
        var email = $"{family.ToLowerInvariant()}@{state.ToLowerInvariant()}.example";
        var person = Id((await _officer.Post("people", new
        {
            givenNames = given,
            familyName = family,
            functionalTitle = "Director",
            institution = "Ministry of the Interior",
            email,
            language = "en",
        }))!);
        var term = (await _officer.Get($"office-terms?on={InDays(0):yyyy-MM-dd}"))["items"]!.AsArray()
            .First(t => (string?)t!["bodyCode"] == body && (string?)t["holderCode"] == state)!;
        await _head.Post($"office-terms/{Id(term["termId"]!)}/person", new { personId = person, from = TimeProvider.System.GetUtcNow() },
            (long)term["version"]!);
        var opened = await _administrator.Post("accounts", new { name = $"{given} {family}", email, personId = person, roles = Array.Empty<string>() });
        using var self = _product.Program(family);
        await self.Put("session/password", new { email, code = (string)opened!["passwordCode"]!, password = _product.Password });
        return email;
    }

    /// <summary>A participant that takes part from a later day on, and of which nobody has said through whom it is written to.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> JoinsWithoutAddressee(string mark, int inDays)
    {
        var name = $"Organisation of Example {mark}";
        var made = await _officer.Post("participants",
            new { kind = "organisation", code = mark.ToUpperInvariant(), name, since = Text(InDays(0)), language = "en" });
        await _head.Post($"participants/{Id(made!)}/participations", new { kind = "observer", from = Text(InDays(inDays)) });
        return name;
    }

    /// <summary>The rows of a list, from its first page to its last.</summary>
    public async Task<List<JsonNode>> All(string path)
    {
        List<JsonNode> rows = [];
        string? after = null;
        do
        {
            var page = await _officer.Get($"{path}{(path.Contains('?') ? '&' : '?')}size=200{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}");
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return rows;
    }

    /// <summary>The id of what an answer tells of.</summary>
    public static string Id(JsonNode node) => node switch
    {
        JsonObject told => (string)(told["id"] as JsonValue ?? told["value"] as JsonValue ?? told["id"]!["value"])!,
        _ => node.ToString(),
    };

    private async Task<Occasion> Plan(string title, string body, DateOnly first, DateOnly last, string zone, string opens = "09:30:00")
    {
        var planned = await _officer.Post("meetings", new
        {
            bodyId = _bodies[body],
            numbers = Array.Empty<object>(),
            setup = new
            {
                title,
                languages = new[] { "en", "ru" },
                quotas = new Dictionary<string, int> { ["participating"] = 3, ["observer"] = 2 },
                convenors = new[] { new { name = "Chair of the Budapest Process" } },
                hostId = Participant("SE"),
            },
            dates = new
            {
                firstDay = Text(first),
                lastDay = Text(last),
                opens,
                closes = "17:30:00",
                timeZoneId = zone,
            },
            venue = new { name = "Conference Centre Exempelgården", address = "Exempelgatan 12", city = "Stockholm", countryCode = "SE" },
            modality = "inPerson",
        });
        return new Occasion(Id(planned!), title);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<long> Version(Api who, string path) => (long)(await who.Get(path))["version"]!;

    private static Task Finished(Api who, JsonNode? begun) => Product.Until("the run", async () =>
    {
        var run = await who.Get($"runs/{(string)begun!["runId"]!}");
        ((int)run["failed"]!).ShouldBe(0, run.ToJsonString());
        return (string?)run["status"] != "running";
    });
}
