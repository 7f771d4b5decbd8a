using Secretariat.Domain.Meetings;
using static Secretariat.Domain.Agendas.AgendaStatus;

namespace Secretariat.Domain.Agendas;

/// <summary>How far an agenda has come (study 5.2).</summary>
public enum AgendaStatus
{
    /// <summary>Being written by the secretariat.</summary>
    Draft,

    /// <summary>With the chairs.</summary>
    InReview,

    /// <summary>Sent back by a chair with a comment.</summary>
    Returned,

    /// <summary>Approved by those whose approval the body's policy asks for.</summary>
    Approved,

    /// <summary>Out as the provisional agenda, or a revision of it.</summary>
    Issued,

    /// <summary>Adopted by the meeting.</summary>
    Adopted,
}

/// <summary>Which moves an agenda's status permits (study 5.2; drawn in docs/domain.md).</summary>
public static class AgendaLifecycle
{
    private static readonly HashSet<(AgendaStatus From, AgendaStatus To)> Permitted =
    [
        (Draft, InReview), (InReview, Returned), (Returned, InReview), (InReview, Approved), (InReview, Draft), (Approved, Draft),
        (Approved, Issued), (Issued, Draft), (Issued, Adopted),
    ];

    /// <summary>Every permitted pair.</summary>
    public static IReadOnlyCollection<(AgendaStatus From, AgendaStatus To)> Pairs => Permitted;

    /// <summary>Whether an agenda may go from one status to another.</summary>
    public static bool Permits(AgendaStatus from, AgendaStatus to) => Permitted.Contains((from, to));

    /// <summary>The verbs that can be offered for an agenda in a status, as far as its meeting has come.</summary>
    /// <param name="status">The agenda's status.</param>
    /// <param name="meeting">The meeting's.</param>
    /// <param name="outdated">Whether the issued paper prints other dates or another place than the meeting's.</param>
    /// <param name="translatable">Whether its items may be translated.</param>
    public static IReadOnlyList<AgendaMove> MovesFrom(AgendaStatus status, MeetingStatus meeting, bool outdated = false, bool translatable = false)
    {
        List<AgendaMove> moves = [];
        Offer(AgendaMove.Edit, CanBeEdited(status), MeetingBusiness.AgendaItems);
        Offer(AgendaMove.Submit, Permits(status, InReview), MeetingBusiness.AgendaApproval);
        Offer(AgendaMove.Approve, Permits(status, Approved), MeetingBusiness.AgendaApproval);
        Offer(AgendaMove.Return, Permits(status, Returned), MeetingBusiness.AgendaApproval);
        Offer(AgendaMove.Issue, Permits(status, Issued), MeetingBusiness.AgendaApproval);
        Offer(AgendaMove.Reissue, status is Issued && outdated, MeetingBusiness.AgendaApproval);
        Offer(AgendaMove.IssueAnnotated, status is Issued, MeetingBusiness.AgendaApproval);
        Offer(AgendaMove.Revise, status is Issued && Permits(status, Draft), MeetingBusiness.Agendas);
        Offer(AgendaMove.Adopt, Permits(status, Adopted), MeetingBusiness.AgendaAdoption);
        Offer(AgendaMove.Translate, translatable, MeetingBusiness.AgendaTranslations);
        return moves;

        void Offer(AgendaMove move, bool permitted, MeetingBusiness business)
        {
            if (permitted && meeting.Takes(business)) moves.Add(move);
        }
    }

    /// <summary>Whether items may be changed: until it is issued; after that it is revised first.</summary>
    internal static bool CanBeEdited(AgendaStatus status) => status is not (Issued or Adopted);
}

/// <summary>What can be done with an agenda; pages and API offer these.</summary>
public enum AgendaMove
{
    /// <summary>Change its items.</summary>
    Edit,

    /// <summary>Submit it to the chairs.</summary>
    Submit,

    /// <summary>Approve it, as a chair.</summary>
    Approve,

    /// <summary>Send it back with a comment, as a chair.</summary>
    Return,

    /// <summary>Issue it as the provisional agenda.</summary>
    Issue,

    /// <summary>Issue it once more with the dates and place the meeting has now.</summary>
    Reissue,

    /// <summary>Issue its annotations.</summary>
    IssueAnnotated,

    /// <summary>Open a revision of what was issued.</summary>
    Revise,

    /// <summary>Record its adoption by the meeting.</summary>
    Adopt,

    /// <summary>Translate its items.</summary>
    Translate,
}
