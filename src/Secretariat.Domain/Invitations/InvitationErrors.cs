using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Invitations;

/// <summary>Refusals around invitations.</summary>
public static class InvitationErrors
{
    /// <summary>The participant is invited to the meeting.</summary>
    public sealed record AlreadyDrawnUp()
        : Conflict("invitation.already_drawn_up", "This participant has an invitation to this meeting already.");

    /// <summary>The lifecycle has no such move.</summary>
    public sealed record CannotMove(InvitationStatus From, InvitationStatus To)
        : Conflict("invitation.cannot_move", $"An invitation that is {Say(From)} cannot become {Say(To)}.");

    /// <summary>Notes verbales go to ministries of foreign affairs and missions only.</summary>
    public sealed record NoteVerbaleNotDue(string Institution)
        : Unprocessable("invitation.note_verbale_not_due",
            $"A note verbale goes only to a ministry of foreign affairs, an embassy or a permanent mission. {Institution} is none of them; send a letter.");

    /// <summary>Something an invitation cannot do without is missing; each entry says what, for whom.</summary>
    public sealed record Incomplete(IReadOnlyList<string> Missing) : Unprocessable("invitation.incomplete",
        "Nothing was drawn up. Missing: " + string.Join("; ", Missing.Take(MostTold))
        + (Missing.Count > MostTold ? $"; and {Missing.Count - MostTold} more" : "")
        + ". Complete the addressees on the pages of these participants, or import them, and draw up again.")
    {
        private const int MostTold = 6;
    }

    /// <summary>No participant takes part in the dialogue on the day of the meeting.</summary>
    public sealed record NobodyToInvite() : Conflict("invitation.nobody_to_invite", "No participant takes part in the dialogue on the date of this meeting.");

    /// <summary>There is nothing in the state that the act begins with.</summary>
    public sealed record NothingToDo(InvitationStatus Wanted)
        : Conflict("invitation.nothing_to_do", $"No invitation of this meeting is {Say(Wanted)}.");

    /// <summary>One of those named is in another state.</summary>
    public sealed record NotInState(string Participant, InvitationStatus Status, InvitationStatus Wanted)
        : Conflict("invitation.not_in_state", $"The invitation of {Participant} is {Say(Status)}; only those {Say(Wanted)} can be taken.");

    /// <summary>What goes by mail needs an address.</summary>
    public sealed record NoMailAddress(string Institution)
        : Unprocessable("invitation.no_mail_address",
            $"{Institution} has no mail address. Send this invitation by courier, or complete the addressee's route.");

    /// <summary>All that is signed goes by courier.</summary>
    public sealed record NothingToMail()
        : Conflict("invitation.nothing_to_mail", "None of these goes by mail. Record the courier and waybill of each instead.");

    /// <summary>A courier needs a waybill.</summary>
    public sealed record WaybillNeeded() : Unprocessable("invitation.waybill_needed", "Enter the courier and the waybill number.");

    /// <summary>A second signature stands for a second convenor only.</summary>
    public sealed record NotJoint()
        : Unprocessable("invitation.not_joint",
            "Only the letters of a joint meeting carry a second signature, and this one is called in one name. Leave the second signatory out.");

    /// <summary>The signatory does not hold, and does not sign for somebody who holds, an office over this body today.</summary>
    public sealed record NotInOffice()
        : Conflict("invitation.not_in_office",
            "An invitation is signed by who holds the office today, or for them. That office is not held over this body today.");

    /// <summary>The focal point answered already in the same sense.</summary>
    public sealed record AlreadyAnswered(InvitationStatus Status) : Conflict("invitation.already_answered", $"This invitation was already {Say(Status)}.");

    /// <summary>A reason must be given.</summary>
    public sealed record ReasonNeeded() : Unprocessable("invitation.reason_needed", "Please give the reason; it is kept with the invitation.");

    internal static string Say(InvitationStatus status) => status switch
    {
        InvitationStatus.ForSignature => "awaiting signature",
        InvitationStatus.Draft => "in draft",
        _ => status.ToString().ToLowerInvariant(),
    };
}
