using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Letters;

/// <summary>The letter of invitation: two pages at most, its signature block whole and never alone on a page (study 3.18).</summary>
internal static class InvitationLetter
{
    private const string Template = "invitation-letter/7";
    private static readonly float[] Scales = [1, 0.96f, 0.92f, 0.9f, 0.87f, 0.84f];

    public static Paper Set(InvitationLetterPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(p.Subject ?? p.Meeting?.Title ?? p.Salutation, p.Reference);
        var paragraphs = PaperText.Paragraphs(p.Paragraphs).ToList();
        var warnings = PaperChecks.Unmerged([p.Salutation, p.Subject, p.Closing, .. p.Paragraphs]);
        return Setting.SetWithin(2, Scales, Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Reference), warnings, (document, scale) =>
            document.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margins(new Edges(16.Mm(), 25.Mm(), 12.Mm(), 25.Mm()));
                page.DefaultTextStyle(s => PaperStyle.Letter(s, scale));
                page.Direction(words.Direction);
                if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
                page.FirstHeader().Space(1);
                PageFoot.RunningHead(page.Header(), PaperText.Line(p.Addressee.Name ?? p.Addressee.Institution), p.Reference);
                PageFoot.Foot(page.Footer(), words, p.Marks, p.Reference, p.Issuers);
                page.Content().Column(column => Compose(column, p, words, paragraphs, scale));
            }));
    }

    private static void Compose(ColumnComposer column, InvitationLetterPaper p, Words words, List<string> paragraphs, float scale)
    {
        var room = PaperStyle.Room(scale);
        Letterhead.Ceremonial(column.Item(), words, p.Issuers);
        Remark.Compose(column, p.Marks, scale);
        column.Item().PaddingTop(14 * room).Row(row =>
        {
            row.Spacing(PaperStyle.TwoSteps);
            row.Relative().Text(PaperText.Line(p.Reference) is { Length: > 0 } reference ? words.Labelled(words.Reference, reference) : " ")
                .Colour(PaperStyle.Muted);
            row.Auto().Text(words.Join(p.Place, words.Language.DayOfLetter(p.Marks.IssuedOn))).AlignEnd();
        });
        if (LinesOf(p.Addressee).Any()) column.Item().PaddingTop(16 * room).MaxWidth(360).Column(block => Addressee(block, p.Addressee, words));
        if (PaperText.Line(p.Subject) is { Length: > 0 } subject) column.Item().PaddingTop(16 * room).Heading(1, subject);
        column.Item().PaddingTop(14 * room).PaddingBottom(7 * room).KeepWithNext().Text(PaperText.Line(p.Salutation));

        LetterBody.Compose(column, paragraphs, body => LetterBody.Facts(body, p.Meeting, p.Facts, words, scale), 7 * room, ending => ending.Column(end =>
        {
            end.Item().Text(PaperText.Line(p.Closing));
            Signatures.Blocks(end.Item(), p.Signatories, words, 50 * room);
            LetterBody.Ends(end, words, p.Enclosures, p.Copies, scale);
        }));
    }

    internal static void Addressee(ColumnComposer block, PaperAddressee addressee, Words words)
    {
        foreach (var line in LinesOf(addressee)) block.Item().Text(words.Apart(line)).LineHeight(1.3f);
    }

    private static IEnumerable<string> LinesOf(PaperAddressee addressee) =>
        PaperText.Lines([addressee.Name, addressee.FunctionalTitle, addressee.Institution, .. addressee.AddressLines ?? [], addressee.City]);
}
