namespace Secretariat.Application.Ports.Papers;

/// <summary>The confirmation of a registration: one page, with a QR code that carries no personal data.</summary>
public sealed record ConfirmationPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who confirms.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The reference of the registration.</summary>
    public required string Reference { get; init; }

    /// <summary>Honorific, given names, FAMILY NAME.</summary>
    public required string Name { get; init; }

    /// <summary>The function.</summary>
    public string? FunctionalTitle { get; init; }

    /// <summary>The institution.</summary>
    public string? Institution { get; init; }

    /// <summary>The delegation.</summary>
    public required string Delegation { get; init; }

    /// <summary>The role within it, as printed: head of delegation, delegate, speaker.</summary>
    public required string Role { get; init; }

    /// <summary>How the delegate takes part, as printed: in person, remotely.</summary>
    public string? Participation { get; init; }

    /// <summary>Whether the delegate takes part online, and so has no code to show and nothing to bring.</summary>
    public bool IsRemote { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The opaque text of the QR code shown at the desk.</summary>
    public required string QrCode { get; init; }

    /// <summary>What to bring and when to come, or how to join online, one entry a line.</summary>
    public IReadOnlyList<string> ToBring { get; init; } = [];

    /// <summary>Where to change or cancel.</summary>
    public PaperLink? Change { get; init; }

    /// <summary>The privacy notice, with its version.</summary>
    public string? PrivacyNote { get; init; }
}
