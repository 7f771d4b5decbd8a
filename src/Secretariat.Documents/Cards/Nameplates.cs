using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Tents of A4 folded across: the lower half for the room, the upper one, upside down, for whoever sits behind it (study 3.11).</summary>
internal static class Nameplates
{
    private const string Template = "nameplates/1";
    private const float Largest = 150;

    public static Paper Set(NameplatesPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var size = PageSize.A4.Landscape();
        var title = PaperText.Join(", ", words.Nameplates, p.Meeting.Title);
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
        row.Relative().MinHeight(height).Padding(26, 20.Mm()).AlignMiddle().Column(face =>
        {
            var issuer = PaperText.Line(p.Issuers.FirstOrDefault()?.Name);
            if (issuer.Length > 0) face.Item().Text(issuer).Size(12).LetterSpacing(1).Colour(PaperStyle.Muted).AlignCentre();
            var second = PaperText.Line(plate.SecondDesignation);
            Line(face.Item().PaddingTop(8), plate.Designation, second.Length > 0 ? Largest * 0.7f : Largest).Colour(PaperStyle.Ink).Bold();
            if (second.Length > 0)
                Line(face.Item().Direction(Language.Of(plate.SecondLanguage).IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight)
                    .Language(plate.SecondLanguage ?? "en"), second, Largest * 0.5f).Colour(PaperStyle.Accent);
            if (PaperText.Line(plate.Person) is { Length: > 0 } person) Line(face.Item().PaddingTop(6), person, 30).Colour(PaperStyle.Muted);
        });

    private static TextComposer Line(Container into, string text, float largest) =>
        into.FitText(PaperText.LineOrDash(text), largest, 18).AlignCentre().LineHeight(PaperText.Tall(text) ? 1.5f : 1.15f);
}
