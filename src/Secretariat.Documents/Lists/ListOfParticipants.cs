using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Lists;

/// <summary>The list of participants in the order it is given (study 3.10, 3.18).</summary>
internal static class ListOfParticipants
{
    private const string Template = "list-of-participants/5";

    /// <summary>A delegation of up to so many persons is not divided between pages.</summary>
    private const int SmallDelegation = 6;

    public static Paper Set(ListOfParticipantsPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var status = p.IsFinal ? words.FinalList : words.ProvisionalList;
        var title = words.Title(p.Meeting.Title, words.ListOfParticipants, p.Symbol);
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Symbol), [], document => document.Page(page =>
        {
            page.Size(PageSize.A4);
            page.Margins(new Edges(15.Mm(), 20.Mm(), 12.Mm(), 20.Mm()));
            page.DefaultTextStyle(s => PaperStyle.Sans(s, 9));
            page.Direction(words.Direction);
            if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
            page.FirstHeader().Space(1);
            PageFoot.RunningHead(page.Header(), words.Join(p.Meeting.Title, words.ListOfParticipants), PaperText.Join("  ·  ", p.Symbol, status));
            PageFoot.Foot(page.Footer(), words, p.Marks, p.Symbol, p.Issuers);
            page.Content().Column(column =>
            {
                Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, p.Symbol, hasOriginal: true);
                Title(column, p, words, status);
                Remark.Compose(column, p.Marks, 1);
                var remote = p.IsFinal ? words.TookPartRemotely : words.TakesPartRemotely;
                foreach (var section in p.Sections.Where(static s => s.Delegations.Count > 0)) Section(column, section, words, remote);
            });
        }));
    }

    private static void Title(ColumnComposer column, ListOfParticipantsPaper p, Words words, string status)
    {
        column.Item().PaddingTop(18).Row(row =>
        {
            row.Spacing(PaperStyle.TwoSteps);
            row.Relative().Column(names =>
            {
                names.Item().Heading(1, words.ListOfParticipants).Size(19).Colour(PaperStyle.Accent).LineHeight(1.2f);
                names.Item().PaddingTop(3).Text(PaperText.Line(p.Meeting.Title)).Size(12.5f);
                names.Item().Text(MeetingFacts.DaysAndPlace(p.Meeting, words)).Size(10);
            });
            row.Auto().Column(mark =>
            {
                mark.Item().PaddingTop(4).AlignEnd().Border(0.9f, PaperStyle.Accent).Padding(3, 8).Text(status).Size(9).Bold().LetterSpacing(0.8f)
                    .Colour(PaperStyle.Accent);
            });
        });
        column.Item().PaddingTop(3).Text(AsOf(p, words)).Size(PaperStyle.Small).Colour(PaperStyle.Muted);
        Counts(column, p, words);
        if (PaperText.Line(p.LegalNote) is { Length: > 0 } note)
            column.Item().PaddingTop(8).Text(note).Size(PaperStyle.Small).Italic().Colour(PaperStyle.Muted);
    }

    private static string AsOf(ListOfParticipantsPaper p, Words words)
    {
        var (day, time) = (words.Language.Day(DateOnly.FromDateTime(p.AsOf)), words.Language.Clock(TimeOnly.FromDateTime(p.AsOf)));
        var moment = $"{words.AsOf} {day}{words.Language.Comma}{time}";
        return PaperText.Line(p.TimeZone) is { Length: > 0 } zone ? $"{moment} ({words.Apart(zone)})" : moment;
    }

    private static void Counts(ColumnComposer column, ListOfParticipantsPaper p, Words words) => column.Item().PaddingTop(12).Table(table =>
    {
        table.Columns(c =>
        {
            c.Relative();
            c.Fixed(80);
            c.Fixed(80);
        });
        table.CellPadding(2.2f, 5);
        table.Lines(TableLines.HeadRule);
        table.HeadRule(0.75f, PaperStyle.Accent);
        table.HeadStyle(s => s with { Size = PaperStyle.Small, Colour = PaperStyle.Muted });
        table.Header(head =>
        {
            head.Cell().Text(" ");
            UnitsUnderUnits(head.Cell().Text(words.Delegations), words);
            UnitsUnderUnits(head.Cell().Text(words.Participants), words);
        });
        foreach (var section in p.Sections.Where(static s => s.Delegations.Count > 0))
            table.Row(row => Count(row, PaperText.Line(section.Heading), section.Delegations, false, words));
        if (p.Sections.Count(static s => s.Delegations.Count > 0) > 1)
            table.Row(row => Count(row, words.Total, [.. p.Sections.SelectMany(static s => s.Delegations)], true, words));
    });

    private static void Count(TableRowComposer row, string heading, IReadOnlyList<ListedDelegation> delegations, bool bold, Words words)
    {
        row.HeaderCell().Text(heading).Bold(bold);
        UnitsUnderUnits(row.Cell().Text(words.Language.Number(delegations.Count)).Bold(bold), words);
        UnitsUnderUnits(row.Cell().Text(words.Language.Number(delegations.Sum(static d => d.Persons.Count))).Bold(bold), words);
    }

    /// <summary>Numbers run from left to right in every script: their units are at the right, which is where a line begins in Arabic.</summary>
    private static void UnitsUnderUnits(TextComposer number, Words words)
    {
        if (!words.Language.IsRightToLeft) number.AlignEnd();
    }

    private static void Section(ColumnComposer column, ListedSection section, Words words, string remote)
    {
        column.Item().PaddingTop(18).PaddingBottom(4).KeepWithNext().Heading(2, PaperText.Line(section.Heading)).Size(12).Colour(PaperStyle.Accent);
        column.Item().Table(table =>
        {
            table.Columns(c =>
            {
                c.Relative();
                c.Relative(1.25f);
            });
            table.CellPadding(2.1f, 5);
            table.Lines(TableLines.HeadRule);
            table.HeadBackground(PaperStyle.Pale);
            table.HeadRule(1, PaperStyle.Accent);
            table.HeadStyle(s => s with { Size = PaperStyle.Small, Colour = PaperStyle.Muted });
            table.Header(head =>
            {
                head.Cell().Text(words.NameAndRole);
                head.Cell().Text(words.FunctionAndInstitution);
            });
            foreach (var delegation in section.Delegations)
            {
                table.Row(row => Delegation(row, delegation));
                for (var i = 0; i < delegation.Persons.Count; i++)
                {
                    var person = delegation.Persons[i];
                    var staysWithNext = delegation.Persons.Count <= SmallDelegation && i < delegation.Persons.Count - 1;
                    table.Row(row => Person(row, person, staysWithNext, words, remote));
                }
            }
        });
    }

    private static void Delegation(TableRowComposer row, ListedDelegation delegation)
    {
        row.KeepWithNext();
        row.HeaderCell(2).PaddingTop(6).BorderBottom(0.5f, PaperStyle.Hairline).PaddingBottom(1).Text(t =>
        {
            t.Span(PaperText.LineOrDash(delegation.Name)).Bold().Size(10);
            if (PaperText.Line(delegation.Note) is { Length: > 0 } note) t.Span($"   {note}").Size(PaperStyle.Small).Bold(false).Colour(PaperStyle.Muted);
        });
    }

    private static void Person(TableRowComposer row, ListedPerson person, bool staysWithNext, Words words, string remote)
    {
        if (staysWithNext) row.KeepWithNext();
        // Name and function stand on one line, and so do role and institution, whatever leading the script of either asks for.
        var role = words.Join(person.Role, person.IsRemote ? remote : null);
        var (function, institution) = (PaperText.Line(person.FunctionalTitle), PaperText.Line(person.Institution));
        var (leading, below) = (PaperText.Leading(person.Name, function), PaperText.Leading(role, institution));
        row.HeaderCell().Column(name =>
        {
            name.Item().Text(PaperText.LineOrDash(person.Name)).LineHeight(leading);
            if (role.Length > 0) name.Item().Text(role).Size(PaperStyle.Small).Italic().Colour(PaperStyle.Muted).LineHeight(below);
        });
        row.Cell().Column(post =>
        {
            if (function.Length > 0) post.Item().Text(function).LineHeight(leading);
            if (institution.Length > 0) post.Item().Text(institution).Colour(PaperStyle.Muted)
                .LineHeight(function.Length > 0 ? below : Math.Max(leading, below));
        });
    }
}
