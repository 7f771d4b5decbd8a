namespace Secretariat.Application.Ports.Papers;

/// <summary>Who makes up a body on a day: those who preside, members, experts (study 3.18, archive item A05).</summary>
public sealed record CompositionPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The symbol, where it has one.</summary>
    public string? Symbol { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>Its mandate, in a sentence or two.</summary>
    public string? Mandate { get; init; }

    /// <summary>The day to which it is true.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Its parts in order: those who preside, members, experts.</summary>
    public required IReadOnlyList<CompositionPart> Parts { get; init; }

    /// <summary>Where questions go, one line each.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];
}

/// <summary>A part of a body.</summary>
/// <param name="Heading">What its members are.</param>
/// <param name="Members">Its members in order.</param>
public sealed record CompositionPart(string Heading, IReadOnlyList<CompositionMember> Members);

/// <summary>A member of a body.</summary>
/// <param name="Name">The state, organisation or person.</param>
/// <param name="Capacity">The office or function.</param>
/// <param name="Since">Since when, as printed: live dates exact, historic ones with their uncertainty.</param>
/// <param name="Person">Who exercises it.</param>
public sealed record CompositionMember(string Name, string? Capacity = null, string? Since = null, string? Person = null);
