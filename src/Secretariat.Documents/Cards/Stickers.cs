using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Stickers with the names of delegations, for folders, luggage and pigeonholes: 24 of 70 × 37 mm, as sheets of labels are cut (study
/// S21).</summary>
internal static class Stickers
{
    private const string Template = "stickers/4";
    private const int LongestLine = 26;
    private const float RoomForName = 46;
    private const int Columns = 3;
    private const int Rows = 8;
    private static readonly float Width = PageSize.A4.Width / Columns;
    private static readonly float Height = 37.Mm();

    public static Paper Set(StickersPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.Stickers, p.Meeting.Title);
        var labels = p.Delegations.SelectMany(d => Enumerable.Repeat(d, Math.Clamp(p.Copies, 1, Columns * Rows)));
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), [], document =>
        {
            foreach (var sheet in labels.Chunk(Columns * Rows))
                document.Page(page =>
                {
                    page.Size(PageSize.A4);
                    page.Margins(new Edges((PageSize.A4.Height - Rows * Height) / 2, 0, 0, 0));
                    page.DefaultTextStyle(s => PaperStyle.Sans(s, 7));
                    page.Direction(words.Direction);
                    page.Content().Column(rows =>
                    {
                        foreach (var line in sheet.Chunk(Columns))
                            rows.Item().Row(row =>
                            {
                                foreach (var label in line) One(row.Fixed(Width), p, label, words);
                            });
                    });
                });
        });
    }

    /// <summary>Sheets of labels are never fed in quite straight: nothing stands near an edge, and no line is drawn along it.</summary>
    private static void One(Container into, StickersPaper p, string delegation, Words words) => into.Height(Height).Padding(12, 16).Column(label =>
    {
        label.Item().Text(PaperText.Short(p.Issuers.FirstOrDefault()?.Name, 48)).Size(6.5f).LetterSpacing(0.6f).Colour(PaperStyle.Muted).AlignCentre();
        var name = PaperText.Designation(PaperText.Short(delegation, 120));
        // A long name is read from farther off on two lines than on one that is squeezed.
        var lines = name.Length > LongestLine ? PaperText.Balanced(name, (name.Length + 1) / 2 + 1) : [name];
        var leading = PaperText.Tall(delegation) ? 1.75f : 1.2f;
        label.Item().MinHeight(RoomForName).AlignMiddle().FitText(string.Join('\n', lines), Math.Min(19, RoomForName / lines.Count / leading), 6).Bold()
            .Colour(PaperStyle.Accent).AlignCentre().LineHeight(leading);
        label.Item().FitText(PaperText.LineOrDash(PaperText.Short(p.Meeting.Title, 80)), 7.5f, 5).AlignCentre()
            .LineHeight(PaperText.Tall(p.Meeting.Title) ? 1.5f : 1.3f);
        label.Item().FitText(MeetingFacts.DaysAndPlace(p.Meeting, words), 6.5f, 5).Colour(PaperStyle.Muted).AlignCentre().LineHeight(1.3f);
    });
}
