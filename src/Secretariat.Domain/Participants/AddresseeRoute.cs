using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>Who it is that a letter goes to, which decides the form it may take.</summary>
public enum AddresseeKind
{
    /// <summary>A ministry of foreign affairs.</summary>
    ForeignMinistry,

    /// <summary>An embassy.</summary>
    Embassy,

    /// <summary>A permanent mission or delegation.</summary>
    PermanentMission,

    /// <summary>Another ministry or authority of a state.</summary>
    Ministry,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>Anybody else.</summary>
    Other,
}

/// <summary>The form of a written invitation (study 3.1).</summary>
public enum CorrespondenceForm
{
    /// <summary>A letter in the first person, signed.</summary>
    Letter,

    /// <summary>A note in the third person, initialled and stamped, never signed.</summary>
    NoteVerbale,
}

/// <summary>How a letter travels.</summary>
public enum CorrespondenceChannel
{
    /// <summary>By electronic mail.</summary>
    Mail,

    /// <summary>By courier, on paper.</summary>
    Courier,
}

/// <summary>Somebody who is sent a copy.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
public sealed record CopyRecipient(string Name, string Email)
{
    /// <summary>Who receives it.</summary>
    public string Name { get; init; } = CleanText.Line(Name);
}

/// <summary>Who a participant is written to through, for bodies of one level: the addressee, the form, the channel and the copies (study 3.1).</summary>
public sealed class AddresseeRoute
{
    private AddresseeRoute() { }

    /// <summary>A route to an addressee.</summary>
    public AddresseeRoute(BodyLevel level, AddresseeKind kind, CorrespondenceForm form, CorrespondenceChannel channel, IEnumerable<CopyRecipient> copies) =>
        (Level, Kind, Form, Channel, Copies) = (level, kind, form, channel, copies.ToList());

    /// <summary>The level of the bodies it serves.</summary>
    public BodyLevel Level { get; private init; }

    /// <summary>Who the addressee is.</summary>
    public AddresseeKind Kind { get; private init; }

    /// <summary>Letter or note verbale.</summary>
    public CorrespondenceForm Form { get; private init; }

    /// <summary>How it travels.</summary>
    public CorrespondenceChannel Channel { get; private init; }

    /// <summary>The form of address before the name, such as H.E.</summary>
    public string? Honorific { get; init => field = CleanText.OptionalLine(value); }

    /// <summary>The person, when one is addressed.</summary>
    public string? Name { get; init => field = CleanText.OptionalLine(value); }

    /// <summary>The person's office.</summary>
    public string? FunctionalTitle { get; init => field = CleanText.OptionalLine(value); }

    /// <summary>The ministry, mission or organisation.</summary>
    public string Institution { get; init => field = CleanText.Line(value); } = "";

    /// <summary>Street and number, one line each.</summary>
    public IReadOnlyList<string> AddressLines { get; init => field = [.. value.Select(CleanText.Line).Where(line => line.Length > 0)]; } = [];

    /// <summary>The town, with its postal code.</summary>
    public string? City { get; init => field = CleanText.OptionalLine(value); }

    /// <summary>How a letter opens: Excellency, Sir, Dear Ms. Larsson.</summary>
    public string? Salutation { get; init => field = CleanText.OptionalLine(value); }

    /// <summary>The language they are written to in (BCP 47); null for the language of the participant.</summary>
    public string? Language { get; init; }

    /// <summary>Where mail goes.</summary>
    public string? Email { get; init; }

    /// <summary>Who else is sent it.</summary>
    public IReadOnlyList<CopyRecipient> Copies { get; private init; } = [];

    /// <summary>Whether the form fits the addressee: a note verbale goes to ministries of foreign affairs and missions only (study 3.1, V1).</summary>
    public bool FormFits =>
        Form is CorrespondenceForm.Letter || Kind is AddresseeKind.ForeignMinistry or AddresseeKind.Embassy or AddresseeKind.PermanentMission;
}
