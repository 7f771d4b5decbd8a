namespace Secretariat.Application.Ports.Papers;

/// <summary>Nameplates to fold: A4 across, both faces printed, the designation on one line (study 3.11, 3.18).</summary>
public sealed record NameplatesPaper
{
    /// <summary>Document properties; a nameplate carries no foot.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues them.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The plates in the order of the seats.</summary>
    public required IReadOnlyList<Nameplate> Plates { get; init; }
}

/// <summary>One nameplate.</summary>
/// <param name="Designation">The delegation, on one line however long.</param>
/// <param name="SecondDesignation">The same in a second language, below.</param>
/// <param name="SecondLanguage">That language (BCP 47).</param>
/// <param name="Person">The person who sits there, where the dialogue prints it.</param>
/// <param name="SecondPerson">The same in the second language, where that writes the name in other letters.</param>
public sealed record Nameplate(
    string Designation, string? SecondDesignation = null, string? SecondLanguage = null, string? Person = null, string? SecondPerson = null);
