using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Badges, as many to a sheet of A4 as there is room, with marks to cut along (study 3.11, 3.18).</summary>
internal static class Badges
{
    private const string Template = "badges/7";

    /// <summary>So much wider than its cards is a line, that none is ever squeezed.</summary>
    private const float Play = 0.5f;

    /// <summary>Smaller than this a name goes on over more lines than it should.</summary>
    private const float Smallest = 6;

    private const int MostLines = 4;
    private const float ZonesHeight = 10;

    /// <summary>A wide letter over its size.</summary>
    private const float LetterWidth = 0.6f;

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
                card.Item().MinHeight(form.Head).Padding(0, 9 * form.Scale).AlignMiddle().Row(head =>
                {
                    head.Spacing(6);
                    var issuer = Letterhead.WithEmblem(p.Issuers).First();
                    Emblem.Draw(head.Fixed(Emblem.WidthOf(issuer, 18 * form.Scale)).Artifact().AlignMiddle(), 18 * form.Scale, PaperStyle.Accent, issuer);
                    head.Relative().AlignMiddle().Column(names => Meeting(names, p.Meeting, words, form));
                });
                if (form.CodeBelow)
                    card.Item().MinHeight(form.Middle).Padding(0, 9 * form.Scale).AlignMiddle().Column(middle =>
                    {
                        if (badge.Photo is { } photo) Photo(middle.Item().PaddingBottom(Form.BelowPhoto).AlignCentre(), photo, badge, words, form);
                        middle.Item().Column(names => Bearer(names, badge, words, form, TextAlignment.Centre));
                        middle.Item().PaddingTop(Form.AboveCode).AlignCentre()
                            .Column(code => code.Item().QrCode(badge.QrCode, form.Code, words.QrCode, PaperStyle.Ink));
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

    private static void Meeting(ColumnComposer names, PaperMeeting meeting, Words words, Form form)
    {
        var title = PaperText.Short(meeting.Title, 80);
        var day = MeetingFacts.DaysAndPlace(meeting, words);
        names.Item().FitText(title, 6.6f * form.Scale, 5.5f * form.Scale, 2, 20 * form.Scale).Bold().Colour(PaperStyle.Accent).LineHeight(Leading(title));
        names.Item().FitText(day, 5.6f * form.Scale, 5 * form.Scale, 1, 9 * form.Scale).Colour(PaperStyle.Muted).LineHeight(Leading(day));
    }

    /// <summary>
    /// Name and delegation share what height there is, each on as many lines as make it largest: it is read at arm's length before all else.
    /// </summary>
    private static void Bearer(ColumnComposer names, Badge badge, Words words, Form form, TextAlignment alignment)
    {
        var zones = words.Join(badge.Zones ?? []);
        var room = form.NamesHeight(badge.Photo is not null) - (zones.Length > 0 ? ZonesHeight * form.Scale : 0);
        var width = form.NamesWidth(badge.Photo is not null);
        var larger = form.Scale * (form.CodeBelow && badge.Photo is null ? 1.3f : 1);
        // A name in own script is not parted; without a form of address nothing stands before it.
        List<(string Text, float Size, Action<TextComposer> Look)> lines = [];
        if (PaperText.Line(badge.GivenNames) is { Length: > 0 } given) lines.Add((given, 11 * larger, _ => { }));
        lines.Add((PaperText.LineOrDash(badge.FamilyName), 19 * larger, name => name.Bold()));
        if (PaperText.Line(badge.OtherName) is { Length: > 0 } other) lines.Add((other, 9 * larger, name => name.Colour(PaperStyle.Muted)));
        lines.Add((PaperText.Designation(badge.Delegation), 10.5f * larger, name => name.Colour(PaperStyle.Accent)));
        var share = room / lines.Sum(line => Wish(line.Text, line.Size));
        foreach (var (text, size, look) in lines)
            look(names.Item().DefaultAlignment(alignment).FitText(text, size, Smallest, MostLines, Wish(text, size) * share).LineHeight(Leading(text)));
        if (zones.Length > 0)
            names.Item().PaddingTop(2).DefaultAlignment(alignment).Text(words.Labelled(words.Zones, zones)).Size(5.6f * form.Scale).Colour(PaperStyle.Muted);

        float Wish(string text, float size) =>
            size * Leading(text) * Math.Clamp(MathF.Ceiling(text.Length * size * LetterWidth / width), 1, MostLines - 1);
    }

    private static float Leading(string text) => PaperText.Tall(text) || PaperText.Stacked(text) ? 1.75f : 1.18f;

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
        public const float AboveCode = 20, BelowPhoto = 10;

        public static readonly Form A6 = new(105.Mm(), 148.Mm(), 2, 2, 1.55f, 96, true);

        public static readonly Form Card = new(86.Mm(), 54.Mm(), 2, 5, 1, 50, false);

        public float PhotoWidth => CodeBelow ? 84 : 46;

        public float PhotoHeight => CodeBelow ? 105 : 60;

        public float Band => 22 * Scale;

        public float Head => 38 * Scale;

        /// <summary>What a sheet leaves free on either side, wherever its lines begin.</summary>
        public float Beside => (PageSize.A4.Width - Columns * Width) / 2;

        /// <summary>Head, middle and band fill the card to the line along which it is cut.</summary>
        public float Middle => Height - Band - Head;

        /// <summary>What code and photograph leave of the middle.</summary>
        public float NamesHeight(bool photo) => Middle - 6 * Scale - (CodeBelow ? Code + AboveCode + (photo ? PhotoHeight + BelowPhoto : 0) : 0);

        public float NamesWidth(bool photo) => Width - 18 * Scale - (CodeBelow ? 0 : Code + 6 + (photo ? PhotoWidth + 6 : 0));
    }
}
