using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Calls a meeting in the name of its convenors; invitations can go out.</summary>
public sealed record ConveneMeeting(MeetingId MeetingId, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class ConveneMeetingHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<ConveneMeeting, Done>
{
    public async Task<Result<Done>> Handle(ConveneMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        var chairInOffice = (await db.PresidingOver(meeting.BodyId, now, ct)).Any(o => o.PersonId is not null);
        var agendaDrafted = await db.Agendas.AnyAsync(a => a.MeetingId == meeting.Id, ct);
        return meeting.Convene(chairInOffice, agendaDrafted, now);
    }
}
