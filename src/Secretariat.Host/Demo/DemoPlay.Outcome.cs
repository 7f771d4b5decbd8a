using System.Globalization;
using System.Text.Json.Nodes;
using Secretariat.Application.Access;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;

namespace Secretariat.Host.Demo;

/// <summary>What the meeting writes down and what follows from it; and a next meeting that is decided on by silence, put off and given up.</summary>
internal sealed partial class DemoPlay
{
    private static readonly string[] Five = ["en", "fr", "ru", "tr", "ar"];

    private static readonly string[] NeedAVisa = ["AM", "AZ", "BD", "IQ", "KG", "KZ", "PK", "TJ", "TM", "TR", "UZ"];

    private string _next = "";

    /// <summary>Before the meeting: the logistics note, visa letters and funding decisions in five languages.</summary>
    private async Task HelpToTravel()
    {
        stage.Clock.SetTo(new DateTimeOffset(2024, 5, 28, 8, 0, 0, TimeSpan.Zero));
        var note = $"meetings/{_meeting}/written-papers/logisticsNote";
        await _officer.Put(note, new
        {
            sections = new[]
            {
                Section("venue", Text("The meeting is held at the Exempelgården Conference Centre, Exempelgatan 12, Stockholm. Its entrance is step-free.",
                    "يعقد الاجتماع في مركز المؤتمرات Exempelgården، Exempelgatan 12، ستوكهولم. المدخل الرئيسي خال من الدرج.")),
                Section("transport", Text(
                    "The train from Stockholm Arlanda Airport leaves every 15 minutes and takes 20 minutes to the central "
                        + "station, from where it is a walk of ten minutes.",
                    "يغادر القطار من مطار أرلاندا في ستوكهولم كل 15 دقيقة ويصل إلى المحطة المركزية في 20 دقيقة، ومنها عشر دقائق سيرا على الأقدام.")),
                Section("hotels", Text(
                    "Rooms are held at the Hotel Exempel, Exempelgatan 14, five minutes on foot from the venue, at EUR 140 a night with "
                        + "breakfast. Please book with the hotel (rooms@hotel.example) by 31 May 2024, under the name of the meeting.",
                    "الغرف محجوزة في فندق Hotel Exempel، Exempelgatan 14، على بعد خمس دقائق سيرا من مكان الاجتماع، بسعر 140 يورو لليلة مع الإفطار. "
                        + "ويرجى الحجز لدى الفندق (rooms@hotel.example) حتى 31 مايو 2024 باسم الاجتماع.")),
                Section("registration", Text("Badges are handed out on 27 June 2024 from 08:00 to 09:00. Please bring the confirmation with its QR code.",
                    "توزع الشارات في 27 يونيو 2024 من الساعة 08:00 إلى 09:00. يرجى إحضار التأكيد ورمز الاستجابة السريعة.")),
                Section("visas", Text("Delegates who need a visa may ask for a supporting letter through their personal link.",
                    "يمكن للمندوبين الذين يحتاجون إلى تأشيرة طلب رسالة دعم عن طريق رابطهم الشخصي.")),
                Section("currency", Text("The currency is the Swedish krona (SEK). Cash is rarely used.",
                    "العملة هي الكرونة السويدية (SEK). وقلما يستعمل النقد.")),
                Section("safety", Text("The building is guarded; please wear your badge. Exits are marked in green, and the assembly point is the courtyard.",
                    "المبنى محروس؛ يرجى حمل الشارة في مكان ظاهر. المخارج معلمة باللون الأخضر، ونقطة التجمع هي الفناء.")),
                Section("network", Text("Wi-Fi is free of charge in all rooms; the access code is handed out with the badge.",
                    "شبكة الإنترنت اللاسلكية مجانية في جميع القاعات، ويوزع رمز الدخول مع الشارة.")),
                Section("interpretation", Text("Interpretation is provided between English and Russian. Headsets are at the seats.",
                    "تتوفر الترجمة الفورية بالإنجليزية والروسية. السماعات في المقاعد.")),
                Section("prayerAndDiet", Text("A prayer room is on the first floor. All meals have a halal and a vegetarian choice.",
                    "توجد قاعة للصلاة في الطابق الأول. وتتوفر في جميع الوجبات خيارات حلال ونباتية.")),
                Section("contacts", Text("Secretariat: +43 1 000 00 00, secretariat@dialogue.example. Emergencies: 112.",
                    "الأمانة: ‎+43 1 000 00 00، secretariat@dialogue.example. الطوارئ: 112.")),
            },
        }, 0);
        var issued = await _head.Post($"{note}/issue", new { languages = new[] { "ar" } }, Version(await _officer.Get(note)));
        await SavePaper(issued!, "logistics note");
        Step("Issue the logistics note", $"{issued!["symbol"]} in English and Arabic under one symbol");

        // Citizens of most other participating states enter Sweden without a visa.
        var theyNeedAVisa = NeedAVisa.Select(code => (string)_participants[code]["name"]!).ToHashSet(StringComparer.Ordinal);
        var chosen = new Dictionary<string, string>();
        foreach (var (registration, _, _) in _delegates)
        {
            var delegated = await _officer.Get($"registrations/{registration}");
            var (state, details) = ((string)delegated["participant"]!, delegated["details"]!);
            if ((string?)details["role"] is "head" || !theyNeedAVisa.Contains(state)) continue;
            if (chosen.TryAdd((string)details["language"]!, registration)) theyNeedAVisa.Remove(state);
            if (Five.All(chosen.ContainsKey)) break;
        }

        foreach (var language in Five) await Support(language, chosen[language]);
        await MailIsSent();
        Step("Decide on funding, in five languages", "items covered, allowance in figures and in all, deadline; each letter with a number of its own");
        Expect(MailFiles().All(m => !m.Attachments.Any(a => (a.ContentDisposition?.FileName ?? "").StartsWith("Visa", StringComparison.Ordinal))),
            "A visa letter was mailed.");
        Step("Write letters in support of visas, in five languages", "kept sealed, never mailed; a code tells a consulate whether one holds");
    }

    private async Task Support(string language, string registration)
    {
        var signatory = new { signatoryName = "Petra MUSTERFRAU", signatoryTitle = "Head of the Secretariat" };
        var funding = await _head.Post($"registrations/{registration}/funding", new
        {
            signatory.signatoryName,
            signatory.signatoryTitle,
            covers = new[] { "travel", "accommodation", "dailyAllowance", "terminals" },
            allowance = new { rate = 215.50m, currency = "EUR", days = 3 },
            acceptBy = "2024-06-10",
        });
        await Save($"outcome/funding decision {language}.pdf", _officer, Id(funding!["documentId"]));
        var details = await _officer.Get($"registrations/{registration}");
        var early = await _head.Refused($"registrations/{registration}/visa-letter/issue", signatory);
        Expect(early is (409, "travel.passport_missing"), $"A visa letter without passport data was answered {early}.");
        await _officer.Put($"registrations/{registration}/visa-letter", new
        {
            name = ((string)details["name"]!).ToUpper(CultureInfo.GetCultureInfo(language)),
            number = "X0000000",
            nationality = (string)details["participant"]!,
            issuedOn = "2020-03-01",
            expiresOn = "2030-02-28",
            bornOn = "1980-04-12",
            bornIn = "Exampletown",
        }, Version(details));
        var letter = await _head.Post($"registrations/{registration}/visa-letter/issue", new
        {
            signatory.signatoryName,
            signatory.signatoryTitle,
            consulate = DemoAddressees.EmbassyOfSweden.GetValueOrDefault(language),
            language,
        });
        var path = Path.Combine(stage.Output, "outcome", $"visa letter {language}.pdf");
        await File.WriteAllBytesAsync(path, await _officer.Fetch($"registrations/{registration}/visa-letter/file"));
        var text = Read(path);
        Expect(text.Contains("X0000000", StringComparison.Ordinal) && text.Contains((string)letter!["reference"]!, StringComparison.Ordinal),
            "The visa letter lacks passport or reference.");
    }

    /// <summary>Two weeks before the meeting: the draft goes round for comments, without numbers.</summary>
    private async Task CirculateTheDraft()
    {
        stage.Clock.SetTo(new DateTimeOffset(2024, 6, 12, 8, 0, 0, TimeSpan.Zero));
        var at = $"meetings/{_meeting}/conclusions";
        await Draft(at, OfTheMeeting());
        var unread = await _head.Refused($"{at}/issue", new { }, Version(await _officer.Get(at)));
        Expect(unread is (409, "conclusions.cannot_move"), $"A draft that was issued was answered {unread}.");
        var tabled = await _officer.Post($"{at}/tabling", new { commentsUntil = "2024-06-20", languages = new[] { "ar" } }, Version(await _officer.Get(at)));
        await SavePaper(tabled!, "draft conclusions");
        Expect((await _officer.Get(at))["entries"]!.AsArray().All(e => e!["number"] is null), "A draft has numbers.");
        await MailIsSent();
        Step("Table the draft conclusions", $"{tabled!["symbol"]}, for comments by 20 June 2024, without numbers, in English and Arabic");
    }

    /// <summary>In session: the draft is adopted, and numbers are given.</summary>
    private async Task Conclude()
    {
        var at = $"meetings/{_meeting}/conclusions";
        await _officer.Post($"{at}/adoption", version: Version(await _officer.Get(at)));
        var adopted = await _officer.Get(at);
        Step("Adopt them in session", string.Join(", ", adopted["entries"]!.AsArray().Select(e => (string?)e!["number"]).Where(n => n is not null))
            + $"; on record under {adopted["adoptedUnder"]}");
    }

    /// <summary>After the meeting: what was adopted is cleared by the chair, issued and followed up; the report names nobody.</summary>
    private async Task WriteItDown()
    {
        var at = $"meetings/{_meeting}/conclusions";
        var secretariat = await _head.Refused($"{at}/clearance", new { contentHash = (string)(await _officer.Get(at))["contentHash"]! });
        Expect(secretariat.Status == 403, $"The secretariat cleared conclusions: {secretariat}.");
        await _chair.Post($"{at}/clearance", new { contentHash = (string)(await _chair.Get(at))["contentHash"]! });
        await AnnounceTheNext();
        var issued = await _head.Post($"{at}/issue", new { languages = new[] { "ar", "fr", "ru", "tr" } }, Version(await _officer.Get(at)));
        await SavePaper(issued!, "conclusions");
        Step("Issue the conclusions", $"{issued!["symbol"]} as the chair cleared them, 403 to the secretariat; five languages, untranslated ones marked");

        var extract = await _officer.Post($"{at}/extracts", new { participantId = Id(_participants["SE"]["id"]) });
        await Save("outcome/extract for Sweden en.pdf", _officer, Id(extract!["id"]));
        extract = await _officer.Post($"{at}/extracts", new { participantId = Id(_participants["SE"]["id"]), language = "ar" });
        await Save("outcome/extract for Sweden ar.pdf", _officer, Id(extract!["id"]));
        var register = await All(_chair, $"outcomes?meeting={_meeting}&sort=symbol");
        var theirs = register.First(o => ((string)o["symbol"]!).EndsWith("/R.2", StringComparison.Ordinal));
        var one = $"meetings/{_meeting}/outcomes/{Id(theirs["id"])}";
        await _officer.Post($"{one}/progress", new { status = "inProgress", evidence = "Dates and venue proposed on 1 July 2024" }, Version(theirs));
        var inHand = await _officer.Get(one);
        var acceptedBy = inHand["presiding"]!.AsArray().Select(p => Id(p!["termId"])).ToList();
        await _officer.Post($"{one}/closing", new { result = "The workshop was held.", acceptedBy }, Version(inHand));
        Step("Follow up what was adopted", $"{register.Count} in the register; {theirs["symbol"]} in progress with evidence, then closed on the chairs' word");

        var report = $"meetings/{_meeting}/written-papers/meetingReport";
        var named = _delegates.First(d => d.Name.Split(' ') is [.., var family] && family.Length > 4 && family.All(char.IsLetter)).Name;
        await WriteReport(report, $"{named} proposed to begin with a pilot.", 0);
        var refused = await _head.Refused($"{report}/issue", new { }, Version(await _officer.Get(report)));
        Expect(refused is (422, "written_paper.names_a_delegate"), $"A report that names {named} was answered {refused}.");
        await WriteReport(report, "It was proposed to begin with a pilot.", Version(await _officer.Get(report)));
        issued = await _head.Post($"{report}/issue", new { languages = new[] { "ar" } }, Version(await _officer.Get(report)));
        await SavePaper(issued!, "report");
        Step("Report under the Chatham House Rule", $"{issued!["symbol"]}; a text that names a delegate is refused by name, the reworded one is issued");
        await MailIsSent();
    }

    /// <summary>The next meeting: its conclusions by silence, broken once and kept once; then it is put off, and given up.</summary>
    private async Task CallOffTheNext()
    {
        stage.Clock.SetTo(new DateTimeOffset(2024, 8, 5, 8, 0, 0, TimeSpan.Zero));
        await InviteToTheNext();
        var at = $"meetings/{_next}/conclusions";
        await Draft(at, OfTheNext());
        await _officer.Post($"{at}/tabling", new { commentsUntil = "2024-08-20", languages = new[] { "ar" } }, Version(await _officer.Get(at)));
        var first = await OpenSilence(at, new DateOnly(2024, 8, 26));
        await MailIsSent();
        _usedLinks.UnionWith(NewLinks());

        var body = MailFiles().Where(m => m.Subject?.Contains("Silence procedure", StringComparison.Ordinal) is true).OrderByDescending(m => m.Date)
            .Select(m => m.TextBody ?? "").First(text => text.Contains("/link?", StringComparison.Ordinal));
        var token = body[body.IndexOf("/link?", StringComparison.Ordinal)..].Split('\n')[0].Split('#')[1].Trim();
        using (var focal = stage.Actor("a focal point"))
        {
            stage.Clock.SetTo(first.ExpiresAt.AddSeconds(-60));
            var opened = await focal.Post("links/exchange", new { token });
            focal.Use((string)opened!["session"]!);
            var receipt = await focal.Post($"delegations/{Id(opened["delegationId"])}/silence/{first.Id}/objections",
                new { statement = "We object to the second recommendation." });
            Expect((bool)receipt!["isEffective"]!, "An objection a minute before the end was not effective.");
        }

        await MailIsSent();
        await SaveSilence("broken");
        Step("Open a silence procedure, and break it", "text frozen, end by two clocks; an objection in the last minute breaks it, and all are told");

        await _officer.Post($"{at}/revision", version: Version(await _officer.Get(at)));
        await Amend(at);
        await _officer.Post($"{at}/tabling", new { languages = new[] { "ar" } }, Version(await _officer.Get(at)));
        var second = await OpenSilence(at, new DateOnly(2024, 9, 16));
        await Keep(second.ExpiresAt.AddDays(-10));
        await Keep(second.ExpiresAt.AddHours(-23));
        await Keep(second.ExpiresAt.AddMinutes(2));
        await SaveSilence("kept");
        var adopted = await _officer.Get(at);
        Expect((string?)adopted["status"] == "adopted", $"After silence was kept the text is {adopted["status"]}.");
        Step("Put it forward anew, and nobody breaks it", "reminders at half time and a day before; adopted at its end, numbered then and not before");

        await _head.Post($"meetings/{_next}/postponement", new { reason = DemoTerms.WhyPostponed },
            Version(await _officer.Get($"meetings/{_next}")));
        await MailIsSent();
        await SaveLetters("Postponement");
        Step("Put the next meeting off", "a numbered letter or note to each that was invited, in five languages, with the mail and calendar");
    }

    /// <summary>Weeks after it was put off.</summary>
    private async Task GiveUpTheNext()
    {
        await _head.Post($"meetings/{_next}/cancellation", new { reason = DemoTerms.WhyCancelled },
            Version(await _officer.Get($"meetings/{_next}")));
        await MailIsSent();
        await SaveLetters("Cancellation");
        Step("Give up the meeting that was put off", "a numbered letter or note to each that was invited, in five languages");
    }

    /// <summary>The second recommendation, to which a participant objected, asks for less.</summary>
    private async Task Amend(string at)
    {
        var entry = (await _officer.Get(at))["entries"]!.AsArray().Where(e => (string?)e!["kind"] == "recommendation").ElementAt(1)!;
        await _officer.Put($"{at}/entries/{Id(entry["id"])}", new
        {
            kind = "recommendation",
            addressees = new[] { new { participantId = (string?)Id(_participants["HU"]["id"]) } },
            dueOn = "2025-06-30",
            texts = Text("A workshop on the draft should be held in the first half of the coming year, open to all who wish to take part.",
                "ينبغي عقد حلقة عمل بشأن المشروع في النصف الأول من السنة المقبلة، يشارك فيها من يرغب."),
        }, Version(await _officer.Get(at)));
    }

    /// <summary>Announced before the conclusions are issued, which name the next meeting.</summary>
    private async Task AnnounceTheNext()
    {
        var planned = await _officer.Post("meetings", new
        {
            bodyId = _body,
            numbers = new[] { new { series = _body, ordinal = 35 } },
            setup = new
            {
                title = "",
                languages = new[] { "en", "ru" },
                quotas = new Dictionary<string, int> { ["participating"] = 3, ["observer"] = 2 },
                hostId = Id(_participants["HU"]["id"]),
                convenors = new[] { new { name = DemoLetterheads.Presidency } },
            },
            dates = new { firstDay = "2024-12-05", lastDay = "2024-12-06", opens = "09:00:00", closes = "17:00:00", timeZoneId = "Europe/Budapest" },
            venue = new { name = "Példa Conference Centre", address = "Példa utca 1", city = "Budapest", countryCode = "HU" },
            modality = "inPerson",
        });
        _next = Id(planned!["id"]);
        await _head.Post($"meetings/{_next}/announcement", version: Version(await _officer.Get($"meetings/{_next}")));
        await MailIsSent();
    }

    private async Task InviteToTheNext()
    {
        await _officer.Post($"meetings/{_next}/agenda", new { source = "usual" });
        string[] codes = ["SE", "AT", "FR", "BE", "KZ", "TJ", "TR", "IQ", "JO", "IOM"];
        var invited = codes.Where(_participants.ContainsKey).Select(c => Id(_participants[c]["id"])).ToList();
        await _officer.Post($"meetings/{_next}/invitations", new { only = invited });
        await _officer.Post($"meetings/{_next}/invitations/submission");
        var signing = await _head.Post(
            $"meetings/{_next}/invitations/signature", new { signatoryName = "Petra MUSTERFRAU", signatoryTitle = "Head of the Secretariat" });
        await Finished(Id(signing!["runId"]), invited.Count);
        await Finished(Id((await _officer.Post($"meetings/{_next}/invitations/dispatch", new { }))!["runId"]), invited.Count);
        await MailIsSent();
        _usedLinks.UnionWith(NewLinks());
        await _head.Post($"meetings/{_next}/convocation", new { }, Version(await _officer.Get($"meetings/{_next}")));
    }

    private async Task Draft(string at, IEnumerable<object> entries)
    {
        await _officer.Post(at);
        foreach (var content in entries) await _officer.Post($"{at}/entries", new { content }, Version(await _officer.Get(at)));
    }

    private static object[] Everybody => [new { participantId = (string?)null }];

    private object[] Only(string code) => [new { participantId = (string?)Id(_participants[code]["id"]) }];

    private object[] OfTheMeeting()
    {
        var (everybody, one) = (Everybody, Only("SE"));
        return
        [
            new { kind = "paragraph", texts = Text("Participants welcomed the work of the thematic groups and thanked those who chair them.",
                "رحب المشاركون بعمل الأفرقة المواضيعية وشكروا رؤساءها.") },
            new { kind = "paragraph", texts = Text("They stressed that return and reintegration depend on partnerships that last longer than a project.",
                "وشددوا على أن العودة وإعادة الإدماج تعتمدان على شراكات تدوم أطول من مشروع.") },
            new { kind = "recommendation", addressees = everybody, dueOn = "2025-03-31", texts = Text(
                "Participants should report once a year on what became of the recommendations addressed to them.",
                "ينبغي أن يقدم المشاركون مرة في السنة تقريرا عما آلت إليه التوصيات الموجهة إليهم.") },
            new { kind = "recommendation", addressees = one, dueOn = "2024-12-20", texts = Text(
                "A workshop on data exchange should be held before the end of the year.", "ينبغي عقد حلقة عمل بشأن تبادل البيانات قبل نهاية السنة.") },
            new { kind = "decision", addressees = everybody, texts = Text("The work plan for 2025 is endorsed.", "تقر خطة العمل لعام 2025.") },
        ];
    }

    /// <summary>What need not wait until the next meeting sits, so that it is put forward by silence.</summary>
    private object[] OfTheNext() =>
    [
        new { kind = "paragraph", texts = Text("The participating states agree to prepare a new Ministerial Declaration in a drafting group.",
            "تتفق الدول المشاركة على إعداد إعلان وزاري جديد في إطار فريق صياغة.") },
        new { kind = "paragraph", texts = Text("The drafting group is open to all participants. It works in writing and reports to the Chair.",
            "باب الانضمام إلى فريق الصياغة مفتوح لجميع المشاركين. ويعمل الفريق كتابة ويقدم تقاريره إلى الرئيس.") },
        new { kind = "recommendation", addressees = Everybody, dueOn = "2024-12-20", texts = Text(
            "Participants should name one person each to the drafting group.",
            "ينبغي أن يسمي كل مشارك شخصا واحدا لعضوية فريق الصياغة.") },
        new { kind = "recommendation", addressees = Only("HU"), dueOn = "2024-12-20", texts = Text(
            "A workshop on the draft should be held before the end of the year.", "ينبغي عقد حلقة عمل بشأن المشروع قبل نهاية السنة.") },
        new { kind = "decision", addressees = Everybody, texts = Text("The drafting group is set up.", "ينشأ فريق الصياغة.") },
    ];

    private async Task<(string Id, DateTimeOffset ExpiresAt)> OpenSilence(string at, DateOnly day)
    {
        var prepared = await _officer.Post($"meetings/{_next}/silence", new { day, time = "18:00:00" });
        var hash = (string)(await _chair.Get(at))["contentHash"]!;
        var officer = await _officer.Refused($"meetings/{_next}/silence/{Id(prepared!["id"])}/opening", new { contentHash = hash });
        Expect(officer.Status == 403, $"An officer opened a silence procedure: {officer}.");
        await _chair.Post($"meetings/{_next}/silence/{Id(prepared["id"])}/opening", new { contentHash = hash });
        await MailIsSent();
        return (Id(prepared["id"]), (DateTimeOffset)prepared["expiresAt"]!);
    }

    /// <summary>What the schedule does every minute.</summary>
    private async Task Keep(DateTimeOffset at)
    {
        stage.Clock.SetTo(at);
        await using var scope = stage.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        var kept = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new KeepSilence());
        Expect(kept.Error is null, $"Silence procedures were not looked after: {kept.Error?.Message}");
        await MailIsSent();
    }

    private async Task WriteReport(string report, string said, long version) => await _officer.Put(report, new
    {
        sections = new[]
        {
            Section("opening", Text("The meeting was opened by the Chair, the Co-Chair and the host.",
                "افتتح الاجتماع الرئيس والرئيس المشارك والجهة المضيفة.")),
            Section("attendance", Text("The list of participants is annexed.", "قائمة المشاركين مرفقة.")),
            Section("adoptionOfAgenda", Text("The agenda was adopted with an oral change.", "اعتمد جدول الأعمال مع تعديل شفوي.")),
            Section("discussion", Text("Several delegations spoke of what had been learnt since the last meeting.",
                "تحدثت عدة وفود عما استخلص من دروس منذ الاجتماع الأخير."), Text(said, "واقترح البدء بمشروع تجريبي.")),
            Section("outcomes", Text("The conclusions are annexed.", "الاستنتاجات مرفقة.")),
            Section("closing", Text("The Chair thanked the host and closed the meeting.", "شكر الرئيس الجهة المضيفة واختتم الاجتماع.")),
        },
    }, version);

    private static object Section(string topic, params object[][] paragraphs) => new { topic, paragraphs = paragraphs.Select(texts => new { texts }).ToList() };

    private static object[] Text(string english, string arabic) => [new { language = "en", text = english }, new { language = "ar", text = arabic }];

    private async Task SavePaper(JsonNode issued, string name)
    {
        await Save($"outcome/{name} en.pdf", _officer, Id(issued["documentId"]));
        await SaveVersions(issued, $"outcome/{name}");
    }

    /// <summary>The notes on the silence procedures of the next meeting that were issued since the last time.</summary>
    private async Task SaveSilence(string name)
    {
        var papers = (await All(_officer, $"meetings/{_next}/documents?kind=silenceNote&sort=issuedAt")).Where(d => _saved.Add(Id(d["id"]))).ToList();
        HashSet<string> opened = [];
        foreach (var paper in papers)
            await Save($"outcome/silence {name}, {(opened.Add((string)paper["language"]!) ? "opening" : "result")} {paper["language"]}.pdf", _officer,
                Id(paper["id"]));
        Expect(papers.Count == 2 * Five.Length, $"{papers.Count} notes on a silence procedure that was {name}.");
    }

    private readonly HashSet<string> _saved = [];

    private async Task SaveLetters(string name)
    {
        var letters = (await All(_officer, $"meetings/{_next}/documents")).Where(d => ((string)d["title"]!).StartsWith(name, StringComparison.Ordinal))
            .ToList();
        Expect(Five.All(l => letters.Exists(d => (string?)d["language"] == l)), $"Letters on the {name} are in {letters.Count} papers, not in five languages.");
        foreach (var letter in letters)
            await Save($"outcome/{name.ToLowerInvariant()} {letter["language"]} {letter["kind"]} {((string)letter["symbol"]!)[^4..]}.pdf", _officer,
                Id(letter["id"]));
    }
}
