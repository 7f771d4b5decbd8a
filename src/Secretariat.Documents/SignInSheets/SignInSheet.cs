using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.SignInSheets;

/// <summary>The sheet one day is signed on, or what was recorded of that day; its head stands on each page (study 3.12, 3.18).</summary>
internal static class SignInSheet
{
    private const string Template = "sign-in-sheet/4";
    private const float RowHeight = 26;

    public static Paper Set(SignInSheetPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var day = words.DayHeading(p.Day);
        var title = words.Title(NameOf(p, words), p.Meeting.Title, day);
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, day), [], document => document.Page(page =>
        {
            page.Size(PageSize.A4.Landscape());
            page.Margins(new Edges(12.Mm(), 15.Mm(), 9.Mm(), 15.Mm()));
            page.DefaultTextStyle(s => PaperStyle.Sans(s, 9));
            page.Direction(words.Direction);
            page.HeaderSpacing(8);
            if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
            Head(page.Header(), p, words, day);
            PageFoot.Foot(page.Footer(), words, p.Marks, null, p.Issuers);
            Rows(page.Content(), p, words);
        }));
    }

    private static void Head(Container into, SignInSheetPaper p, Words words, string day) => into.Column(head =>
    {
        head.Item().Row(row =>
        {
            row.Spacing(10);
            foreach (var issuer in Letterhead.WithEmblem(p.Issuers)) Emblem.Draw(row.Fixed(Emblem.WidthOf(issuer, 30)), 30, PaperStyle.Accent, issuer);
            row.Relative().AlignMiddle().Column(names =>
            {
                names.Item().Text(PaperText.Short(p.Meeting.Title, 140)).Size(13).Bold().Colour(PaperStyle.Accent)
                    .LineHeight(PaperText.Leading(p.Meeting.Title));
                names.Item().Text(PaperText.Short(PaperText.Join("  ·  ", p.Issuers.Select(static i => i.Name).Append(p.Meeting.Place)), 140))
                    .Size(PaperStyle.Small).Colour(PaperStyle.Muted);
            });
            row.Auto().AlignMiddle().Column(sheet =>
            {
                sheet.Item().Text(day).Size(13).Bold().AlignEnd().LineHeight(1.2f);
                sheet.Item().Text(NameOf(p, words)).Size(PaperStyle.Small).Colour(PaperStyle.Muted).AlignEnd();
            });
        });
        head.Item().PaddingTop(6).LineHorizontal(1.5f, PaperStyle.Accent);
    });

    private static void Rows(Container into, SignInSheetPaper p, Words words) => into.Table(table =>
    {
        table.Columns(c =>
        {
            c.Fixed(30);
            c.Relative(1.5f);
            c.Relative();
            foreach (var _ in p.Sessions) c.Fixed(p.Sessions.Count > 3 ? 92 : 150);
        });
        table.CellPadding(3, 5);
        table.Lines(TableLines.Grid, 0.5f, PaperStyle.Hairline);
        table.HeadBackground(PaperStyle.Pale);
        table.HeadStyle(s => s with { Size = PaperStyle.Small });
        table.Header(head =>
        {
            head.Cell().Text(words.Number);
            head.Cell().Text(words.Name);
            head.Cell().Text(words.Delegation);
            foreach (var session in p.Sessions)
                head.Cell().Text(t =>
                {
                    t.Span(PaperText.LineOrDash(PaperText.Short(session.Name, 40)));
                    t.Break().Span(PaperText.Join(" ", p.Record is null ? words.Signature : null, words.Language.Clock(session.Starts, session.Ends)))
                        .Bold(false).Colour(PaperStyle.Muted);
                });
        });
        var number = 0;
        foreach (var row in p.Rows)
        {
            var current = ++number;
            var last = p.Record is not null && current == p.Rows.Count;
            table.Row(r =>
            {
                if (last) r.KeepWithNext();
                Person(r, row, current, p.Sessions.Count, words);
            });
        }

        var blanks = p.Record is null ? Math.Clamp(p.BlankRows, 0, 200) : 0;
        for (var i = 0; i < blanks; i++)
        {
            var current = ++number;
            var last = i == blanks - 1;
            table.Row(r =>
            {
                if (last) r.KeepWithNext();
                r.Cell().MinHeight(RowHeight - 6).AlignMiddle().Text(words.Language.Number(current)).Colour(PaperStyle.Muted);
                for (var c = 0; c < 2 + p.Sessions.Count; c++) r.Cell().Text(string.Empty);
            });
        }

        table.Row(r =>
        {
            var cell = r.Cell(3 + p.Sessions.Count);
            if (p.Record is { } record) Attested(cell, record, words);
            else Attestation(cell, words);
        });
    });

    private static void Person(TableRowComposer r, SignInRow row, int number, int sessions, Words words)
    {
        r.Cell().MinHeight(RowHeight - 6).AlignMiddle().Text(words.Language.Number(number)).Colour(PaperStyle.Muted);
        r.HeaderCell().AlignMiddle().Column(person =>
        {
            var leading = PaperText.Leading(row.Name, row.FunctionalTitle);
            person.Item().Text(PaperText.LineOrDash(row.Name)).Bold().LineHeight(leading);
            if (PaperText.Line(row.FunctionalTitle) is { Length: > 0 } function)
                person.Item().Text(function).Size(7.5f).Colour(PaperStyle.Muted).LineHeight(leading);
        });
        r.Cell().AlignMiddle().Text(PaperText.Line(row.Delegation)).LineHeight(1.2f);
        for (var i = 0; i < sessions; i++)
        {
            if (row.Marks is { } marks) Mark(r.Cell().AlignMiddle(), i < marks.Count ? marks[i] : new SignInMark(PaperPresence.Absent), words);
            else if (row.IsRemote) r.Cell().AlignMiddle().Text(words.Remote).Italic().Colour(PaperStyle.Muted).AlignCentre();
            else r.Cell().Text(string.Empty);
        }
    }

    private static void Mark(Container into, SignInMark mark, Words words)
    {
        var text = PaperText.Join(" ", Said(mark.Presence, words), mark.Since is { } since ? words.Language.Clock(since) : null);
        var took = mark.Presence is PaperPresence.Present or PaperPresence.Remote;
        into.Text(text).AlignCentre().Italic(!took).Colour(took ? PaperStyle.Ink : PaperStyle.Muted);
    }

    private static string Said(PaperPresence presence, Words words) => presence switch
    {
        PaperPresence.Present => words.Present,
        PaperPresence.Remote => words.Remote,
        PaperPresence.Excused => words.Excused,
        PaperPresence.Absent => words.Absent,
        _ => throw new InvalidOperationException($"Unknown presence {presence}"),
    };

    private static void Attested(Container into, SignInRecord record, Words words) =>
        into.Padding(4, 2).DefaultTextStyle(s => s with { Size = PaperStyle.Small }).Column(block =>
        {
            block.Item().Text(words.Attested).Bold();
            block.Item().PaddingTop(3).Text(words.Join(PaperText.Line(record.AttestedBy),
                words.Language.Day(DateOnly.FromDateTime(record.AttestedAt)),
                $"{words.Language.Clock(TimeOnly.FromDateTime(record.AttestedAt))} {words.LocalTime}"));
            block.Item().Text(words.Labelled(words.TookPart, words.Language.Number(record.Present)));
        });

    private static string NameOf(SignInSheetPaper p, Words words) => p.Record is null ? words.SignInSheet : words.AttendanceRecord;

    private static void Attestation(Container into, Words words) =>
        into.Padding(4, 2).DefaultTextStyle(s => s with { Size = PaperStyle.Small, Colour = PaperStyle.Muted }).Column(block =>
        {
            block.Item().Text(words.Attested).Bold();
            block.Item().PaddingTop(28).Row(row =>
            {
                row.Spacing(30);
                foreach (var label in new[] { words.NameAndSignature, words.DateAndTime })
                    row.Fixed(230).Column(line =>
                    {
                        line.Item().Artifact().LineHorizontal(0.5f, PaperStyle.Muted);
                        line.Item().PaddingTop(2).Text(label);
                    });
            });
        });
}
