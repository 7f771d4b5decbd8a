using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>
/// Changes what a meeting is called and how it is set up. Delegations that have the seats of their kind follow; those given others keep theirs.
/// </summary>
public sealed record ReviseMeeting(MeetingId MeetingId, long Version, MeetingSetup Setup) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class ReviseMeetingValidator : AbstractValidator<ReviseMeeting>
{
    public ReviseMeetingValidator() => RuleFor(m => m.Setup).SetValidator(new MeetingSetupValidator());
}

internal sealed class ReviseMeetingHandler(ISecretariatDb db) : ICommandHandler<ReviseMeeting, Done>
{
    public async Task<Result<Done>> Handle(ReviseMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!await db.Knows(command.Setup.HostId, ct)) return AccessErrors.NoSuchThing;
        var s = command.Setup;
        var before = meeting.Quotas.ToDictionary(q => q.Kind, q => q.Seats);
        if (!meeting.Revise(s.Title, s.HostId, s.Convenors, s.Languages, s.Quotas, s.AttributionRule).TryGet(out _, out refusal)) return refusal;
        return await Follow(meeting, before, ct);
    }

    private async Task<Result<Done>> Follow(Meeting meeting, Dictionary<ParticipationKind, int> before, CancellationToken ct)
    {
        var changed = before.Where(q => meeting.SeatsFor(q.Key) != q.Value).ToDictionary();
        if (changed.Count == 0) return Done.Value;
        var kinds = await db.Participations.KindsOn(meeting.Schedule.FirstDay, ct);
        var following = (await db.Delegations.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.ParticipantName).ToListAsync(ct))
            .Select(d => (Delegation: d, Kind: kinds.GetValueOrDefault(d.ParticipantId, ParticipationKind.Invited)))
            .Where(d => changed.TryGetValue(d.Kind, out var seats) && d.Delegation.Quota == seats).ToList();
        var fuller = following.Where(d => d.Delegation.SeatsTaken > meeting.SeatsFor(d.Kind)).Select(d => d.Delegation.ParticipantName).ToList();
        if (fuller.Count > 0) return new DelegationErrors.QuotasBelowSeats(fuller);
        foreach (var (delegation, kind) in following)
            if (!(await db.GiveSeats(delegation, meeting.SeatsFor(kind), ct)).TryGet(out _, out var refusal)) return refusal;
        return Done.Value;
    }
}
