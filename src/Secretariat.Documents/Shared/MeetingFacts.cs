using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>The facts of a meeting as labelled rows.</summary>
internal static class MeetingFacts
{
    /// <summary>A wide letter over its size.</summary>
    private const float LetterWidth = 0.6f;

    private const float LabelGap = 14;

    /// <summary>Which facts there are, in the order they are printed.</summary>
    public static IEnumerable<PaperFact> Of(PaperMeeting meeting, Words words, bool withTitle)
    {
        if (withTitle) yield return new(words.Meeting, PaperText.Join("\n", meeting.Title, meeting.Subtitle, meeting.Body));
        yield return new(words.Date, When(meeting, words));
        if (PaperText.Join("\n", [.. Split(meeting.Venue), meeting.Place]) is { Length: > 0 } venue) yield return new(words.Venue, venue);
        if (PaperText.Line(meeting.Host) is { Length: > 0 } host) yield return new(words.Host, host);
        if (words.List(meeting.Convenors ?? []) is { Length: > 0 } convenors) yield return new(words.ConvenedBy, convenors);
        if (PaperText.Line(meeting.Modality) is { Length: > 0 } modality) yield return new(words.Modality, modality);
        if (Languages(meeting, words) is { } languages) yield return languages;
    }

    /// <summary>The working languages, or the one there is; null where none is named.</summary>
    public static PaperFact? Languages(PaperMeeting meeting, Words words) => PaperText.Lines(meeting.Languages ?? []).ToList() switch
    {
        [] => null,
        [var only] => new(words.WorkingLanguage, words.Apart(only)),
        var several => new(words.WorkingLanguages, words.Join(several)),
    };

    /// <summary>
    /// "27 June 2024, 09:00–17:30 (local time)"; of several days from the opening on the first to the closing on the last, which are not the hours of each;
    /// of a meeting that is joined from elsewhere, with the zone of its clock.
    /// </summary>
    public static string When(PaperMeeting meeting, Words words)
    {
        var clock = words.Language.Clock(meeting.Opens, meeting.Closes);
        var zone = PaperText.Line(meeting.Place).Length > 0 && !meeting.IsAlsoOnline ? "" : PaperText.Line(meeting.TimeZone);
        var days = words.Language.Days(meeting.FirstDay, meeting.LastDay);
        if (clock.Length == 0) return days;
        var moments = meeting is { Opens: { } opens, Closes: { } closes } && meeting.FirstDay != meeting.LastDay
            ? words.Between(meeting.FirstDay, opens, meeting.LastDay, closes) : $"{days}{words.Language.Comma}{clock}";
        return $"{moments} ({words.Apart(zone.Length > 0 ? zone : words.LocalTime)})";
    }

    /// <summary>"27 June 2024, Stockholm, Sweden"; after the body that meets where the title of the meeting does not name it.</summary>
    public static string DaysAndPlace(PaperMeeting meeting, Words words) =>
        words.Join(meeting.Body, words.Language.Days(meeting.FirstDay, meeting.LastDay), meeting.Place);

    /// <summary>A quiet table: labels at the start, facts beside them; the column of labels is as wide as given, wider where a label needs it.</summary>
    public static void Table(Container into, IEnumerable<PaperFact> facts, float labels, float size)
    {
        List<PaperFact> rows = [.. facts];
        var width = Math.Max(labels, rows.Max(static f => PaperText.Line(f.Label).Length) * size * LetterWidth + LabelGap);
        into.DefaultTextStyle(s => s with { Family = FontFamily.Sans, Size = size, LineHeight = 1.35f }).Table(table =>
        {
            table.Columns(c =>
            {
                c.Fixed(width);
                c.Relative();
            });
            table.CellPadding(1.8f, 0);
            table.Lines(TableLines.None);
            foreach (var fact in rows)
                table.Row(row =>
                {
                    row.HeaderCell().Text(PaperText.Line(fact.Label)).Colour(PaperStyle.Muted);
                    row.Cell().Text(string.Join("\n", PaperText.Lines(Split(fact.Text))));
                });
        });
    }

    private static string[] Split(string? text) => (text ?? string.Empty).Split('\n');
}
