using System.Globalization;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Meetings.MeetingStatus;

namespace Secretariat.Domain.Meetings;

/// <summary>What is known of a meeting when it is planned.</summary>
public sealed record MeetingPlan(BodyId BodyId, string BodyShortName, IReadOnlyList<NumberInSeries> Numbers, string Title, MeetingSchedule Schedule,
    Venue? Venue, Modality Modality,
    string? RemoteAddress, ParticipantId? HostId, IReadOnlyList<ConvenedBy> Convenors, IReadOnlyList<string> Languages,
    IReadOnlyDictionary<ParticipationKind, int> Quotas, AttributionRule AttributionRule);

/// <summary>One gathering of a body, or of several jointly.</summary>
public sealed class Meeting : AggregateRoot<MeetingId>
{
    private readonly List<MeetingOrdinal> _ordinals = [];
    private readonly List<MeetingConvenor> _convenors = [];
    private readonly List<DelegationQuota> _quotas = [];
    private readonly List<MeetingDeadline> _deadlines = [];
    private readonly List<MeetingSession> _sessions = [];
    private readonly List<MeetingOverride> _overrides = [];

    private Meeting() { }

    /// <summary>The body that meets; of a joint meeting the one that leads it.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>The short name of the body when the meeting was planned, for symbols.</summary>
    public string BodyShortName { get; private init; } = "";

    /// <summary>Its number in each series it belongs to.</summary>
    public IReadOnlyList<MeetingOrdinal> Ordinals => [.. _ordinals.OrderBy(o => o.Position)];

    /// <summary>What it is called besides its number; empty when the number says it all.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When it takes place.</summary>
    public MeetingSchedule Schedule { get; private set; } = null!;

    /// <summary>Where it is held; null while not known and for remote meetings.</summary>
    public Venue? Venue { get; private set; }

    /// <summary>How people take part.</summary>
    public Modality Modality { get; private set; }

    /// <summary>The address of the remote room; for confirmed delegates only, never on a public paper.</summary>
    public string? RemoteAddress { get; private set; }

    /// <summary>The participant that provides the venue.</summary>
    public ParticipantId? HostId { get; private set; }

    /// <summary>In whose name it is called; more than one at a joint meeting.</summary>
    public IReadOnlyList<MeetingConvenor> Convenors => _convenors;

    /// <summary>The languages of the meeting, BCP 47.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Seats of a delegation by the kind of its participation; a kind not listed has none.</summary>
    public IReadOnlyList<DelegationQuota> Quotas => _quotas;

    /// <summary>What is due when on the way there and after.</summary>
    public IReadOnlyList<MeetingDeadline> Deadlines => _deadlines;

    /// <summary>The half-days of sitting.</summary>
    public IReadOnlyList<MeetingSession> Sessions => _sessions;

    /// <summary>What may be told of who said what.</summary>
    public AttributionRule AttributionRule { get; private set; }

    /// <summary>How far it has come.</summary>
    public MeetingStatus Status { get; private set; }

    /// <summary>Where a postponed meeting stood, and stands again once it has new dates.</summary>
    public MeetingStatus? PostponedFrom { get; private set; }

    /// <summary>Since when the meeting has the dates it has; null where they are those that others were told first.</summary>
    public DateTimeOffset? DatesSince { get; private set; }

    /// <summary>The first day it was to have when others were told of it, once it was put off to later dates; null while it was not.</summary>
    public DateOnly? FormerFirstDay { get; private set; }

    /// <summary>The last day that goes with <see cref="FormerFirstDay"/>.</summary>
    public DateOnly? FormerLastDay { get; private set; }

    /// <summary>Why it was postponed or cancelled, in the words sent out.</summary>
    public string? StatusReason { get; private set; }

    /// <summary>What the head of the secretariat went on in spite of, and why.</summary>
    public IReadOnlyList<MeetingOverride> Overrides => _overrides;

    /// <summary>When others were first told of it; null while it is known to the secretariat only.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>How the symbols of its papers begin, from the first that was issued; null before.</summary>
    public MeetingSymbol? PaperSymbol { get; private set; }

    /// <summary>The revision of its calendar entry: rises with each change that whoever was told must see (RFC 5545 §3.8.7.4).</summary>
    public int CalendarSequence { get; private set; }

    /// <summary>Planned here, or taken from history.</summary>
    public Origin Origin { get; private init; }

    /// <summary>"34th Senior Officials Meeting"; "10th Reference Group Meeting and 34th Senior Officials Meeting"; the title where there is no
    /// number.</summary>
    public string NumberedTitle => _ordinals.Count == 0 ? Title : string.Join(" and ", Ordinals.Select(o => o.Print));

    /// <summary>The identifier of the entry that is published, the same for ever (RFC 5545 §3.8.4.7).</summary>
    public string CalendarUid => CalendarUidOf(Id);

    /// <summary>The identifier of the published entry of a meeting.</summary>
    public static string CalendarUidOf(MeetingId id) => $"meeting-{id.Value:N}@secretariat";

    /// <summary>The identifier of the entry that delegates are asked to hold, the same for ever.</summary>
    public string DelegateCalendarUid => $"meeting-{Id.Value:N}-delegate@secretariat";

    /// <summary>Plans a meeting: the sessions follow from the schedule, the deadlines from the body's timetable.</summary>
    public static Result<Meeting> Plan(MeetingId id, MeetingPlan plan, IEnumerable<TimetableStep> timetable)
    {
        if (!MeetingSession.Derive(plan.Schedule).TryGet(out var sessions, out var refusal)) return refusal;
        var meeting = new Meeting
        {
            Id = id,
            BodyId = plan.BodyId,
            BodyShortName = plan.BodyShortName,
            Title = CleanText.Line(plan.Title),
            Schedule = plan.Schedule,
            Venue = plan.Venue,
            Modality = plan.Modality,
            RemoteAddress = plan.RemoteAddress,
            HostId = plan.HostId,
            Languages = [.. plan.Languages.Distinct()],
            AttributionRule = plan.AttributionRule,
            Status = Draft,
            Origin = Origin.Live,
        };
        meeting._ordinals.AddRange(plan.Numbers.Select((n, i) => new MeetingOrdinal(i + 1, n)));
        meeting._convenors.AddRange(plan.Convenors.Select((c, i) => new MeetingConvenor(i + 1, c)));
        meeting._quotas.AddRange(plan.Quotas.Select(q => new DelegationQuota(q.Key, q.Value)));
        meeting._sessions.AddRange(sessions);
        meeting._deadlines.AddRange(timetable.DistinctBy(s => s.Kind).Select(s => new MeetingDeadline(s.Kind, s.DueFor(plan.Schedule.FirstDay,
            plan.Schedule.LastDay))));
        meeting.Record(new MeetingPlanned(id, plan.BodyId));
        return meeting;
    }

    /// <summary>The seats of a delegation that takes part in this way.</summary>
    public int SeatsFor(ParticipationKind kind) => _quotas.FirstOrDefault(q => q.Kind == kind)?.Seats ?? 0;

    /// <summary>Changes what the meeting is called and how it is set up.</summary>
    public Result<Done> Revise(string title, ParticipantId? hostId, IReadOnlyList<ConvenedBy> convenors, IReadOnlyList<string> languages,
        IReadOnlyDictionary<ParticipationKind, int> quotas, AttributionRule attributionRule)
    {
        if (!MeetingLifecycle.IsAhead(Status)) return new MeetingErrors.TooLateToChange(Status);
        title = CleanText.Line(title);
        if (_ordinals.Count == 0 && string.IsNullOrWhiteSpace(title)) return new MeetingErrors.TitleMissing();
        if (ToldAt is not null && HostId is not null && hostId != HostId) return new MeetingErrors.HostIsKnown();
        if (title != Title && ToldAt is not null) Record(new MeetingRenamed(Id, ++CalendarSequence));
        (Title, HostId, Languages, AttributionRule) = (title, hostId, [.. languages.Distinct()], attributionRule);
        if (!_convenors.Select(c => new ConvenedBy(c.Name, c.ParticipantId)).SequenceEqual(convenors))
        {
            _convenors.Clear();
            _convenors.AddRange(convenors.Select((c, i) => new MeetingConvenor(i + 1, c)));
        }

        SetQuotas(quotas);
        return Done.Value;
    }

    /// <summary>Changes the dates of a draft, of which nobody has been told.</summary>
    public Result<Done> ReviseDates(MeetingSchedule schedule) => Status is Draft ? MoveDates(schedule) : new MeetingErrors.DatesAreKnown();

    /// <summary>Sets the times of a session. When the meeting opens and closes follows from the sittings of its first and its last day.</summary>
    public Result<Done> SetSession(MeetingSessionId id, TimeOnly starts, TimeOnly ends)
    {
        if (!MeetingLifecycle.IsAhead(Status)) return new MeetingErrors.TooLateToChange(Status);
        if (_sessions.FirstOrDefault(s => s.Id == id) is not { } session) return new MeetingErrors.NoSuchSession();
        if (_sessions.Any(s => s != session && s.Day == session.Day && s.Starts < ends
            && starts < s.Ends)) return new MeetingErrors.SessionsOverlap(session.Day);
        return session.Set(session.Day, starts, ends, Schedule.TimeZoneId).TryGet(out _, out var refusal) ? FollowSessions() : refusal;
    }

    /// <summary>Adds a session on a half-day that has none.</summary>
    public Result<MeetingSessionId> AddSession(DateOnly day, HalfDay half, TimeOnly starts, TimeOnly ends)
    {
        if (!MeetingLifecycle.IsAhead(Status)) return new MeetingErrors.TooLateToChange(Status);
        if (day < Schedule.FirstDay || day > Schedule.LastDay) return new MeetingErrors.SessionOutsideMeeting(day);
        if (_sessions.Any(s => s.Day == day && s.Half == half)) return new MeetingErrors.HalfDayTaken(day, half);
        if (_sessions.Any(s => s.Day == day && s.Starts < ends && starts < s.Ends)) return new MeetingErrors.SessionsOverlap(day);
        if (!MeetingSession.Hold(day, half, starts, ends, Schedule.TimeZoneId).TryGet(out var session, out var refusal)) return refusal;
        _sessions.Add(session);
        FollowSessions();
        return session.Id;
    }

    /// <summary>Drops a session that will not be held.</summary>
    public Result<Done> DropSession(MeetingSessionId id)
    {
        if (Status is InSession or Concluded or Cancelled) return new MeetingErrors.TooLateToChange(Status);
        return _sessions.RemoveAll(s => s.Id == id) == 0 ? new MeetingErrors.NoSuchSession() : FollowSessions();
    }

    /// <summary>Sets a deadline, or gives an open one another date. Nominations that time has closed are open again until the new day.</summary>
    public Result<Done> SetDeadline(DeadlineKind kind, DateOnly dueOn)
    {
        if (Status is Cancelled) return new MeetingErrors.TooLateToChange(Status);
        if (kind is DeadlineKind.Nominations && dueOn > Schedule.FirstDay) return new MeetingErrors.NominationsAfterOpening(Schedule.FirstDay);
        if (_deadlines.FirstOrDefault(d => d.Kind == kind) is not { } deadline) _deadlines.Add(new MeetingDeadline(kind, dueOn));
        else if (deadline.DoneAt is not null && kind is not DeadlineKind.Nominations) return new MeetingErrors.DeadlineIsDone(kind);
        else (deadline.DueOn, deadline.DoneAt) = (dueOn, null);
        return Done.Value;
    }

    /// <summary>Notes that what was due is done, or that it is open again.</summary>
    public Result<Done> MarkDeadline(DeadlineKind kind, bool done, DateTimeOffset now)
    {
        if (_deadlines.FirstOrDefault(d => d.Kind == kind) is not { } deadline) return new MeetingErrors.NoSuchDeadline(kind);
        deadline.DoneAt = done ? deadline.DoneAt ?? now : null;
        return Done.Value;
    }

    /// <summary>
    /// Notes that what a deadline was set for has come about, where the body's timetable has one; it does not shift with the meeting any more.
    /// </summary>
    public void Meet(DeadlineKind kind, DateTimeOffset now)
    {
        if (_deadlines.FirstOrDefault(d => d.Kind == kind) is { } deadline) deadline.DoneAt ??= now;
    }

    /// <summary>
    /// Whether a deadline is late on a day: open, past, and still to be met. What had to be done before a meeting is no work any more once it was held.
    /// </summary>
    public bool IsLate(MeetingDeadline deadline, DateOnly today) => deadline.DoneAt is null && deadline.DueOn < today
        && ((Status is not Concluded && Schedule.LastDay >= today) || deadline.DueOn >= Schedule.LastDay);

    /// <summary>Whether what a deadline was set for has come about; nothing is left to wait for where the timetable has no such deadline.</summary>
    public bool HasMet(DeadlineKind kind) => _deadlines.All(d => d.Kind != kind || d.DoneAt is not null);

    /// <summary>Lets an obstacle stand against the meeting, unless the head of the secretariat goes on in spite of it: now, for a reason that is kept, or
    /// before.</summary>
    /// <param name="obstacle">What kind of obstacle it is.</param>
    /// <param name="refusal">What it is; null where nothing stands against the meeting, and then no reason is kept.</param>
    /// <param name="reason">Why the meeting goes on all the same.</param>
    /// <param name="by">The head of the secretariat.</param>
    /// <param name="now">This instant.</param>
    public Result<Done> GoOn(MeetingObstacle obstacle, Error? refusal, string? reason, string by, DateTimeOffset now)
    {
        if (refusal is null || GoesOnInSpiteOf(obstacle)) return Done.Value;
        if (CleanText.OptionalText(reason) is not { } stated) return refusal;
        _overrides.Add(new MeetingOverride(obstacle, stated, by, now));
        return Done.Value;
    }

    /// <summary>Whether the head of the secretariat has gone on in spite of an obstacle.</summary>
    public bool GoesOnInSpiteOf(MeetingObstacle obstacle) => _overrides.Exists(o => o.Obstacle == obstacle);

    /// <summary>Saves the date with the participants.</summary>
    public Result<Done> Announce(DateTimeOffset now)
    {
        if (Modality is not Modality.Remote && Venue is null) return new MeetingErrors.VenueMissing();
        if (Status is not Draft) return new MeetingErrors.CannotMove(Status, Announced);
        if (Schedule.ClosesAt <= now) return new MeetingErrors.DatesArePast(Schedule.LastDay);
        return MoveTo(Announced, () =>
        {
            ToldAt ??= now;
            Meet(DeadlineKind.SaveTheDate, now);
            Record(new MeetingAnnounced(Id, CalendarSequence));
        });
    }

    /// <summary>Calls the meeting: its chair's office is filled, or the head goes on without; its host is confirmed, its agenda at least drafted.</summary>
    public Result<Done> Convene(bool chairInOffice, bool agendaDrafted, DateTimeOffset now)
    {
        if (Status is Postponed) return new MeetingErrors.CannotMove(Status, Convened);
        if (Schedule.ClosesAt <= now) return new MeetingErrors.DatesArePast(Schedule.LastDay);
        if (Modality is not Modality.Remote && Venue is null) return new MeetingErrors.VenueMissing();
        if (Modality is not Modality.Remote && HostId is null) return new MeetingErrors.HostMissing();
        if (!chairInOffice && !GoesOnInSpiteOf(MeetingObstacle.ChairVacant)) return new MeetingErrors.ChairVacant();
        if (!agendaDrafted) return new MeetingErrors.AgendaMissing();
        return MoveTo(Convened, () =>
        {
            ToldAt ??= now;
            Record(new MeetingConvened(Id, ++CalendarSequence));
        });
    }

    /// <summary>Opens the sitting, on its first day or, for a reason, before.</summary>
    public Result<Done> Open(bool agendaIssued, string? reasonToOpenEarly, DateTimeOffset now)
    {
        if (Status is Convened && !agendaIssued) return new MeetingErrors.AgendaNotIssued();
        if (Status is Convened && OpensEarly(now) && string.IsNullOrWhiteSpace(reasonToOpenEarly)) return new MeetingErrors.NotYetItsDay(Schedule.FirstDay);
        return MoveTo(InSession, () => Record(new MeetingOpened(Id)));
    }

    /// <summary>Whether its first day has not come yet at the venue: it is opened for a reason only.</summary>
    /// <param name="now">The present instant.</param>
    public bool OpensEarly(DateTimeOffset now) => TodayAtVenue(now) < Schedule.FirstDay;

    /// <summary>The sessions that have not begun and at which nobody is on record: before them the meeting is closed for a reason only.</summary>
    /// <param name="attended">The sessions at which somebody is on record.</param>
    /// <param name="now">The present instant.</param>
    public IReadOnlyList<MeetingSession> SittingsAhead(IReadOnlyCollection<MeetingSessionId> attended, DateTimeOffset now) =>
        [.. _sessions.Where(s => s.StartsAt > now && !attended.Contains(s.Id)).OrderBy(s => s.StartsAt)];

    /// <summary>
    /// Closes the meeting once its last session has begun or, for a reason, before: sessions that had not begun are not held then. One at which somebody
    /// is on record had begun, whatever its hour.
    /// </summary>
    /// <param name="reasonToCloseEarly">Why before its last session.</param>
    /// <param name="attended">The sessions at which somebody is on record.</param>
    /// <param name="now">The present instant.</param>
    public Result<Done> Conclude(string? reasonToCloseEarly, IReadOnlyCollection<MeetingSessionId> attended, DateTimeOffset now)
    {
        var ahead = SittingsAhead(attended, now);
        var reason = CleanText.OptionalText(reasonToCloseEarly);
        if (Status is InSession && ahead.Count > 0 && reason is null) return new MeetingErrors.SessionsAhead([.. ahead]);
        return MoveTo(Concluded, () =>
        {
            _sessions.RemoveAll(ahead.Contains);
            StatusReason = ahead.Count > 0 ? reason : null;
            Record(new MeetingConcluded(Id));
        });
    }

    /// <summary>The sessions that are held; before the meeting is closed every one is still to come.</summary>
    /// <param name="attended">The sessions at which somebody is on record.</param>
    /// <param name="now">The present instant.</param>
    public IReadOnlyList<MeetingSession> SittingsHeld(IReadOnlyCollection<MeetingSessionId> attended, DateTimeOffset now) =>
        Status is Concluded ? [.. _sessions.Except(SittingsAhead(attended, now))] : Sessions;

    /// <summary>
    /// Leaves out what a closed meeting will not come to: sessions that have not begun and at which nobody is on record any more. Before it is closed every
    /// session is still to come.
    /// </summary>
    /// <param name="attended">The sessions at which somebody is on record.</param>
    /// <param name="now">The present instant.</param>
    public void LeaveOutUnheld(IReadOnlyCollection<MeetingSessionId> attended, DateTimeOffset now)
    {
        if (Status is Concluded) _sessions.RemoveAll(SittingsAhead(attended, now).Contains);
    }

    /// <summary>Takes the meeting off its dates; registrations and agenda are kept.</summary>
    public Result<Done> Postpone(string reason)
    {
        var (stood, why) = (Status, CleanText.Text(reason));
        return MoveTo(Postponed, () =>
        {
            (PostponedFrom, StatusReason) = (stood, why);
            Record(new MeetingPostponed(Id, why, RaiseSequence()));
        });
    }

    /// <summary>Gives the meeting new dates: open deadlines shift with it, what is done stays done, and nominations are open again.</summary>
    public Result<Done> Reschedule(MeetingSchedule schedule, DateTimeOffset now)
    {
        if (!MeetingLifecycle.CanBeRescheduled(Status)) return new MeetingErrors.TooLateToChange(Status);
        if (schedule.ClosesAt <= now) return new MeetingErrors.DatesArePast(schedule.LastDay);
        var former = Schedule;
        if (!MoveDates(schedule).TryGet(out _, out var refusal)) return refusal;
        if (Status is Postponed && !MoveTo(PostponedFrom!.Value, () => (PostponedFrom, StatusReason) = (null, null)).TryGet(out _, out refusal)) return refusal;
        if (ToldAt is not null && schedule != former) DatesSince = now;
        RememberFormerDates(former.FirstDay, former.LastDay);
        Record(new MeetingRescheduled(Id, former.FirstDay, former.LastDay, RaiseSequence()));
        return Done.Value;
    }

    /// <summary>Of several times that a meeting is put off the dates that others heard first are kept; once it is back on them, or sooner, none.</summary>
    private void RememberFormerDates(DateOnly first, DateOnly last)
    {
        if (ToldAt is not null && FormerFirstDay is null) (FormerFirstDay, FormerLastDay) = (first, last);
        if (FormerFirstDay >= Schedule.FirstDay) (FormerFirstDay, FormerLastDay) = (null, null);
    }

    /// <summary>Moves the meeting to another place, and to another host where one is named.</summary>
    public Result<Done> ChangeVenue(Venue venue, ParticipantId? hostId)
    {
        if (!MeetingLifecycle.IsAhead(Status)) return new MeetingErrors.TooLateToChange(Status);
        (Venue, HostId) = (venue, hostId ?? HostId);
        Record(new VenueChanged(Id, RaiseSequence()));
        return Done.Value;
    }

    /// <summary>Changes how people take part.</summary>
    public Result<Done> ChangeModality(Modality modality, string? remoteAddress)
    {
        if (!MeetingLifecycle.IsAhead(Status)) return new MeetingErrors.TooLateToChange(Status);
        if (modality is not Modality.Remote && Venue is null && ToldAt is not null) return new MeetingErrors.VenueMissing();
        (Modality, RemoteAddress) = (modality, modality is Modality.InPerson ? null : remoteAddress);
        Record(new ModalityChanged(Id, RaiseSequence()));
        return Done.Value;
    }

    /// <summary>Gives the meeting up. Its numbers are free again only when nobody had been told of them.</summary>
    public Result<Done> Cancel(string reason) => MoveTo(Cancelled, () =>
    {
        StatusReason = CleanText.Text(reason);
        if (ToldAt is null) _ordinals.Clear();
        Record(new MeetingCancelled(Id, StatusReason, RaiseSequence()));
    });

    /// <summary>
    /// How the symbols of its papers begin: <c>BP/SOM.34/2024</c>. A meeting without number bears its first day, <c>BP/AHM-0510/2000</c>. Once a paper is
    /// issued it stays, whatever becomes of the dates.
    /// </summary>
    public MeetingSymbol Symbol(string process)
    {
        if (PaperSymbol is { } kept) return kept;
        var own = _ordinals.FirstOrDefault(o => o.SeriesId == MeetingSeriesId.Of(BodyId)) ?? Ordinals.FirstOrDefault();
        return own is null
            ? new MeetingSymbol(process, $"{BodyShortName}-{Schedule.FirstDay:MMdd}", null, Schedule.FirstDay.Year)
            : new MeetingSymbol(process, own.ShortName, own.Ordinal, Schedule.FirstDay.Year);
    }

    /// <summary>Keeps the symbol when the first paper is issued; where another meeting has the same, a figure tells them apart: <c>BP/AHM-0510-2/2000</c>.
    /// </summary>
    [RefusedWhenSaved(typeof(MeetingErrors), nameof(MeetingErrors.SymbolTaken))]
    public void KeepSymbol(string process, IReadOnlyCollection<MeetingSymbol> taken)
    {
        var wanted = Symbol(process);
        for (var n = 2; PaperSymbol is null && taken.Contains(wanted); n++) wanted = Symbol(process) with { Body = $"{Symbol(process).Body}-{n}" };
        PaperSymbol = wanted;
    }

    /// <summary>When and where it is held, as its agenda prints it; another text means that a paper with the former one is out of date.</summary>
    public string WhenAndWhere => string.Create(CultureInfo.InvariantCulture,
        $"{Schedule.FirstDay:yyyy-MM-dd}/{Schedule.LastDay:yyyy-MM-dd} {Schedule.Opens:HH:mm}-{Schedule.Closes:HH:mm} {Schedule.TimeZoneId}; {Modality}; ")
        + string.Join(", ", Venue?.Name, Venue?.Address, Venue?.City, Venue?.CountryCode);

    /// <summary>The day it is at the venue at an instant.</summary>
    public DateOnly TodayAtVenue(DateTimeOffset now) => VenueTime.DayOf(now, Schedule.TimeZoneId);

    /// <summary>What the clocks at the venue show at an instant.</summary>
    public DateTime ClockAtVenue(DateTimeOffset now) => VenueTime.ClockAt(now, Schedule.TimeZoneId);

    private Result<Done> MoveDates(MeetingSchedule schedule)
    {
        if (!MoveSessions(schedule).TryGet(out _, out var refusal)) return refusal;
        var was = Schedule;
        Schedule = schedule;
        // New dates call for delegates anew.
        foreach (var nominations in _deadlines.Where(d => d.Kind is DeadlineKind.Nominations)) nominations.DoneAt = null;
        foreach (var deadline in _deadlines.Where(d => d.DoneAt is null))
            deadline.DueOn = deadline.DueOn <= was.FirstDay
                ? deadline.DueOn.AddDays(schedule.FirstDay.DayNumber - was.FirstDay.DayNumber)
                : deadline.DueOn.AddDays(schedule.LastDay.DayNumber - was.LastDay.DayNumber);
        return Done.Value;
    }

    /// <summary>The meeting opens with the first sitting of its first day and closes with the last of its last; calendars learn of another hour.</summary>
    private Done FollowSessions()
    {
        var followed = Schedule.Around(_sessions.Where(s => s.Day == Schedule.FirstDay).MinBy(s => s.StartsAt),
            _sessions.Where(s => s.Day == Schedule.LastDay).MaxBy(s => s.EndsAt));
        if (followed != Schedule) (Schedule, CalendarSequence) = (followed, RaiseSequence());
        return Done.Value;
    }

    /// <summary>Sessions move with the meeting and keep their identity, so that what hangs on them follows; their times too, unless the days are cut
    /// otherwise.</summary>
    private Result<Done> MoveSessions(MeetingSchedule to)
    {
        var shift = to.FirstDay.DayNumber - Schedule.FirstDay.DayNumber;
        var sameShape = (to.Days, to.Opens, to.Closes) == (Schedule.Days, Schedule.Opens, Schedule.Closes);
        if (!MeetingSession.Derive(to).TryGet(out var derived, out var refusal)) return refusal;
        var wanted = sameShape
            ? _sessions.Select(s => (Day: s.Day.AddDays(shift), s.Half, s.Starts, s.Ends)).ToList()
            : derived.Select(d => (d.Day, d.Half, d.Starts, d.Ends)).ToList();
        var kept = _sessions.ToDictionary(s => (s.Day.AddDays(shift), s.Half));
        _sessions.RemoveAll(s => !wanted.Any(w => w.Half == s.Half && w.Day == s.Day.AddDays(shift)));
        foreach (var (day, half, starts, ends) in wanted)
        {
            if (kept.TryGetValue((day, half), out var session))
            {
                if (!session.Set(day, starts, ends, to.TimeZoneId).TryGet(out _, out refusal)) return refusal;
            }
            else if (MeetingSession.Hold(day, half, starts, ends, to.TimeZoneId).TryGet(out var added, out refusal)) _sessions.Add(added);
            else return refusal;
        }

        return Done.Value;
    }

    private void SetQuotas(IReadOnlyDictionary<ParticipationKind, int> quotas)
    {
        _quotas.RemoveAll(q => !quotas.ContainsKey(q.Kind));
        foreach (var (kind, seats) in quotas)
            if (_quotas.FirstOrDefault(q => q.Kind == kind) is { } quota) quota.Seats = seats;
            else _quotas.Add(new DelegationQuota(kind, seats));
    }

    private int RaiseSequence() => ToldAt is null ? CalendarSequence : ++CalendarSequence;

    private Result<Done> MoveTo(MeetingStatus next, Action then)
    {
        if (!MeetingLifecycle.Permits(Status, next)) return new MeetingErrors.CannotMove(Status, next);
        Status = next;
        then();
        return Done.Value;
    }
}
