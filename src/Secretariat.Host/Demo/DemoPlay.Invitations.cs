using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;

namespace Secretariat.Host.Demo;

/// <summary>Invitations, nominations, registrations.</summary>
internal sealed partial class DemoPlay
{
    private readonly Dictionary<string, DemoApi> _focalPoints = [];
    private readonly List<(string Registration, string Name, string? InOwnScript)> _delegates = [];
    private readonly HashSet<string> _usedLinks = [];

    private async Task Invite()
    {
        var drawn = await _officer.Post($"meetings/{_meeting}/invitations", new { });
        Expect((int)drawn!["drawnUp"]! == _participants.Count, $"{drawn["drawnUp"]} invitations for {_participants.Count} participants.");
        var again = await _officer.Post($"meetings/{_meeting}/invitations", new { });
        Expect((int)again!["drawnUp"]! == 0, "A second run drew up more invitations.");
        Step("Draw up the invitations, twice", $"{drawn["drawnUp"]} the first time, 0 the second");

        await _officer.Post($"meetings/{_meeting}/invitations/submission");
        var (status, _) = await _officer.Refused($"meetings/{_meeting}/invitations/signature",
            new { signatoryName = "A. Officer", signatoryTitle = "Officer" });
        Expect(status == 403, $"An officer who signs got {status}.");
        var signing = await _head.Post(
            $"meetings/{_meeting}/invitations/signature", new { signatoryName = "Petra MUSTERFRAU", signatoryTitle = "Head of the Secretariat" });
        await Finished(Id(signing!["runId"]), _participants.Count);
        var invitations = await All(_officer, $"meetings/{_meeting}/invitations");
        var references = invitations.Select(i => (string)i["reference"]!).Order(StringComparer.Ordinal).ToList();
        Expect(references.Count == _participants.Count && references.Distinct().Count() == references.Count, "Letter references are missing or given twice.");
        Step("Sign: the head for the Chair, an officer may not", $"references {references[0]} to {references[^1]} without a gap, 403 to the officer");

        var sending = await _officer.Post($"meetings/{_meeting}/invitations/dispatch", new { });
        await Finished(Id(sending!["runId"]), _participants.Count);
        await MailIsSent();
        Step("Dispatch", $"{NewLinks().Count} mails with the letter, a personal link and a calendar entry");

        foreach (var invitation in invitations)
            await Save($"invitations/{(string)invitation["participant"]!} {((string)invitation["reference"]!).Replace('/', '-')}.pdf",
                _officer, Id(invitation["documentId"]));
        await LettersAreInTheLanguageOfTheirReader();
        foreach (var language in InTwoLanguages) await Print($"nomination form {language}", $"meetings/{_meeting}/nomination-form?language={language}");
        Step("Print the nomination form", "on the day of the invitations, for who nominates on paper");
    }

    /// <summary>Each participant's letter or note is stored in its language, and says there what it is for.</summary>
    private async Task LettersAreInTheLanguageOfTheirReader()
    {
        var says = new Dictionary<string, string[]>
        {
            ["en"] = ["34th Senior Officials Meeting", "honour"],
            ["fr"] = ["34e Réunion des hauts fonctionnaires", "honneur", "Stockholm, Suède"],
            ["ru"] = ["34-е Совещание старших должностных лиц", "честь", "Стокгольм, Швеция"],
            ["tr"] = ["34. Üst Düzey Yetkililer Toplantısı", "onur", "Stokholm, İsveç"],
            ["ar"] = ["المسؤولين", "ستوكهولم"],
        };
        var written = await All(_officer, $"meetings/{_meeting}/documents");
        var languages = written.ToDictionary(d => Id(d["id"]), d => (string)d["language"]!);
        var counted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var invitation in await All(_officer, $"meetings/{_meeting}/invitations"))
        {
            var participant = _participants.Values.First(p => Id(p["id"]) == Id(invitation["participantId"]));
            var (name, language) = ((string)participant["name"]!, DemoAddressees.LanguageOf((string)participant["code"]!));
            Expect(languages[Id(invitation["documentId"])] == language, $"The letter to {name} is not in {language}.");
            var letter = Squeeze(Read(Directory.GetFiles(Path.Combine(stage.Output, "invitations"),
                $"{name} {((string)invitation["reference"]!).Replace('/', '-')}.pdf").Single()));
            foreach (var words in says[language])
                Expect(letter.Contains(Squeeze(words), StringComparison.Ordinal), $"The letter to {name} does not say \"{words}\".");
            counted[language] = counted.GetValueOrDefault(language) + 1;
        }

        Expect(counted.Count == says.Count, $"Letters went out in {string.Join(", ", counted.Keys)} only.");
        Step("Read the letters in their languages", string.Join(", ", counted.Select(c => $"{c.Value} {c.Key}")));
    }

    private async Task Nominate()
    {
        stage.Clock.SetTo(new DateTimeOffset(2024, 5, 13, 8, 0, 0, TimeSpan.Zero));
        foreach (var token in NewLinks())
        {
            _usedLinks.Add(token);
            var actor = stage.Actor("a focal point");
            var opened = await actor.Post("links/exchange", new { token });
            actor.Use((string)opened!["session"]!);
            if (!_focalPoints.TryAdd(Id(opened["delegationId"]), actor)) actor.Dispose();
        }

        Expect(_focalPoints.Count == _participants.Count, $"Links reach {_focalPoints.Count} delegations of {_participants.Count}.");
        var places = _participants.Values.Select((p, i) => (Id: Id(p["id"]), Place: i)).ToDictionary(p => p.Id, p => p.Place);
        foreach (var (delegation, actor) in _focalPoints)
        {
            var mine = await actor.Get("my/delegation");
            var participant = _participants.Values.First(p => Id(p["id"]) == Id(mine["participantId"]));
            var persons = DemoDelegates.Of((string)participant["code"]!, places[Id(participant["id"])], IsState(participant)).Select((d, i) => new
            {
                givenNames = d.GivenNames,
                familyName = d.FamilyName,
                nameInOwnScript = d.NameInOwnScript,
                email = d.Email,
                role = i == 0 ? "head" : "adviser",
                honorific = d.Honorific,
                functionalTitle = d.Function,
                institution = InstitutionOf(participant),
                language = d.Language,
            }).ToList();
            await actor.Post($"delegations/{delegation}/delegates", new { persons, confirmed = true });
        }

        var (first, second) = (_focalPoints.First(), _focalPoints.Skip(1).First());
        var (foreign, code) = await first.Value.Refused($"delegations/{second.Key}/delegates", new { persons = Array.Empty<object>() });
        Expect(foreign == 404 || foreign == 400, $"A focal point reached another delegation: {foreign} {code}.");
        var unknown = await first.Value.Refused($"delegations/{Guid.NewGuid()}/delegates", new { persons = Array.Empty<object>() });
        Expect(unknown == (foreign, code), "Another delegation answers differently from one that never was.");

        var named = await All(_officer, $"meetings/{_meeting}/registrations");
        Expect(named.Count >= 120, $"Only {named.Count} delegates were named.");
        Step("Focal points nominate through their links",
            $"{named.Count} delegates of {_focalPoints.Count} delegations; another delegation answers like one that never was");
    }

    private async Task Register()
    {
        foreach (var registration in await All(_officer, $"meetings/{_meeting}/registrations"))
        {
            await _officer.Post($"registrations/{Id(registration["id"])}/acceptance", version: Version(registration));
            _delegates.Add((Id(registration["id"]), (string)registration["name"]!, (string?)registration["nameInOwnScript"]));
        }

        await MailIsSent();
        Expect(NewLinks().Count == _delegates.Count, $"{NewLinks().Count} links for {_delegates.Count} delegates.");
        foreach (var token in NewLinks())
        {
            _usedLinks.Add(token);
            using var actor = stage.Actor("a delegate");
            var opened = await actor.Post("links/exchange", new { token });
            actor.Use((string)opened!["session"]!);
            var mine = await actor.Get("my/registration");
            await actor.Post($"registrations/{Id(mine["id"])}/confirmation", new { acceptedNotice = (string)mine["noticeVersion"]! }, Version(mine));
        }

        await MailIsSent();
        var confirmed = await All(_officer, $"meetings/{_meeting}/registrations?status=confirmed");
        Expect(confirmed.Count == _delegates.Count, $"{confirmed.Count} of {_delegates.Count} delegates are confirmed.");
        foreach (var (registration, name, _) in _delegates)
        {
            var papers = (await _officer.Get($"registrations/{registration}"))["papers"]!.AsArray();
            var paper = papers.FirstOrDefault(p => ((string?)p!["kind"])?.Contains("onfirmation", StringComparison.Ordinal) == true)
                ?? throw new DemoFailedException($"{name} has no confirmation.");
            await Save($"confirmations/{name} {registration[^6..]}.pdf", _officer, Id(paper["id"]));
        }

        var saved = Directory.GetFiles(Path.Combine(stage.Output, "confirmations")).Length;
        Expect(saved == _delegates.Count, $"{saved} confirmations for {_delegates.Count} delegates.");
        Step("Accept, confirm with consent", $"{_delegates.Count} confirmations with QR code and calendar entry");
    }

    private async Task Finished(string run, int items)
    {
        JsonNode? state = null;
        await DemoStage.Until($"the run {run}", async () =>
        {
            state = await _officer.Get($"runs/{run}");
            return (int)state["done"]! + (int)state["failed"]! + (int)state["skipped"]! >= items;
        });
        Expect((int)state!["failed"]! == 0, $"Items of a run failed: {state}");
    }

    /// <summary>Waits until every event has had its reactions and every mail that is owed was sent.</summary>
    private Task MailIsSent() => DemoStage.Until("the mail", async () =>
        (await _officer.Get("outbox"))["items"]!.AsArray().Count == 0 && (await _officer.Get("mails?status=owed"))["items"]!.AsArray().Count == 0);

    private async Task Save(string file, DemoApi who, string document)
    {
        var path = Path.Combine(stage.Output, string.Concat(file.Split(Path.GetInvalidFileNameChars().Where(c => c != '/').ToArray())));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, await who.Download($"documents/{document}/file"));
    }

    private IEnumerable<MimeMessage> MailFiles() =>
        Directory.Exists(stage.Mails) ? Directory.GetFiles(stage.Mails, "*.eml").Select(file => MimeMessage.Load(file)) : [];

    /// <summary>
    /// The tokens of personal links that were mailed and not used yet; they stand behind the # of the address, which no mail scanner sends on.
    /// </summary>
    private List<string> NewLinks() =>
        [.. MailFiles().SelectMany(m => Regex.Matches(m.TextBody ?? "", @"/link\?\S*#([A-Za-z0-9_-]{40,})").Select(found => found.Groups[1].Value)).Distinct()
            .Where(t => !_usedLinks.Contains(t))];
}
