namespace Secretariat.Host.Demo;

/// <summary>A small extraordinary meeting that some join from afar, and whose report says who said what.</summary>
internal sealed partial class DemoPlay
{
    private async Task HoldAHybridMeeting()
    {
        stage.Clock.SetTo(new DateTimeOffset(2024, 9, 23, 8, 0, 0, TimeSpan.Zero));
        await MailIsSent();
        _usedLinks.UnionWith(NewLinks());
        var meeting = await Announced(new
        {
            bodyId = _body,
            numbers = Array.Empty<object>(),
            setup = new
            {
                title = DemoTerms.ThemeOfReferenceGroup,
                languages = new[] { "en" },
                quotas = new Dictionary<string, int> { ["participating"] = 2, ["observer"] = 1 },
                hostId = Id(_participants["AT"]["id"]),
                convenors = new[] { new { name = DemoLetterheads.Presidency } },
                attributionRule = "attributable",
            },
            dates = new { firstDay = "2024-10-24", lastDay = "2024-10-24", opens = "10:00:00", closes = "13:00:00", timeZoneId = "Europe/Vienna" },
            venue = new { name = "Musterhaus Conference Centre", address = "Mustergasse 1", city = "Vienna", countryCode = "AT" },
            modality = "hybrid",
        });
        string[] codes = ["AT", "HU", "SE", "TR", "IOM"];
        var invited = codes.Where(_participants.ContainsKey).Select(c => _participants[c]).ToList();
        await SignInvitations(meeting, invited);
        await Finished(Id((await _officer.Post($"meetings/{meeting}/invitations/dispatch", new { }))!["runId"]), invited.Count);
        await MailIsSent();
        await NominateForTheHybridMeeting(meeting);
        var at = await DraftTheAgendaOfAMorning(meeting);
        await _officer.Post($"{at}/submission", version: Version(await _officer.Get(at)));
        foreach (var chair in (DemoApi[])[_chair, _coChair])
            await chair.Post($"{at}/approvals", new { contentHash = (string)(await chair.Get(at))["contentHash"]! });
        await _head.Post($"{at}/issue", new { languages = Array.Empty<string>() }, Version(await _officer.Get(at)));
        await _head.Post($"meetings/{meeting}/convocation", new { }, Version(await _officer.Get($"meetings/{meeting}")));

        stage.Clock.SetTo(new DateTimeOffset(2024, 10, 24, 7, 30, 0, TimeSpan.Zero));
        await _officer.Post($"meetings/{meeting}/opening", new { }, Version(await _officer.Get($"meetings/{meeting}")));
        var session = Id((await _officer.Get($"meetings/{meeting}"))["sessions"]!.AsArray()[0]!["id"]);
        var delegates = await All(_officer, $"meetings/{meeting}/registrations");
        foreach (var delegated in delegates)
        {
            var entry = new { sessionId = session, clientEventId = Guid.CreateVersion7(), registrationId = Id(delegated["id"]) };
            var fromAfar = (string?)delegated["modality"] == "remote";
            await _officer.Post($"meetings/{meeting}/attendance/{(fromAfar ? "remote" : "check-ins")}", entry);
        }

        await _officer.Post($"{at}/adoption", new { changes = Array.Empty<object>() }, Version(await _officer.Get(at)));
        var adopted = await _officer.Post($"{at}/adopted-agenda", new { languages = new[] { "ar" } }, Version(await _officer.Get(at)));
        await Save("hybrid/agenda as adopted.pdf", _officer, Id(adopted!["documentId"]));
        await SaveVersions(adopted, "hybrid/agenda as adopted");

        stage.Clock.SetTo(new DateTimeOffset(2024, 10, 24, 12, 0, 0, TimeSpan.Zero));
        await _officer.Post($"meetings/{meeting}/attendance/days/2024-10-24/attestation",
            version: Version(await _officer.Get($"meetings/{meeting}/attendance")));
        await _officer.Post($"meetings/{meeting}/closing", version: Version(await _officer.Get($"meetings/{meeting}")));
        await _head.Post($"meetings/{meeting}/attendance/lock", version: Version(await _officer.Get($"meetings/{meeting}/attendance")));
        var list = await _officer.Post($"meetings/{meeting}/list-of-participants", new { final = true, languages = new[] { "ar" } });
        await Save("hybrid/list of participants final.pdf", _officer, Id(list!["documentId"]));
        await SaveVersions(list, "hybrid/list of participants final");

        // Views commit who stated them, and those they spoke for.
        var (speaker, state) = ((string)delegates[0]["name"]!, (string)delegates[0]["participant"]!);
        Expect(state == "Austria", $"The first of the delegates is of {state}.");
        var report = $"meetings/{meeting}/written-papers/meetingReport";
        await _officer.Put(report, new
        {
            sections = new[]
            {
                Section("opening", Text("The Chair opened the meeting and welcomed those who had joined remotely.",
                    "افتتح الرئيس الاجتماع ورحب بالمشاركين عن بعد.")),
                Section("discussion", Text(
                    $"{speaker} ({state}) proposed that the first session of the Conference be devoted to legal pathways. "
                        + "The other delegations agreed.",
                    $"اقترح {speaker} (النمسا) تخصيص الجلسة الأولى من المؤتمر للمسارات القانونية. ووافقت الوفود الأخرى.")),
                Section("closing", Text("The Chair thanked the host and closed the meeting.", "شكر الرئيس الجهة المضيفة واختتم الاجتماع.")),
            },
        }, 0);
        var issued = await _head.Post($"{report}/issue", new { languages = new[] { "ar" } }, Version(await _officer.Get(report)));
        await Save("hybrid/report en.pdf", _officer, Id(issued!["documentId"]));
        await SaveVersions(issued, "hybrid/report");
        Expect(Squeeze(Read(Path.Combine(stage.Output, "hybrid", "report en.pdf"))).Contains(Squeeze($"{speaker} ({state})"), StringComparison.Ordinal),
            $"The report does not name {speaker} and {state}.");
        Expect(Squeeze(Read(Path.Combine(stage.Output, "hybrid", "report en.pdf"))).Contains(Squeeze((string)adopted["symbol"]!), StringComparison.Ordinal),
            "The report does not annex the agenda as adopted.");
        Step("Hold a small meeting, half of it from afar",
            $"{delegates.Count} delegates; the final list marks who joined from afar, the report names who spoke");
    }

    /// <summary>Three hours without a lunch; what the usual words do not say in Arabic is translated.</summary>
    private async Task<string> DraftTheAgendaOfAMorning(string meeting)
    {
        var at = $"agendas/{Id((await _officer.Post($"meetings/{meeting}/agenda", new { source = "blank" }))!["id"])}";
        (string Kind, string Title, string Starts, int Minutes, string? Lead, string? Outcome)[] items =
        [
            ("opening", "Opening of the meeting", "10:00:00", 10, "Chair", null),
            ("adoption", "Adoption of the agenda", "10:10:00", 5, "Chair", "adopt"),
            ("report", "Follow-up to the last meeting", "10:15:00", 25, "Secretariat", "note"),
            ("tourDeTable", "Recent developments: statements by participants", "10:40:00", 35, "Chair", "note"),
            ("break", "Coffee break", "11:15:00", 20, null, null),
            ("discussion", DemoTerms.ThemeOfReferenceGroup, "11:35:00", 55, "Co-Chair", "discuss"),
            ("anyOtherBusiness", "Any other business", "12:30:00", 10, "Chair", null),
            ("conclusions", "Conclusions and next steps", "12:40:00", 15, "Chair", "note"),
            ("closing", "Closing of the meeting", "12:55:00", 5, "Chair", null),
        ];
        await AddItems(at, items);
        var discussed = (await _officer.Get(at))["items"]!.AsArray().First(i => (string?)i!["kind"] == "discussion")!;
        var inArabic = DemoTerms.All.First(t => t.English == DemoTerms.ThemeOfReferenceGroup).Arabic;
        await _officer.Put($"{at}/translations/ar", new { items = new[] { new { itemId = Id(discussed["id"]), title = inArabic } } },
            Version(await _officer.Get(at)));
        return at;
    }

    /// <summary>Each focal point names one delegate, every other from afar; all confirm.</summary>
    private async Task NominateForTheHybridMeeting(string meeting)
    {
        var place = 0;
        HashSet<string> named = [];
        foreach (var token in NewLinks())
        {
            _usedLinks.Add(token);
            using var focal = stage.Actor("a focal point");
            var opened = await focal.Post("links/exchange", new { token });
            if (!named.Add(Id(opened!["delegationId"]))) continue;
            focal.Use((string)opened["session"]!);
            var mine = await focal.Get("my/delegation");
            var code = _participants.First(p => Id(p.Value["id"]) == Id(mine["participantId"])).Key;
            var person = DemoDelegates.Of(code, 20 + place, IsState(_participants[code])).First();
            await focal.Post($"delegations/{Id(opened["delegationId"])}/delegates", new
            {
                confirmed = true,
                persons = new[]
                {
                    new
                    {
                        givenNames = person.GivenNames,
                        familyName = person.FamilyName,
                        nameInOwnScript = person.NameInOwnScript,
                        email = $"rg.{place}@{code.ToLowerInvariant()}.example",
                        role = "head",
                        honorific = person.Honorific,
                        functionalTitle = person.Function,
                        institution = InstitutionOf(_participants[code]),
                        modality = place++ % 2 == 0 ? "inPerson" : "remote",
                    },
                },
            });
        }

        foreach (var registration in await All(_officer, $"meetings/{meeting}/registrations"))
            await _officer.Post($"registrations/{Id(registration["id"])}/acceptance", version: Version(registration));
        await MailIsSent();
        foreach (var token in NewLinks())
        {
            _usedLinks.Add(token);
            using var delegated = stage.Actor("a delegate");
            var opened = await delegated.Post("links/exchange", new { token });
            delegated.Use((string)opened!["session"]!);
            var mine = await delegated.Get("my/registration");
            await delegated.Post($"registrations/{Id(mine["id"])}/confirmation", new { acceptedNotice = (string)mine["noticeVersion"]! }, Version(mine));
        }

        await MailIsSent();
    }
}
