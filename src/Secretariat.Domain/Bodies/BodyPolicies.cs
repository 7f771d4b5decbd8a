namespace Secretariat.Domain.Bodies;

/// <summary>What kind of organ a body is.</summary>
public enum BodyKind
{
    /// <summary>The conference of ministers.</summary>
    MinisterialConference,

    /// <summary>The meeting of senior officials, formerly the Budapest Group.</summary>
    SeniorOfficialsMeeting,

    /// <summary>A working group on a theme.</summary>
    ThematicWorkingGroup,

    /// <summary>A working group on a region, before 2022.</summary>
    RegionalWorkingGroup,

    /// <summary>The restricted group that follows the red thread and advises the Chair.</summary>
    ReferenceGroup,

    /// <summary>Workshops and webinars on demand.</summary>
    AdHoc,

    /// <summary>A standing community of practitioners inside a working group.</summary>
    PractitionerCommunity,

    /// <summary>Groups of experts of the 1990s.</summary>
    ExpertGroup,
}

/// <summary>The level of those who meet, on which authority depends (study S01 AC1).</summary>
public enum BodyLevel
{
    /// <summary>Ministers: they adopt.</summary>
    Minister,

    /// <summary>Senior officials: they endorse.</summary>
    SeniorOfficial,

    /// <summary>Experts: they recommend.</summary>
    Expert,

    /// <summary>A restricted strategic circle: it advises.</summary>
    Strategic,

    /// <summary>Practitioners: they work together and report.</summary>
    Practitioner,
}

/// <summary>What a body may do with a text.</summary>
public enum BodyPower
{
    /// <summary>Make it a guiding text of the process.</summary>
    Adopt,

    /// <summary>Agree to it on behalf of the participants.</summary>
    Endorse,

    /// <summary>Propose action.</summary>
    Recommend,

    /// <summary>Advise the Chair.</summary>
    Advise,
}

/// <summary>How presence is counted towards a certificate.</summary>
public enum AttendanceRule
{
    /// <summary>One session is enough.</summary>
    AnySession,

    /// <summary>One session on each day.</summary>
    AnySessionEachDay,

    /// <summary>A share of all sessions.</summary>
    MinimumShare,
}

/// <summary>How much presence earns a certificate.</summary>
public sealed record AttendancePolicy
{
    private AttendancePolicy() { }

    /// <summary>At least one session on each day: the default.</summary>
    public static AttendancePolicy EachDay => new() { Rule = AttendanceRule.AnySessionEachDay };

    /// <summary>At least one session.</summary>
    public static AttendancePolicy Once => new() { Rule = AttendanceRule.AnySession };

    /// <summary>How presence is counted.</summary>
    public AttendanceRule Rule { get; private init; }

    /// <summary>The least share of sessions in percent; 0 where the rule is another.</summary>
    public int Percent { get; private init; }

    /// <summary>At least this share of the sessions.</summary>
    public static AttendancePolicy Share(int percent) => new() { Rule = AttendanceRule.MinimumShare, Percent = Math.Clamp(percent, 1, 100) };
}

/// <summary>Who belongs to a body.</summary>
public enum MembershipKind
{
    /// <summary>Every participant of the process.</summary>
    AllParticipants,

    /// <summary>Every participant is invited, those with an interest come.</summary>
    InterestedParticipants,

    /// <summary>Those on its list.</summary>
    Listed,
}

/// <summary>Who belongs to a body, as a rule and in the words of its founders (study D14).</summary>
public sealed record MembershipRule
{
    private MembershipRule() { }

    /// <summary>Every participant of the process.</summary>
    public static MembershipRule EveryParticipant => new() { Kind = MembershipKind.AllParticipants };

    /// <summary>The rule.</summary>
    public MembershipKind Kind { get; private init; }

    /// <summary>The founders' words.</summary>
    public string? Stated { get; private init; }

    /// <summary>A rule and the words for it.</summary>
    public static MembershipRule Of(MembershipKind kind, string? stated) => new() { Kind = kind, Stated = stated };
}

/// <summary>How often a body meets: the words, and what they come to (ISO 8601 durations; "P6M/P1Y" is a range, "~" means about; study D13).</summary>
public sealed record Cadence
{
    private Cadence() { }

    /// <summary>Nobody has said.</summary>
    public static Cadence Unstated => new();

    /// <summary>The words.</summary>
    public string? Stated { get; private init; }

    /// <summary>What they come to.</summary>
    public string? Normalised { get; private init; }

    /// <summary>The longest time between two meetings in months that the words allow; null where they give none.</summary>
    public int? LongestMonths => MonthsOf(Normalised?.TrimEnd('~').Split('/')[^1]);

    /// <summary>The shortest, where they give a range; otherwise the same.</summary>
    public int? ShortestMonths => MonthsOf(Normalised?.TrimEnd('~').Split('/')[0]);

    /// <summary>Whether the words say "about".</summary>
    public bool IsApproximate => Normalised?.EndsWith('~') ?? false;

    /// <summary>How long past its time a body is on a day, if it last met, or was founded, between two days of which one is known to be uncertain.</summary>
    /// <param name="on">The day asked about.</param>
    /// <param name="earliest">The earliest day on which it may have met last.</param>
    /// <param name="latest">The latest.</param>
    /// <returns>Null where the words give no time, or where it is still in time by every reading.</returns>
    public Overdue? OverdueOn(DateOnly on, DateOnly earliest, DateOnly latest)
    {
        if (LongestMonths is not { } months) return null;
        var (dueAtTheLatest, dueAtTheEarliest) = (latest.AddMonths(months), earliest.AddMonths(months));
        return on <= dueAtTheEarliest ? null : new Overdue(
            dueAtTheLatest, Math.Max(0, on.DayNumber - dueAtTheLatest.DayNumber), on.DayNumber - dueAtTheEarliest.DayNumber);
    }

    /// <summary>Words, and what they come to.</summary>
    public static Cadence Of(string? stated, string? normalised) => new() { Stated = stated, Normalised = normalised };

    /// <summary>What times between two meetings are normalised to: <c>P6M/P1Y</c> for six to twelve months. Twelve months are a year.</summary>
    /// <param name="shortest">The shortest time, in units.</param>
    /// <param name="longest">The longest; the same where there is no range.</param>
    /// <param name="inYears">Whether the unit is the year rather than the month.</param>
    /// <param name="about">Whether this is said with an "about".</param>
    public static string Between(int shortest, int longest, bool inYears, bool about) =>
        (shortest == longest ? Duration(shortest, inYears) : $"{Duration(shortest, inYears)}/{Duration(longest, inYears)}") + (about ? "~" : "");

    private static string Duration(int n, bool inYears) => inYears ? $"P{n}Y" : n % 12 == 0 && n > 0 ? $"P{n / 12}Y" : $"P{n}M";

    private static int? MonthsOf(string? duration) => duration is ['P', .. var digits, var unit] && int.TryParse(digits, out var n)
        ? unit switch { 'Y' => n * 12, 'M' => n, _ => null }
        : null;
}

/// <summary>How long a body is past its time.</summary>
/// <param name="DueBy">The last day on which it was in time, by the reading that favours it.</param>
/// <param name="Days">How many days past its time it is at least; 0 where it may still be in time.</param>
/// <param name="DaysAtMost">How many days it may be, if it last met on the earliest day its sources allow.</param>
public sealed record Overdue(DateOnly DueBy, int Days, int DaysAtMost)
{
    /// <summary>Whether it is past its time by every reading.</summary>
    public bool IsCertain => Days > 0;
}

/// <summary>One step of a timetable: so many days before the first day (negative) or after the last (positive).</summary>
/// <param name="Kind">The step.</param>
/// <param name="OffsetDays">Days before (negative) the first day, or after the last.</param>
public sealed record TimetableStep(DeadlineKind Kind, int OffsetDays)
{
    /// <summary>The most days before or after.</summary>
    public const int MostDays = 1500;

    /// <summary>The day it falls due for a meeting on these days.</summary>
    public DateOnly DueFor(DateOnly firstDay, DateOnly lastDay) => (OffsetDays < 0 ? firstDay : lastDay).AddDays(OffsetDays);
}

/// <summary>What follows from the level of a body unless somebody decides otherwise.</summary>
public static class BodyDefaults
{
    /// <summary>Ministers adopt and endorse, senior officials endorse, experts recommend, the strategic circle advises.</summary>
    public static IReadOnlyList<BodyPower> PowersOf(BodyLevel level) => level switch
    {
        BodyLevel.Minister => [BodyPower.Adopt, BodyPower.Endorse],
        BodyLevel.SeniorOfficial => [BodyPower.Endorse],
        BodyLevel.Expert => [BodyPower.Recommend],
        BodyLevel.Strategic => [BodyPower.Advise],
        BodyLevel.Practitioner => [],
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The default timetable (study 3.3; working days counted as calendar days, five as seven).</summary>
    public static IReadOnlyList<TimetableStep> TimetableOf(BodyLevel level) => level is BodyLevel.Minister
        ? Steps(-26 * 7, -16 * 7, -12 * 7, -8 * 7, -9 * 7, -6 * 7, -5 * 7, -4 * 7, -3 * 7, -5, -3, 2, 0, 3, 14)
        : Steps(-12 * 7, -8 * 7, -7 * 7, -6 * 7, -6 * 7, -4 * 7, -5 * 7, -2 * 7, -2 * 7, -3, -2, 2, 7, 14, 30);

    private static TimetableStep[] Steps(params int[] offsets) =>
        [.. Enum.GetValues<DeadlineKind>().Zip(offsets, (kind, days) => new TimetableStep(kind, days))];
}
