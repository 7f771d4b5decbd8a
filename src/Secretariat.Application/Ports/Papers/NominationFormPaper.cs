namespace Secretariat.Application.Ports.Papers;

/// <summary>The form by which a delegate is nominated on paper, to be filled in by hand (study 3.4).</summary>
public sealed record NominationFormPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting; its languages are those one can ask interpretation into.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The roles that can be ticked, as printed; advisers and experts, who are delegates, have a box of their own beside them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The ways of taking part that can be ticked, as printed; none where there is only one.</summary>
    public IReadOnlyList<string> Modalities { get; init; } = [];

    /// <summary>The last day on which delegates are named in time.</summary>
    public DateOnly? ReturnBy { get; init; }

    /// <summary>Where the form goes, one line each.</summary>
    public IReadOnlyList<string> ReturnTo { get; init; } = [];

    /// <summary>What becomes of the data, with the version of the notice.</summary>
    public string? PrivacyNote { get; init; }
}
