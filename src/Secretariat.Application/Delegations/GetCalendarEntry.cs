using System.Text;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>The meeting for the calendar of a confirmed delegate: the same entry, under the same identifier, as the confirmation brought by mail.</summary>
public sealed record GetCalendarEntry(RegistrationId RegistrationId) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.FocalPoint, Role.Delegate]);
}

internal sealed class GetCalendarEntryHandler(
    ISecretariatDb db, DialogueSettings dialogue, MeetingCalendar calendar, ICountryNames countries, IMailbox mailbox, TimeProvider clock)
    : IQueryHandler<GetCalendarEntry, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetCalendarEntry query, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([query.RegistrationId], ct))!;
        if (registration.Status is not RegistrationStatus.Confirmed) return AccessErrors.NoSuchThing;
        if (!(await db.Occasion(registration.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var delegation = (await db.Delegations.FindAsync([registration.DelegationId], ct))!;
        var takenBack = (await mailbox.TakenBack(registration.MeetingId, ct)).GetValueOrDefault(registration.Email.ToLowerInvariant());
        var participant = (await db.Participants.FindAsync([registration.ParticipantId], ct))!;
        var own = occasion.For(registration.Language, countries);
        var entry = calendar.Requested(own, registration, own.InText(participant, delegation.ParticipantInText), takenBack, clock.GetUtcNow());
        return new FileAnswer("meeting.ics", "text/calendar; charset=utf-8", Encoding.UTF8.GetBytes(entry.Content));
    }
}
