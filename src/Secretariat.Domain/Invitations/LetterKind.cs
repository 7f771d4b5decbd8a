namespace Secretariat.Domain.Invitations;

/// <summary>The texts that the secretariat's staff may word themselves.</summary>
public enum LetterKind
{
    /// <summary>The body of a letter of invitation.</summary>
    InvitationLetter,

    /// <summary>The body of a note verbale of invitation.</summary>
    NoteVerbale,

    /// <summary>The mail that carries an invitation.</summary>
    InvitationMail,

    /// <summary>The mail to those who receive a copy; it carries no personal link.</summary>
    InvitationCopy,

    /// <summary>The reminder to a participant that has not answered.</summary>
    Reminder,

    /// <summary>The mail that takes an invitation back.</summary>
    Withdrawal,

    /// <summary>The mail that thanks for an answer.</summary>
    AnswerReceived,

    /// <summary>The receipt for delegates named.</summary>
    NominationReceived,

    /// <summary>The mail to a delegate whose nomination is accepted.</summary>
    Acceptance,

    /// <summary>The mail to a focal point whose nomination needs correcting.</summary>
    Return,

    /// <summary>The mail to a focal point whose nomination cannot be accepted.</summary>
    Rejection,

    /// <summary>The mail to a focal point whose delegate moved up from the waiting list.</summary>
    Promotion,

    /// <summary>The mail with the confirmation of a registration.</summary>
    Confirmation,

    /// <summary>The mail with a personal link asked for anew.</summary>
    NewLink,

    /// <summary>The mail that saves the date of a meeting.</summary>
    SaveTheDate,

    /// <summary>The mail that a meeting is put off.</summary>
    MeetingPostponed,

    /// <summary>The mail that a meeting will not take place.</summary>
    MeetingCancelled,

    /// <summary>The mail that a meeting has new dates.</summary>
    MeetingRescheduled,

    /// <summary>The mail that a meeting has another venue.</summary>
    VenueChanged,

    /// <summary>The mail that a meeting is held in another way.</summary>
    ModalityChanged,

    /// <summary>The mail that a meeting has another title.</summary>
    MeetingRenamed,

    /// <summary>The mail that carries a provisional agenda.</summary>
    AgendaIssued,

    /// <summary>The mail to a delegate who is no longer one.</summary>
    RegistrationWithdrawn,

    /// <summary>The mail that carries a certificate.</summary>
    CertificateIssued,

    /// <summary>The mail that a certificate no longer holds.</summary>
    CertificateRevoked,

    /// <summary>The mail that carries another paper of a meeting: conclusions, a note, the report.</summary>
    PaperIssued,

    /// <summary>The letter or note that a meeting is put off.</summary>
    PostponementLetter,

    /// <summary>The letter or note that a meeting will not take place.</summary>
    CancellationLetter,

    /// <summary>The letter with the decision on a delegate's funding.</summary>
    FundingLetter,

    /// <summary>The mail that carries it.</summary>
    FundingMail,

    /// <summary>The letter in support of a delegate's visa.</summary>
    VisaLetter,

    /// <summary>The mail that the visa letter can be fetched.</summary>
    VisaLetterReady,

    /// <summary>The mail that opens a silence procedure.</summary>
    SilenceOpened,

    /// <summary>The mail that reminds of its end.</summary>
    SilenceReminder,

    /// <summary>The mail with its result.</summary>
    SilenceEnded,
}

/// <summary>What may be filled into each text: a closed list, so that a typing slip is found when the text is saved and not in a ministry.</summary>
public static class LetterFields
{
    // A question mark stands behind fields that have no value for every meeting or reader, an exclamation mark behind what the text is sent for.
    private static readonly string[] OfMeeting = ["meeting", "the_meeting", "to_meeting", "of_meeting", "in_meeting", "title?", "body", "dates", "on_dates",
        "zone", "place?", "at_place?", "venue?", "host?", "modality", "languages", "one_language?", "process", "in_process", "level",
        "secretariat"];

    private static readonly string[] OfInvitation = ["participant", "institution", "to_addressee", "invited_by?", "reference", "quota", "seats",
        "nominate_by"];

    private static readonly string[] OfNews = ["salutation?", "where?", "location", "nominated?", "registered?", "entry?"];

    /// <summary>The fields that hold a name as it stands within a sentence; where one begins a sentence it begins with a capital.</summary>
    public static IReadOnlyList<string> Names { get; } = ["participant", "host", "invited_by", "the_meeting", "of_meeting", "the_secretariats"];

    private static readonly Dictionary<LetterKind, string[]> Listed = new()
    {
        [LetterKind.InvitationLetter] = [.. OfMeeting, .. OfInvitation, "the_secretariats?", "jointly?"],
        [LetterKind.NoteVerbale] = [.. OfMeeting, .. OfInvitation, "the_secretariats?"],
        [LetterKind.InvitationMail] = [.. OfMeeting, .. OfInvitation, "salutation?", "link!", "link_expires"],
        [LetterKind.InvitationCopy] = [.. OfMeeting, .. OfInvitation],
        [LetterKind.Reminder] = [.. OfMeeting, .. OfInvitation, "salutation?", "link!", "link_expires", "days_left"],
        [LetterKind.Withdrawal] = [.. OfMeeting, .. OfInvitation, "salutation?", "reason!"],
        [LetterKind.AnswerReceived] = [.. OfMeeting, .. OfInvitation, "salutation?", "accepted?", "late?"],
        [LetterKind.NominationReceived] = [.. OfMeeting, .. OfInvitation, "salutation?", "delegates", "late?", "waiting?"],
        [LetterKind.Acceptance] = [.. OfMeeting, "salutation", "participant", "delegate", "role", "link!", "link_expires"],
        [LetterKind.Return] = [.. OfMeeting, "salutation?", "participant", "delegate", "reason!", "link!", "link_expires"],
        [LetterKind.Rejection] = [.. OfMeeting, "salutation?", "participant", "delegate", "reason!"],
        [LetterKind.Promotion] = [.. OfMeeting, "salutation?", "participant", "delegate"],
        [LetterKind.Confirmation] = [.. OfMeeting, "salutation", "participant", "delegate", "role", "remote?"],
        [LetterKind.NewLink] = [.. OfMeeting, "salutation?", "participant", "link!", "link_expires"],
        [LetterKind.SaveTheDate] = [.. OfMeeting, .. OfNews],
        [LetterKind.MeetingPostponed] = [.. OfMeeting, .. OfNews, "reason!"],
        [LetterKind.MeetingCancelled] = [.. OfMeeting, .. OfNews, "reason!"],
        [LetterKind.MeetingRescheduled] = [.. OfMeeting, .. OfNews, "old_dates"],
        [LetterKind.VenueChanged] = [.. OfMeeting, .. OfNews],
        [LetterKind.ModalityChanged] = [.. OfMeeting, .. OfNews, "in_person?", "online?", "hybrid?"],
        [LetterKind.MeetingRenamed] = [.. OfMeeting, .. OfNews, "new_title"],
        [LetterKind.AgendaIssued] = [.. OfMeeting, "salutation?", "symbol", "revision?"],
        [LetterKind.RegistrationWithdrawn] = [.. OfMeeting, "salutation", "participant", "delegate", "reason!", "entry?"],
        [LetterKind.CertificateIssued] = [.. OfMeeting, "salutation", "event", "serial", "check_at!", "corrected?"],
        [LetterKind.CertificateRevoked] = [.. OfMeeting, "salutation", "event", "serial", "email"],
        [LetterKind.PaperIssued] = [.. OfMeeting, "salutation?", "paper", "symbol", "comments_until?"],
        [LetterKind.PostponementLetter] = [.. OfMeeting, "participant", "institution", "to_addressee", "invitation", "invited_on", "reason", "note?",
            "the_secretariats?", "jointly?"],
        [LetterKind.CancellationLetter] = [.. OfMeeting, "participant", "institution", "to_addressee", "invitation", "invited_on", "reason", "note?",
            "the_secretariats?", "jointly?", "former_dates?", "on_former_dates?", "postponed?", "postponement?", "postponed_on?"],
        [LetterKind.FundingLetter] = [.. OfMeeting, "participant", "delegate", "reference", "covers?", "conditions?", "accept_by?"],
        [LetterKind.FundingMail] = [.. OfMeeting, "salutation", "participant", "delegate", "reference"],
        [LetterKind.VisaLetter] = [.. OfMeeting, "participant", "delegate", "reference", "code", "check_at", "email", "consulate?"],
        [LetterKind.VisaLetterReady] = [.. OfMeeting, "salutation", "participant", "delegate", "reference"],
        [LetterKind.SilenceOpened] = [.. OfMeeting, "salutation?", "expires", "expires_utc", "link?"],
        [LetterKind.SilenceReminder] = [.. OfMeeting, "salutation?", "expires", "expires_utc", "by_link?"],
        [LetterKind.SilenceEnded] = [.. OfMeeting, "salutation?", "adopted?"],
    };

    private static readonly Dictionary<LetterKind, HashSet<string>> Known = Listed.ToDictionary(
        k => k.Key, k => k.Value.Select(f => f.TrimEnd('?', '!')).ToHashSet());

    /// <summary>The fields that a text of this kind may use.</summary>
    public static IReadOnlySet<string> Of(LetterKind kind) => Known[kind];

    /// <summary>The fields without which a text would not do what it is sent for, such as the personal link in the mail that brings it.</summary>
    public static IEnumerable<string> NeededIn(LetterKind kind) => Listed[kind].Where(f => f.EndsWith('!')).Select(f => f.TrimEnd('!'));

    /// <summary>Whether a text of this kind must do without a field: it goes out by itself, so that nobody is there to complete what is missing.</summary>
    public static bool MayBeMissing(LetterKind kind, string field) =>
        kind is not (LetterKind.InvitationLetter or LetterKind.NoteVerbale) && Listed[kind].Contains($"{field}?");
}
