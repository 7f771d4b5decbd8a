using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Outcomes.ImplementationStatus;

namespace Secretariat.Domain.Outcomes;

/// <summary>How far a recommendation or decision has been carried out (study 5.8).</summary>
public enum ImplementationStatus
{
    /// <summary>Nothing is reported yet.</summary>
    Open,

    /// <summary>Work is under way.</summary>
    InProgress,

    /// <summary>Carried out.</summary>
    Implemented,

    /// <summary>Carried out in part.</summary>
    PartiallyImplemented,

    /// <summary>No longer asked for.</summary>
    OvertakenByEvents,

    /// <summary>Closed, with what came of it.</summary>
    Closed,
}

/// <summary>Which moves the follow-up permits (study 5.8; drawn in docs/domain.md).</summary>
public static class ImplementationLifecycle
{
    private static readonly HashSet<(ImplementationStatus From, ImplementationStatus To)> Permitted =
    [
        (Open, InProgress), (Open, Implemented), (Open, PartiallyImplemented), (Open, OvertakenByEvents), (Open, Closed),
        (InProgress, Implemented), (InProgress, PartiallyImplemented), (InProgress, OvertakenByEvents), (InProgress, Closed),
        (PartiallyImplemented, InProgress), (PartiallyImplemented, Implemented), (PartiallyImplemented, OvertakenByEvents),
        (PartiallyImplemented, Closed), (Implemented, InProgress), (Implemented, Closed), (OvertakenByEvents, Closed),
    ];

    /// <summary>Every permitted pair.</summary>
    public static IReadOnlyCollection<(ImplementationStatus From, ImplementationStatus To)> Pairs => Permitted;

    /// <summary>Whether the follow-up may go from one status to another.</summary>
    public static bool Permits(ImplementationStatus from, ImplementationStatus to) => Permitted.Contains((from, to));
}

/// <summary>A recommendation or decision in force, with its number and how far it has been carried out.</summary>
public sealed class Outcome : AggregateRoot<OutcomeId>
{
    private readonly List<OutcomeProgress> _progress = [];

    private Outcome() { }

    /// <summary>The meeting that adopted it.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The body.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>Recommendation or decision.</summary>
    public OutcomeKind Kind { get; private init; }

    /// <summary>Its number among those of the meeting.</summary>
    public int Number { get; private init; }

    /// <summary>Its symbol, such as BP/SOM.34/R.1 (study 3.8); never given twice.</summary>
    public string Symbol { get; private init; } = "";

    /// <summary>Its text by language: the English as adopted, translations as the conclusions have them.</summary>
    public IReadOnlyList<TextInLanguage> Texts { get; private set; } = [];

    /// <summary>Whom it is addressed to.</summary>
    public IReadOnlyList<OutcomeAddressee> Addressees { get; private set; } = [];

    /// <summary>By when it is to be done.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When it was adopted.</summary>
    public DateTimeOffset AdoptedAt { get; private init; }

    /// <summary>How far it has been carried out.</summary>
    public ImplementationStatus Status { get; private set; }

    /// <summary>What was reported of it, in order.</summary>
    public IReadOnlyList<OutcomeProgress> Progress => _progress;

    /// <summary>Reports progress, with what shows it.</summary>
    public Result<Done> Report(ImplementationStatus status, string evidence, string by, DateTimeOffset now)
    {
        if (status is Closed) return new OutcomeErrors.ClosedByChair();
        if (Status != status || Status is Closed or OvertakenByEvents)
            if (!ImplementationLifecycle.Permits(Status, status)) return new OutcomeErrors.CannotProgress(Status, status);
        return Note(status, evidence, by, now);
    }

    /// <summary>Closes it with what came of it, on the word of those who preside.</summary>
    public Result<Done> Close(string result, string by, DateTimeOffset now) =>
        ImplementationLifecycle.Permits(Status, Closed) ? Note(Closed, result, by, now) : new OutcomeErrors.CannotProgress(Status, Closed);

    /// <summary>Says what its entry says, after this was translated or put right.</summary>
    internal void Say(Conclusion entry) => (Texts, Addressees, DueOn) = (entry.Texts, entry.Addressees, entry.DueOn);

    internal static Outcome Of(Conclusions conclusions, Conclusion entry, MeetingSymbol meeting, DateTimeOffset now) => new()
    {
        Id = OutcomeId.New(),
        MeetingId = conclusions.MeetingId,
        BodyId = conclusions.BodyId,
        Kind = entry.Kind,
        Number = entry.Number!.Value,
        Symbol = $"{meeting.WithoutYear}/{entry.PrintedNumber}",
        Texts = entry.Texts,
        Addressees = entry.Addressees,
        DueOn = entry.DueOn,
        AdoptedAt = now,
    };

    private Result<Done> Note(ImplementationStatus status, string evidence, string by, DateTimeOffset now)
    {
        if (CleanText.OptionalText(evidence) is not { } shown) return new OutcomeErrors.EvidenceMissing();
        _progress.Add(new OutcomeProgress(_progress.Count + 1, status, shown, by, now));
        Status = status;
        return Done.Value;
    }
}

/// <summary>One report on an outcome.</summary>
public sealed class OutcomeProgress
{
    private OutcomeProgress() { }

    internal OutcomeProgress(int number, ImplementationStatus status, string evidence, string by, DateTimeOffset at) =>
        (Number, Status, Evidence, ReportedBy, ReportedAt) = (number, status, evidence, by, at);

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>How far it had come.</summary>
    public ImplementationStatus Status { get; private init; }

    /// <summary>What shows it.</summary>
    public string Evidence { get; private init; } = "";

    /// <summary>Who reported it, and on whose word.</summary>
    public string ReportedBy { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ReportedAt { get; private init; }
}
