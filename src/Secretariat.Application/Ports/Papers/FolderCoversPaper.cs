namespace Secretariat.Application.Ports.Papers;

/// <summary>Covers of the folders that delegations find at their seats, one a page (study S21, 3.18).</summary>
public sealed record FolderCoversPaper
{
    /// <summary>Document properties; a cover carries no foot.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues them.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The delegations whose folders these are, in their order; none for one cover that serves everybody.</summary>
    public IReadOnlyList<string> Delegations { get; init; } = [];
}
