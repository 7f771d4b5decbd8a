namespace Secretariat.Application.Ports.Papers;

/// <summary>What changed from one edition of an agenda to the next, in a word and side by side (study 3.7, S12).</summary>
public sealed record AgendaComparisonPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The symbol of the earlier edition.</summary>
    public required string Before { get; init; }

    /// <summary>The symbol of the later edition, or a word for one not yet issued.</summary>
    public required string After { get; init; }

    /// <summary>The changes in the order of the later edition.</summary>
    public required IReadOnlyList<PaperChange> Changes { get; init; }
}

/// <summary>One change.</summary>
/// <param name="Item">The item, by its number or title.</param>
/// <param name="What">What happened to it, in a word or two.</param>
/// <param name="Before">How it stood; null for what is new.</param>
/// <param name="After">How it stands; null for what was taken out.</param>
public sealed record PaperChange(string Item, string What, string? Before = null, string? After = null);
