namespace Secretariat.Domain.Bodies;

/// <summary>What a body's timetable asks for on the way to a meeting and after it (study 3.3).</summary>
public enum DeadlineKind
{
    /// <summary>The date is saved with the participants.</summary>
    SaveTheDate,

    /// <summary>The invitations are dispatched.</summary>
    Invitations,

    /// <summary>States have proposed items.</summary>
    ItemProposals,

    /// <summary>Funding has been asked for.</summary>
    FundingRequests,

    /// <summary>The provisional agenda is approved and sent.</summary>
    ProvisionalAgenda,

    /// <summary>Delegates have been named.</summary>
    Nominations,

    /// <summary>Visa letters have been issued.</summary>
    VisaLetters,

    /// <summary>The annotated agenda and the papers are out.</summary>
    AnnotatedAgenda,

    /// <summary>Confirmations and the logistics note are out.</summary>
    Confirmations,

    /// <summary>The provisional list of participants is out.</summary>
    ProvisionalListOfParticipants,

    /// <summary>Badges, nameplates and sign-in sheets are ready.</summary>
    BadgesAndSheets,

    /// <summary>Certificates have been issued.</summary>
    Certificates,

    /// <summary>The draft conclusions are with the chairs.</summary>
    DraftConclusions,

    /// <summary>Comments are in, or silence has ended.</summary>
    Comments,

    /// <summary>Final conclusions and report are out.</summary>
    FinalConclusions,
}
