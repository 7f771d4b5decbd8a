using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Meetings;

/// <summary>Which half of a day.</summary>
public enum HalfDay
{
    /// <summary>Before the midday break.</summary>
    Morning,

    /// <summary>After it.</summary>
    Afternoon,
}

/// <summary>A half-day of sitting, in local time of the venue; attendance is recorded by session.</summary>
public sealed class MeetingSession
{
    private static readonly TimeOnly UsualStart = new(9, 30), MiddayFrom = new(12, 30), MiddayTo = new(14, 0), UsualEnd = new(17, 30);

    private MeetingSession() { }

    /// <summary>Identifies the session.</summary>
    public MeetingSessionId Id { get; private init; }

    /// <summary>The day at the venue.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The half of the day.</summary>
    public HalfDay Half { get; private init; }

    /// <summary>When it starts, local time.</summary>
    public TimeOnly Starts { get; private set; }

    /// <summary>When it ends, local time.</summary>
    public TimeOnly Ends { get; private set; }

    /// <summary>The instant of its start.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>The instant of its end.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    internal static Result<MeetingSession> Hold(DateOnly day, HalfDay half, TimeOnly starts, TimeOnly ends, string timeZoneId)
    {
        var session = new MeetingSession { Id = MeetingSessionId.New(), Half = half };
        return session.Set(day, starts, ends, timeZoneId).TryGet(out _, out var refusal) ? session : refusal;
    }

    /// <summary>The sessions that follow from a schedule: a morning and an afternoon a day, cut to opening and closing.</summary>
    internal static Result<List<MeetingSession>> Derive(MeetingSchedule schedule)
    {
        List<MeetingSession> sessions = [];
        for (var day = schedule.FirstDay; day <= schedule.LastDay; day = day.AddDays(1))
            foreach (var (half, starts, ends) in Halves(StartOf(day, schedule), EndOf(day, schedule)))
            {
                if (!Hold(day, half, starts, ends, schedule.TimeZoneId).TryGet(out var session, out var refusal)) return refusal;
                sessions.Add(session);
            }

        return sessions;
    }

    internal Result<Done> Set(DateOnly day, TimeOnly starts, TimeOnly ends, string timeZoneId)
    {
        if (ends <= starts) return new MeetingErrors.EndsBeforeItBegins();
        if (!VenueTime.Instant(day, starts, timeZoneId).TryGet(out var startsAt, out var refusal)) return refusal;
        if (!VenueTime.Instant(day, ends, timeZoneId).TryGet(out var endsAt, out refusal)) return refusal;
        (Day, Starts, Ends, StartsAt, EndsAt) = (day, starts, ends, startsAt, endsAt);
        return Done.Value;
    }

    private static TimeOnly StartOf(DateOnly day, MeetingSchedule s)
    {
        if (day == s.FirstDay) return s.Opens;
        var usual = s.Opens < MiddayFrom ? s.Opens : UsualStart;
        return usual < EndOf(day, s) ? usual : TimeOnly.MinValue;
    }

    private static TimeOnly EndOf(DateOnly day, MeetingSchedule s)
    {
        if (day == s.LastDay) return s.Closes;
        var usual = Later(UsualEnd, s.Closes);
        return day > s.FirstDay || s.Opens < usual ? usual : new TimeOnly(23, 59);
    }

    private static IEnumerable<(HalfDay, TimeOnly, TimeOnly)> Halves(TimeOnly starts, TimeOnly ends)
    {
        if (ends <= starts) yield break;
        if (starts >= MiddayFrom) yield return (HalfDay.Afternoon, starts, ends);
        else if (ends <= MiddayTo) yield return (HalfDay.Morning, starts, ends);
        else
        {
            yield return (HalfDay.Morning, starts, MiddayFrom);
            yield return (HalfDay.Afternoon, MiddayTo, ends);
        }
    }

    private static TimeOnly Later(TimeOnly a, TimeOnly b) => a > b ? a : b;
}
