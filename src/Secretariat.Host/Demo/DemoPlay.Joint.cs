namespace Secretariat.Host.Demo;

/// <summary>A meeting held jointly with another process: two convenors, two issuers and two signatures on every letter, one list of those invited.</summary>
internal sealed partial class DemoPlay
{
    private async Task InviteJointly()
    {
        var joint = await Announced(new
        {
            bodyId = _body,
            numbers = Array.Empty<object>(),
            setup = new
            {
                title = DemoLetterheads.JointMeeting,
                languages = new[] { "en", "fr", "ru", "ar" },
                quotas = new Dictionary<string, int> { ["participating"] = 2, ["observer"] = 1 },
                hostId = Id(_participants["AT"]["id"]),
                convenors = new[] { new { name = DemoLetterheads.Dialogue }, new { name = DemoLetterheads.Partner } },
            },
            dates = new { firstDay = "2025-05-20", lastDay = "2025-05-21", opens = "09:30:00", closes = "17:00:00", timeZoneId = "Europe/Vienna" },
            venue = new { name = "Musterhaus Conference Centre", address = "Mustergasse 1", city = "Vienna", countryCode = "AT" },
            modality = "inPerson",
        });
        string[] codes = ["SE", "AT", "FR", "BE", "KZ", "TJ", "TR", "IQ", "JO", "IOM"];
        var letters = await SignInvitations(joint, [.. codes.Where(_participants.ContainsKey).Select(c => _participants[c])],
            DemoLetterheads.PartnerSignatory, DemoLetterheads.PartnerFunction);
        HashSet<string> languages = [];
        foreach (var letter in letters)
        {
            var (language, symbol) = ((string)letter["language"]!, ((string)letter["symbol"]!).Replace('/', '-'));
            await Save($"joint/{language} {letter["kind"]} {symbol}.pdf", _officer, Id(letter["id"]));
            languages.Add(language);
        }

        var english = string.Concat(Directory.GetFiles(Path.Combine(stage.Output, "joint"), "en *.pdf").Select(f => Squeeze(Read(f)))).ToUpperInvariant();
        foreach (var issuer in new[] { DemoLetterheads.Dialogue, DemoLetterheads.Partner, DemoLetterheads.PartnerSignatory })
            Expect(english.Contains(Squeeze(issuer).ToUpperInvariant(), StringComparison.Ordinal), $"The joint letters do not name {issuer}.");
        Step("Invite jointly with another process",
            $"{letters.Count} letters and notes with two issuers, the letters with two signatures, in {languages.Count} languages");
    }
}
