using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Invitations;

/// <summary>Whom an invitation is directed to, as the addressee's route stood when the invitation was drawn up (study 3.2).</summary>
public sealed class Addressee
{
    private readonly List<CopyRecipient> _copies = [];

    private Addressee() { }

    /// <summary>An addressee with those who receive a copy.</summary>
    public Addressee(AddresseeKind kind, string? honorific, string name, string? functionalTitle, string institution, string? addressLines,
        string? city, string? salutation, string language, string? email, IEnumerable<CopyRecipient>? copies = null)
    {
        (Kind, Honorific, Name, FunctionalTitle, Institution) =
            (kind, CleanText.OptionalLine(honorific), CleanText.Line(name), CleanText.OptionalLine(functionalTitle), CleanText.Line(institution));
        (AddressLines, City, Salutation, Language, Email) =
            (CleanText.OptionalText(addressLines), CleanText.OptionalLine(city), CleanText.OptionalLine(salutation), language, email);
        _copies.AddRange(copies ?? []);
    }

    /// <summary>Whether it is a ministry of foreign affairs, an embassy or a permanent mission: nobody else is sent a note verbale (study 3.1, V1).</summary>
    public bool TakesNotesVerbales => Kind is AddresseeKind.ForeignMinistry or AddresseeKind.Embassy or AddresseeKind.PermanentMission;

    /// <summary>Who the addressee is.</summary>
    public AddresseeKind Kind { get; private init; }

    /// <summary>"H.E.", "Mr.", "Ms.", as the mission wishes it.</summary>
    public string? Honorific { get; private init; }

    /// <summary>The person, or the office when no person is named.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The function printed under the name.</summary>
    public string? FunctionalTitle { get; private init; }

    /// <summary>The ministry, mission or organisation.</summary>
    public string Institution { get; private init; } = "";

    /// <summary>Street and post code, one line each.</summary>
    public string? AddressLines { get; private init; }

    /// <summary>The city.</summary>
    public string? City { get; private init; }

    /// <summary>How the letter begins, such as "Excellency," — chosen by protocol, never guessed from a name (study 3.1, V8).</summary>
    public string? Salutation { get; private init; }

    /// <summary>The language they are written to in.</summary>
    public string Language { get; private init; } = "en";

    /// <summary>Where mail reaches them.</summary>
    public string? Email { get; private init; }

    /// <summary>Who receives a copy.</summary>
    public IReadOnlyList<CopyRecipient> Copies => _copies;
}
