namespace Secretariat.Domain.Mail;

/// <summary>Why a mail is written, for lists and for finding what somebody was told.</summary>
public enum MailKind
{
    /// <summary>An invitation, as a letter or a note verbale.</summary>
    Invitation,

    /// <summary>A reminder to reply, to nominate or to register.</summary>
    Reminder,

    /// <summary>An invitation is taken back.</summary>
    InvitationWithdrawn,

    /// <summary>Thanks for a reply, and what follows from it.</summary>
    ReplyReceived,

    /// <summary>A nomination is accepted, returned or rejected.</summary>
    Nomination,

    /// <summary>A registration is taken back: its delegate withdrew, was withdrawn or gave way to somebody else.</summary>
    RegistrationWithdrawn,

    /// <summary>A delegate's confirmation of registration with its calendar entry.</summary>
    Confirmation,

    /// <summary>The date, place, form or fate of a meeting changed.</summary>
    MeetingChanged,

    /// <summary>A meeting does not take place.</summary>
    MeetingCancelled,

    /// <summary>An agenda waits for a chair, was returned or was approved.</summary>
    AgendaForApproval,

    /// <summary>A paper of the meeting, such as its agenda or list of participants.</summary>
    MeetingPaper,

    /// <summary>A certificate, new or corrected, or its revocation.</summary>
    Certificate,

    /// <summary>A task for the secretariat itself, such as a letter that could not be delivered, or for those who preside.</summary>
    Notice,

    /// <summary>A code for the holder of an account, and for nobody else: its text is never shown.</summary>
    Account,
}
