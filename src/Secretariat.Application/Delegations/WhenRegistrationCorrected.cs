using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Sends a delegate anew what they were last sent, as it reads now; to a corrected address also their link, while the links sent to the former one end.
/// </summary>
internal sealed class WhenRegistrationCorrected(ISecretariatDb db, DelegateMails mails, TimeProvider clock) : IReactTo<RegistrationCorrected>
{
    public async Task React(RegistrationCorrected happened, DateTimeOffset at, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([happened.RegistrationId], ct))!;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == happened.MeetingId, ct);
        if (happened.AddressChanged)
        {
            foreach (var link in await db.PersonalLinks.Where(l => l.RegistrationId == registration.Id && l.RevokedAt == null).ToListAsync(ct))
                link.Revoke(at);
        }

        if (clock.GetUtcNow() >= meeting.Schedule.ClosesAt) return;
        if (registration.Status is RegistrationStatus.Accepted || (happened.AddressChanged && registration.Status is RegistrationStatus.Confirmed))
            await mails.Accepted(registration, ct, at);
        if (registration.Status is RegistrationStatus.Confirmed) await mails.Confirmed(registration, at, ct, anew: true);
    }
}
