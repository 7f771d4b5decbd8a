namespace Secretariat.Host.Demo;

/// <summary>The papers of the meeting room and of the agenda: what is announced, annotated, printed, put on tables and filed.</summary>
internal sealed partial class DemoPlay
{
    private static readonly string[] InTwoLanguages = ["en", "ar"];

    private async Task AnnounceOnPaper()
    {
        await MailIsSent();
        var papers = await All(_officer, $"meetings/{_meeting}/documents?kind=saveTheDate");
        var languages = papers.Select(p => (string)p["language"]!).Order(StringComparer.Ordinal).ToList();
        Expect(languages.SequenceEqual(languages.Distinct()), $"The announcement is issued more than once in a language: {string.Join(' ', languages)}.");
        foreach (var paper in papers) await Save($"room/save the date {paper["language"]}.pdf", _officer, Id(paper["id"]));
        var enclosing = MailFiles().Count(m => m.Attachments.Any(
            a => a.ContentDisposition?.FileName?.StartsWith("Save the date", StringComparison.Ordinal) is true));
        Expect(enclosing > languages.Count, $"{enclosing} mails enclose the announcement.");
        Step("Save the date", $"{enclosing} focal points; one paper for each of {languages.Count} languages ({string.Join(", ", languages)})");
    }

    private async Task AnnotateTheAgenda()
    {
        var before = await Agenda();
        foreach (var item in before["items"]!.AsArray().Where(i => (string?)i!["kind"] is "report" or "discussion" or "tourDeTable").ToList())
            await _officer.Put($"agendas/{_agenda}/items/{Id(item!["id"])}/annotation", new { annotation = Annotation((string)item["kind"]!) },
                Version(await Agenda()));
        await TranslateTheAgenda();
        var after = await Agenda();
        Expect((string?)after["status"] == "issued" && (string?)after["contentHash"] == (string?)before["contentHash"], "An annotation changed the agenda.");
        var issued = await _head.Post($"agendas/{_agenda}/annotated-agenda", new { languages = DemoWords.Languages }, Version(after));
        var symbol = (string)issued!["symbol"]!;
        Expect(symbol.EndsWith("/1/Add.1", StringComparison.Ordinal), $"The annotated agenda is {symbol}.");
        await Save($"room/{symbol.Replace('/', '-')} annotated agenda.pdf", _officer, Id(issued["documentId"]));
        await SaveVersions(issued, $"room/{symbol.Replace('/', '-')} annotated agenda");
        foreach (var language in (string[])["en", .. DemoWords.Languages])
            await Print($"agenda comparison {language}", $"agendas/{_agenda}/changes/pdf?before=1&after=2&language={language}");
        Step("Annotate the issued agenda", $"{symbol}, in all five languages; no approval is touched; the comparison of both editions on paper");
    }

    private static string Annotation(string kind) => kind switch
    {
        "report" => DemoWords.OnReport,
        "discussion" => DemoWords.OnDeclaration,
        _ => DemoWords.OnTrends,
    };

    private async Task SetTheRoom()
    {
        await Arrange("frenchAlpha", null);
        var french = await Seats();
        await Arrange("alphaFromDrawn", Id(_participants["PK"]["id"]));
        var drawn = await Seats();
        Expect(drawn[0] == "Pakistan" && french[0] != "Pakistan", $"Drawn by lot is Pakistan, and first sits {drawn[0]}.");
        var head = (await _officer.Get($"meetings/{_meeting}/seating"))["headTable"]!.AsArray().Select(h => (string)h!).ToList();
        Expect(head.Exists(h => h.StartsWith("Chair (Türkiye", StringComparison.Ordinal)), $"At the head table sit {string.Join("; ", head)}.");
        foreach (var language in InTwoLanguages) await Print($"seating plan {language}", $"meetings/{_meeting}/seating/pdf?language={language}");
        Step("Arrange the room", $"{drawn.Count} delegations in a square from Pakistan, drawn by lot; head table: {string.Join(", ", head)}");

        await Print("nameplates en", $"meetings/{_meeting}/nameplates");
        await Print("nameplates en ar", $"meetings/{_meeting}/nameplates?second=ar");
        await Print("nameplates ar", $"meetings/{_meeting}/nameplates?language=ar&persons=true");
        Step("Print the nameplates", "in English, English over Arabic, Arabic with persons; each on one line on both faces of the tent");
        foreach (var (registration, i) in _delegates.Take(3).Select((d, i) => (d.Registration, i)))
            await _officer.Put($"registrations/{registration}/photo",
                new { photo = DemoPhoto.Silhouette((byte)(90 + 20 * i), 104, (byte)(130 - 20 * i)) });
        var (status, code) = await _officer.Refused(
            $"registrations/{_delegates[0].Registration}/photo", new { photo = "no picture"u8.ToArray() }, method: HttpMethod.Put);
        Expect(status == 422 && code == "badge_photo.not_a_picture", $"What is no picture got {status} {code}.");
        Step("Take photographs for three badges", "drawn ones, sealed, gone 30 days after the meeting; what is no picture is refused");
        foreach (var language in InTwoLanguages)
        {
            await Print($"badges A6 {language}", $"meetings/{_meeting}/badges?language={language}");
            var picked = string.Join('&', _delegates.Take(2).Select(d => $"registration={d.Registration}"));
            await Print($"badges card {language}", $"meetings/{_meeting}/badges?format=card&language={language}&{picked}");
            await Print($"folder covers {language}", $"meetings/{_meeting}/folder-covers?each=true&language={language}");
            await Print($"stickers {language}", $"meetings/{_meeting}/stickers?copies=3&language={language}");
            await Print($"composition {language}", $"bodies/{_body}/composition?on={MeetingDay:yyyy-MM-dd}&language={language}");
        }

        Step("Print badges", $"{_delegates.Count} of A6, two picked ones as cards; the QR code is that of the confirmation");
        Step("Print covers, stickers and composition", "one folder a delegation, the body as of the day of the meeting");
    }

    private async Task FileTheAgenda()
    {
        var issued = await _officer.Post($"agendas/{_agenda}/adopted-agenda", new { languages = DemoWords.Languages }, Version(await Agenda()));
        var symbol = (string)issued!["symbol"]!;
        await Save($"room/{symbol.Replace('/', '-')} agenda as adopted.pdf", _officer, Id(issued["documentId"]));
        await SaveVersions(issued, $"room/{symbol.Replace('/', '-')} agenda as adopted");
        var again = await _officer.Refused($"agendas/{_agenda}/adopted-agenda", new { }, Version(await Agenda()));
        Expect(again.Code == "agenda.adopted_issued", $"The adopted agenda is issued twice: {again.Code}.");
        Step("Issue the agenda as adopted", $"{symbol}, with the day of its adoption and what the meeting changed; a second time is refused");
    }

    private async Task Arrange(string rule, string? drawn) => await _officer.Put(
        $"meetings/{_meeting}/seating", new { room = "Exempelsalen", shape = "hollowSquare", rule, drawn, booths = new[] { "en", "ru" } },
        Version(await _officer.Get($"meetings/{_meeting}/seating")));

    private async Task<List<string>> Seats() =>
        [.. (await _officer.Get($"meetings/{_meeting}/seating"))["seats"]!.AsArray().Select(s => (string)s!["name"]!)];

    private async Task Print(string file, string path)
    {
        var target = Path.Combine(stage.Output, "room", $"{file}.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, await _officer.Download(path));
    }
}
