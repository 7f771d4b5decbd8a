using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Tents of A4 folded across: the lower half for the room, the upper one, upside down, for whoever sits behind it (study 3.11).</summary>
internal static class Nameplates
{
    private const string Template = "nameplates/6";
    private const float Largest = 150;
    private const float PersonSize = 26;
    private const float OtherSize = 20;
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
            var otherwise = PaperText.Line(plate.SecondPerson);
            // Some are called the same in both languages.
            if (second == PaperText.Line(plate.Designation)) second = "";
            // What the issuer and the person leave of the face is the designation's; two of them share it.
            var room = height - 2 * Edge - (issuer.Length > 0 ? 24 : 8) - (person.Length > 0 ? 6 + PersonSize * Leading(person) : 0)
                - (otherwise.Length > 0 ? OtherSize * Leading(otherwise) : 0);
            if (issuer.Length > 0) face.Item().Text(issuer).Size(12).LetterSpacing(1).Colour(PaperStyle.Muted).AlignCentre();
            Designation(face.Item().PaddingTop(8), plate.Designation, second.Length > 0 ? room * 0.58f : room).Colour(PaperStyle.Ink).Bold();
            if (second.Length > 0)
                Designation(InSecond(face.Item(), plate), second, room * 0.42f).Colour(PaperStyle.Accent);
            if (person.Length > 0) Line(face.Item().PaddingTop(6), person, PersonSize * Leading(person)).Colour(PaperStyle.Muted);
            if (otherwise.Length > 0) Line(InSecond(face.Item(), plate), otherwise, OtherSize * Leading(otherwise)).Colour(PaperStyle.Muted);
        });

    private static Container InSecond(Container into, Nameplate plate) =>
        into.Direction(Language.Of(plate.SecondLanguage).IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight)
            .Language(plate.SecondLanguage ?? "en");

    /// <summary>Who sits here, as large as the width and the height left for it allow.</summary>
    private static TextComposer Designation(Container into, string? designation, float height)
    {
        var name = PaperText.Designation(designation);
        var lines = name.Length > LongestLine ? PaperText.Balanced(name, (name.Length + 1) / 2 + 1) : [name];
        return Fitted(into, string.Join('\n', lines), height / lines.Count);
    }

    /// <summary>One line.</summary>
    private static TextComposer Line(Container into, string text, float height) => Fitted(into, PaperText.LineOrDash(text), height);

    private static TextComposer Fitted(Container into, string lines, float height) =>
        into.FitText(lines, Math.Min(Largest, height / Leading(lines)), 18).AlignCentre().LineHeight(Leading(lines));

    private static float Leading(string text) => PaperText.Tall(text) || PaperText.Stacked(text) ? 1.5f : 1.15f;
}
