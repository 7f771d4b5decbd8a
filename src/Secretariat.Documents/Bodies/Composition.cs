using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Bodies;

/// <summary>Who makes up a body on a day (study 3.18).</summary>
internal static class Composition
{
    private const string Template = "composition/6";

    public static Paper Set(CompositionPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.Composition, p.Body, p.Symbol);
        var on = $"{words.AsOf} {words.Language.Day(p.On)}";
        return Setting.SetOnFewestPages(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Symbol), (document, scale) => document.Page(page =>
        {
            page.Size(PageSize.A4);
            page.Margins(new Edges(15.Mm(), 20.Mm(), 12.Mm(), 20.Mm()));
            page.DefaultTextStyle(s => PaperStyle.Sans(s, 9.5f * scale));
            page.Direction(words.Direction);
            if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
            page.FirstHeader().Space(1);
            PageFoot.RunningHead(page.Header(), words.Join(words.Composition, p.Body), PaperText.Join("  ·  ", p.Symbol, on));
            PageFoot.Foot(page.Footer(), words, p.Marks, p.Symbol, p.Issuers);
            page.Content().Column(column =>
            {
                Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, p.Symbol, hasOriginal: false);
                TitleBlock.Compose(column, words, p.Body, null, null);
                column.Item().PaddingTop(2).Text($"{words.Composition}{words.Language.Comma}{on}").Size(12);
                List<PaperFact> facts = [];
                if (PaperText.Line(p.Mandate) is { Length: > 0 } mandate) facts.Add(new(words.Mandate, mandate));
                if (PaperText.Join("\n", p.Contact) is { Length: > 0 } contact) facts.Add(new(words.Contact, contact));
                if (facts.Count > 0) MeetingFacts.Table(column.Item().PaddingTop(12), facts, 100, 9.5f);
                foreach (var part in p.Parts.Where(static part => part.Members.Count > 0)) Part(column, part, words, scale);
                if (p.Parts.Any(static part => part.Members.Any(static m => PaperText.Line(m.Since).Length == 0)))
                    column.Item().PaddingTop(8 * scale).Text(words.SinceUnknown).Size(PaperStyle.Small).Colour(PaperStyle.Muted);
            });
        }));
    }

    private static void Part(ColumnComposer column, CompositionPart part, Words words, float scale)
    {
        column.Item().PaddingTop(18 * scale).PaddingBottom(4).KeepWithNext().Heading(2, PaperText.Line(part.Heading)).Size(12).Colour(PaperStyle.Accent);
        var capacities = part.Members.Any(static m => PaperText.Line(m.Capacity).Length > 0);
        column.Item().Table(table =>
        {
            table.Columns(c =>
            {
                c.Relative(1.2f);
                if (capacities) c.Relative();
                c.Fixed(130);
            });
            table.CellPadding(3 * scale * PaperStyle.Room(scale), 5);
            table.Lines(TableLines.Rows, 0.5f, PaperStyle.Hairline);
            table.HeadBackground(PaperStyle.Pale);
            table.HeadRule(1, PaperStyle.Accent);
            table.HeadStyle(s => s with { Size = PaperStyle.Small, Colour = PaperStyle.Muted });
            table.Header(head =>
            {
                head.Cell().Text(words.Member);
                if (capacities) head.Cell().Text(words.Capacity);
                head.Cell().Text(words.Since);
            });
            foreach (var member in part.Members)
                table.Row(row =>
                {
                    row.HeaderCell().Column(name =>
                    {
                        name.Item().Text(PaperText.LineOrDash(member.Name)).Bold().LineHeight(PaperText.Leading(member.Name));
                        if (PaperText.Line(member.Person) is { Length: > 0 } person) name.Item().Text(person).LineHeight(PaperText.Leading(person));
                    });
                    if (capacities) row.Cell().Text(PaperText.Line(member.Capacity));
                    row.Cell().Text(PaperText.LineOrDash(member.Since)).Colour(PaperStyle.Muted);
                });
        });
    }
}
