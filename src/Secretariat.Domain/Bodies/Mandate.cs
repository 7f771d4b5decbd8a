using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Bodies;

/// <summary>What a working group is about.</summary>
public enum MandateKind
{
    /// <summary>A theme.</summary>
    Thematic,

    /// <summary>A region.</summary>
    Regional,

    /// <summary>One occasion.</summary>
    AdHoc,

    /// <summary>Advice.</summary>
    Advisory,

    /// <summary>No source tells.</summary>
    Unknown,
}

/// <summary>Where a mandate stands (study 5.9, without the states that no story needs).</summary>
public enum MandateStatus
{
    /// <summary>Proposed by the Chair.</summary>
    Proposed,

    /// <summary>Endorsed by the participants, in force from its first day.</summary>
    Active,

    /// <summary>At rest.</summary>
    Suspended,

    /// <summary>At its end.</summary>
    Concluded,

    /// <summary>Passed over into others.</summary>
    Converted,
}

/// <summary>Which moves a mandate can make.</summary>
public static class MandateLifecycle
{
    private static readonly HashSet<(MandateStatus From, MandateStatus To)> Allowed =
    [
        (MandateStatus.Proposed, MandateStatus.Active), (MandateStatus.Proposed, MandateStatus.Concluded),
        (MandateStatus.Active, MandateStatus.Suspended), (MandateStatus.Suspended, MandateStatus.Active),
        (MandateStatus.Active, MandateStatus.Concluded), (MandateStatus.Suspended, MandateStatus.Concluded),
        (MandateStatus.Active, MandateStatus.Converted), (MandateStatus.Suspended, MandateStatus.Converted),
    ];

    /// <summary>Whether it can go from one to the other.</summary>
    public static bool Permits(MandateStatus from, MandateStatus to) => Allowed.Contains((from, to));
}

/// <summary>What the participants have charged a working group with, from-to, under which names, and what came before and after.</summary>
public sealed class Mandate : AggregateRoot<MandateId>
{
    private readonly List<MandateName> _names = [];
    private readonly List<MandateLink> _links = [];

    private Mandate() { }

    /// <summary>The code by which staff call it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The body that carries it out.</summary>
    public BodyId BodyId { get; private set; }

    /// <summary>Theme, region or other.</summary>
    public MandateKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public MandateStatus Status { get; private set; }

    /// <summary>What it covers.</summary>
    public string? Scope { get; private set; }

    /// <summary>The decision or conference behind it.</summary>
    public string? EstablishedBy { get; private set; }

    /// <summary>From when to when.</summary>
    public Period Period { get; private set; } = Period.Of(PartialDate.Unknown, PartialDate.Open);

    /// <summary>Whether its dates are stated or concluded.</summary>
    public Confidence Confidence { get; private set; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; private set; }

    /// <summary>Live or historic.</summary>
    public Origin Origin { get; private set; }

    /// <summary>What it is and was called; several names may hold at once (study D12).</summary>
    public IReadOnlyList<MandateName> Names => _names;

    /// <summary>What came before and after.</summary>
    public IReadOnlyList<MandateLink> Links => _links;

    /// <summary>Where it says so.</summary>
    public IReadOnlyList<SourceRef> Sources { get; private set; } = [];

    /// <summary>The Chair proposes a mandate.</summary>
    public static Mandate Propose(string code, BodyId body, MandateKind kind, string name, string? scope)
    {
        var mandate = new Mandate
        {
            Id = MandateId.New(),
            Code = code,
            BodyId = body,
            Kind = kind,
            Scope = CleanText.OptionalText(scope),
            Status = MandateStatus.Proposed,
        };
        mandate._names.Add(new MandateName(name, null, null, true));
        return mandate;
    }

    /// <summary>Enters a mandate from the history of the process.</summary>
    public static Mandate Recall(
        string code, BodyId body, MandateKind kind, MandateStatus status, string? scope, string? establishedBy, Period period, Confidence confidence,
        string? note, IEnumerable<SourceRef> sources)
    {
        var mandate = new Mandate
        {
            Id = MandateId.New(),
            Code = code,
            BodyId = body,
            Kind = kind,
            Status = status,
            Scope = scope,
            EstablishedBy = establishedBy,
            Period = period,
            Confidence = confidence,
            Note = note,
            Origin = Origin.Historic,
        };
        mandate.Sources = sources.ToList();
        return mandate;
    }

    /// <summary>Adds a name or a variant of one.</summary>
    public void Call(string name, DateOnly? validFrom, DateOnly? validTo, bool preferred) => _names.Add(new MandateName(name, validFrom, validTo, preferred));

    /// <summary>Notes what came before or after it.</summary>
    public void Link(LinkKind kind, string target, MandateId? mandate, Confidence confidence) => _links.Add(new MandateLink(kind, target, mandate, confidence));

    /// <summary>The participants endorse it, with effect from a day; it needs a scope and at least one chair named.</summary>
    public Result<Done> Endorse(string decision, DateOnly from, bool chaired)
    {
        if (string.IsNullOrWhiteSpace(Scope)) return new MandateErrors.Incomplete("its scope");
        if (!chaired) return new MandateErrors.Incomplete("a chair");
        if (MoveTo(MandateStatus.Active).Error is { } refusal) return refusal;
        (EstablishedBy, Period) = (decision, Period.Since(from));
        Record(new MandateEndorsed(Id, BodyId, decision));
        return Done.Value;
    }

    /// <summary>It comes to its end with a day.</summary>
    public Result<Done> Conclude(DateOnly lastDay)
    {
        if (lastDay < Period.FromOn) return new MandateErrors.EndsBeforeItBegins();
        if (MoveTo(MandateStatus.Concluded).Error is { } refusal) return refusal;
        Period = Period.EndingOn(lastDay);
        Record(new MandateConcluded(Id, BodyId, lastDay));
        return Done.Value;
    }

    /// <summary>It passes over into other mandates; meetings held under it stay with it (study S07 AC2).</summary>
    public Result<Done> Convert(IReadOnlyList<Mandate> successors, DateOnly lastDay)
    {
        if (successors.Count == 0) return new MandateErrors.NoSuccessor();
        if (lastDay < Period.FromOn) return new MandateErrors.EndsBeforeItBegins();
        if (MoveTo(MandateStatus.Converted).Error is { } refusal) return refusal;
        Period = Period.EndingOn(lastDay);
        foreach (var successor in successors)
        {
            Link(LinkKind.Successor, successor.Code, successor.Id, Confidence.Stated);
            successor.Link(LinkKind.Predecessor, Code, Id, Confidence.Stated);
        }

        Record(new MandateConverted(Id, BodyId, [.. successors.Select(s => s.Id)], lastDay));
        return Done.Value;
    }

    /// <summary>Whether it is in force on a day.</summary>
    public bool InForceOn(DateOnly date) => Status is not (MandateStatus.Proposed or MandateStatus.Suspended) && Period.Contains(date);

    /// <summary>The name on a day: the preferred one that holds then, else any that does, else the last.</summary>
    public string NameOn(DateOnly date) =>
        (_names.Where(n => n.HoldsOn(date)).OrderByDescending(n => n.Preferred).FirstOrDefault() ?? _names.LastOrDefault())?.Text ?? Code;

    private Result<Done> MoveTo(MandateStatus next)
    {
        if (!MandateLifecycle.Permits(Status, next)) return new MandateErrors.CannotMove(Status, next);
        Status = next;
        return Done.Value;
    }
}

/// <summary>One name of a mandate.</summary>
public sealed class MandateName
{
    private MandateName() { }

    internal MandateName(string text, DateOnly? from, DateOnly? to, bool preferred) => (Text, ValidFrom, ValidTo, Preferred) =
        (CleanText.Line(text), from, to, preferred);

    /// <summary>The name.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The first day it holds.</summary>
    public DateOnly? ValidFrom { get; private init; }

    /// <summary>The last day it holds.</summary>
    public DateOnly? ValidTo { get; private init; }

    /// <summary>Whether papers use it where several hold.</summary>
    public bool Preferred { get; private init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly date) => (ValidFrom is not { } from || from <= date) && (ValidTo is not { } to || date <= to);
}

/// <summary>In which direction a link points.</summary>
public enum LinkKind
{
    /// <summary>What came before.</summary>
    Predecessor,

    /// <summary>What came after.</summary>
    Successor,
}

/// <summary>What came before or after a mandate, and how surely that is known.</summary>
public sealed class MandateLink
{
    private MandateLink() { }

    internal MandateLink(LinkKind kind, string target, MandateId? mandate, Confidence confidence) =>
        (Kind, Target, TargetId, Confidence) = (kind, target, mandate, confidence);

    /// <summary>Before or after.</summary>
    public LinkKind Kind { get; private init; }

    /// <summary>The mandate's code, or words where it was no mandate.</summary>
    public string Target { get; private init; } = "";

    /// <summary>The mandate, where it was one.</summary>
    public MandateId? TargetId { get; private init; }

    /// <summary>How surely it is known.</summary>
    public Confidence Confidence { get; private init; }
}
