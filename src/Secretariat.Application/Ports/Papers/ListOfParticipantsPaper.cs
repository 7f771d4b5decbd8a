namespace Secretariat.Application.Ports.Papers;

/// <summary>The list of participants (INF.2; study 3.10) in the order given: sections, delegations and persons are never sorted here.</summary>
public sealed record ListOfParticipantsPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The symbol, e.g. <c>BP/SOM.34/2024/INF.2</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>Whether it is the final list.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The local date and time to which it is true.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The zone of that time as printed.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The sections in protocol order.</summary>
    public required IReadOnlyList<ListedSection> Sections { get; init; }

    /// <summary>On what ground the names are published, printed on the first page.</summary>
    public string? LegalNote { get; init; }
}

/// <summary>A section: presiding officers, participating states, organisations, observers, secretariat.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Delegations">Its delegations in order.</param>
public sealed record ListedSection(string Heading, IReadOnlyList<ListedDelegation> Delegations);

/// <summary>A delegation.</summary>
/// <param name="Name">Its designation.</param>
/// <param name="Persons">Its members in the order the delegation gave.</param>
/// <param name="Note">A note beside the name, e.g. "Chair".</param>
public sealed record ListedDelegation(string Name, IReadOnlyList<ListedPerson> Persons, string? Note = null);

/// <summary>A person on the list; no contact data.</summary>
/// <param name="Name">Honorific, given names, FAMILY NAME.</param>
/// <param name="FunctionalTitle">The function.</param>
/// <param name="Institution">The institution.</param>
/// <param name="Role">The role as printed, e.g. "Head of delegation"; empty for a delegate.</param>
/// <param name="IsRemote">Whether the person takes part remotely.</param>
public sealed record ListedPerson(string Name, string? FunctionalTitle = null, string? Institution = null, string? Role = null, bool IsRemote = false);
