using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Documents.Booklets;

/// <summary>The papers of a meeting in one file: a cover, the contents, and each paper as it was issued, its pages numbered through (study 3.18).</summary>
internal sealed class Booklet : IBooklet
{
    private const float NumberWidth = 26, PageWidth = 44;

    /// <summary>Where the text of most papers ends.</summary>
    private static readonly float TextMargin = 20.Mm();

    private readonly PdfBinder binder;

    private Booklet(PdfBinder binder) => this.binder = binder;

    public static Booklet Begin(BookletPaper p, Stream output)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.MeetingBooklet, p.Meeting.Title);
        var metadata = Setting.Metadata(p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Reader));
        BoundPaper[] papers = [.. p.Papers.Select(e => new BoundPaper(PaperText.Join(" – ", e.Title, e.Symbol, e.Language), e.Pages))];
        return new(new(output, metadata, FontLibrary.Default, papers, (document, first) => Front(document, p, words, first), mark => Number(mark, words)));
    }

    public void Add(ReadOnlyMemory<byte> pdf) => binder.Add(pdf);

    public int Finish() => binder.Finish().PageCount;

    public void Dispose() => binder.Dispose();

    /// <summary>"Papers of the meeting · Page 17 of 64": above everything that papers print, and told apart from the page numbers of their own.</summary>
    private static void Number(Container mark, Words words) => mark.Direction(words.Direction).PaddingTop(6.5.Mm()).PaddingEnd(TextMargin)
        .DefaultTextStyle(s => PaperStyle.Quiet(PaperStyle.Sans(s, 7)))
        .Text(t => t.Span($"{words.MeetingBooklet}  ·  {words.Page} ").PageNumber().Span($" {words.OfPages} ").TotalPages()).AlignEnd();

    private static void Front(DocumentComposer document, BookletPaper p, Words words, IReadOnlyList<int> first)
    {
        document.Page(page =>
        {
            Begin(page, p, words);
            page.Content().Column(column => Cover(column, p, words, first));
        });
        document.Page(page =>
        {
            Begin(page, p, words);
            PageFoot.RunningHead(page.Header(), words.Join(words.MeetingBooklet, p.Meeting.Title), null);
            page.Content().DefaultTextStyle(s => PaperStyle.Sans(s, 10)).Column(column => Contents(column, p, words, first));
        });
    }

    private static void Begin(PageComposer page, BookletPaper p, Words words)
    {
        page.Size(PageSize.A4);
        page.Margins(new Edges(16.Mm(), 25.Mm(), 12.Mm(), 25.Mm()));
        page.DefaultTextStyle(s => PaperStyle.Serif(s, 11));
        page.Direction(words.Direction);
        PageFoot.Foot(page.Footer(), words, p.Marks, null, p.Issuers);
    }

    private static void Cover(ColumnComposer column, BookletPaper p, Words words, IReadOnlyList<int> first)
    {
        Letterhead.Ceremonial(column.Item(), words, p.Issuers);
        column.Item().PaddingTop(150).Text(words.Language.Upper(words.MeetingBooklet)).Size(13).LetterSpacing(1).Colour(PaperStyle.GoldInk).AlignCentre();
        column.Item().PaddingTop(12).Heading(1, PaperText.Line(p.Meeting.Title)).Size(26).Colour(PaperStyle.Accent).LineHeight(1.2f).AlignCentre();
        if (PaperText.Line(p.Meeting.Subtitle) is { Length: > 0 } subtitle)
            column.Item().PaddingTop(4).Text(subtitle).Size(13).Italic().AlignCentre();
        column.Item().PaddingTop(20).Text(MeetingFacts.DaysAndPlace(p.Meeting, words)).Size(15).AlignCentre();
        column.Item().PaddingTop(22).Artifact().AlignCentre().Width(120).LineHorizontal(0.8f, PaperStyle.Gold);
        if (PaperText.Line(p.Reader) is { Length: > 0 } reader)
            column.Item().PaddingTop(22).Text(words.Labelled(words.BookletFor, words.Apart(reader))).Size(13).AlignCentre();
        var counts = string.Join("  ·  ", words.Labelled(words.Papers, words.Language.Number(p.Papers.Count)),
            words.Labelled(words.Pages, words.Language.Number(PagesOf(p, first))), words.Language.Day(p.Marks.IssuedOn));
        column.Item().PaddingTop(22).Text(counts).Size(10).Colour(PaperStyle.Muted).AlignCentre();
    }

    /// <summary>All pages, as the numbers at their foot count them: the cover and the contents too.</summary>
    private static int PagesOf(BookletPaper p, IReadOnlyList<int> first) => p.Papers.Count == 0 ? 2 : first[^1] + p.Papers[^1].Pages - 1;

    private static void Contents(ColumnComposer column, BookletPaper p, Words words, IReadOnlyList<int> first)
    {
        column.Item().PaddingTop(10).PaddingBottom(4).Heading(2, words.Contents).Size(19).Colour(PaperStyle.Accent);
        column.Item().PaddingBottom(6).Artifact().LineHorizontal(1.5f, PaperStyle.Accent);
        Remark.Compose(column, p.Marks, 0.5f);
        column.Item().Role(StructureRole.Contents).Column(list =>
        {
            for (var i = 0; i < p.Papers.Count; i++) Entry(list, p.Papers[i], i, first[i], words);
        });
        column.Item().PaddingTop(16).Text(words.BookletNote).Size(PaperStyle.Small).Italic().Colour(PaperStyle.Muted);
    }

    private static void Entry(ColumnComposer list, BookletEntry entry, int place, int page, Words words) =>
        list.Item().Role(StructureRole.ContentsEntry).KeepTogether().BorderBottom(0.5f, PaperStyle.Hairline).Padding(4.5f, 0).Row(row =>
        {
            row.Spacing(PaperStyle.Step);
            // Numbers stand on the line of the title, whatever leading its script asks for.
            var leading = PaperText.Tall(entry.Title) ? 1.55f : 1.3f;
            row.Fixed(NumberWidth).Text($"{words.Language.Number(place + 1)}.").Colour(PaperStyle.Muted).LineHeight(leading);
            row.Relative().Column(what =>
            {
                what.Item().Text(t => t.PaperLink(PaperText.LineOrDash(entry.Title), place)).LineHeight(leading);
                if (words.Join(entry.Symbol, entry.Language, entry.IsSuperseded ? words.Superseded : null, entry.Remark) is { Length: > 0 } more)
                    what.Item().Text(more).Size(PaperStyle.Small).Colour(PaperStyle.Muted);
            });
            row.Fixed(PageWidth).Text(words.Language.Number(page)).Bold().AlignEnd().LineHeight(leading);
        });
}
