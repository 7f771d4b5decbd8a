using System.Text.Json.Nodes;

namespace Secretariat.Host.Demo;

/// <summary>
/// A conference at the level of ministers, convened by the presidency; the secretariat of the dialogue writes for it, as its letterhead says.
/// </summary>
internal sealed partial class DemoPlay
{
    private async Task InviteMinisters()
    {
        string[] codes = ["SE", "AT", "FR", "BE", "KZ", "TJ", "TR", "IQ", "SY", "LB"];
        var states = codes.Where(_participants.ContainsKey).Select(c => _participants[c]).ToList();
        await Import(DemoAddressees.TableOfMinisters(states.Select(Described)), "2024-09-01");
        var bodies = (await _officer.Get($"bodies?on={MeetingDay:yyyy-MM-dd}"))["active"]!.AsArray();
        var body = Id(bodies.First(b => (string?)b!["code"] == "MC")!["id"]);
        var conference = await Announced(new
        {
            bodyId = body,
            numbers = new[] { new { series = body, ordinal = 8 } },
            setup = new
            {
                title = "",
                languages = new[] { "en", "fr", "ru", "tr", "ar" },
                quotas = new Dictionary<string, int> { ["participating"] = 5, ["observer"] = 2 },
                hostId = Id(_participants["TR"]["id"]),
                convenors = new[] { new { name = DemoLetterheads.Presidency } },
            },
            dates = new { firstDay = "2025-10-09", lastDay = "2025-10-10", opens = "10:00:00", closes = "13:00:00", timeZoneId = "Europe/Istanbul" },
            venue = new { name = "Örnek Saray Conference Centre", address = "Örnek Caddesi 1", city = "Istanbul", countryCode = "TR" },
            modality = "inPerson",
        });
        var letters = await SignInvitations(conference, states);
        HashSet<(string, string)> made = [];
        foreach (var letter in letters)
        {
            var (language, kind) = ((string)letter["language"]!, (string)letter["kind"]!);
            await Save($"ministers/{language} {kind} {((string)letter["symbol"]!).Replace('/', '-')}.pdf", _officer, Id(letter["id"]));
            made.Add((language, kind));
        }

        Expect(Five.All(l => made.Any(m => m.Item1 == l)) && made.Contains(("tr", "noteVerbale")), $"Ministers are invited by {string.Join(", ", made)}.");
        var notes = string.Concat(Directory.GetFiles(Path.Combine(stage.Output, "ministers"), "en noteVerbale *.pdf").Select(f => Squeeze(Read(f))));
        Expect(notes.Contains("hasthehonour", StringComparison.Ordinal) && notes.Contains(Squeeze(DemoLetterheads.Presidency), StringComparison.Ordinal),
            "A note on the conference does not name the presidency that convenes it.");
        Step("Invite ministers", $"{letters.Count} letters and notes in five languages to a conference that the presidency convenes");
    }

    /// <summary>Plans a meeting and announces it.</summary>
    private async Task<string> Announced(object plan)
    {
        var meeting = Id((await _officer.Post("meetings", plan))!["id"]);
        await _head.Post($"meetings/{meeting}/announcement", version: Version(await _officer.Get($"meetings/{meeting}")));
        return meeting;
    }

    /// <summary>Draws up and signs the invitations of some, and answers with the letters and notes.</summary>
    private async Task<List<JsonNode>> SignInvitations(
        string meeting, IReadOnlyCollection<JsonNode> invited, string? coSignatoryName = null, string? coSignatoryTitle = null)
    {
        await _officer.Post($"meetings/{meeting}/invitations", new { only = invited.Select(p => Id(p["id"])).ToList() });
        await _officer.Post($"meetings/{meeting}/invitations/submission");
        var signing = await _head.Post($"meetings/{meeting}/invitations/signature",
            new { signatoryName = "Petra MUSTERFRAU", signatoryTitle = "Head of the Secretariat", coSignatoryName, coSignatoryTitle });
        await Finished(Id(signing!["runId"]), invited.Count);
        return [.. (await All(_officer, $"meetings/{meeting}/documents")).Where(d => (string?)d["kind"] is "invitationLetter" or "noteVerbale")];
    }
}
