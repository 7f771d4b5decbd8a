using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Letters;

/// <summary>The announcement of a meeting, one page that can be pinned to a wall (study 3.18).</summary>
internal static class SaveTheDate
{
    private const string Template = "save-the-date/4";
    private static readonly float[] Scales = [1, 0.92f, 0.84f];

    public static Paper Set(SaveTheDatePaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.SaveTheDate, p.Meeting.Title);
        var warnings = PaperChecks.Unmerged([p.Meeting.Title, .. p.Paragraphs]);
        return Setting.SetWithin(1, Scales, Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), warnings, (document, scale) =>
            document.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margins(new Edges(16.Mm(), 25.Mm(), 12.Mm(), 25.Mm()));
                page.DefaultTextStyle(s => PaperStyle.Serif(s, 11 * scale));
                page.Direction(words.Direction);
                if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
                PageFoot.Foot(page.Footer(), words, p.Marks, null, p.Issuers);
                page.Content().Column(column =>
                {
                    Letterhead.Ceremonial(column.Item(), words, p.Issuers);
                    column.Item().PaddingTop(5).Text(words.Language.Day(p.Marks.IssuedOn)).Size(9 * scale).Colour(PaperStyle.Muted).AlignEnd();
                    Announcement(column, p, words, scale);
                    Contact(column, p, words, scale);
                });
            }));
    }

    private static void Announcement(ColumnComposer column, SaveTheDatePaper p, Words words, float scale)
    {
        column.Item().PaddingTop(48 * scale).Text(words.Language.Upper(words.SaveTheDate)).Size(12 * scale).LetterSpacing(1)
            .Colour(PaperStyle.GoldInk).AlignCentre();
        column.Item().PaddingTop(10 * scale).Heading(1, PaperText.Line(p.Meeting.Title)).Size(24 * scale).Colour(PaperStyle.Accent).LineHeight(1.2f)
            .AlignCentre();
        if (PaperText.Line(p.Meeting.Subtitle) is { Length: > 0 } subtitle)
            column.Item().PaddingTop(4 * scale).Text(subtitle).Size(13 * scale).Italic().AlignCentre();
        if (PaperText.Line(p.Meeting.Body) is { Length: > 0 } body) column.Item().PaddingTop(4 * scale).Text(body).Size(13 * scale).AlignCentre();
        column.Item().PaddingTop(24 * scale).Text(words.Language.Days(p.Meeting.FirstDay, p.Meeting.LastDay)).Size(20 * scale).Bold().AlignCentre();
        if (PaperText.Line(p.Meeting.Place) is { Length: > 0 } place) column.Item().PaddingTop(3 * scale).Text(place).Size(15 * scale).AlignCentre();
        column.Item().PaddingTop(18 * scale).Artifact().AlignCentre().Width(120).LineHorizontal(0.8f, PaperStyle.Gold);
        column.Item().PaddingTop(22 * scale).Column(text =>
        {
            text.Spacing(7 * scale);
            foreach (var paragraph in PaperText.Paragraphs(p.Paragraphs)) text.Item().Text(paragraph).AlignCentre();
            text.Item().Text(words.InvitationFollows).AlignCentre();
        });
    }

    private static void Contact(ColumnComposer column, SaveTheDatePaper p, Words words, float scale)
    {
        List<PaperFact> facts = [];
        if (PaperText.Line(p.Meeting.Host) is { Length: > 0 } host) facts.Add(new(words.Host, host));
        if (words.List(p.Meeting.Convenors ?? []) is { Length: > 0 } convenors) facts.Add(new(words.ConvenedBy, convenors));
        if (MeetingFacts.Languages(p.Meeting, words) is { } languages) facts.Add(languages);
        if (PaperText.Join("\n", p.Contact) is { Length: > 0 } contact) facts.Add(new(words.Contact, contact));
        if (facts.Count == 0) return;
        var box = column.Item().PaddingTop(34 * scale).KeepTogether().Background(PaperStyle.Pale).Padding(8 * scale, 14);
        MeetingFacts.Table(box, facts, 120, 9.5f * scale);
    }
}
