namespace Secretariat.Domain.Invitations;

/// <summary>The form an invitation takes (study 3.1); a letter is answered by a letter, a note by a note.</summary>
public enum InvitationForm
{
    /// <summary>A signed letter in the first person.</summary>
    Letter,

    /// <summary>A note in the third person from one institution to another, initialled and stamped, never signed.</summary>
    NoteVerbale,
}

/// <summary>How an invitation leaves the building.</summary>
public enum InvitationChannel
{
    /// <summary>By electronic mail, with the paper, a personal link and a calendar entry.</summary>
    Mail,

    /// <summary>By courier or diplomatic pouch, recorded with its waybill.</summary>
    Courier,
}
