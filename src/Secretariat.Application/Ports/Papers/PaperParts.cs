using Secretariat.Domain.Documents;

namespace Secretariat.Application.Ports.Papers;

/// <summary>What every paper carries in its foot and in its document properties.</summary>
/// <param name="DocumentId">The short id printed in the foot, by which the issued document is found again.</param>
/// <param name="IssuedOn">The date of issue; the only date a paper knows, also its creation date.</param>
/// <param name="Distribution">Whom it is for, as its mark says.</param>
/// <param name="IsDraft">Whether DRAFT stands across each page.</param>
/// <param name="Language">The language of the paper (BCP 47).</param>
/// <param name="Remark">What its reader is told before all else: that a text is not yet in their language; null when all of it is.</param>
public sealed record PaperMarks(string DocumentId, DateOnly IssuedOn, Distribution Distribution = Distribution.Limited, bool IsDraft = false,
    string Language = "en", string? Remark = null);

/// <summary>Who issues the paper, as its head says.</summary>
/// <param name="Name">The dialogue or organisation, e.g. "Budapest Process".</param>
/// <param name="Office">The office below it, e.g. "Secretariat".</param>
/// <param name="ContactLines">Address, telephone, mail and site, one per line.</param>
public sealed record PaperIssuer(string Name, string? Office = null, IReadOnlyList<string>? ContactLines = null)
{
    /// <summary>How its papers look; null for the neutral look.</summary>
    public PaperIssuerStyle? Style { get; init; }

    /// <summary>Whether it is the dialogue itself, whose sign is the neutral emblem where it has configured none.</summary>
    public bool IsDialogue { get; init; }
}

/// <summary>The look of an issuer's papers.</summary>
/// <param name="Accent">The colour of names, rules and headings, as "#1F3A5F"; that of the first issuer counts.</param>
/// <param name="Emblem">The emblem as SVG, checked when it was read.</param>
/// <param name="FootLine">One line at the foot of every page.</param>
public sealed record PaperIssuerStyle(string? Accent = null, string? Emblem = null, string? FootLine = null);

/// <summary>A picture of a signature, as PNG or JPEG, checked when it was read.</summary>
/// <param name="Bytes">The file.</param>
public sealed record PaperImage(byte[] Bytes);

/// <summary>The meeting a paper speaks of; whatever is empty is left out.</summary>
/// <param name="Title">The numbered title, e.g. "34th Senior Officials Meeting".</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day; equal to the first for a meeting of one day.</param>
/// <param name="Subtitle">The theme, when the meeting has one.</param>
/// <param name="Body">The body that meets, where the title does not name it.</param>
/// <param name="Opens">When it opens, local time.</param>
/// <param name="Closes">When it closes, local time.</param>
/// <param name="TimeZone">The zone of these times as printed, e.g. "Europe/Stockholm".</param>
/// <param name="Venue">The house, with its address on further lines.</param>
/// <param name="Place">City and country: the venue is not the place.</param>
/// <param name="Host">Who hosts.</param>
/// <param name="Convenors">Who convenes; more than one for a joint meeting.</param>
/// <param name="Modality">In person, remote or hybrid, as printed.</param>
/// <param name="Languages">The working languages, as printed.</param>
public sealed record PaperMeeting(
    string Title, DateOnly FirstDay, DateOnly LastDay, string? Subtitle = null, string? Body = null, TimeOnly? Opens = null, TimeOnly? Closes = null,
    string? TimeZone = null, string? Venue = null, string? Place = null, string? Host = null, IReadOnlyList<string>? Convenors = null,
    string? Modality = null, IReadOnlyList<string>? Languages = null)
{
    /// <summary>Whether it is also joined from elsewhere, where "local time" would say nothing.</summary>
    public bool IsAlsoOnline { get; init; }
}

/// <summary>The person or institution a letter is written to (study 3.2).</summary>
/// <param name="Name">Honorific, given names and FAMILY NAME; empty when only the institution is addressed.</param>
/// <param name="FunctionalTitle">The function.</param>
/// <param name="Institution">The ministry, embassy or organisation.</param>
/// <param name="AddressLines">Street and the like.</param>
/// <param name="City">City, with the country where needed.</param>
public sealed record PaperAddressee(
    string? Name, string? FunctionalTitle, string? Institution, IReadOnlyList<string>? AddressLines = null, string? City = null);

/// <summary>One signature (study 1.14).</summary>
/// <param name="Name">Who signs: rank or honorific, given names, FAMILY NAME. Null when the record does not say, with <paramref name="SignsFor"/> set.</param>
/// <param name="TitleLines">Function and organisation, one per line; of the person signed for, when there is one.</param>
/// <param name="SignsFor">The office holder in whose place it is signed; printed after "for".</param>
public sealed record PaperSignatory(string? Name, IReadOnlyList<string> TitleLines, string? SignsFor = null)
{
    /// <summary>The function of whoever signs in another's place, below their own name.</summary>
    public IReadOnlyList<string> OwnTitleLines { get; init; } = [];

    /// <summary>The picture of the signature; null where it is signed by hand.</summary>
    public PaperImage? Image { get; init; }
}

/// <summary>A link that is also printed as a QR code.</summary>
/// <param name="Address">The address, complete.</param>
/// <param name="Caption">What it is for, one sentence.</param>
/// <param name="Until">The last day on which it may be used, when there is one.</param>
public sealed record PaperLink(string Address, string Caption, DateOnly? Until = null);
