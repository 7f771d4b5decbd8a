namespace Secretariat.Application.Ports.Papers;

/// <summary>A letter of invitation (study 3.1, 3.18): its text is merged already, the paper only sets it.</summary>
public sealed record InvitationLetterPaper
{
    /// <summary>Foot and document properties; the date of the letter is its <see cref="PaperMarks.IssuedOn"/>.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who writes: one letterhead, or several side by side for a joint meeting.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The reference, e.g. <c>BP/OUT/2024/0123</c>; empty on a preview.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the letter is written, printed before its date.</summary>
    public string? Place { get; init; }

    /// <summary>To whom.</summary>
    public required PaperAddressee Addressee { get; init; }

    /// <summary>"Excellency,", "Dear Ms. LINDGREN,".</summary>
    public required string Salutation { get; init; }

    /// <summary>The subject line, bold above the salutation; empty to leave it out.</summary>
    public string? Subject { get; init; }

    /// <summary>The body, one entry a paragraph. A paragraph that starts with "- " is an item of a list.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The facts of the meeting in a box after the first paragraph; null to leave the box out.</summary>
    public PaperMeeting? Meeting { get; init; }

    /// <summary>Further rows of that box: level requested, seats, deadline for nominations.</summary>
    public IReadOnlyList<PaperFact> Facts { get; init; } = [];

    /// <summary>"Accept, Excellency, the assurances of my highest consideration." or "Yours sincerely,".</summary>
    public required string Closing { get; init; }

    /// <summary>Who signs, one or two; kept on one page with the closing.</summary>
    public required IReadOnlyList<PaperSignatory> Signatories { get; init; }

    /// <summary>What is enclosed; its number is printed (study 3.1 V4).</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>Who receives a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}

/// <summary>A labelled fact.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">What is said of it.</param>
public sealed record PaperFact(string Label, string Text);
