using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>One interval in which a participant takes part in one way, with the evidence for it.</summary>
public sealed class Participation : AggregateRoot<ParticipationId>
{
    private Participation() { }

    /// <summary>Who takes part.</summary>
    public ParticipantId ParticipantId { get; private set; }

    /// <summary>How.</summary>
    public ParticipationKind Kind { get; private set; }

    /// <summary>From when to when.</summary>
    public Period Period { get; private set; } = Period.Of(PartialDate.Unknown, PartialDate.Open);

    /// <summary>The key in the historic data set; null for live ones.</summary>
    public string? Key { get; private set; }

    /// <summary>Live or historic.</summary>
    public Origin Origin { get; private set; }

    /// <summary>Where it is known from.</summary>
    public SourceKind SourceKind { get; private set; }

    /// <summary>How it is known; inferred ones are left out of strict answers.</summary>
    public Confidence Confidence { get; private set; }

    /// <summary>The decision that endorsed it.</summary>
    public string? Decision { get; private set; }

    /// <summary>The name by which the source listed it.</summary>
    public string? NameAsStated { get; private set; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; private set; }

    /// <summary>Where it says so.</summary>
    public IReadOnlyList<SourceRef> Evidence { get; private set; } = [];

    /// <summary>Begins to take part. From observer to participating it takes a decision (study S03 AC5).</summary>
    /// <param name="participant">Who takes part; former states no longer can.</param>
    /// <param name="kind">How.</param>
    /// <param name="from">The first day.</param>
    /// <param name="decision">The reference of the decision that endorsed it.</param>
    /// <param name="current">How it takes part until then, if at all; it ends the day before.</param>
    /// <param name="before">As what it last took part, as a participant or observer, where nothing is in force; no gap makes up for a decision.</param>
    [RefusedWhenSaved(typeof(ParticipationErrors), nameof(ParticipationErrors.Overlaps))]
    public static Result<Participation> Begin(
        Participant participant, ParticipationKind kind, DateOnly from, string? decision, Participation? current, ParticipationKind? before = null)
    {
        if (participant.RefuseIfFormer(from).Error is { } former) return former;
        if (current?.Kind == kind) return new ParticipationErrors.AlreadySo(kind);
        if (kind is ParticipationKind.Participating && (before ?? current?.Kind) is ParticipationKind.Observer && string.IsNullOrWhiteSpace(decision))
            return new ParticipationErrors.NeedsDecision();
        if (current?.End(from.AddDays(-1)).Error is { } refusal) return refusal;

        var begun = new Participation
        {
            Id = ParticipationId.New(),
            ParticipantId = participant.Id,
            Kind = kind,
            Period = Period.Since(from),
            SourceKind = SourceKind.Work,
            Decision = string.IsNullOrWhiteSpace(decision) ? null : decision.Trim(),
        };
        begun.Record(new ParticipationBegan(begun.Id, participant.Id, kind, from));
        return begun;
    }

    /// <summary>Enters a participation from the history of the process, as its sources have it.</summary>
    public static Participation Recall(
        string key, ParticipantId participant, ParticipationKind kind, Period period, SourceKind sourceKind, Confidence confidence,
        string? nameAsStated, string? note, IEnumerable<SourceRef> evidence)
    {
        var recalled = new Participation
        {
            Id = ParticipationId.New(),
            Key = key,
            ParticipantId = participant,
            Kind = kind,
            Period = period,
            Origin = Origin.Historic,
            SourceKind = sourceKind,
            Confidence = confidence,
            NameAsStated = nameAsStated,
            Note = note,
        };
        recalled.Evidence = evidence.ToList();
        return recalled;
    }

    /// <summary>Ceases, with the day given as the last.</summary>
    public Result<Done> End(DateOnly lastDay)
    {
        if (Period.Until.Precision is not (DatePrecision.Open or DatePrecision.Unknown)) return new ParticipationErrors.Ended();
        if (lastDay < Period.FromOn) return new ParticipationErrors.EndsBeforeItBegins();
        Period = Period.EndingOn(lastDay);
        Record(new ParticipationEnded(Id, ParticipantId, Kind, lastDay));
        return Done.Value;
    }
}
