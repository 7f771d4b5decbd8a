using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>Head and foot that run through a paper: symbol, distribution mark, page n of m, document id.</summary>
internal static class PageFoot
{
    /// <summary>
    /// Beyond this many letters, all told, the number of the document would stand on a second line: who issues the paper has a line of its own then, for
    /// nobody may be left out, and in no language more than in another. Of a lone issuer a line of nearly that length is set a little smaller instead.
    /// </summary>
    private const int LongFoot = 132, LongFootOfSeveral = 104;

    private const float SmallestFoot = 5.8f;

    private const int LongOffice = 70;

    /// <summary>Room for a symbol with its revision and the longest status word, such as "ПРЕДВАРИТЕЛЬНАЯ Rev.12".</summary>
    private const int LongSymbol = 64;

    /// <summary>At the top from the second page on: what the paper is and its symbol or reference.</summary>
    public static void RunningHead(Container into, string title, string? symbol) => into.DefaultTextStyle(Small).Column(head =>
    {
        head.Item().Row(row =>
        {
            row.Spacing(PaperStyle.TwoSteps);
            row.Relative().FitText(PaperText.Short(title, 92), PaperStyle.Tiny, PaperStyle.Tiny * 0.85f);
            row.Auto().Text(PaperText.Short(symbol, LongSymbol)).AlignEnd();
        });
        head.Item().PaddingTop(3).LineHorizontal(0.5f, PaperStyle.Hairline);
    });

    /// <summary>At the foot of every page.</summary>
    public static void Foot(Container into, Words words, PaperMarks marks, string? symbol, IReadOnlyList<PaperIssuer> issuers) =>
        into.DefaultTextStyle(Small).Column(foot =>
        {
            foot.Item().LineHorizontal(0.5f, PaperStyle.Hairline);
            if (PaperText.Join("  ·  ", issuers.Select(static i => i.Style?.FootLine)) is { Length: > 0 } line)
                foot.Item().PaddingTop(4).Text(PaperText.Short(line, 160)).AlignCentre();
            var office = issuers.Count == 1 ? words.Join(issuers[0].Name, issuers[0].Office) : words.Join(issuers.Select(static i => i.Name));
            if (office.Length > LongOffice || Line(office).Length > (issuers.Count == 1 ? LongFoot : LongFootOfSeveral))
            {
                foot.Item().PaddingTop(4).Text(office);
                office = "";
            }

            foot.Item().PaddingTop(4).Row(row =>
            {
                row.Spacing(PaperStyle.TwoSteps);
                row.Relative().FitText(Line(office), PaperStyle.Tiny, SmallestFoot);
                row.Auto().Text(t => t.Span($"{words.Page} ").PageNumber().Span($" {words.OfPages} ").TotalPages()).AlignEnd();
            });

            string Line(string office) => PaperText.Join("  ·  ", PaperText.Short(symbol, 44), words.Of(marks.Distribution),
                PaperText.Short(office, LongOffice), $"{words.Document} {PaperText.Short(marks.DocumentId, 40)}");
        });

    private static TextStyle Small(TextStyle s) =>
        s with { Family = FontFamily.Sans, Size = PaperStyle.Tiny, Colour = PaperStyle.Muted, LineHeight = 1.3f, LetterSpacing = 0 };
}
