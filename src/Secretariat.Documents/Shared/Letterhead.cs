using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>The head of a paper: who issues it.</summary>
internal static class Letterhead
{
    private const float EmblemSize = 40;

    /// <summary>For letters: emblem and name in the middle over a thin rule; several issuers stand side by side.</summary>
    public static void Ceremonial(Container into, Words words, IReadOnlyList<PaperIssuer> issuers) => into.Column(head =>
    {
        // The neutral emblem is the dialogue's own: it never stands over the name of another issuer.
        if (issuers.Count == 1) Emblem.Draw(head.Item().Artifact().AlignCentre(), EmblemSize, PaperStyle.Accent, issuers[0]);
        else if (issuers.Any(static i => i.Style?.Emblem is not null || i.IsDialogue)) Emblems(head.Item(), issuers);
        head.Item().PaddingTop(6).Row(row =>
        {
            row.Spacing(PaperStyle.TwoSteps);
            foreach (var issuer in issuers) row.Relative().Column(names => Names(names, words, issuer, issuers.Count));
        });
        // In a row of their own, so that the addresses of several issuers begin at one height however long their names are.
        if (issuers.Any(static i => i.ContactLines is { Count: > 0 }))
            head.Item().PaddingTop(3).Row(row =>
            {
                row.Spacing(PaperStyle.TwoSteps);
                foreach (var issuer in issuers) Contact(row.Relative(), words, issuer, issuers.Count == 1 ? "  ·  " : "\n");
            });
        head.Item().PaddingTop(9).Artifact().LineHorizontal(0.75f, PaperStyle.Accent);
        head.Item().PaddingTop(1.5f).Artifact().LineHorizontal(0.25f, PaperStyle.Accent);
    });

    /// <summary>
    /// For working papers: name at the left; symbol, mark and date at the right; a strong rule below. A text that was agreed says in which language; what is
    /// made for its reader in any language, such as a form, is a translation of nothing.
    /// </summary>
    public static void Working(
        Container into, Words words, IReadOnlyList<PaperIssuer> issuers, PaperMarks marks, string? symbol, bool hasOriginal) => into.Column(head =>
    {
        head.Item().Row(row =>
        {
            row.Spacing(10);
            foreach (var issuer in WithEmblem(issuers))
                Emblem.Draw(row.Fixed(Emblem.WidthOf(issuer, 34)).Artifact().AlignMiddle(), 34, PaperStyle.Accent, issuer);
            row.Relative().AlignMiddle().Column(names =>
            {
                foreach (var issuer in issuers)
                {
                    names.Item().Text(PaperText.Line(issuer.Name)).Size(13).Bold().Colour(PaperStyle.Accent).LineHeight(1.2f);
                    if (PaperText.Line(issuer.Office) is { Length: > 0 } office)
                        names.Item().Text(office).Size(9).Colour(PaperStyle.Muted);
                }
            });
            row.Auto().Column(facts =>
            {
                if (PaperText.Short(symbol, 44) is { Length: > 0 } line) facts.Item().Text(line).Size(11).Bold().AlignEnd();
                facts.Item().Text(words.Labelled(words.Distribution, words.Language.AfterLabel(words.Of(marks.Distribution)))).Size(PaperStyle.Small)
                    .Colour(PaperStyle.Muted).AlignEnd();
                facts.Item().Text(words.Language.Day(marks.IssuedOn)).Size(PaperStyle.Small).Colour(PaperStyle.Muted).AlignEnd();
                if (hasOriginal) facts.Item().Text(words.Original).Size(PaperStyle.Small).Colour(PaperStyle.Muted).AlignEnd();
            });
        });
        head.Item().PaddingTop(7).Artifact().LineHorizontal(1.5f, PaperStyle.Accent);
    });

    /// <summary>Whose emblems stand in the head of a working paper: of those that have one, else the neutral one.</summary>
    public static IEnumerable<PaperIssuer?> WithEmblem(IReadOnlyList<PaperIssuer> issuers) =>
        issuers.Where(static i => i.Style?.Emblem is not null).DefaultIfEmpty<PaperIssuer?>(null);

    /// <summary>Each issuer's own emblem over its name, the neutral one over the dialogue's; nothing over another's that has none.</summary>
    public static void Emblems(Container into, IReadOnlyList<PaperIssuer> issuers, float size = EmblemSize) => into.Artifact().Row(row =>
    {
        row.Spacing(PaperStyle.TwoSteps);
        foreach (var issuer in issuers)
        {
            if (issuer.Style?.Emblem is null && !issuer.IsDialogue) row.Relative().Space(size);
            else Emblem.Draw(row.Relative().AlignCentre(), size, PaperStyle.Accent, issuer);
        }
    });

    /// <summary>Signs of a name in capitals, and of an office, that stand on a line beside another issuer.</summary>
    private const int NameBeside = 19, OfficeBeside = 38;

    private static void Names(ColumnComposer names, Words words, PaperIssuer issuer, int issuers)
    {
        names.Item().Text(Lines(words.Language.Upper(PaperText.Line(issuer.Name)), NameBeside, issuers)).Size(15).Bold().LetterSpacing(1.2f)
            .Colour(PaperStyle.Accent).AlignCentre().LineHeight(1.25f);
        if (PaperText.Line(issuer.Office) is { Length: > 0 } office)
            names.Item().Text(Lines(office, OfficeBeside, issuers)).Size(10).Italic().LetterSpacing(0.4f).Colour(PaperStyle.Accent).AlignCentre();
    }

    /// <summary>Beside another, a name that takes two lines takes two of about the same length, not one and a word.</summary>
    private static string Lines(string text, int longest, int issuers)
    {
        var lines = PaperText.Balanced(text, longest);
        return issuers == 1 || lines.Any(line => line.Length > longest) ? text : string.Join('\n', lines);
    }

    private static void Contact(Container into, Words words, PaperIssuer issuer, string between)
    {
        var contact = string.Join(between, PaperText.Lines(issuer.ContactLines ?? []).Select(words.Apart));
        if (contact.Length == 0) into.Space(1);
        else into.Text(contact).Size(7.5f).Family(FontFamily.Sans).Colour(PaperStyle.Muted).AlignCentre();
    }
}
