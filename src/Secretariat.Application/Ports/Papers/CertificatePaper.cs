namespace Secretariat.Application.Ports.Papers;

/// <summary>
/// A certificate of attendance or of participation as speaker (study 1.14): issuers and signatories in layout order, any text may hold gaps written
/// "[...]".
/// </summary>
public sealed record CertificatePaper
{
    /// <summary>Document properties and foot; the date of issue is not printed when <see cref="PrintIssueDate"/> is off.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it, from left to right.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The title of the paper.</summary>
    public string Title { get; init; } = "CERTIFICATE";

    /// <summary>The line beneath the title: "of participation as speaker".</summary>
    public string? Subtitle { get; init; }

    /// <summary>The words before the holder.</summary>
    public string OpeningFormula { get; init; } = "This is to certify that";

    /// <summary>Rank or honorific, given names, FAMILY NAME; empty prints a gap.</summary>
    public required string? Holder { get; init; }

    /// <summary>Function and delegation, one per line.</summary>
    public IReadOnlyList<string> HolderLines { get; init; } = [];

    /// <summary>"attended", "attended and contributed to the success of": text of the template.</summary>
    public required string Attestation { get; init; }

    /// <summary>The title of the event.</summary>
    public required string EventTitle { get; init; }

    /// <summary>What a speaker contributed, one line each, below the title of the event.</summary>
    public IReadOnlyList<string> Contributions { get; init; } = [];

    /// <summary>The body that met, below the title.</summary>
    public string? Body { get; init; }

    /// <summary>The house it was held in.</summary>
    public string? Venue { get; init; }

    /// <summary>City and country.</summary>
    public string? Place { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Days, sessions or hours attended, as printed.</summary>
    public string? Extent { get; init; }

    /// <summary>Who signs, from left to right.</summary>
    public required IReadOnlyList<PaperSignatory> Signatories { get; init; }

    /// <summary>The serial, e.g. <c>BP-C-2024-7F3K9QXM4</c>; empty for a reproduction.</summary>
    public string? Serial { get; init; }

    /// <summary>The public address where it is verified; printed and carried by the QR code.</summary>
    public string? VerificationAddress { get; init; }

    /// <summary>Whether the date of issue is printed.</summary>
    public bool PrintIssueDate { get; init; } = true;

    /// <summary>A line that marks a paper as something other than an issued certificate, e.g. a reproduction of a historic one.</summary>
    public string? Mark { get; init; }
}
