using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Tents of A4 folded across: the lower half for the room, the upper one, upside down, for whoever sits behind it (study 3.11).</summary>
internal static class Nameplates
{
    private const string Template = "nameplates/3";
    private const float Largest = 150;
    private const float PersonSize = 26;
    private const float Edge = 24;

    /// <summary>States stand on one line; the name of an organisation that is longer than any of theirs is read across the room on two only.</summary>
    private const int LongestLine = 32;

    public static Paper Set(NameplatesPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var size = PageSize.A4.Landscape();
        var title = words.Title(words.Nameplates, p.Meeting.Title);
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), [], document =>
        {
            foreach (var plate in p.Plates)
                document.Page(page =>
                {
                    page.Size(size);
                    page.Margins(0);
                    page.DefaultTextStyle(s => PaperStyle.Sans(s, 24));
                    page.Direction(words.Direction);
                    page.Content().Column(sheet =>
                    {
                        // The same words seen from the other side: decoration for whoever hears the paper.
                        sheet.Item().Height(size.Height / 2).Artifact().UpsideDown().Row(face => Face(face, p, plate, size.Height / 2));
                        sheet.Item().Height(size.Height / 2).Row(face => Face(face, p, plate, size.Height / 2));
                    });
                    page.Background().Column(fold =>
                    {
                        fold.Item().Space(size.Height / 2);
                        fold.Item().LineHorizontal(0.25f, PaperStyle.Hairline);
                    });
                });
        });
    }

    private static void Face(RowComposer row, NameplatesPaper p, Nameplate plate, float height) =>
        row.Relative().MinHeight(height).Padding(Edge, 20.Mm()).AlignMiddle().Column(face =>
        {
            var (issuer, person, second) = (PaperText.Line(p.Issuers.FirstOrDefault()?.Name), PaperText.Line(plate.Person),
                PaperText.Line(plate.SecondDesignation));
            // Some are called the same in both languages.
            if (second == PaperText.Line(plate.Designation)) second = "";
            // What the issuer and the person leave of the face is the designation's; two of them share it.
            var room = height - 2 * Edge - (issuer.Length > 0 ? 24 : 8) - (person.Length > 0 ? 6 + PersonSize * Leading(person) : 0);
            if (issuer.Length > 0) face.Item().Text(issuer).Size(12).LetterSpacing(1).Colour(PaperStyle.Muted).AlignCentre();
            face.Item().Space(8);
            var lines = Lines(plate.Designation);
            foreach (var line in lines)
                Line(face.Item(), line, (second.Length > 0 ? room * 0.58f : room) / lines.Count).Colour(PaperStyle.Ink).Bold();
            var others = second.Length > 0 ? Lines(second) : [];
            foreach (var line in others)
                Line(face.Item().Direction(Language.Of(plate.SecondLanguage).IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight)
                    .Language(plate.SecondLanguage ?? "en"), line, room * 0.42f / others.Count).Colour(PaperStyle.Accent);
            if (person.Length > 0) Line(face.Item().PaddingTop(6), person, PersonSize * Leading(person)).Colour(PaperStyle.Muted);
        });

    private static IReadOnlyList<string> Lines(string? designation) => PaperText.LineOrDash(designation) is { Length: > LongestLine } name
        ? PaperText.Balanced(name, (name.Length + 1) / 2 + 1) : [PaperText.LineOrDash(designation)];

    /// <summary>One line, as large as its width and the height left for it allow.</summary>
    private static TextComposer Line(Container into, string text, float height) =>
        into.FitText(PaperText.LineOrDash(text), Math.Min(Largest, height / Leading(text)), 18).AlignCentre().LineHeight(Leading(text));

    private static float Leading(string text) => PaperText.Tall(text) ? 1.5f : 1.15f;
}
