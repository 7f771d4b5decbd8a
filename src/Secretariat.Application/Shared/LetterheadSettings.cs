using Secretariat.Application.Ports.Papers;

namespace Secretariat.Application.Shared;

/// <summary>
/// How papers of one issuer look (<c>Dialogue:Letterheads</c>): the dialogue itself, or a convenor that issues papers of joint meetings with it. Whatever is
/// left out is that of the neutral look.
/// </summary>
public sealed record LetterheadSettings
{
    /// <summary>The issuer, by the name of the dialogue or of a convenor as meetings have it.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The office below the name.</summary>
    public string? Office { get; init; }

    /// <summary>Address, telephone, mail and site, one per line.</summary>
    public IReadOnlyList<string> ContactLines { get; init; } = [];

    /// <summary>One line at the foot of every page.</summary>
    public string? FootLine { get; init; }

    /// <summary>The colour of names, rules and headings, as "#1F3A5F".</summary>
    public string? Accent { get; init; }

    /// <summary>The SVG file of the emblem.</summary>
    public string? Emblem { get; init; }

    /// <summary>How the issuer's notes verbales end; null for the way of the dialogue.</summary>
    public NoteVerbaleStyle? NoteVerbaleStyle { get; init; }

    /// <summary>What was read of it at the start.</summary>
    public PaperIssuerStyle? Style { get; init; }
}

/// <summary>The picture of a signature (<c>Dialogue:Signatures</c>).</summary>
public sealed record SignatureSettings
{
    /// <summary>Whose it is, by the name that is printed below it, without honorific.</summary>
    public string Signatory { get; init; } = "";

    /// <summary>The PNG or JPEG file.</summary>
    public string File { get; init; } = "";

    /// <summary>What was read of it at the start.</summary>
    public PaperImage? Image { get; init; }
}
