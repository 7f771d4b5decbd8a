using System.Globalization;
using System.Text;

namespace Secretariat.Host.Demo;

/// <summary>The table of fictitious focal points and addressees that the demo imports.</summary>
internal static class DemoAddressees
{
    /// <summary>One line for each participant: every third state is written to through its ministry of foreign affairs by note verbale.</summary>
    internal static string Table(IEnumerable<(string Code, string Name, string InText, bool IsState)> participants)
    {
        var table = new StringBuilder(
            "code,focal_honorific,focal_given_names,focal_family_name,focal_title,focal_institution,focal_email,addressee_level,addressee_kind,addressee_form,"
            + "addressee_channel,addressee_honorific,addressee_name,addressee_title,addressee_institution,addressee_address,addressee_city,"
            + "addressee_salutation,addressee_email\n");
        var place = 0;
        foreach (var (code, name, inText, isState) in participants)
        {
            var (host, word) = ($"{code.ToLowerInvariant()}.example", Word(place));
            var interior = Cell($"Ministry of the Interior of {inText}");
            var point = $"Ms.,Focal,Point-{word},National Focal Point,{(isState ? interior : Cell(name))},focalpoint@{host}";
            var addressee = (isState, place % 3) switch
            {
                (true, 0) => $"ForeignMinistry,NoteVerbale,Mail,,,,{Cell($"Ministry of Foreign Affairs of {inText}")},1 Example Avenue,"
                    + $"{Cell($"Capital of {inText}")},,mfa@{host}",
                (true, _) => $"Ministry,Letter,Mail,H.E.,Sample Addressee-{word},Director General,{interior},2 Example Avenue,"
                    + $"{Cell($"Capital of {inText}")},\"Excellency,\",ministry@{host}",
                _ => $"Organisation,Letter,Mail,Mr.,Sample Addressee-{word},Executive Head,{Cell(name)},3 Example Avenue,"
                    + $"Headquarters,\"Dear Sir,\",office@{host}",
            };
            table.AppendLine(CultureInfo.InvariantCulture, $"{code},{point},SeniorOfficial,{addressee}");
            place++;
        }

        return table.ToString();
    }

    private static string Word(int n) => string.Concat((char)('A' + n / 26), (char)('a' + n % 26));

    private static string Cell(string text) => text.Contains(',') ? $"\"{text}\"" : text;
}
