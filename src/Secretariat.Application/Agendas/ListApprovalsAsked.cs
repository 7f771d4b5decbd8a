using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>The agendas with the chairs over whose bodies the actor presides today, those that still wait for the actor first.</summary>
public sealed record ListApprovalsAsked : IQuery<IReadOnlyList<ApprovalAsked>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>An agenda that a chair is asked to approve.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Meeting">The meeting's numbered title.</param>
/// <param name="Dates">Its dates.</param>
/// <param name="HasApproved">Whether the actor has approved this text.</param>
/// <param name="Given">How many have.</param>
/// <param name="Asked">How many are asked.</param>
public sealed record ApprovalAsked(Guid AgendaId, string Meeting, string Dates, bool HasApproved, int Given, int Asked);

internal sealed class ListApprovalsAskedHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<ListApprovalsAsked, IReadOnlyList<ApprovalAsked>>
{
    public async Task<Result<IReadOnlyList<ApprovalAsked>>> Handle(ListApprovalsAsked query, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return Result<IReadOnlyList<ApprovalAsked>>.Of(Array.Empty<ApprovalAsked>());
        var now = clock.GetUtcNow();
        var visible = db.Meetings.AsNoTracking().VisibleTo(user.Actor, db, now);
        var found = await db.Agendas.AsNoTracking().Where(a => a.Status == AgendaStatus.InReview)
            .Join(visible, a => a.MeetingId, m => m.Id, (a, m) => new { Agenda = a, Meeting = m })
            .OrderBy(x => x.Meeting.Schedule.OpensAt).Take(50).ToListAsync(ct);
        List<ApprovalAsked> asked = [];
        foreach (var (agenda, meeting) in found.Select(f => (f.Agenda, f.Meeting)))
        {
            var (presiding, policy) = await db.WhoApproves(agenda.BodyId, now, ct);
            var offices = presiding.Where(o => o.IsAskedBy(policy)).ToList();
            if (offices.All(o => o.PersonId != person)) continue;
            var given = offices.FindAll(agenda.HasApproved);
            asked.Add(new ApprovalAsked(agenda.Id.Value, meeting.NumberedTitle, meeting.Schedule.Dates, given.Any(o => o.PersonId == person), given.Count,
                Agenda.ApprovalsNeeded(offices, policy)));
        }

        return Result<IReadOnlyList<ApprovalAsked>>.Of(asked.OrderBy(a => a.HasApproved).ToArray());
    }
}
