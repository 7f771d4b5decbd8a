namespace Secretariat.Application.Ports.Papers;

/// <summary>How far a document of a meeting has come, as its status word says.</summary>
public enum MeetingDocumentStatus
{
    /// <summary>It needs no word: a note, a report.</summary>
    None,

    /// <summary>"Draft – not yet agreed", with DRAFT across each page.</summary>
    NotYetAgreed,

    /// <summary>Provisional.</summary>
    Provisional,

    /// <summary>Final.</summary>
    Final,

    /// <summary>A text was adopted by silence.</summary>
    TextAdopted,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Not adopted: a silence procedure was broken.</summary>
    NotAdopted,

    /// <summary>Endorsed by a body that endorses.</summary>
    Endorsed,

    /// <summary>Agreed by a body that recommends or advises.</summary>
    Agreed,
}

/// <summary>
/// A document of a meeting in sections of numbered or plain paragraphs (study 3.13, 3.18): logistics note, draft conclusions, conclusions and recommendations,
/// decision extract, note on a silence procedure and its result, meeting report.
/// </summary>
public sealed record MeetingDocumentPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>Its edition of the template, e.g. <c>conclusions</c>; stored with the issued document.</summary>
    public required string Template { get; init; }

    /// <summary>The symbol, e.g. <c>BP/SOM.34/2024/CONC</c>; empty on a draft.</summary>
    public string? Symbol { get; init; }

    /// <summary>What it is: "Conclusions and recommendations".</summary>
    public required string Title { get; init; }

    /// <summary>The status word.</summary>
    public MeetingDocumentStatus Status { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>To whom an extract goes; null for a document to all.</summary>
    public string? AddressedTo { get; init; }

    /// <summary>Facts below the title: deadline for comments, expiry of a silence procedure with zone and UTC, participation in figures.</summary>
    public IReadOnlyList<PaperFact> Facts { get; init; } = [];

    /// <summary>Whether lines are numbered in the margin, as drafts under negotiation are.</summary>
    public bool ParagraphNumbers { get; init; }

    /// <summary>Its sections in order.</summary>
    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>What is annexed, one line each.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>Who signs it, where anybody does.</summary>
    public IReadOnlyList<PaperSignatory> Signatories { get; init; } = [];

    /// <summary>A note in small print at the end: the rule of attribution, the ground of a procedure.</summary>
    public string? Note { get; init; }
}

/// <summary>A section.</summary>
/// <param name="Heading">Its heading; null for none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record DocumentSection(string? Heading, IReadOnlyList<DocumentParagraph> Paragraphs);

/// <summary>A paragraph.</summary>
/// <param name="Text">The text; options stand in [brackets] where a text is not yet agreed.</param>
/// <param name="Number">Its own number, such as R.1 or D.2; null for the running number, or none where paragraphs carry none.</param>
/// <param name="Addressee">Whom a recommendation is addressed to.</param>
/// <param name="DueOn">By when it is to be done.</param>
public sealed record DocumentParagraph(string Text, string? Number = null, string? Addressee = null, DateOnly? DueOn = null)
{
    /// <summary>Whether it stands outside the running numbers, with none of its own.</summary>
    public bool IsUnnumbered { get; init; }
}
