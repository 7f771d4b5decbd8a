using static Secretariat.Domain.Meetings.MeetingStatus;

namespace Secretariat.Domain.Meetings;

/// <summary>What is done for a meeting beside the moves of the meeting itself, and is done in some of its states only.</summary>
public enum MeetingBusiness
{
    /// <summary>Beginning an agenda, or opening the issued one for revision.</summary>
    Agendas,

    /// <summary>Changing the items of an agenda.</summary>
    AgendaItems,

    /// <summary>Saying the items of an agenda in another language.</summary>
    AgendaTranslations,

    /// <summary>Asking for approval of an agenda, giving or refusing it, issuing what was approved.</summary>
    AgendaApproval,

    /// <summary>Adopting the agenda.</summary>
    AgendaAdoption,

    /// <summary>Issuing the agenda as the meeting adopted it.</summary>
    AdoptedAgenda,

    /// <summary>Drawing up invitations, and with them the delegations that can be put on record.</summary>
    InvitationDrafts,

    /// <summary>Signing and sending invitations.</summary>
    Invitations,

    /// <summary>Naming delegates.</summary>
    Nominations,

    /// <summary>Accepting invitations and nominations, confirming registrations, and what follows from that.</summary>
    Registrations,

    /// <summary>Withdrawing or correcting registrations, declining and withdrawing invitations.</summary>
    Withdrawals,

    /// <summary>Correcting what is on record of accepted delegates.</summary>
    RegistrationCorrections,

    /// <summary>Issuing the provisional list of participants.</summary>
    ProvisionalList,

    /// <summary>Entering those who come to the desk without a nomination.</summary>
    WalkIns,

    /// <summary>Putting speakers on record.</summary>
    Contributions,

    /// <summary>Excusing delegates.</summary>
    Excuses,

    /// <summary>Arranging who sits where.</summary>
    Seating,

    /// <summary>Taking attendance and attesting it.</summary>
    Attendance,

    /// <summary>Locking and correcting the attendance, issuing the final list of participants.</summary>
    Records,

    /// <summary>Writing, tabling, clearing and issuing conclusions; silence procedures on them.</summary>
    Conclusions,

    /// <summary>Adopting conclusions in session.</summary>
    ConclusionsAdoption,

    /// <summary>Following up what was adopted.</summary>
    FollowUp,

    /// <summary>Writing and issuing the logistics note.</summary>
    LogisticsNotes,

    /// <summary>Writing and issuing the report.</summary>
    Reports,
}

/// <summary>In which states of a meeting its business is done (study 5.1 to 5.5); tested state by state.</summary>
/// <remarks>While a meeting is postponed its agenda and registrations are kept and nothing new goes out; withdrawals stay possible.</remarks>
public static class MeetingBusinessHours
{
    private static readonly Dictionary<MeetingBusiness, (string Says, MeetingStatus[] In)> Hours = new()
    {
        [MeetingBusiness.Agendas] = ("An agenda is drafted, or opened for revision,", [Draft, Announced, Convened, Postponed]),
        [MeetingBusiness.AgendaItems] = ("The items of an agenda are changed", [Draft, Announced, Convened, InSession, Postponed]),
        [MeetingBusiness.AgendaTranslations] = ("The items of an agenda are translated", [Draft, Announced, Convened, InSession, Concluded, Postponed]),
        [MeetingBusiness.AgendaApproval] = ("An agenda is submitted, approved and issued", [Draft, Announced, Convened, InSession]),
        [MeetingBusiness.AgendaAdoption] = ("An agenda is adopted", [InSession]),
        [MeetingBusiness.AdoptedAgenda] = ("The adopted agenda is issued", [InSession, Concluded]),
        [MeetingBusiness.InvitationDrafts] = ("Invitations are drawn up", [Announced, Convened, InSession]),
        [MeetingBusiness.Invitations] = ("Invitations are signed and sent", [Announced, Convened]),
        [MeetingBusiness.Nominations] = ("Delegates are named", [Announced, Convened]),
        [MeetingBusiness.Registrations] = ("Invitations and nominations are accepted and registrations confirmed", [Announced, Convened, InSession]),
        [MeetingBusiness.Withdrawals] = ("Registrations and invitations are withdrawn", [Announced, Convened, InSession, Postponed]),
        [MeetingBusiness.RegistrationCorrections] = ("What is on record of a delegate is corrected", [Announced, Convened, InSession, Concluded, Postponed]),
        [MeetingBusiness.ProvisionalList] = ("The provisional list of participants is issued", [Announced, Convened, InSession]),
        [MeetingBusiness.WalkIns] = ("Those who come without a nomination are entered", [Convened, InSession]),
        [MeetingBusiness.Excuses] = ("Delegates are excused", [Convened, InSession, Concluded]),
        [MeetingBusiness.Contributions] = ("Speakers are put on record", [Convened, InSession, Concluded]),
        [MeetingBusiness.Seating] = ("The seats are arranged", [Draft, Announced, Convened, InSession, Postponed]),
        [MeetingBusiness.Attendance] = ("Attendance is taken and attested", [InSession, Concluded]),
        [MeetingBusiness.Records] = ("Attendance is locked and corrected, and the final list issued,", [Concluded]),
        [MeetingBusiness.Conclusions] = ("Conclusions are written, tabled and issued", [Convened, InSession, Concluded]),
        [MeetingBusiness.ConclusionsAdoption] = ("Conclusions are adopted in session", [InSession]),
        [MeetingBusiness.FollowUp] = ("What was adopted is followed up", [InSession, Concluded]),
        [MeetingBusiness.LogisticsNotes] = ("The logistics note is written and issued", [Announced, Convened, InSession]),
        [MeetingBusiness.Reports] = ("The report is written and issued", [InSession, Concluded]),
    };

    /// <summary>Whether a meeting in this state takes the business.</summary>
    public static bool Takes(this MeetingStatus status, MeetingBusiness business) => Hours[business].In.Contains(status);

    /// <summary>Why a meeting in this state does not take the business; null when it does.</summary>
    public static MeetingErrors.NotNow? WhyNot(this MeetingStatus status, MeetingBusiness business) =>
        status.Takes(business) ? null : new MeetingErrors.NotNow(business, status, Hours[business].Says, Hours[business].In);
}
