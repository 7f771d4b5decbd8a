using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Confirmations;

/// <summary>The confirmation of a registration, one page (study 3.18).</summary>
internal static class Confirmation
{
    private const string Template = "confirmation/5";
    private const float CodeSize = 132;
    private static readonly float[] Scales = [1, 0.92f, 0.84f];

    public static Paper Set(ConfirmationPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.Confirmation, p.Meeting.Title, p.Reference);
        return Setting.SetWithin(1, Scales, Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Reference), [], (document, scale) =>
            document.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margins(new Edges(15.Mm(), 20.Mm(), 12.Mm(), 20.Mm()));
                page.DefaultTextStyle(s => PaperStyle.Sans(s, 10 * scale));
                page.Direction(words.Direction);
                if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
                PageFoot.Foot(page.Footer(), words, p.Marks, p.Reference, p.Issuers);
                page.Content().Column(column =>
                {
                    Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, null, hasOriginal: false);
                    column.Item().PaddingTop(22).Heading(1, words.Confirmation).Size(19 * scale).Colour(PaperStyle.Accent);
                    column.Item().PaddingTop(2).Text(PaperText.Line(p.Meeting.Title)).Size(12.5f * scale);
                    column.Item().PaddingTop(16).Border(0.75f, PaperStyle.Hairline).Padding(14 * scale).Row(row => Card(row, p, words, scale));
                    Meeting(column, p, words, scale);
                    ToBring(column, p, words, scale);
                    Change(column, p, words, scale);
                    Privacy(column, p, words, scale);
                });
            }));
    }

    private static void Card(RowComposer row, ConfirmationPaper p, Words words, float scale)
    {
        row.Spacing(PaperStyle.TwoSteps);
        row.Relative().Column(card =>
        {
            card.Item().Text(PaperText.LineOrDash(p.Name)).Size(16 * scale).Bold().LineHeight(PaperText.Leading(p.Name));
            foreach (var line in PaperText.Lines(p.FunctionalTitle, p.Institution)) card.Item().PaddingTop(1).Text(line).Colour(PaperStyle.Muted);
            List<PaperFact> facts = [new(words.Delegation, p.Delegation), new(words.Role, p.Role)];
            if (PaperText.Line(p.Participation) is { Length: > 0 } participation) facts.Add(new(words.Participation, participation));
            facts.Add(new(words.RegistrationNumber, p.Reference));
            MeetingFacts.Table(card.Item().PaddingTop(10), facts, 84, 10 * scale);
        });
        // There is no desk to show it at.
        if (p.IsRemote) return;
        row.Fixed(CodeSize * scale).Column(code =>
        {
            code.Item().QrCode(p.QrCode, CodeSize * scale, words.Labelled(words.QrCode, words.ShowAtDesk), PaperStyle.Ink);
            code.Item().PaddingTop(2).Text(words.ShowAtDesk).Size(PaperStyle.Tiny).Colour(PaperStyle.Muted).AlignCentre();
        });
    }

    private static void Meeting(ColumnComposer column, ConfirmationPaper p, Words words, float scale)
    {
        column.Item().PaddingTop(16).PaddingBottom(3).Heading(2, words.Meeting).Size(11 * scale).Colour(PaperStyle.Accent);
        // How the meeting is held is told where it says more than how this delegate takes part.
        var meeting = PaperText.Line(p.Participation) == PaperText.Line(p.Meeting.Modality) ? p.Meeting with { Modality = null } : p.Meeting;
        MeetingFacts.Table(column.Item(), MeetingFacts.Of(meeting, words, withTitle: false), 110, 10 * scale);
    }

    private static void ToBring(ColumnComposer column, ConfirmationPaper p, Words words, float scale)
    {
        var lines = PaperText.Lines(p.ToBring).ToList();
        if (lines.Count == 0) return;
        column.Item().PaddingTop(14).PaddingBottom(3).Heading(2, p.IsRemote ? words.JoiningOnline : words.ToBring).Size(11 * scale).Colour(PaperStyle.Accent);
        column.Item().List(list =>
        {
            list.Bulleted("–");
            list.Indent(12);
            list.Spacing(2);
            foreach (var line in lines) list.Item(line);
        });
    }

    private static void Change(ColumnComposer column, ConfirmationPaper p, Words words, float scale)
    {
        if (p.Change is null || PaperText.Line(p.Change.Address) is not { Length: > 0 } address) return;
        column.Item().PaddingTop(14).PaddingBottom(3).Heading(2, words.Change).Size(11 * scale).Colour(PaperStyle.Accent);
        var caption = PaperText.Line(p.Change.Caption);
        column.Item().Text(p.Change.Until is { } until ? $"{caption} ({words.Until} {words.Language.Day(until)})" : caption);
        column.Item().PaddingTop(1).Text(t => t.Link(address, address)).Size(9 * scale).Colour(PaperStyle.Accent);
    }

    private static void Privacy(ColumnComposer column, ConfirmationPaper p, Words words, float scale)
    {
        if (PaperText.Sentences(p.PrivacyNote) is not { Length: > 0 } note) return;
        column.Item().PaddingTop(16).BorderTop(0.5f, PaperStyle.Hairline).PaddingTop(6).DefaultTextStyle(s => s with { Size = PaperStyle.Small * scale })
            .Text(t =>
        {
            t.Span($"{words.Privacy}. ").Bold();
            t.Span(note);
        }).Colour(PaperStyle.Muted);
    }
}
