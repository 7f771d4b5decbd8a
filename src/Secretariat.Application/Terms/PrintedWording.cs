using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Terms;

/// <summary>A wording at one of the places where it is printed, and in which languages it stands there already.</summary>
/// <param name="Use">What it stands for.</param>
/// <param name="English">The wording on record.</param>
/// <param name="Where">The meeting or body whose papers print it; null where many do.</param>
internal sealed record PrintedWording(TermUse Use, string English, string? Where = null)
{
    /// <summary>The languages in which it is said where it stands.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}

/// <summary>Which printed wordings nobody has said in every language.</summary>
internal static class PrintedWordings
{
    /// <summary>What papers print of a meeting itself, while it is ahead or put off.</summary>
    public static IEnumerable<PrintedWording> Printed(this Meeting meeting)
    {
        var name = meeting.NumberedTitle;
        if (meeting.StatusReason is { } reason && meeting.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled)
            yield return new(TermUse.Reason, reason, name);
        if (!MeetingLifecycle.IsAhead(meeting.Status)) yield break;
        yield return new(TermUse.Meeting, meeting.Title, name);
        foreach (var series in meeting.Ordinals) yield return new(TermUse.Meeting, series.Name);
        if (meeting.Venue is { } venue) yield return new(TermUse.Place, venue.City, name);
        foreach (var convenor in meeting.Convenors) yield return new(TermUse.Issuer, convenor.Name);
    }

    /// <summary>The wordings that lack a language, what is seen most first.</summary>
    /// <param name="own">The dialogue with its terms.</param>
    /// <param name="printed">All that is printed.</param>
    public static IReadOnlyList<UntranslatedLine> LackingIn(this DialogueSettings own, IEnumerable<PrintedWording> printed) =>
        [.. printed.Where(p => !string.IsNullOrWhiteSpace(p.English)).GroupBy(p => p.English, StringComparer.Ordinal)
            .Select(p => Line(own, [.. p])).Where(l => l.Lacking.Count > 0).OrderBy(l => l.Use).ThenBy(l => l.English, StringComparer.OrdinalIgnoreCase)];

    private static UntranslatedLine Line(DialogueSettings own, IReadOnlyList<PrintedWording> same)
    {
        var first = same.MinBy(p => p.Use)!;
        var lacking = Language.All.Skip(1).Where(l => own.Translation(first.English, l) is null && !same.Any(p => p.Known.Contains(l.Tag)));
        var where = same.Select(p => p.Where).Distinct().ToList();
        return new UntranslatedLine(first.English, first.Use, where.Count == 1 ? where[0] : null, [.. lacking.Select(l => l.Tag)]);
    }
}
