using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Outcomes.SilenceStatus;

namespace Secretariat.Domain.Outcomes;

/// <summary>How far a silence procedure has come (study 3.9).</summary>
public enum SilenceStatus
{
    /// <summary>Drawn up by the secretariat; a chair opens it.</summary>
    Prepared,

    /// <summary>Open: participating states may break it until it expires.</summary>
    Open,

    /// <summary>Nobody broke it: the text is adopted.</summary>
    Adopted,

    /// <summary>Broken, for good.</summary>
    Broken,
}

/// <summary>Which moves a silence procedure permits (drawn in docs/domain.md).</summary>
public static class SilenceLifecycle
{
    private static readonly HashSet<(SilenceStatus From, SilenceStatus To)> Permitted = [(Prepared, Open), (Open, Broken), (Open, Adopted)];

    /// <summary>Every permitted pair.</summary>
    public static IReadOnlyCollection<(SilenceStatus From, SilenceStatus To)> Pairs => Permitted;

    /// <summary>Whether a procedure may go from one status to another.</summary>
    public static bool Permits(SilenceStatus from, SilenceStatus to) => Permitted.Contains((from, to));
}

/// <summary>How an objection reached the secretariat.</summary>
public enum ObjectionChannel
{
    /// <summary>Through the personal link of the state's focal point; received when it was sent.</summary>
    Link,

    /// <summary>By a note, whose receipt the secretariat registers.</summary>
    Note,
}

/// <summary>
/// The adoption of a text by silence: a chair opens it with an exact expiry, a participating state breaks it by an objection or amendment in writing that the
/// secretariat receives before then, and what nobody broke is adopted (study 3.9 R1–R9).
/// </summary>
public sealed class SilenceProcedure : AggregateRoot<SilenceProcedureId>
{
    /// <summary>The least time for which silence is asked (R7).</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(72);

    /// <summary>Ten working days, which are usual.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(14);

    /// <summary>The first day of work on which a silence opened on a day has had its usual length.</summary>
    public static DateOnly UsualEnd(DateOnly opened)
    {
        var day = opened.AddDays(Usual.Days + 1);
        return day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
    }

    /// <summary>How long after its expiry silence is found to have been kept: what was received before then has been entered by now.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private readonly List<SilenceObjection> _objections = [];

    private SilenceProcedure() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The body, whose chairs open it.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>The text.</summary>
    public ConclusionsId ConclusionsId { get; private init; }

    /// <summary>Its number among those of the meeting.</summary>
    public int Number { get; private init; }

    /// <summary>How far it has come.</summary>
    public SilenceStatus Status { get; private set; }

    /// <summary>When silence ends: the first instant at which it can no longer be broken.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The fingerprint of the frozen text.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>When a chair opened it.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>The chair.</summary>
    public PersonId? OpenedBy { get; private set; }

    /// <summary>When it ended: its expiry, or the receipt of the objection that broke it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How many reminders went out: at half its time, and a day before its end (R6).</summary>
    public int Reminders { get; private set; }

    /// <summary>What was received, in time or not.</summary>
    public IReadOnlyList<SilenceObjection> Objections => _objections;

    /// <summary>The symbol of the note on its opening while it is open, of the note on its result from then on.</summary>
    public DocumentSymbol NoteSymbol(MeetingSymbol meeting)
    {
        var note = DocumentSymbol.Silence(meeting, Number);
        return EndedAt is null ? note : note.Addition(1);
    }

    /// <summary>Draws up a procedure on tabled conclusions.</summary>
    [RefusedWhenSaved(typeof(SilenceErrors), nameof(SilenceErrors.AlreadyPrepared))]
    public static Result<SilenceProcedure> Prepare(Conclusions text, int number, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        if (text.Status is not ConclusionsStatus.Tabled) return new OutcomeErrors.CannotMove(text.Status, ConclusionsStatus.UnderSilence);
        var procedure = new SilenceProcedure
        {
            Id = SilenceProcedureId.New(),
            MeetingId = text.MeetingId,
            BodyId = text.BodyId,
            ConclusionsId = text.Id,
            Number = number,
        };
        return procedure.Reset(expiresAt, now).TryGet(out _, out var refusal) ? procedure : refusal;
    }

    /// <summary>Sets another expiry before a chair opens it.</summary>
    public Result<Done> Reset(DateTimeOffset expiresAt, DateTimeOffset now)
    {
        if (Status is not Prepared) return new SilenceErrors.CannotMove(Status, Prepared);
        if (expiresAt - now < Shortest) return new SilenceErrors.TooShort(expiresAt);
        ExpiresAt = expiresAt.ToUniversalTime();
        Record(new SilencePrepared(Id, MeetingId, ExpiresAt));
        return Done.Value;
    }

    /// <summary>A chair opens it on exactly the text the chair read, which is frozen from now on.</summary>
    public Result<Done> Open(PersonId person, string seenHash, Conclusions text, IReadOnlyList<PresidingOffice> presiding, DateTimeOffset now)
    {
        if (!SilenceLifecycle.Permits(Status, SilenceStatus.Open)) return new SilenceErrors.CannotMove(Status, SilenceStatus.Open);
        if (presiding.All(o => o.PersonId != person)) return new OutcomeErrors.NotPresiding();
        if (ExpiresAt - now < Shortest) return new SilenceErrors.TooShort(ExpiresAt);
        if (!text.Freeze(seenHash).TryGet(out _, out var refusal)) return refusal;
        return MoveTo(SilenceStatus.Open, () =>
        {
            (ContentHash, OpenedAt, OpenedBy) = (text.ContentHash, now, person);
            Record(new SilenceOpened(Id, MeetingId));
        });
    }

    /// <summary>
    /// Enters an objection or amendment of a state. Received before the expiry it breaks the silence, irrevocably; a second later it is recorded and not
    /// effective (R2, R4).
    /// </summary>
    /// <param name="from">The participant.</param>
    /// <param name="isParticipatingState">Whether it is a participating state; nobody else breaks silence (R3).</param>
    /// <param name="objection">What was received, and when.</param>
    /// <param name="text">The text under silence.</param>
    /// <param name="now">This instant.</param>
    /// <returns>Whether it was effective.</returns>
    public Result<bool> Break(ParticipantId from, bool isParticipatingState, ReceivedObjection objection, Conclusions text, DateTimeOffset now)
    {
        if (!isParticipatingState) return new SilenceErrors.NotAParticipatingState();
        if (Status is Prepared || objection.ReceivedAt < OpenedAt) return new SilenceErrors.NotOpen();
        if (objection.ReceivedAt > now) return new SilenceErrors.ReceivedInFuture();
        if (CleanText.OptionalText(objection.Statement) is not { } statement) return new SilenceErrors.StatementMissing();
        var effective = objection.ReceivedAt < ExpiresAt && Status is not Adopted;
        _objections.Add(new SilenceObjection(_objections.Count + 1, from, objection with { Statement = statement }, effective, now));
        if (!effective || Status is Broken) return effective;
        if (!text.BreakSilence().TryGet(out _, out var refusal)) return refusal;
        return MoveTo(Broken, () => End(objection.ReceivedAt)).Match<Result<bool>>(_ => true, e => e);
    }

    /// <summary>Nobody broke it: the text is adopted as of its expiry, with its numbers (R5).</summary>
    public Result<IReadOnlyList<Outcome>> Expire(Conclusions text, MeetingSymbol meeting, DateTimeOffset now)
    {
        if (Status is not SilenceStatus.Open || now < ExpiresAt + Settling) return new SilenceErrors.CannotMove(Status, Adopted);
        if (!text.AdoptBySilence(ContentHash!, meeting, ExpiresAt).TryGet(out var outcomes, out var refusal)) return refusal;
        return MoveTo(Adopted, () => End(ExpiresAt)).Match<Result<IReadOnlyList<Outcome>>>(_ => Result<IReadOnlyList<Outcome>>.Of(outcomes), e => e);
    }

    /// <summary>Records that a reminder is due, once at half its time and once a day before its end; what was missed is not made up for.</summary>
    public bool RemindWhenDue(DateTimeOffset now)
    {
        if (Status is not SilenceStatus.Open || now >= ExpiresAt) return false;
        var half = OpenedAt!.Value + ((ExpiresAt - OpenedAt.Value) / 2);
        var due = now >= ExpiresAt - TimeSpan.FromDays(1) ? 2 : now >= half ? 1 : 0;
        if (due <= Reminders) return false;
        Reminders = due;
        Record(new SilenceReminderDue(Id, MeetingId, due));
        return true;
    }

    private void End(DateTimeOffset at)
    {
        EndedAt = at;
        Record(new SilenceEnded(Id, MeetingId, Status is Adopted));
    }

    private Result<Done> MoveTo(SilenceStatus next, Action then)
    {
        if (!SilenceLifecycle.Permits(Status, next)) return new SilenceErrors.CannotMove(Status, next);
        Status = next;
        then();
        return Done.Value;
    }
}

/// <summary>An objection or amendment as it reached the secretariat.</summary>
/// <param name="Statement">What it says.</param>
/// <param name="Channel">How it came.</param>
/// <param name="StatedBy">Who stated it, as recorded.</param>
/// <param name="ReceivedAt">When the secretariat received it: by link the server's clock, by note as registered.</param>
public sealed record ReceivedObjection(string Statement, ObjectionChannel Channel, string StatedBy, DateTimeOffset ReceivedAt);

/// <summary>An objection on record.</summary>
public sealed class SilenceObjection
{
    private SilenceObjection() { }

    internal SilenceObjection(int number, ParticipantId from, ReceivedObjection objection, bool effective, DateTimeOffset now) =>
        (Number, ParticipantId, Statement, Channel, StatedBy, ReceivedAt, IsEffective, RecordedAt) = (
            number, from, objection.Statement, objection.Channel, objection.StatedBy, objection.ReceivedAt.ToUniversalTime(), effective, now);

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The participant.</summary>
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>What it says.</summary>
    public string Statement { get; private init; } = "";

    /// <summary>How it came.</summary>
    public ObjectionChannel Channel { get; private init; }

    /// <summary>Who stated it.</summary>
    public string StatedBy { get; private init; } = "";

    /// <summary>When it was received.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Whether it came in time.</summary>
    public bool IsEffective { get; private init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
}

/// <summary>A silence procedure waits for a chair to open it, as drawn up or with another end.</summary>
public sealed record SilencePrepared(SilenceProcedureId SilenceProcedureId, MeetingId MeetingId, DateTimeOffset ExpiresAt) : IDomainEvent;

/// <summary>A chair opened a silence procedure.</summary>
public sealed record SilenceOpened(SilenceProcedureId SilenceProcedureId, MeetingId MeetingId) : IDomainEvent;

/// <summary>A reminder of its end is due: the first at half its time, the second a day before.</summary>
public sealed record SilenceReminderDue(SilenceProcedureId SilenceProcedureId, MeetingId MeetingId, int Step) : IDomainEvent;

/// <summary>A silence procedure ended: adopted, or else broken.</summary>
public sealed record SilenceEnded(SilenceProcedureId SilenceProcedureId, MeetingId MeetingId, bool Adopted) : IDomainEvent;
