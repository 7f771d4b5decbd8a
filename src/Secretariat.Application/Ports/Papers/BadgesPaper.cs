namespace Secretariat.Application.Ports.Papers;

/// <summary>The size of a badge.</summary>
public enum BadgeFormat
{
    /// <summary>105 × 148 mm, four on a sheet.</summary>
    A6,

    /// <summary>86 × 54 mm, ten on a sheet.</summary>
    Card,
}

/// <summary>The colour of a badge, by what its bearer does at the meeting.</summary>
public enum BadgeColour
{
    /// <summary>Chair, co-chair, host.</summary>
    Presiding,

    /// <summary>Delegates of participating states.</summary>
    Delegate,

    /// <summary>Organisations and observers.</summary>
    Observer,

    /// <summary>Speakers and experts.</summary>
    Guest,

    /// <summary>The secretariat and interpreters.</summary>
    Secretariat,
}

/// <summary>Badges on sheets with crop marks (study 3.11, 3.18).</summary>
public sealed record BadgesPaper
{
    /// <summary>Document properties; a sheet of badges carries no foot.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues them.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The size.</summary>
    public BadgeFormat Format { get; init; }

    /// <summary>The badges in order.</summary>
    public required IReadOnlyList<Badge> Badges { get; init; }
}

/// <summary>One badge.</summary>
/// <param name="GivenNames">Honorific and given names; the honorific alone before a name in own script, or nothing.</param>
/// <param name="FamilyName">The family name, printed as given; the whole name where it is that in own script.</param>
/// <param name="Delegation">The delegation.</param>
/// <param name="Role">The role, as printed in the coloured band.</param>
/// <param name="Colour">The colour of that band.</param>
/// <param name="QrCode">The opaque text of the QR code; it carries no personal data.</param>
/// <param name="Zones">The zones the badge opens, as printed.</param>
public sealed record Badge(
    string GivenNames, string FamilyName, string Delegation, string Role, BadgeColour Colour, string QrCode, IReadOnlyList<string>? Zones = null)
{
    /// <summary>The name in other letters, below: the bearer's own on a badge with that of the passport, and the other way round.</summary>
    public string? OtherName { get; init; }

    /// <summary>The photograph of its bearer.</summary>
    public PaperImage? Photo { get; init; }
}
