namespace Secretariat.Application.Ports.Papers;

/// <summary>The announcement of a meeting before its formal invitation, one page (study 3.18).</summary>
public sealed record SaveTheDatePaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who announces.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>What is said of it, one entry a paragraph; that a formal invitation follows is said by the paper.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Where questions go, one line each.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];
}
