using System.Text.Json.Nodes;

namespace Secretariat.Host.Demo;

/// <summary>The meeting itself: the desk, the register, the certificates, the list of participants.</summary>
internal sealed partial class DemoPlay
{
    private readonly HashSet<string> _absent = [];

    private async Task Hold()
    {
        await IssueList(final: false);

        stage.Clock.SetTo(new DateTimeOffset(2024, 6, 27, 6, 40, 0, TimeSpan.Zero));
        await _officer.Post($"meetings/{_meeting}/opening", new { }, Version(await _officer.Get($"meetings/{_meeting}")));
        await AdoptTheAgenda();

        await File.WriteAllBytesAsync(Path.Combine(stage.Output, "sign-in sheet 2024-06-27.pdf"),
            await _officer.Download($"meetings/{_meeting}/attendance/sheets/2024-06-27"));
        await Print("sign-in sheet 2024-06-27 ar", $"meetings/{_meeting}/attendance/sheets/2024-06-27?language=ar");
        var sessions = (await _officer.Get($"meetings/{_meeting}"))["sessions"]!.AsArray().Select(s => Id(s!["id"])).ToList();
        _absent.UnionWith(_delegates.Select(d => d.Name).Where(name => name.Length < 30 && name.All(char.IsAscii)).Where((_, i) => i % 25 == 24));
        var seen = 0;
        for (var half = 0; half < sessions.Count; half++)
        {
            if (half == 1) stage.Clock.SetTo(new DateTimeOffset(2024, 6, 27, 11, 50, 0, TimeSpan.Zero));
            for (var i = 0; i < _delegates.Count; i++)
            {
                if (_absent.Contains(_delegates[i].Name) || (half == 1 && i % 15 == 14)) continue;
                var code = (string)(await _officer.Get($"registrations/{_delegates[i].Registration}"))["qrCode"]!;
                var entry = new { sessionId = sessions[half], clientEventId = Guid.CreateVersion7(), qrCode = code };
                var first = await _officer.Post($"meetings/{_meeting}/attendance/check-ins", entry);
                seen++;
                if (i % 20 != 0) continue;
                var twice = await _officer.Post($"meetings/{_meeting}/attendance/check-ins", entry);
                Expect(!(bool)twice!["changed"]! && Id(twice["registrationId"]) == Id(first!["registrationId"]), "A second scan changed something.");
            }
        }

        Step("Check in at the desk by QR code, both half-days", $"{seen} entries; a second scan of the same code changes nothing");

        await Conclude();
        stage.Clock.SetTo(new DateTimeOffset(2024, 6, 27, 16, 0, 0, TimeSpan.Zero));
        await _officer.Post($"meetings/{_meeting}/attendance/days/2024-06-27/attestation",
            version: Version(await _officer.Get($"meetings/{_meeting}/attendance")));
        await _officer.Post($"meetings/{_meeting}/closing", version: Version(await _officer.Get($"meetings/{_meeting}")));
        await _head.Post($"meetings/{_meeting}/attendance/lock", version: Version(await _officer.Get($"meetings/{_meeting}/attendance")));
        var absent = (JsonArray)await _officer.Get($"meetings/{_meeting}/attendance/no-shows");
        Step("Attest the day, conclude, lock", $"{absent.Count} accepted delegates attended nothing and are listed");
        await IssueList(final: true);
    }

    private async Task Certify()
    {
        var plan = await _officer.Get($"meetings/{_meeting}/certificates/plan");
        var (eligible, exceptions) = (plan["eligible"]!.AsArray().Count, plan["exceptions"]!.AsArray().Count);
        Expect(eligible + exceptions == _delegates.Count && exceptions > 0, "The plan of certificates does not account for everybody.");
        var begun = await _head.Post($"meetings/{_meeting}/certificates", new { });
        await Finished(Id(begun!["runId"]), eligible);
        var again = await _head.Refused($"meetings/{_meeting}/certificates", new { });
        Expect(again is (409, "certificate.nobody_to_certify"), "A second run would issue certificates again.");
        var certificates = await All(_officer, $"meetings/{_meeting}/certificates");
        Expect(certificates.Count == eligible, $"{certificates.Count} certificates for {eligible} who earned one.");
        foreach (var certificate in certificates) await SaveCertificate(certificate);
        Step("Certify who earned it, twice", $"{eligible} certificates, {exceptions} exceptions with reasons; a second run is refused");

        using var anybody = stage.Actor("anybody");
        var code = await CodeOf(certificates[0]);
        var valid = await anybody.Get($"verifications/{code}");
        Expect((string?)valid["status"] == "valid", $"A genuine certificate is answered with {valid}.");
        var (unknown, malformed) = (await anybody.Get("verifications/0000000000000"), await anybody.Get("verifications/nonsense"));
        Expect(JsonNode.DeepEquals(unknown, malformed), "Unknown and malformed codes are answered differently.");

        var current = await _officer.Get($"certificates/{Id(certificates[0]["id"])}");
        await _head.Post($"certificates/{Id(certificates[0]["id"])}/correction",
            new { reason = "Spelling of the name", printedName = (string)certificates[0]["holder"]! + "-Corrected" }, Version(current));
        foreach (var corrected in (await All(_officer, $"meetings/{_meeting}/certificates")).Where(c => ((string)c["holder"]!).EndsWith(
            "-Corrected", StringComparison.Ordinal))) await SaveCertificate(corrected);
        var superseded = await anybody.Get($"verifications/{code}");
        Expect((string?)superseded["status"] == "superseded" && !superseded.ToJsonString().Contains("Corrected", StringComparison.Ordinal),
            "The superseded certificate tells the new name.");

        var other = await _officer.Get($"certificates/{Id(certificates[1]["id"])}");
        await _head.Post($"certificates/{Id(certificates[1]["id"])}/revocation", new { reason = "Issued to show what revocation looks like" }, Version(other));
        var revoked = await anybody.Get($"verifications/{await CodeOf(certificates[1])}");
        Expect((string?)revoked["status"] == "revoked" && !revoked.ToJsonString().Contains("Issued to show", StringComparison.Ordinal),
            "The revoked certificate tells the reason.");
        await File.WriteAllBytesAsync(Path.Combine(stage.Output, "certificate Koszalin 2000.pdf"),
            await _officer.Download("history/certificates/koszalin-2000/document"));
        Step("Verify in public", "valid, superseded without the new name, revoked without the reason; unknown and malformed alike");
        Step("Set the certificate of Koszalin, 2000, from data", "two issuers, two signatories, one signing for another, gaps shown as gaps");
    }

    /// <summary>Somebody who writes in each language speaks on an item, and has it certified under a number and a code of its own.</summary>
    private async Task CertifySpeakers()
    {
        var items = (await _officer.Get($"meetings/{_meeting}/contributions"))["items"]!.AsArray();
        var eligible = (await _officer.Get($"meetings/{_meeting}/certificates/plan"))["eligible"]!.AsArray();
        Dictionary<string, string> speakers = [];
        foreach (var registration in eligible.Select(e => Id(e!["registrationId"])))
            if (speakers.Count < 5)
                speakers.TryAdd((string)(await _officer.Get($"registrations/{registration}"))["details"]!["language"]!, registration);
        foreach (var (registration, i) in speakers.Values.Select((r, i) => (r, i)))
        {
            var part = new { itemId = Id(items[(i + 2) % items.Count]!["id"]), part = i == 1 ? "moderator" : "speaker" };
            await _officer.Post($"registrations/{registration}/contributions", part);
            await _officer.Post($"registrations/{registration}/contributions", part);
        }

        var onRecord = (await _officer.Get($"meetings/{_meeting}/contributions"))["contributions"]!.AsArray();
        Expect(onRecord.Count == speakers.Count, "A contribution that is put on record twice is there twice.");
        var begun = await _head.Post($"meetings/{_meeting}/certificates", new { kind = "speaker" });
        await Finished(Id(begun!["runId"]), speakers.Count);
        var certificates = (await All(_officer, $"meetings/{_meeting}/certificates")).Where(c => (string?)c["kind"] == "speaker").ToList();
        Expect(certificates.Count == speakers.Count, $"{certificates.Count} certificates for {speakers.Count} speakers.");
        using var anybody = stage.Actor("anybody");
        foreach (var certificate in certificates)
        {
            await SaveCertificate(certificate, " speaker");
            var face = (await anybody.Get($"verifications/{await CodeOf(certificate)}"))["certificate"]!;
            Expect((string?)face["kind"] == "speaker" && face["contributions"]!.AsArray().Count == 1, $"A certificate of a speaker is answered with {face}.");
        }

        Step("Certify the speakers", $"{certificates.Count} certificates of participation as speaker in {speakers.Count} languages, each naming its item");
    }

    /// <summary>The code printed on a certificate, the end of its verification address.</summary>
    private async Task<string> CodeOf(JsonNode certificate) =>
        ((string)(await _officer.Get($"certificates/{Id(certificate["id"])}"))["verificationAddress"]!).Split('/')[^1];

    private async Task IssueList(bool final)
    {
        var list = await _officer.Post($"meetings/{_meeting}/list-of-participants", new { final, languages = new[] { "ru", "ar" } });
        var symbol = (string)list!["symbol"]!;
        await Save($"{symbol.Replace('/', '-')} list of participants {(final ? "final" : "provisional")}.pdf", _officer, Id(list["documentId"]));
        await SaveVersions(list, $"{symbol.Replace('/', '-')} list of participants {(final ? "final" : "provisional")}");
        await File.WriteAllBytesAsync(
            Path.Combine(stage.Output, $"list of participants {(final ? "final" : "provisional")}.csv"),
            await _officer.Download($"meetings/{_meeting}/list-of-participants/csv?final={(final ? "true" : "false")}"));
        Step($"Issue the {(final ? "final" : "provisional")} list of participants", $"{symbol}, {list["delegates"]} delegates, PDF and CSV from one source");
    }

    private async Task SaveCertificate(JsonNode certificate, string kind = "")
    {
        var path = Path.Combine(stage.Output, "certificates", $"{(string)certificate["holder"]!} {(string)certificate["serial"]!}{kind}.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, await _officer.Download($"certificates/{Id(certificate["id"])}/document"));
    }
}
