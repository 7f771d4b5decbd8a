using System.Globalization;
using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Agendas;

/// <summary>An agenda in any state: draft, provisional, revised, annotated, adopted (study 3.7, 3.18).</summary>
internal static class ProvisionalAgenda
{
    private const string Template = "agenda/6";

    /// <summary>An item with more annotation than this may be divided between pages.</summary>
    private const int LongAnnotation = 700;

    /// <summary>The column of times, and how much wider it is where the language writes more than "09:30–10:15".</summary>
    private const int TimesWidth = 76, LongTimesWidth = 98;

    private const float NumberWidth = 20;

    /// <summary>Changes and notes of up to so many lines stay with the approvals and the last items.</summary>
    private const int ShortLists = 6;

    public static Paper Set(AgendaPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var heading = Heading(p, words);
        var status = Status(p, words);
        var title = words.Title(p.Meeting.Title, heading, p.Symbol);
        return Setting.SetOnFewestPages(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Symbol), (document, scale) =>
            document.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margins(new Edges(15.Mm(), 20.Mm(), 12.Mm(), 20.Mm()));
                page.DefaultTextStyle(s => PaperStyle.Sans(s, 9.5f * scale));
                page.Direction(words.Direction);
                if (p.Marks.IsDraft || p.Status == AgendaPaperStatus.Draft) page.Watermark(words.Draft, PaperStyle.Watermark);
                page.FirstHeader().Space(1);
                PageFoot.RunningHead(page.Header(), words.Join(p.Meeting.Title, heading),
                    PaperText.Join("  ·  ", p.Symbol, p.Symbol is null ? status : Word(p, words)));
                PageFoot.Foot(page.Footer(), words, p.Marks, p.Symbol, p.Issuers);
                page.Content().Column(column =>
                {
                    Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, p.Symbol, hasOriginal: true);
                    Title(column, p, words, heading, status, scale);
                    var shown = Columns(p, words);
                    Remark.Compose(column, p.Marks, scale);
                    var annotations = new Numbering();
                    foreach (var day in p.Days) Day(column, day, shown, words, scale, annotations, isLast: day == p.Days[^1]);
                    Lists(column, p, words, scale);
                    Approvals(column, p, words, scale);
                });
            }));
    }

    private static string Heading(AgendaPaper p, Words words) => p.Status switch
    {
        AgendaPaperStatus.Draft => words.DraftAgenda,
        AgendaPaperStatus.Adopted => words.AdoptedAgenda,
        _ when p.Days.Any(static d => d.Items.Any(static i => i.Annotation.Count > 0)) => words.AnnotatedAgenda,
        _ => words.ProvisionalAgenda,
    };

    private static string Status(AgendaPaper p, Words words) =>
        p.Revision > 0 ? $"{Word(p, words)} Rev.{words.Language.Number(p.Revision)}" : Word(p, words);

    /// <summary>Without the number of the revision, which the symbol beside it tells.</summary>
    private static string Word(AgendaPaper p, Words words) => p.Status switch
    {
        AgendaPaperStatus.Draft => words.Draft,
        AgendaPaperStatus.Adopted => words.Adopted,
        _ => words.Provisional,
    };

    private static void Title(ColumnComposer column, AgendaPaper p, Words words, string heading, string status, float scale)
    {
        column.Item().PaddingTop(15 * scale).Row(row =>
        {
            row.Spacing(PaperStyle.TwoSteps);
            row.Relative().Column(names =>
            {
                names.Item().Heading(1, PaperText.Line(p.Meeting.Title)).Size(19 * scale).Colour(PaperStyle.Accent)
                    .LineHeight(PaperText.Tall(p.Meeting.Title) ? 1.5f : 1.2f);
                if (PaperText.Line(p.Meeting.Subtitle) is { Length: > 0 } subtitle) names.Item().PaddingTop(3 * scale).Text(subtitle).Size(11 * scale).Italic();
                if (PaperText.Line(p.Meeting.Body) is { Length: > 0 } body) names.Item().PaddingTop(2).Text(body).Size(11 * scale);
                names.Item().PaddingTop(3).Text(heading).Size(12.5f * scale);
            });
            row.Auto().Column(mark => mark.Item().PaddingTop(4).Border(0.9f, PaperStyle.Accent).Padding(3, 8)
                .Text(status).Size(9).Bold().LetterSpacing(0.8f).Colour(PaperStyle.Accent));
        });
        List<PaperFact> facts = [.. MeetingFacts.Of(p.Meeting, words, withTitle: false)];
        if (p.AdoptedOn is { } adopted) facts.Add(new(words.AdoptedOn, words.Language.Day(adopted)));
        if (PaperText.Line(p.Explains) is { Length: > 0 } explains) facts.Add(new(words.Explains, explains));
        if (PaperText.Line(p.Replaces) is { Length: > 0 } replaces) facts.Add(new(words.Replaces, replaces));
        MeetingFacts.Table(column.Item().PaddingTop(9 * scale).PaddingBottom(2 * scale), facts, 100, 9.5f * scale);
    }

    private static AgendaColumns Columns(AgendaPaper p, Words words)
    {
        var items = p.Days.SelectMany(static d => d.Items).ToList();
        return new(items.Exists(static i => i.Starts is not null || i.Ends is not null),
            items.Exists(i => words.Language.Clock(i.Starts, i.Ends).Length > "09:30–10:15".Length),
            items.Exists(static i => i.Documents.Count > 0 || i.ExpectedOutcome is not null));
    }

    private static void Day(ColumnComposer column, AgendaPaperDay day, AgendaColumns shown, Words words, float scale, Numbering annotations, bool isLast)
    {
        column.Item().PaddingTop(11 * scale).PaddingBottom(4 * scale).KeepWithNext()
            .Heading(2, PaperText.Join(" – ", words.DayHeading(day.Date), day.Heading)).Size(11.5f * scale).Colour(PaperStyle.Accent);
        var place = isLast ? column.Item().KeepEndWithNext() : column.Item();
        place.Table(table =>
        {
            table.Columns(c =>
            {
                if (shown.Times) c.Fixed(shown.LongTimes ? LongTimesWidth : TimesWidth);
                c.Fixed(34);
                c.Relative();
                if (shown.Papers) c.Fixed(116);
            });
            table.CellPadding(5 * scale, 5);
            table.Lines(TableLines.Rows, 0.5f, PaperStyle.Hairline);
            table.HeadBackground(PaperStyle.Pale);
            table.HeadRule(1, PaperStyle.Accent);
            table.HeadStyle(s => s with { Size = PaperStyle.Small, Colour = PaperStyle.Muted });
            table.Header(head =>
            {
                if (shown.Times) head.Cell().Text(words.Time);
                head.Cell(2).Text(words.Item);
                if (shown.Papers) head.Cell().Text(words.DocumentsAndOutcome);
            });
            for (var i = 0; i < day.Items.Count; i++)
            {
                var (item, lastButOne) = (day.Items[i], i == day.Items.Count - 2);
                table.Row(row =>
                {
                    if (isLast && lastButOne) row.KeepWithNext();
                    Item(row, item, shown, words, scale, annotations);
                });
            }
        });
    }

    private static void Item(TableRowComposer row, AgendaPaperItem item, AgendaColumns shown, Words words, float scale, Numbering annotations)
    {
        var title = words.Apart(PaperText.LineOrDash(item.Title));
        if (item.Annotation.Sum(static a => a.Length) > LongAnnotation) row.MaySplit();
        if (shown.Times) row.Cell().Text(words.Language.Clock(item.Starts, item.Ends)).Colour(item.IsBreak ? PaperStyle.Muted : PaperStyle.Ink);
        if (item.IsBreak)
        {
            row.Background(PaperStyle.Pale);
            row.Cell().Text(string.Empty);
            row.Cell(shown.Papers ? 2 : 1).Text(title).Italic().Colour(PaperStyle.Muted);
            return;
        }

        row.HeaderCell().Text(PaperText.Short(item.Number, 12)).Bold(item.Depth == 0);
        row.Cell().PaddingStart(Math.Clamp(item.Depth, 0, 4) * 12).Column(text =>
        {
            text.Item().Text(title).Bold(item.Depth == 0).Size(10 * scale);
            if (item.IsRestricted) text.Item().Text(words.Restricted).Size(PaperStyle.Small).Italic().Colour(PaperStyle.Muted);
            Labelled(text, words, item.IsLedBySeveral ? words.Leads : words.Lead, Whole(PaperText.Line(item.Lead), words), scale);
            Labelled(text, words, words.Speakers, PaperText.Join("; ", item.Speakers), scale);
            var paragraphs = PaperText.Paragraphs(item.Annotation).ToList();
            if (paragraphs.Count > 0)
                text.Item().PaddingTop(4 * scale).DefaultTextStyle(s => s with { Size = 9 * scale }).List(list =>
                {
                    list.Indent(NumberWidth);
                    list.Spacing(4 * scale);
                    foreach (var paragraph in paragraphs)
                        list.LabelledItem($"{words.Language.Number(annotations.Next())}.", bold: false).Text(words.Apart(paragraph));
                });
        });
        if (shown.Papers)
            row.Cell().DefaultTextStyle(s => s with { Size = PaperStyle.Small }).Column(side =>
            {
                foreach (var symbol in PaperText.Lines(item.Documents)) side.Item().Text(symbol);
                if (PaperText.Line(item.ExpectedOutcome) is { Length: > 0 } outcome) side.Item().Text(outcome).Italic().Colour(PaperStyle.Muted);
            });
    }

    private static void Labelled(ColumnComposer column, Words words, string label, string text, float scale)
    {
        if (text.Length == 0) return;
        column.Item().PaddingTop(1).DefaultTextStyle(s => s with { Size = 8.5f * scale }).Text(t =>
        {
            t.Span($"{label}{words.Language.Colon}").Colour(PaperStyle.Muted);
            t.Span(words.Apart(text));
        });
    }

    /// <summary>A line ends between those who lead an item, not within the name of an office and its state.</summary>
    private static string Whole(string leads, Words words) => string.Join(words.Language.Comma, leads.Split(words.Language.Comma)
        .Select(lead => lead.Length <= LongestLead ? lead.Replace(' ', '\u00A0') : lead));

    private const int LongestLead = 36;

    private static void Lists(ColumnComposer column, AgendaPaper p, Words words, float scale)
    {
        List<(string Heading, List<string> Lines)> lists =
        [
            (words.Changes, [.. p.Changes.Where(static c => PaperText.Line(c).Length > 0).Select(Sentences.Line)]),
            (words.Notes, [.. PaperText.Lines(p.Notes)]),
        ];
        var areShort = lists.Sum(static l => l.Lines.Count) <= ShortLists;
        foreach (var (heading, lines) in lists.Where(static l => l.Lines.Count > 0))
        {
            column.Item().PaddingTop(14 * scale).KeepWithNext().Heading(2, heading).Size(10 * scale).Colour(PaperStyle.Accent);
            var place = areShort ? column.Item().KeepTogether().KeepWithNext() : column.Item().KeepEndWithNext();
            place.PaddingTop(3).DefaultTextStyle(s => s with { Size = 8.5f * scale }).List(list =>
            {
                list.Bulleted("–");
                list.Indent(12);
                list.Spacing(2);
                foreach (var line in lines) list.Item(line);
            });
        }
    }

    private static void Approvals(ColumnComposer column, AgendaPaper p, Words words, float scale)
    {
        if (p.Approvals.Count == 0) return;
        column.Item().PaddingTop(18 * scale).KeepTogether().Column(block =>
        {
            block.Item().KeepWithNext().Heading(2, words.Approvals).Size(10 * scale).Colour(PaperStyle.Accent);
            block.Item().PaddingTop(4).BorderTop(0.75f, PaperStyle.Accent).PaddingTop(6).Row(row =>
            {
                row.Spacing(24);
                foreach (var approval in p.Approvals)
                    row.Relative().Column(one =>
                    {
                        one.Item().Text(words.Join(approval.Office, approval.Holder)).Bold();
                        if (PaperText.Line(approval.Person) is { Length: > 0 } person) one.Item().Text(person);
                        one.Item().Text(State(approval, words)).Size(8.5f * scale).Colour(PaperStyle.Muted);
                    });
            });
        });
    }

    private static string State(AgendaPaperApproval approval, Words words) => approval.State switch
    {
        ApprovalPaperState.Approved when approval.On is { } on => string.Format(CultureInfo.InvariantCulture, words.ApprovedOn, words.Language.Day(on)),
        ApprovalPaperState.Approved => words.Approved,
        ApprovalPaperState.Returned when approval.On is { } on => $"{words.Returned}, {words.Language.Day(on)}",
        ApprovalPaperState.Returned => words.Returned,
        _ => words.ApprovalPending,
    };

    private readonly record struct AgendaColumns(bool Times, bool LongTimes, bool Papers);

    /// <summary>Paragraphs of annotations are numbered through the paper, whatever item they stand under (study 3.7).</summary>
    private sealed class Numbering
    {
        private int _last;

        public int Next() => ++_last;
    }
}
