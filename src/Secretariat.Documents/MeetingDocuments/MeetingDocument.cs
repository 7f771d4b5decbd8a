using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.MeetingDocuments;

/// <summary>A document of a meeting in sections of paragraphs: notes, conclusions, reports (study 3.13, 3.18).</summary>
internal static class MeetingDocument
{
    private const float NumberWidth = 40;

    public static Paper Set(MeetingDocumentPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var status = Status(p.Status, words);
        var title = words.Title(p.Title, p.Meeting.Title, p.Symbol);
        var warnings = p.Status == MeetingDocumentStatus.NotYetAgreed ? [] : PaperChecks.Unmerged(p.Sections.SelectMany(static s => s.Paragraphs)
            .Select(static t => t.Text));
        var made = Setting.SetOnFewestPages($"{p.Template}/6", p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Symbol), (document, scale) =>
            document.Page(page => Page(page, p, words, status, scale)));
        return made with { Warnings = [.. warnings, .. made.Warnings] };
    }

    private static void Page(PageComposer page, MeetingDocumentPaper p, Words words, string? status, float scale)
    {
        page.Size(PageSize.A4);
        page.Margins(new Edges(15.Mm(), 22.Mm(), 12.Mm(), 22.Mm()));
        page.DefaultTextStyle(s => PaperStyle.Serif(s, 10.5f * scale, Math.Max(1.28f, 0.38f + scale)));
        page.Direction(words.Direction);
        if (p.Marks.IsDraft || p.Status == MeetingDocumentStatus.NotYetAgreed) page.Watermark(words.Draft, PaperStyle.Watermark);
        page.FirstHeader().Space(1);
        PageFoot.RunningHead(page.Header(), words.Join(p.Meeting.Title, p.Title), PaperText.Join("  ·  ", p.Symbol, status));
        PageFoot.Foot(page.Footer(), words, p.Marks, p.Symbol, p.Issuers);
        page.Content().Column(column =>
        {
            column.Item().DefaultTextStyle(s => PaperStyle.Sans(s, 9.5f)).Column(head =>
            {
                Letterhead.Working(head.Item(), words, p.Issuers, p.Marks, p.Symbol, hasOriginal: true);
                TitleBlock.Compose(head, words, p.Title, p.Meeting, status);
                List<PaperFact> facts = [.. p.Facts];
                if (PaperText.Line(p.AddressedTo) is { Length: > 0 } to) facts.Insert(0, new(words.AddressedTo, to));
                Remark.Compose(head, p.Marks, 1);
                if (facts.Count > 0) MeetingFacts.Table(head.Item().PaddingTop(10), facts, 130, 9.5f);
            });
            var number = 0;
            foreach (var section in p.Sections) number = Section(column, section, p.ParagraphNumbers, number, words, scale);
            Ends(column, p, words);
        });
    }

    private static string? Status(MeetingDocumentStatus status, Words words) => status switch
    {
        MeetingDocumentStatus.NotYetAgreed => words.NotYetAgreed,
        MeetingDocumentStatus.Provisional => words.ProvisionalList,
        MeetingDocumentStatus.Final => words.Final,
        MeetingDocumentStatus.Adopted => words.TheseAdopted,
        MeetingDocumentStatus.TextAdopted => words.TextAdopted,
        MeetingDocumentStatus.NotAdopted => words.TextNotAdopted,
        MeetingDocumentStatus.Endorsed => words.TheseEndorsed,
        MeetingDocumentStatus.Agreed => words.TheseAgreed,
        _ => null,
    };

    private static int Section(ColumnComposer column, DocumentSection section, bool numbered, int number, Words words, float scale)
    {
        if (PaperText.Line(section.Heading) is { Length: > 0 } heading)
            column.Item().PaddingTop(16 * scale).PaddingBottom(2).KeepWithNext().DefaultTextStyle(s => PaperStyle.Sans(s, 12 * scale))
                .Heading(2, heading).Colour(PaperStyle.Accent);
        // What is numbered is a list to whoever hears the paper: the number is the label, not the first word of the text.
        foreach (var run in Runs(section.Paragraphs.Select(p => (Label: LabelOf(p), Paragraph: p))))
        {
            if (run[0].Label is null) Text(column.Item().PaddingTop(7 * scale), run[0].Paragraph, words);
            else
                column.Item().PaddingTop(7 * scale).List(list =>
                {
                    list.Indent(NumberWidth);
                    list.Spacing(7 * scale);
                    foreach (var (label, paragraph) in run) Text(list.LabelledItem(label!, bold: paragraph.Number is not null), paragraph, words);
                });
        }

        return number;

        string? LabelOf(DocumentParagraph paragraph) => PaperText.Line(paragraph.Number) is { Length: > 0 } own ? own
            : numbered && !paragraph.IsUnnumbered ? $"{words.Language.Number(++number)}." : null;
    }

    /// <summary>Paragraphs with numbers that follow each other together, each other one by itself.</summary>
    private static List<List<(string? Label, DocumentParagraph Paragraph)>> Runs(IEnumerable<(string? Label, DocumentParagraph Paragraph)> paragraphs)
    {
        List<List<(string? Label, DocumentParagraph Paragraph)>> runs = [];
        foreach (var one in paragraphs)
        {
            if (one.Label is not null && runs.Count > 0 && runs[^1][0].Label is not null) runs[^1].Add(one);
            else runs.Add([one]);
        }

        return runs;
    }

    private static void Text(Container into, DocumentParagraph paragraph, Words words) => into.Column(text =>
    {
        foreach (var part in PaperText.Paragraphs([paragraph.Text])) text.Item().Text(part);
        var duty = words.Join(paragraph.Addressee, paragraph.DueOn is { } due ? $"{words.DueBy} {words.Language.Day(due)}" : null);
        if (duty.Length > 0)
            text.Item().PaddingTop(2).DefaultTextStyle(s => PaperStyle.Sans(s, PaperStyle.Small)).Text(duty).Colour(PaperStyle.Muted);
    });

    private static void Ends(ColumnComposer column, MeetingDocumentPaper p, Words words)
    {
        if (p.Signatories.Count > 0) Signatures.Blocks(column.Item().PaddingTop(10).KeepTogether(), p.Signatories, words, 44);
        var annexes = PaperText.Lines(p.Annexes).ToList();
        column.Item().DefaultTextStyle(s => PaperStyle.Sans(s, 9)).Column(end =>
        {
            if (annexes.Count > 0)
            {
                end.Item().PaddingTop(18).PaddingBottom(3).KeepWithNext().Heading(2, words.Annexes).Size(11).Colour(PaperStyle.Accent);
                end.Item().List(list =>
                {
                    list.Bulleted("–");
                    list.Indent(12);
                    list.Spacing(2);
                    foreach (var annex in annexes) list.Item(annex);
                });
            }

            if (PaperText.Line(p.Note) is { Length: > 0 } note)
                end.Item().PaddingTop(16).BorderTop(0.5f, PaperStyle.Hairline).PaddingTop(5).Text(note).Size(PaperStyle.Small).Italic()
                    .Colour(PaperStyle.Muted);
        });
    }
}
