using System.Text.RegularExpressions;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>What readers of different make find of words that are written from right to left.</summary>
internal static partial class FromTheRight
{
    /// <summary>
    /// What is wrong with the words of a paper for one of the readers. All must find the words that <c>pdftotext -raw</c> finds, each as often. The structure
    /// leaves out running heads, so it must have no others. MuPDF before 1.24 and the structure of poppler do not turn round what the file marks as reversed.
    /// </summary>
    public static List<string> Complaints(byte[] pdf)
    {
        var expected = Words(Tool.Text(pdf));
        if (expected.Count == 0) return ["no word from right to left"];
        List<string> complaints = [];
        var (muPdf, structure) = (Tool.MuPdf(pdf), Tool.Structure(pdf));
        Compare("pdftotext", Words(Tool.TextByPlace(pdf)));
        Compare("PDFBox", Words(Preflight.Text(pdf, sorted: false)));
        Compare("PDFBox, sorted", Words(Preflight.Text(pdf, sorted: true)));
        if (!Same(Words(muPdf), expected)) Compare("MuPDF", Turned(Words(muPdf)));
        var heard = Turned(Words(structure));
        if (heard.Count == 0) complaints.Add("structure: no words");
        if (heard.Except(expected).ToList() is { Count: > 0 } strange) complaints.Add($"structure: {string.Join(' ', strange)}");
        if (structure.Contains(Joiner, StringComparison.Ordinal) || muPdf.Contains(Joiner, StringComparison.Ordinal)) complaints.Add("half a letter");
        return complaints;

        void Compare(string reader, List<string> words)
        {
            if (!Same(words, expected)) complaints.Add($"{reader}: {string.Join(' ', words.Except(expected).Concat(expected.Except(words)).Take(10))}");
        }
    }

    /// <summary>The words of the structure, the letters of each in the order they are read.</summary>
    public static List<string> Heard(byte[] pdf) => Turned(Words(Tool.Structure(pdf)));

    /// <summary>The words written from right to left.</summary>
    public static List<string> Words(string text) => [.. Word().Matches(text).Select(static m => m.Value)];

    private const string Joiner = "\u200D";

    private static bool Same(List<string> one, List<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static List<string> Turned(List<string> words) => words.ConvertAll(static word => string.Concat(word.Reverse()));

    [GeneratedRegex(@"[\p{L}\p{Mn}-[\u0000-\u058F\u0900-\uFB1C]]+")]
    private static partial Regex Word();
}
