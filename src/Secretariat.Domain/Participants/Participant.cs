using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>Whether a participant is a state or an organisation.</summary>
public enum ParticipantKind
{
    /// <summary>A state, present or former.</summary>
    State,

    /// <summary>An international organisation or a partner process.</summary>
    Organisation,
}

/// <summary>A state or organisation that takes part in the process, or once did.</summary>
public sealed class Participant : AggregateRoot<ParticipantId>
{
    /// <summary>The longest code.</summary>
    public const int MaxCodeLength = 20;

    private readonly List<Designation> _designations = [];
    private readonly List<Succession> _successors = [];
    private readonly List<AddresseeRoute> _routes = [];

    private Participant() { }

    /// <summary>State or organisation.</summary>
    public ParticipantKind Kind { get; private set; }

    /// <summary>ISO 3166-1 alpha-2, for a former state ISO 3166-3 (SUHH), for an organisation its acronym.</summary>
    public string Code { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-3, as it is or was.</summary>
    public string? Alpha3 { get; private set; }

    /// <summary>ISO 3166-1 numeric, three digits.</summary>
    public string? Numeric { get; private set; }

    /// <summary>The language in which the participant is written to (BCP 47).</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Which flag stands for it; null where there is none to show.</summary>
    public string? FlagCode { get; private set; }

    /// <summary>Live, or from the history of the process.</summary>
    public Origin Origin { get; private set; }

    /// <summary>For a former state, the day its code was withdrawn from ISO 3166-1.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What it is and was called.</summary>
    public IReadOnlyList<Designation> Designations => _designations;

    /// <summary>Who came after a former state.</summary>
    public IReadOnlyList<Succession> Successors => _successors;

    /// <summary>Who is written to, and how, for bodies of each level.</summary>
    public IReadOnlyList<AddresseeRoute> Routes => _routes;

    /// <summary>Enters a state or organisation that will take part.</summary>
    public static Participant Register(ParticipantKind kind, string code, string? alpha3, string? numeric, string name, DateOnly since, string language)
    {
        var participant = Recall(kind, code, alpha3, numeric, kind is ParticipantKind.State ? code.ToLowerInvariant() : null, Origin.Live);
        participant.Language = language;
        participant._designations.Add(new Designation(name, "en", DesignationKind.Short, since, null));
        participant.Record(new ParticipantRegistered(participant.Id, participant.Code));
        return participant;
    }

    /// <summary>Enters a participant from the history of the process.</summary>
    public static Participant Recall(ParticipantKind kind, string code, string? alpha3, string? numeric, string? flagCode, Origin origin) => new()
    {
        Id = ParticipantId.New(),
        Kind = kind,
        Code = code.ToUpperInvariant(),
        Alpha3 = alpha3,
        Numeric = numeric,
        FlagCode = flagCode,
        Origin = origin,
    };

    /// <summary>Gives it a new short name from a day on; papers dated earlier keep the old one.</summary>
    /// <param name="name">The name on lists.</param>
    /// <param name="language">Its language.</param>
    /// <param name="from">The first day.</param>
    /// <param name="inText">The name within a sentence, where it differs; the old one ends with the old short name in any case.</param>
    public Result<Done> Rename(string name, string language, DateOnly from, string? inText = null)
    {
        var old = new[] { DesignationKind.Short, DesignationKind.InText }.Select(kind => Named(from, language, kind)).OfType<Designation>().ToList();
        if (old.Find(d => d.ValidFrom >= from) is { } rival) return new ParticipantErrors.NameOverlaps(rival.Text);
        foreach (var ended in old) ended.EndOn(from.AddDays(-1));
        _designations.Add(new Designation(name, language, DesignationKind.Short, from, null));
        if (!string.IsNullOrWhiteSpace(inText)) _designations.Add(new Designation(inText, language, DesignationKind.InText, from, null));
        Record(new ParticipantRenamed(Id, name, from));
        return Done.Value;
    }

    /// <summary>Adds a name beside the short one; of a kind and language only one holds on a day, except names kept as a source printed them.</summary>
    public Result<Done> Designate(string text, string language, DesignationKind kind, DateOnly? validFrom, DateOnly? validTo)
    {
        if (validTo < validFrom) return new ParticipantErrors.EndsBeforeItBegins();
        var added = new Designation(text, language, kind, validFrom, validTo);
        if (kind is not DesignationKind.AsStated && _designations.FirstOrDefault(d => d.Rivals(added)) is { } rival)
            return new ParticipantErrors.NameOverlaps(rival.Text);
        _designations.Add(added);
        return Done.Value;
    }

    /// <summary>Notes that a state ended, and who succeeded it.</summary>
    public Result<Done> End(DateOnly on, IEnumerable<(ParticipantId Id, string Name)> successors)
    {
        if (EndedOn is not null) return new ParticipantErrors.Former(NameInTextOn(on), on, [.. _successors.Select(s => s.Name)]);
        EndedOn = on;
        _successors.AddRange(successors.Select(s => new Succession(s.Id, s.Name)));
        return Done.Value;
    }

    /// <summary>The refusal to write to a state that is no more, naming its successors; success for everybody else (study S03 AC4).</summary>
    public Result<Done> RefuseIfFormer(DateOnly on) =>
        EndedOn is { } ended && ended <= on
        ? new ParticipantErrors.Former(NameInTextOn(ended.AddDays(-1)), ended, [.. _successors.Select(s => s.Name)])
        : Done.Value;

    /// <summary>The short name on a day, in a language or else in English.</summary>
    public string NameOn(DateOnly date, string language = "en") =>
        (Named(date, language, DesignationKind.Short) ?? Named(date, "en", DesignationKind.Short) ?? LastKnown())?.Text ?? Code;

    /// <summary>The name of a day within a sentence, "the Netherlands"; the short name where the two do not differ.</summary>
    public string NameInTextOn(DateOnly date, string language = "en") =>
        (Named(date, language, DesignationKind.InText) ?? Named(date, language, DesignationKind.Short) ?? Named(date, "en", DesignationKind.InText))?.Text
            ?? NameOn(date);

    /// <summary>The name of a day that the dialogue itself has in a language, within a sentence or on lists; null where it has none.</summary>
    public string? OwnNameOn(DateOnly date, string language, bool inText) =>
        ((inText ? Named(date, language, DesignationKind.InText) : null) ?? Named(date, language, DesignationKind.Short))?.Text;

    /// <summary>The name that its nameplates bear on a day where it differs from the one on lists; null where it does not.</summary>
    public string? PlateNameOn(DateOnly date, string language = "en") => Named(date, language, DesignationKind.Protocol)?.Text;

    /// <summary>Says in which language it is written to.</summary>
    public void WriteIn(string language) => Language = language;

    /// <summary>What the name of a day is sorted by.</summary>
    public string SortNameOn(DateOnly date) => (Named(date, "en", DesignationKind.Short) ?? LastKnown())?.SortText ?? Code;

    /// <summary>Says who is written to for bodies of a level; the route before it is replaced.</summary>
    public Result<Done> Address(AddresseeRoute route)
    {
        if (!route.FormFits) return new ParticipantErrors.NoteVerbaleNotForThem(route.Kind);
        _routes.RemoveAll(r => r.Level == route.Level);
        _routes.Add(route);
        return Done.Value;
    }

    /// <summary>Who is written to for bodies of a level, or null where that has not been said.</summary>
    public AddresseeRoute? RouteTo(BodyLevel level) => _routes.FirstOrDefault(r => r.Level == level);

    private Designation? Named(DateOnly date, string language, DesignationKind kind) =>
        _designations.FirstOrDefault(d => d.Kind == kind && d.Language == language && d.HoldsOn(date));

    private Designation? LastKnown() =>
        _designations.Where(d => d.Kind is DesignationKind.Short && d.Language == "en").MaxBy(d => d.ValidFrom ?? DateOnly.MinValue);
}

/// <summary>A state that came after a former one, by the name it had then.</summary>
public sealed class Succession
{
    private Succession() { }

    internal Succession(ParticipantId successorId, string name) => (SuccessorId, Name) = (successorId, name);

    /// <summary>The successor.</summary>
    public ParticipantId SuccessorId { get; private init; }

    /// <summary>The successor's name.</summary>
    public string Name { get; private init; } = "";
}
