using Secretariat.Domain.Meetings;
using static Secretariat.Domain.Outcomes.ConclusionsStatus;

namespace Secretariat.Domain.Outcomes;

/// <summary>How far the conclusions of a meeting have come (study 5.8).</summary>
public enum ConclusionsStatus
{
    /// <summary>Being written by the secretariat.</summary>
    Draft,

    /// <summary>Out as L.1 for comments: not yet agreed.</summary>
    Tabled,

    /// <summary>Frozen while a silence procedure runs on them.</summary>
    UnderSilence,

    /// <summary>A state broke the silence: an amended text is tabled anew.</summary>
    SilenceBroken,

    /// <summary>Adopted, with numbers.</summary>
    Adopted,

    /// <summary>A chair says that this is not the text that was adopted: the secretariat puts it right and asks again.</summary>
    Returned,

    /// <summary>Cleared by a chair as what was adopted.</summary>
    Cleared,

    /// <summary>Out as CONC.</summary>
    Issued,
}

/// <summary>Which moves the status of conclusions permits (study 5.8; drawn in docs/domain.md).</summary>
public static class ConclusionsLifecycle
{
    private static readonly HashSet<(ConclusionsStatus From, ConclusionsStatus To)> Permitted =
    [
        (Draft, Tabled), (Tabled, Draft), (Tabled, UnderSilence), (UnderSilence, SilenceBroken), (SilenceBroken, Draft), (UnderSilence, Adopted),
        (Tabled, Adopted), (Adopted, Returned), (Returned, Adopted), (Adopted, Cleared), (Cleared, Adopted), (Cleared, Issued),
    ];

    /// <summary>Every permitted pair.</summary>
    public static IReadOnlyCollection<(ConclusionsStatus From, ConclusionsStatus To)> Pairs => Permitted;

    /// <summary>Whether conclusions may go from one status to another.</summary>
    public static bool Permits(ConclusionsStatus from, ConclusionsStatus to) => Permitted.Contains((from, to));

    /// <summary>The verbs that can be offered for conclusions in a status, as far as their meeting has come.</summary>
    /// <param name="status">How far they have come.</param>
    /// <param name="meeting">How far their meeting has come.</param>
    /// <param name="bySilence">Whether silence adopted the text: then nobody but the states could say that they agreed to another.</param>
    public static IReadOnlyList<ConclusionsMove> MovesFrom(ConclusionsStatus status, MeetingStatus meeting, bool bySilence = false)
    {
        List<ConclusionsMove> moves = [];
        Offer(ConclusionsMove.Edit, status is Draft, MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.PutRight, status is Returned && !bySilence, MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Translate, CanBeTranslated(status), MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Table, Permits(status, Tabled), MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Revise, status is not Draft && Permits(status, Draft), MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Adopt, status is Tabled, MeetingBusiness.ConclusionsAdoption);
        Offer(ConclusionsMove.OpenSilence, Permits(status, UnderSilence), MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Clear, Permits(status, Cleared), MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Return, Permits(status, Returned), MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.AskAgain, status is Returned, MeetingBusiness.Conclusions);
        Offer(ConclusionsMove.Issue, Permits(status, Issued), MeetingBusiness.Conclusions);
        return moves;

        void Offer(ConclusionsMove move, bool permitted, MeetingBusiness business)
        {
            if (permitted && meeting.Takes(business)) moves.Add(move);
        }
    }

    /// <summary>Whether translations may be put in: at any time but while the text is frozen or out.</summary>
    internal static bool CanBeTranslated(ConclusionsStatus status) => status is Draft or Adopted or Returned or Cleared;
}

/// <summary>What can be done with conclusions; pages and API offer these.</summary>
public enum ConclusionsMove
{
    /// <summary>Change the entries.</summary>
    Edit,

    /// <summary>Put in translations.</summary>
    Translate,

    /// <summary>Table the draft as L.1 or its revision.</summary>
    Table,

    /// <summary>Open a revision of the draft.</summary>
    Revise,

    /// <summary>Record the adoption by the meeting.</summary>
    Adopt,

    /// <summary>Open a silence procedure on the text.</summary>
    OpenSilence,

    /// <summary>Clear the adopted text, as a chair.</summary>
    Clear,

    /// <summary>Say that it is not the text that was adopted, as a chair.</summary>
    Return,

    /// <summary>Put the words of a returned text right.</summary>
    PutRight,

    /// <summary>Ask the chairs again to clear a text that was returned.</summary>
    AskAgain,

    /// <summary>Issue the conclusions as CONC.</summary>
    Issue,
}
