using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Bodies;

/// <summary>The time for which a state holds an office, exercised by persons it names.</summary>
/// <remarks>
/// The database refuses two terms of the same office, body and seat at the same instant unless one is acting. A Chair and a Rapporteur
/// have one seat; so has the Co-Chair of the process; the Co-Chairs of a co-chaired body have two (docs/decisions, office terms).
/// </remarks>
public sealed class OfficeTerm : AggregateRoot<OfficeTermId>
{
    private readonly List<OfficeExercise> _exercises = [];

    private OfficeTerm() { }

    /// <summary>The office.</summary>
    public Office Office { get; private set; }

    /// <summary>The body it belongs to; null for the process as a whole.</summary>
    public BodyId? BodyId { get; private set; }

    /// <summary>Which of the seats of the office, counted from 1.</summary>
    public int Seat { get; private set; } = 1;

    /// <summary>The state that holds it.</summary>
    public ParticipantId HolderId { get; private set; }

    /// <summary>The instant at which it takes effect; null where no source tells, and then it answers for no date.</summary>
    public DateTimeOffset? From { get; private set; }

    /// <summary>The instant at which it ceases, itself no longer in office; null while it runs.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Held for the time being, beside the regular holder.</summary>
    public bool Acting { get; private set; }

    /// <summary>How it came about.</summary>
    public string? EndorsedBy { get; private set; }

    /// <summary>Both ends as the sources give them; for a live term the days of the instants.</summary>
    public Period Stated { get; private set; } = Period.Of(PartialDate.Unknown, PartialDate.Open);

    /// <summary>The key in the historic data set; null for live ones.</summary>
    public string? Key { get; private set; }

    /// <summary>Live or historic.</summary>
    public Origin Origin { get; private set; }

    /// <summary>Where it is known from.</summary>
    public SourceKind SourceKind { get; private set; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; private set; }

    /// <summary>Where it says so.</summary>
    public IReadOnlyList<SourceRef> Sources { get; private set; } = [];

    /// <summary>Who exercises it, from-to.</summary>
    public IReadOnlyList<OfficeExercise> Exercises => _exercises;

    /// <summary>How many states may hold an office of a body at once: two only for the Co-Chairs of a co-chaired body.</summary>
    public static int SeatsOf(Office office, Body? body) => office is Office.CoChair && body is { CoChaired: true } ? 2 : 1;

    /// <summary>A state takes up an office.</summary>
    /// <param name="office">The office.</param>
    /// <param name="body">The body; null for the process.</param>
    /// <param name="holder">The state.</param>
    /// <param name="seat">A seat that is free, see <see cref="SeatsOf"/>.</param>
    /// <param name="from">The instant.</param>
    /// <param name="acting">Whether for the time being only.</param>
    /// <param name="endorsedBy">The decision behind it.</param>
    public static Result<OfficeTerm> Begin(Office office, Body? body, Participant holder, int seat, DateTimeOffset from, bool acting, string? endorsedBy)
    {
        if (holder.Kind is not ParticipantKind.State) return new OfficeErrors.HeldByStatesOnly();
        if (holder.RefuseIfFormer(DayOf(from)).Error is { } former) return former;
        if (office is Office.CoChair && body is { CoChaired: false }) return new OfficeErrors.NotCoChaired(body.Name);
        var term = Open(office, body?.Id, holder.Id, seat, from, acting, endorsedBy);
        term.Record(new OfficeTermBegan(term.Id, office, body?.Id, holder.Id, from));
        return term;
    }

    /// <summary>Enters a term from the history of the process.</summary>
    public static OfficeTerm Recall(
        string key, Office office, BodyId? body, int seat, ParticipantId holder, DateTimeOffset? from, DateTimeOffset? until, Period stated,
        string? endorsedBy, SourceKind sourceKind, string? note, IEnumerable<SourceRef> sources)
    {
        var term = new OfficeTerm
        {
            Id = OfficeTermId.New(),
            Key = key,
            Office = office,
            BodyId = body,
            Seat = seat,
            HolderId = holder,
            From = from?.ToUniversalTime(),
            Until = until?.ToUniversalTime(),
            Stated = stated,
            EndorsedBy = endorsedBy,
            Origin = Origin.Historic,
            SourceKind = sourceKind,
            Note = note,
        };
        term.Sources = sources.ToList();
        return term;
    }

    /// <summary>Whether the office is held under this term at an instant; at the instant of a hand-over the new term holds.</summary>
    public bool RunsAt(DateTimeOffset at) => From is { } from && from <= at && (Until is not { } until || at < until);

    /// <summary>Ends the term at an instant, with nobody to follow.</summary>
    public Result<Done> End(DateTimeOffset at)
    {
        if (Close(at).Error is { } refusal) return refusal;
        Record(new OfficeTermEnded(Id, Office, BodyId, HolderId, at));
        return Done.Value;
    }

    /// <summary>Passes the office to another state: this term closes and the next opens at the same instant.</summary>
    public Result<OfficeTerm> HandOverTo(Participant next, DateTimeOffset at, string? endorsedBy)
    {
        if (next.Kind is not ParticipantKind.State) return new OfficeErrors.HeldByStatesOnly();
        if (next.Id == HolderId) return new OfficeErrors.SameHolder();
        if (next.RefuseIfFormer(DayOf(at)).Error is { } former) return former;
        if (Close(at).Error is { } refusal) return refusal;
        var opened = Open(Office, BodyId, next.Id, Seat, at, Acting, endorsedBy);
        opened.Record(new OfficeHandedOver(Id, opened.Id, Office, BodyId, HolderId, next.Id, at));
        return opened;
    }

    /// <summary>Names the person who exercises the office from an instant on; whoever did before ceases then.</summary>
    public Result<Done> ExerciseBy(PersonId person, DateTimeOffset from)
    {
        if (Until <= from || From > from) return new OfficeErrors.NotInOffice(from);
        _exercises.RemoveAll(e => e.From >= from);
        _exercises.FirstOrDefault(e => e.Until is null)?.EndAt(from);
        _exercises.Add(new OfficeExercise(person, from.ToUniversalTime()));
        Record(new OfficeExerciseDesignated(Id, Office, BodyId, person, from));
        return Done.Value;
    }

    /// <summary>Who exercises the office at an instant.</summary>
    public PersonId? ExercisedBy(DateTimeOffset at) => _exercises.FirstOrDefault(e => e.RunsAt(at))?.PersonId;

    private static OfficeTerm Open(Office office, BodyId? body, ParticipantId holder, int seat, DateTimeOffset from, bool acting, string? endorsedBy) => new()
    {
        Id = OfficeTermId.New(),
        Office = office,
        BodyId = body,
        Seat = seat,
        HolderId = holder,
        From = from.ToUniversalTime(),
        Acting = acting,
        EndorsedBy = endorsedBy,
        Stated = Period.Since(DayOf(from)),
        SourceKind = SourceKind.Work,
    };

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private Result<Done> Close(DateTimeOffset at)
    {
        if (Until is not null || From is not { } from || at <= from) return new OfficeErrors.NotInOffice(at);
        Until = at.ToUniversalTime();
        Stated = Stated.EndingOn(DayOf(at));
        foreach (var exercise in _exercises.Where(e => e.Until is null)) exercise.EndAt(Until.Value);
        return Done.Value;
    }
}

/// <summary>One person's time in exercising an office.</summary>
public sealed class OfficeExercise
{
    private OfficeExercise() { }

    internal OfficeExercise(PersonId person, DateTimeOffset from) => (PersonId, From) = (person, from);

    /// <summary>The person.</summary>
    public PersonId PersonId { get; private init; }

    /// <summary>From when.</summary>
    public DateTimeOffset From { get; private init; }

    /// <summary>Until when; null while it lasts.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Whether it lasts at an instant.</summary>
    public bool RunsAt(DateTimeOffset at) => From <= at && (Until is not { } until || at < until);

    internal void EndAt(DateTimeOffset at) => Until = at.ToUniversalTime();
}
