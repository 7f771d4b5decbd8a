using System.Text.Json.Nodes;

namespace Secretariat.Host.Demo;

/// <summary>Planning the meeting, and its agenda from draft to adoption.</summary>
internal sealed partial class DemoPlay
{
    private string _agenda = "";

    private async Task PlanTheMeeting()
    {
        var bodies = (await _officer.Get($"bodies?on={MeetingDay:yyyy-MM-dd}"))["active"]!.AsArray();
        _body = Id(bodies.First(b => (string?)b!["code"] == "SOM")!["id"]);
        var planned = await _officer.Post("meetings", new
        {
            bodyId = _body,
            numbers = new[] { new { series = _body, ordinal = 34 } },
            setup = new
            {
                title = DemoLetterheads.Theme,
                languages = new[] { "en", "ru" },
                quotas = new Dictionary<string, int> { ["participating"] = 4, ["observer"] = 3 },
                convenors = new[] { new { name = DemoLetterheads.Presidency } },
                hostId = Id(_participants["SE"]["id"]),
                attributionRule = "chathamHouse",
            },
            dates = new { firstDay = "2024-06-27", lastDay = "2024-06-27", opens = "09:00:00", closes = "17:30:00", timeZoneId = "Europe/Stockholm" },
            venue = new { name = "Exempelgården Conference Centre", address = "Exempelgatan 12", city = "Stockholm", countryCode = "SE" },
            modality = "inPerson",
        });
        _meeting = Id(planned!["id"]);
        var taken = await _officer.Refused("meetings", new
        {
            bodyId = _body,
            numbers = new[] { new { series = _body, ordinal = 34 } },
            setup = new { title = "", languages = new[] { "en" }, quotas = new Dictionary<string, int> { ["participating"] = 1 } },
            dates = new { firstDay = "2024-09-02", lastDay = "2024-09-02", opens = "09:00:00", closes = "17:30:00", timeZoneId = "Europe/Stockholm" },
            modality = "remote",
        });
        Expect(taken.Status == 409, $"A second meeting with the number 34 was answered {taken.Status} {taken.Code}.");
        var meeting = await _officer.Get($"meetings/{_meeting}");
        Expect((string?)meeting["numberedTitle"] == "34th Senior Officials Meeting", $"The meeting is called {meeting["numberedTitle"]}.");
        Step("Plan the meeting",
            $"34th Senior Officials Meeting, Stockholm, 27 June 2024; {meeting["deadlines"]!.AsArray().Count} deadlines; a second 34th is refused");

        await _head.Post($"meetings/{_meeting}/announcement", version: Version(meeting));
    }

    private async Task AgreeTheAgenda()
    {
        stage.Clock.SetTo(new DateTimeOffset(2024, 4, 3, 8, 0, 0, TimeSpan.Zero));
        _agenda = Id((await _officer.Post($"meetings/{_meeting}/agenda", new { source = "blank" }))!["id"]);
        (string Kind, string Title, string Starts, int Minutes, string? Lead, string? Outcome)[] items =
        [
            ("opening", "Opening of the meeting", "09:00:00", 30, "Chair (Türkiye), Co-Chair (Hungary), host (Sweden)", null),
            ("adoption", "Adoption of the agenda", "09:30:00", 10, "Chair", "adopt"),
            ("report", "Follow-up to the 33rd Senior Officials Meeting", "09:40:00", 35, "Secretariat", "note"),
            ("break", "Coffee break", "10:15:00", 30, null, null),
            ("discussion", "Towards a new Ministerial Declaration and Call for Action", "10:45:00", 105, "Co-Chair", "discuss"),
            ("break", "Lunch offered by the host", "12:30:00", 90, null, null),
            ("tourDeTable", "Tour de table: migration trends and national developments", "14:00:00", 90, "Chair", "discuss"),
            ("break", "Coffee break", "15:30:00", 20, null, null),
            ("anyOtherBusiness", "Any other business", "15:50:00", 25, "Chair", null),
            ("conclusions", "Conclusions and next steps", "16:15:00", 45, "Chair", "endorse"),
            ("closing", "Closing of the meeting", "17:00:00", 30, "Chair and Co-Chair", null),
        ];
        await AddItems($"agendas/{_agenda}", items);
        var overlap = await _officer.Refused(
            $"agendas/{_agenda}/items",
            new { content = new { kind = "discussion", title = "An item at a time that is taken", starts = "11:00:00", minutes = 30 } },
            Version(await Agenda()));
        Expect(overlap.Status == 422, $"An item that overlaps was answered {overlap.Status} {overlap.Code}.");
        await _officer.Post($"agendas/{_agenda}/submission", version: Version(await Agenda()));
        Step("Draft the agenda and submit it", $"{items.Length} items; one that overlaps is refused with 422");

        var text = await Agenda();
        var officer = await _officer.Refused($"agendas/{_agenda}/approvals", new { contentHash = (string)text["contentHash"]! });
        Expect(officer.Status == 403, $"An officer who approves was answered {officer.Status}.");
        var stale = await _chair.Refused($"agendas/{_agenda}/approvals", new { contentHash = new string('0', 64) });
        Expect(stale.Status == 409, $"An approval of another text was answered {stale.Status} {stale.Code}.");
        await _chair.Post($"agendas/{_agenda}/approvals", new { contentHash = (string)text["contentHash"]! });
        text = await Agenda();
        Expect((string?)text["status"] == "inReview", "One approval was enough.");
        await _coChair.Post($"agendas/{_agenda}/approvals", new { contentHash = (string)text["contentHash"]! });
        text = await Agenda();
        Expect((string?)text["status"] == "approved", $"Both approved, and the agenda is {text["status"]}.");
        Step("Chair and Co-Chair approve", "both are needed; the officer gets 403, another text 409");
        await TranslateTheAgenda();

        await IssueAgenda();
        await _officer.Post($"agendas/{_agenda}/revision", version: Version(await Agenda()));
        var tour = (await Agenda())["items"]!.AsArray().First(i => (string?)i!["kind"] == "tourDeTable")!;
        await _officer.Put(
            $"agendas/{_agenda}/items/{Id(tour["id"])}",
            new
            {
                kind = "tourDeTable",
                title = "Tour de table: migration trends, legal pathways and national developments",
                starts = "14:00:00",
                minutes = 90,
                lead = "Chair",
                outcome = "discuss",
            },
            Version(await Agenda()));
        await TranslateTheAgenda();
        var changes = (await _officer.Get($"agendas/{_agenda}/changes?before=1"))["changes"]!.AsArray();
        Expect(changes.Count == 1, $"One item was reworded, and the comparison finds {changes.Count}.");
        await _officer.Post($"agendas/{_agenda}/submission", version: Version(await Agenda()));
        foreach (var chair in (DemoApi[])[_chair, _coChair])
            await chair.Post($"agendas/{_agenda}/approvals", new { contentHash = (string)(await Agenda())["contentHash"]! });
        await IssueAgenda();

        await _head.Post($"meetings/{_meeting}/convocation", version: Version(await _officer.Get($"meetings/{_meeting}")));
        Step("Convene the meeting", "in the name of the Chair, with an approved agenda");
    }

    private async Task AddItems(string agenda, IEnumerable<(string Kind, string Title, string Starts, int Minutes, string? Lead, string? Outcome)> items)
    {
        foreach (var (kind, title, starts, minutes, lead, outcome) in items)
            await _officer.Post($"{agenda}/items", new { content = new { kind, title, starts, minutes, lead, outcome } }, Version(await _officer.Get(agenda)));
    }

    private async Task AdoptTheAgenda()
    {
        var other = (await Agenda())["items"]!.AsArray().First(i => (string?)i!["kind"] == "anyOtherBusiness")!;
        var changes = new[] { new { change = "reworded", itemId = Id(other["id"]), title = "Any other business: date of the next meeting" } };
        await _officer.Post($"agendas/{_agenda}/adoption", new { changes }, Version(await Agenda()));
        await TranslateTheAgenda();
        Step("Open the meeting, adopt the agenda", $"{(string)(await Agenda())["status"]!}, with one item reworded from the floor");
    }

    /// <summary>What an officer translates: everything that is not delivered. No approval is touched, and nothing is left in English.</summary>
    private async Task TranslateTheAgenda()
    {
        var before = await Agenda();
        var items = before["items"]!.AsArray();
        foreach (var (language, words) in DemoWords.OfAgenda)
        {
            var said = items.Select(i => new
            {
                itemId = Id(i!["id"]),
                title = words.GetValueOrDefault((string)i["title"]!),
                lead = words.GetValueOrDefault((string?)i["lead"] ?? ""),
                annotation = words.GetValueOrDefault((string?)i["annotation"] ?? ""),
            });
            await _officer.Put($"agendas/{_agenda}/translations/{language}", new { items = said }, Version(await Agenda()));
        }

        var after = await Agenda();
        Expect((string?)after["status"] == (string?)before["status"] && (string?)after["contentHash"] == (string?)before["contentHash"],
            "A translation changed the agenda.");
        foreach (var item in after["items"]!.AsArray())
        {
            var parts = new[] { "title", "lead", "annotation" }.Where(part => item![part] is not null).ToList();
            var standing = item!["translations"]!.AsArray().Count(t => (string?)t!["standing"] is not "outdated");
            Expect(standing == parts.Count * DemoWords.OfAgenda.Count, $"“{item["title"]}” has {standing} translations of {parts.Count} parts.");
        }
    }

    private async Task IssueAgenda()
    {
        var issued = await _head.Post($"agendas/{_agenda}/issue", new { languages = DemoWords.Languages }, Version(await Agenda()));
        var symbol = (string)issued!["symbol"]!;
        await Save($"{symbol.Replace('/', '-')} provisional agenda.pdf", _officer, Id(issued["documentId"]));
        await SaveVersions(issued, $"{symbol.Replace('/', '-')} provisional agenda");
        Step("Issue the provisional agenda", $"{symbol}, with both approvals on the paper; in four more languages under the same symbol");
    }

    private async Task SaveVersions(JsonNode issued, string name)
    {
        foreach (var version in issued["versions"]!.AsArray()) await Save($"{name} {version!["language"]}.pdf", _officer, Id(version["documentId"]));
    }

    private Task<JsonNode> Agenda() => _officer.Get($"agendas/{_agenda}");
}
