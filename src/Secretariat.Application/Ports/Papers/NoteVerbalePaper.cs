namespace Secretariat.Application.Ports.Papers;

/// <summary>How a note verbale ends (study 3.1 V3).</summary>
public enum NoteVerbaleStyle
{
    /// <summary>House style of the United Nations: no complimentary close.</summary>
    UnitedNations,

    /// <summary>Bilateral style: "avails itself of this opportunity to renew ...".</summary>
    Diplomatic,
}

/// <summary>A note verbale: third person, initials and stamp in place of a signature, the addressee at the foot of its first page.</summary>
public sealed record NoteVerbalePaper
{
    /// <summary>Foot and document properties; the date of the note is its <see cref="PaperMarks.IssuedOn"/>.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who sends the note.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The reference.</summary>
    public string? Reference { get; init; }

    /// <summary>The body in the third person, one entry a paragraph, beginning with the compliments ("... presents its compliments to ...").</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The facts of the meeting in a box after the first paragraph; null to leave the box out.</summary>
    public PaperMeeting? Meeting { get; init; }

    /// <summary>Further rows of that box.</summary>
    public IReadOnlyList<PaperFact> Facts { get; init; } = [];

    /// <summary>Which style the note follows.</summary>
    public NoteVerbaleStyle Style { get; init; } = NoteVerbaleStyle.Diplomatic;

    /// <summary>The name of the sender as the close says it, e.g. "The Secretariat of the Budapest Process".</summary>
    public required string Sender { get; init; }

    /// <summary>Whether several send it together, so that the close speaks of them in the plural.</summary>
    public bool IsJoint { get; init; }

    /// <summary>The addressee as the close says it, e.g. "the Ministry of Foreign Affairs of Hungary".</summary>
    public required string AddresseeInText { get; init; }

    /// <summary>The addressee at the foot of the first page: an institution, never a person.</summary>
    public required PaperAddressee Addressee { get; init; }

    /// <summary>City, printed before the date at the end.</summary>
    public string? Place { get; init; }

    /// <summary>What is enclosed.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];
}
