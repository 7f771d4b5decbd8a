using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Agendas;

/// <summary>What changed from one edition of an agenda to the next, in a word and side by side (study 3.7).</summary>
internal static class AgendaComparison
{
    private const string Template = "agenda-comparison/5";

    public static Paper Set(AgendaComparisonPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.AgendaComparison, p.Meeting.Title, p.After);
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.After), [], document => document.Page(page =>
        {
            page.Size(PageSize.A4);
            page.Margins(new Edges(15.Mm(), 20.Mm(), 12.Mm(), 20.Mm()));
            page.DefaultTextStyle(s => PaperStyle.Sans(s, 9));
            page.Direction(words.Direction);
            if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
            page.FirstHeader().Space(1);
            PageFoot.RunningHead(page.Header(), words.Join(p.Meeting.Title, words.AgendaComparison), PaperText.Join(" → ", p.Before, p.After));
            PageFoot.Foot(page.Footer(), words, p.Marks, null, p.Issuers);
            page.Content().Column(column =>
            {
                Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, null, hasOriginal: false);
                TitleBlock.Compose(column, words, words.AgendaComparison, p.Meeting, null);
                Remark.Compose(column, p.Marks, 1);
                MeetingFacts.Table(column.Item().PaddingTop(10).PaddingBottom(10), [new(words.Before, p.Before), new(words.After, p.After)], 70, 9.5f);
                if (p.Changes.Count == 0) column.Item().Text(words.NoChanges);
                else Changes(column.Item(), p, words);
            });
        }));
    }

    private static void Changes(Container into, AgendaComparisonPaper p, Words words) => into.Table(table =>
    {
        table.Columns(c =>
        {
            c.Fixed(40);
            c.Relative(0.55f);
            c.Relative();
            c.Relative();
        });
        table.CellPadding(4, 5);
        table.Lines(TableLines.Rows, 0.5f, PaperStyle.Hairline);
        table.HeadBackground(PaperStyle.Pale);
        table.HeadRule(1, PaperStyle.Accent);
        table.HeadStyle(s => s with { Size = PaperStyle.Small, Colour = PaperStyle.Muted });
        table.Header(head =>
        {
            head.Cell().Text(words.Item);
            head.Cell().Text(words.WhatChanged);
            head.Cell().Text(words.Before);
            head.Cell().Text(words.After);
        });
        foreach (var change in p.Changes)
            table.Row(row =>
            {
                row.HeaderCell().Text(PaperText.Short(change.Item, 12)).Bold();
                row.Cell().Text(PaperText.LineOrDash(change.What));
                row.Cell().Text(Sentences.Line(change.Before)).Colour(PaperStyle.Muted);
                row.Cell().Text(Sentences.Line(change.After));
            });
    });
}
