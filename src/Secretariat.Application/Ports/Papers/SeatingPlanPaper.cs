using Secretariat.Domain.Protocol;

namespace Secretariat.Application.Ports.Papers;

/// <summary>Who sits where (study 3.11, 3.18).</summary>
public sealed record SeatingPlanPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The room.</summary>
    public required string Room { get; init; }

    /// <summary>How the tables stand.</summary>
    public RoomShape Shape { get; init; }

    /// <summary>The head table from left to right as the room sees it: Chair in the centre.</summary>
    public required IReadOnlyList<string> HeadTable { get; init; }

    /// <summary>All other seats in the order of the seating rule, clockwise from the right end of the head table.</summary>
    public required IReadOnlyList<string> Seats { get; init; }

    /// <summary>What stands in the drawing beside the number of each seat, head table first: the code of a state, the short name of an organisation.</summary>
    public IReadOnlyList<string?> Codes { get; init; } = [];

    /// <summary>The rule of that order, as printed: "Alphabetical order in English".</summary>
    public string? Rule { get; init; }

    /// <summary>Interpreters' booths, by language.</summary>
    public IReadOnlyList<string> Booths { get; init; } = [];
}
