using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>A delegation as its focal point and the secretariat see it: the invitation it answers, its seats, and everybody ever named.</summary>
public sealed record GetDelegation(DelegationId DelegationId) : IQuery<DelegationDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, [.. AccessRule.Secretariat, Role.Chair, Role.FocalPoint]);
}

/// <summary>A delegation.</summary>
public sealed record DelegationDetails(Guid Id, Guid MeetingId, string Meeting, string Dates, string? Place, Guid ParticipantId, string Participant,
    int Quota, int SeatsTaken,
    bool KeepsWaitingList, Guid? HeadId, InvitationLink Invitation, DateOnly? NominateBy, bool Late, bool Open, IReadOnlyList<DelegateLine> Delegates,
        long Version) : IVersioned;

/// <summary>The invitation that a delegation answers.</summary>
public sealed record InvitationLink(Guid Id, InvitationStatus Status, string? Reference, Guid? DocumentId, long Version);

/// <summary>Somebody named for a delegation.</summary>
/// <param name="Id">The registration.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Details">What was said of the person; to a Chair the mail address is not told and stands empty.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Late">Named after the deadline.</param>
/// <param name="WaitingPlace">The place in the queue, from 1; null for those who do not wait.</param>
/// <param name="DecisionReason">Why it was returned or rejected.</param>
/// <param name="ReplacesId">Whose place the person took.</param>
/// <param name="VisaLetterRequested">Whether a visa letter was asked for.</param>
/// <param name="Version">The version of the registration.</param>
public sealed record DelegateLine(Guid Id, string Name, DelegateDetails Details, RegistrationStatus Status, bool Late, int? WaitingPlace,
    string? DecisionReason,
    Guid? ReplacesId, bool VisaLetterRequested, long Version);

internal sealed class GetDelegationHandler(
    ISecretariatDb db, ICountryNames countries, DialogueSettings dialogue, IAccessPolicy policy, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<GetDelegation, DelegationDetails>
{
    public async Task<Result<DelegationDetails>> Handle(GetDelegation query, CancellationToken ct)
    {
        if (!(await db.Roster(query.DelegationId, dialogue, ct)).TryGet(out var roster, out var refusal)) return refusal;
        var (delegation, invitation, meeting) = (roster.Delegation, roster.Invitation, roster.Occasion.Meeting);
        var queue = delegation.WaitingList.Select(p => p.RegistrationId).ToList();
        var now = clock.GetUtcNow();
        var addressed = AccessRule.ToDelegation(query.DelegationId, [.. AccessRule.Secretariat, Role.FocalPoint]);
        var seesAddresses = await policy.Ask(addressed, user.Actor, ct) is Verdict.Allowed;
        return new DelegationDetails(delegation.Id.Value, meeting.Id.Value, meeting.NumberedTitle, meeting.Schedule.Dates,
            roster.Occasion.In(Language.Working, countries).Place, delegation.ParticipantId.Value, delegation.ParticipantName, delegation.Quota,
            delegation.SeatsTaken, delegation.KeepsWaitingList, delegation.HeadId?.Value,
            new InvitationLink(invitation.Id.Value, invitation.Status, invitation.PrintedReference, invitation.DocumentId?.Value, invitation.Version),
            roster.Occasion.NominateBy, roster.Occasion.IsLate(now), roster.Closed(now) is null,
            [.. roster.Registrations.OrderBy(r => r.Position).Select(r => Line(r, queue.IndexOf(r.Id) + 1, seesAddresses))], delegation.Version);
    }

    private static DelegateLine Line(Registration r, int place, bool withAddress) => new(r.Id.Value, r.PrintedName,
        withAddress ? r.Details() : r.Details() with { Email = "" }, r.Status, r.NamedLate, place == 0 ? null : place,
        r.DecisionReason, r.ReplacesId?.Value, r.VisaLetterRequested, r.Version);
}
