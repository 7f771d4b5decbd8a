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

    /// <summary>The verbs that can be offered for an agenda in a status.</summary>
    public static IReadOnlyList<AgendaMove> MovesFrom(AgendaStatus status)
    {
        List<AgendaMove> moves = [];
        if (CanBeEdited(status)) moves.Add(AgendaMove.Edit);
        if (Permits(status, InReview)) moves.Add(AgendaMove.Submit);
        if (Permits(status, Approved)) moves.Add(AgendaMove.Approve);
        if (Permits(status, Returned)) moves.Add(AgendaMove.Return);
        if (Permits(status, Issued)) moves.Add(AgendaMove.Issue);
        if (status is Issued && Permits(status, Draft)) moves.Add(AgendaMove.Revise);
        if (Permits(status, Adopted)) moves.Add(AgendaMove.Adopt);
        return moves;
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

    /// <summary>Open a revision of what was issued.</summary>
    Revise,

    /// <summary>Record its adoption by the meeting.</summary>
    Adopt,
}
