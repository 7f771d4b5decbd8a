using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Certificates;

/// <summary>What a certificate attests.</summary>
public enum CertificateKind
{
    /// <summary>Attendance as the policy of the body asks for it.</summary>
    Attendance,

    /// <summary>Participation as speaker, moderator or rapporteur of items of the agenda.</summary>
    Speaker,
}

/// <summary>Everything a certificate says, in the words that stand on the paper (study 1.14). Never changed: another text is another certificate.</summary>
public sealed record CertificateContent
{
    /// <summary>What it attests.</summary>
    public CertificateKind Kind { get; init; }

    /// <summary>Who issues it, in the order of the head of the paper.</summary>
    public required IReadOnlyList<CertificateIssuer> Issuers { get; init; }

    /// <summary>The words before the holder.</summary>
    public string Opening { get; init; } = "This is to certify that";

    /// <summary>To whom it is given.</summary>
    public required CertificateHolder Holder { get; init; }

    /// <summary>What is attested, such as "attended" or "attended and contributed to the success of".</summary>
    public required string Attestation { get; init; }

    /// <summary>The title of the event; what is not known of it stands as <c>[...]</c>.</summary>
    public required string EventTitle { get; init; }

    /// <summary>What a speaker contributed, one line each: "Speaker: item 4, “Results of the projects”".</summary>
    public IReadOnlyList<string> Contributions { get; init; } = [];

    /// <summary>The body that met, where the title does not say it.</summary>
    public string? Body { get; init; }

    /// <summary>The house it was held in, which is not the place.</summary>
    public string? Venue { get; init; }

    /// <summary>City and country.</summary>
    public string? Place { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Days or sessions attended, where they are printed.</summary>
    public string? Extent { get; init; }

    /// <summary>Who signs, in the order of the foot of the paper.</summary>
    public required IReadOnlyList<CertificateSignatory> Signatories { get; init; }

    /// <summary>The language of the paper.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether all of it is in that language; else the paper says that a part of it is not.</summary>
    public bool IsTranslated { get; init; } = true;
}

/// <summary>An institution in whose name a certificate is given.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="Subline">A second line, such as the long name.</param>
public sealed record CertificateIssuer(string Name, string? Subline = null)
{
    /// <summary>The institution.</summary>
    public string Name { get; init; } = CleanText.Line(Name);

    /// <summary>The line beneath it.</summary>
    public string? Subline { get; init; } = CleanText.OptionalLine(Subline);
}

/// <summary>The person to whom a certificate is given.</summary>
/// <param name="PrintedName">Rank or honorific, given names, FAMILY NAME; null where a historic paper leaves it blank.</param>
/// <param name="FunctionalTitle">The function.</param>
/// <param name="Delegation">The delegation.</param>
public sealed record CertificateHolder(string? PrintedName, string? FunctionalTitle = null, string? Delegation = null)
{
    /// <summary>The name as printed.</summary>
    public string? PrintedName { get; init; } = CleanText.OptionalLine(PrintedName);

    /// <summary>The function.</summary>
    public string? FunctionalTitle { get; init; } = CleanText.OptionalLine(FunctionalTitle);
}

/// <summary>Somebody who signs.</summary>
/// <param name="PrintedName">Rank, given names, FAMILY NAME.</param>
/// <param name="FunctionalTitle">The title below the name; null where it is not known.</param>
/// <param name="Organisation">The institution signed for.</param>
/// <param name="SignsFor">Whether somebody else signs <em>for</em> the person named.</param>
public sealed record CertificateSignatory(string PrintedName, string? FunctionalTitle = null, string? Organisation = null, bool SignsFor = false)
{
    /// <summary>The name as printed.</summary>
    public string PrintedName { get; init; } = CleanText.Line(PrintedName);

    /// <summary>The function.</summary>
    public string? FunctionalTitle { get; init; } = CleanText.OptionalLine(FunctionalTitle);

    /// <summary>The institution.</summary>
    public string? Organisation { get; init; } = CleanText.OptionalLine(Organisation);
}
