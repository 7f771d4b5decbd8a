using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>The invitations of a meeting, usually in protocol order, with how many are in each state.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Filter">Which of them.</param>
public sealed record ListInvitations(MeetingId MeetingId, Page Page, InvitationFilter Filter) : IQuery<InvitationList>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);

    /// <inheritdoc />
    public static IOrders Orders => ListInvitationsHandler.Orders;
}

/// <summary>Which invitations are wanted.</summary>
/// <param name="Status">Only this state.</param>
/// <param name="Form">Only letters, or only notes.</param>
/// <param name="Channel">Only mail, or only courier.</param>
/// <param name="Unanswered">Only those that the addressee has and has not answered.</param>
/// <param name="Search">Part of the participant's name, the addressee or the reference.</param>
/// <param name="WithFormer">Also those withdrawn or superseded.</param>
public sealed record InvitationFilter(InvitationStatus? Status = null, CorrespondenceForm? Form = null, CorrespondenceChannel? Channel = null,
    bool Unanswered = false,
    string? Search = null, bool WithFormer = false);

/// <summary>A page of invitations.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Previous">The cursor of the page before; null on the first.</param>
/// <param name="Counts">How many current invitations are in each state, whatever the filter.</param>
public sealed record InvitationList(
    IReadOnlyList<InvitationLine> Items, string? Next, string? Previous, IReadOnlyDictionary<InvitationStatus, int> Counts)
{
    /// <summary>The rows alone, as every list has them.</summary>
    public PageOf<InvitationLine> Rows => new(Items, Next, Previous);
}

/// <summary>An invitation in a list.</summary>
public sealed record InvitationLine(Guid Id, Guid ParticipantId, string Participant, string SortName, Guid DelegationId, CorrespondenceForm Form,
    CorrespondenceChannel Channel,
    string Addressee, string Institution, int Revision, InvitationStatus Status, string? Reference, DateTimeOffset? DispatchedAt,
        DateTimeOffset? AnsweredAt, bool AnsweredLate,
    string? BounceReason, Guid? DocumentId, long Version);

internal sealed class ListInvitationsHandler(ISecretariatDb db) : IQueryHandler<ListInvitations, InvitationList>
{
    internal static readonly Orders<Invitation> Orders = Orders<Invitation>.Usually("sortName", i => i.Id)
        .By("sortName", i => EF.Functions.Collate(i.SortName, Alphabet.Collation), i => i.Revision)
        .By("institution", i => EF.Functions.Collate(i.Addressee.Institution, Alphabet.Collation))
        .ByOptional("reference", i => i.Reference)
        .ByOptional("dispatchedAt", i => i.DispatchedAt)
        .ByOptional("answeredAt", i => i.AnsweredAt);

    public async Task<Result<InvitationList>> Handle(ListInvitations query, CancellationToken ct)
    {
        var all = db.Invitations.AsNoTracking().Where(i => i.MeetingId == query.MeetingId);
        if (!(await Orders.Read(all.Matching(query.Filter), query.Page, InvitationRows.Line, ct)).TryGet(out var page, out var refusal)) return refusal;
        var counts = await all.Where(i => i.Status != InvitationStatus.Withdrawn && i.Status != InvitationStatus.Superseded)
            .GroupBy(i => i.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new InvitationList(page.Items, page.Next, page.Previous, counts);
    }
}

internal static class InvitationRows
{
    public static IQueryable<Invitation> Matching(this IQueryable<Invitation> invitations, InvitationFilter filter)
    {
        if (!filter.WithFormer && filter.Status is not (InvitationStatus.Withdrawn or InvitationStatus.Superseded))
            invitations = invitations.Where(i => i.Status != InvitationStatus.Withdrawn && i.Status != InvitationStatus.Superseded);
        if (filter.Status is { } status) invitations = invitations.Where(i => i.Status == status);
        if (filter.Form is { } form) invitations = invitations.Where(i => i.Form == form);
        if (filter.Channel is { } channel) invitations = invitations.Where(i => i.Channel == channel);
        if (filter.Unanswered) invitations = invitations.Where(i => InvitationLifecycle.Unanswered.Contains(i.Status));
        return invitations.WithWords(filter.Search, i => i.ParticipantName, i => i.Addressee.Name, i => i.Addressee.Institution, i => i.Reference);
    }

    public static readonly Expression<Func<Invitation, InvitationLine>> Line = i => new InvitationLine(
        i.Id.Value, i.ParticipantId.Value, i.ParticipantName, i.SortName, i.DelegationId.Value, i.Form, i.Channel, i.Addressee.Name, i.Addressee.Institution,
        i.Revision, i.Status, i.Reference, i.DispatchedAt, i.AnsweredAt, i.AnsweredLate, i.BounceReason,
        i.DocumentId == null ? null : i.DocumentId.Value.Value, i.Version);

    public static IQueryable<InvitationLine> InOrder(this IQueryable<Invitation> invitations) => invitations
        .OrderBy(i => EF.Functions.Collate(i.SortName, Alphabet.Collation)).ThenBy(i => i.Revision).Select(Line);
}
