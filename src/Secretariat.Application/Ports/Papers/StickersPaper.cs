namespace Secretariat.Application.Ports.Papers;

/// <summary>Stickers with the names of delegations, 24 of 70 × 37 mm to a sheet of A4 (study S21, 3.18).</summary>
public sealed record StickersPaper
{
    /// <summary>Document properties; a sheet of stickers carries no foot.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues them.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The delegations in their order.</summary>
    public required IReadOnlyList<string> Delegations { get; init; }

    /// <summary>How many stickers each of them gets; 24 fill a sheet of its own.</summary>
    public int Copies { get; init; } = 1;
}
