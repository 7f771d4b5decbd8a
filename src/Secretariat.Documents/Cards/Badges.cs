using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Badges, as many to a sheet of A4 as there is room, with marks to cut along (study 3.11, 3.18).</summary>
internal static class Badges
{
    private const string Template = "badges/5";

    /// <summary>So much wider than its cards is a line, that none is ever squeezed.</summary>
    private const float Play = 0.5f;

    public static Paper Set(BadgesPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var form = p.Format == BadgeFormat.A6 ? Form.A6 : Form.Card;
        var title = words.Title(words.Badges, p.Meeting.Title);
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), [], document =>
        {
            foreach (var sheet in p.Badges.Chunk(form.Columns * form.Rows))
                document.Page(page =>
                {
                    page.Size(PageSize.A4);
                    page.Margins(new Edges((PageSize.A4.Height - form.Rows * form.Height) / 2, Math.Max(0, form.Beside - Play), 0, form.Beside));
                    page.DefaultTextStyle(s => PaperStyle.Sans(s, 8 * form.Scale));
                    page.Direction(words.Direction);
                    page.Content().Column(rows =>
                    {
                        foreach (var line in sheet.Chunk(form.Columns))
                            rows.Item().Row(row =>
                            {
                                foreach (var badge in line) One(row.Fixed(form.Width), p, badge, words, form);
                            });
                    });
                });
        });
    }

    private static void One(Container into, BadgesPaper p, Badge badge, Words words, Form form) =>
        into.Height(form.Height).Border(0.25f, PaperStyle.Hairline).Layers(layers =>
        {
            layers.Content().Height(form.Height).Column(card =>
            {
                card.Item().Padding(7 * form.Scale, 9 * form.Scale).Row(head =>
                {
                    head.Spacing(6);
                    var issuer = Letterhead.WithEmblem(p.Issuers).First();
                    Emblem.Draw(head.Fixed(Emblem.WidthOf(issuer, 18 * form.Scale)).Artifact(), 18 * form.Scale, PaperStyle.Accent, issuer);
                    head.Relative().AlignMiddle().Column(names =>
                    {
                        names.Item().Text(PaperText.Short(p.Meeting.Title, 80)).Bold().Size(6.6f * form.Scale).Colour(PaperStyle.Accent).LineHeight(1.2f);
                        names.Item().Text(MeetingFacts.DaysAndPlace(p.Meeting, words)).Size(5.6f * form.Scale).Colour(PaperStyle.Muted).LineHeight(1.2f);
                    });
                });
                if (form.CodeBelow)
                    card.Item().MinHeight(form.Middle).Padding(0, 9 * form.Scale).AlignMiddle().Column(middle =>
                    {
                        if (badge.Photo is { } photo) Photo(middle.Item().PaddingBottom(10).AlignCentre(), photo, badge, words, form);
                        middle.Item().Column(names => Bearer(names, badge, words, form, TextAlignment.Centre));
                        middle.Item().PaddingTop(20).AlignCentre().Column(code => code.Item().QrCode(badge.QrCode, form.Code, words.QrCode, PaperStyle.Ink));
                    });
                else
                    card.Item().MinHeight(form.Middle).Padding(0, 9 * form.Scale).Row(middle =>
                    {
                        middle.Spacing(6);
                        if (badge.Photo is { } photo) Photo(middle.Fixed(form.PhotoWidth).AlignMiddle(), photo, badge, words, form);
                        middle.Relative().AlignMiddle().Column(names => Bearer(names, badge, words, form, TextAlignment.Start));
                        middle.Fixed(form.Code).AlignMiddle().Column(code => code.Item().QrCode(badge.QrCode, form.Code, words.QrCode, PaperStyle.Ink));
                    });
                card.Item().Height(form.Band).Background(ColourOf(badge.Colour)).AlignMiddle()
                    .Text(words.Language.Upper(PaperText.Short(badge.Role, 40))).Bold().Size(8 * form.Scale).LetterSpacing(0.7f).Colour(Colour.White)
                        .AlignCentre();
            });
        });

    /// <summary>The whole photograph, as large as its place allows; what does not have its proportions leaves room at the sides.</summary>
    private static void Photo(Container into, PaperImage photo, Badge badge, Words words, Form form)
    {
        var picture = Picture.Read(photo.Bytes);
        var width = Math.Min(form.PhotoWidth, form.PhotoHeight * picture.Width / picture.Height);
        into.Image(picture, width, words.Labelled(words.Photograph, PaperText.Join(" ", badge.GivenNames, badge.FamilyName)));
    }

    private static void Bearer(ColumnComposer names, Badge badge, Words words, Form form, TextAlignment alignment)
    {
        // A name in own script is not parted; without a form of address nothing stands before it.
        if (PaperText.Line(badge.GivenNames) is { Length: > 0 } given) Name(names.Item(), given, 11 * form.Scale);
        Name(names.Item(), badge.FamilyName, 19 * form.Scale).Bold();
        if (PaperText.Line(badge.OtherName) is { Length: > 0 } other)
            Name(names.Item().PaddingTop(2.5f * form.Scale), other, 9 * form.Scale).Colour(PaperStyle.Muted);
        Name(names.Item().PaddingTop(2 * form.Scale), badge.Delegation, 10.5f * form.Scale).Colour(PaperStyle.Accent);
        if (words.Join(badge.Zones ?? []) is { Length: > 0 } zones)
            names.Item().PaddingTop(2).DefaultAlignment(alignment).Text(words.Labelled(words.Zones, zones)).Size(5.6f * form.Scale).Colour(PaperStyle.Muted);

        TextComposer Name(Container into, string text, float largest) =>
            into.DefaultAlignment(alignment).FitText(PaperText.LineOrDash(text), largest, 6)
                .LineHeight(PaperText.Tall(text) || PaperText.Stacked(text) ? 1.5f : 1.18f);
    }

    private static readonly Dictionary<BadgeColour, Colour> Colours = new()
    {
        [BadgeColour.Presiding] = Colour.FromHex("#8A1C2B"),
        [BadgeColour.Observer] = Colour.FromHex("#2F6B4F"),
        [BadgeColour.Guest] = Colour.FromHex("#6B4E16"),
        [BadgeColour.Secretariat] = Colour.FromHex("#3D3D46"),
    };

    /// <summary>Delegates have the colour of whoever issues these badges, which is another for each issuer.</summary>
    private static Colour ColourOf(BadgeColour role) => role is BadgeColour.Delegate ? PaperStyle.Accent : Colours[role];

    /// <summary>The measures of one format, in points.</summary>
    private sealed record Form(float Width, float Height, int Columns, int Rows, float Scale, float Code, bool CodeBelow)
    {
        public static readonly Form A6 = new(105.Mm(), 148.Mm(), 2, 2, 1.55f, 96, true);

        public static readonly Form Card = new(86.Mm(), 54.Mm(), 2, 5, 1, 50, false);

        public float PhotoWidth => CodeBelow ? 84 : 46;

        public float PhotoHeight => CodeBelow ? 105 : 60;

        public float Band => 22 * Scale;

        /// <summary>What a sheet leaves free on either side, wherever its lines begin.</summary>
        public float Beside => (PageSize.A4.Width - Columns * Width) / 2;

        public float Middle => Height - Band - 34 * Scale;
    }
}
