using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>A registration as the delegate sees it, with the papers made out to them.</summary>
public sealed record GetRegistration(RegistrationId RegistrationId) : IQuery<RegistrationDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.FocalPoint, Role.Delegate]);
}

/// <summary>A registration; one of whoever was seen at a session is not withdrawn any more.</summary>
public sealed record RegistrationDetails(Guid Id, Guid DelegationId, Guid MeetingId, Guid ParticipantId, string Meeting, string Dates, string? Place,
    string TimeZone, string Participant, string Name, DelegateDetails Details, RegistrationStatus Status, bool WalkIn, string QrCode, string NoticeVersion,
    string? ConsentNoticeVersion, DateTimeOffset? ConsentedAt, bool VisaLetterRequested, bool VisaLetterReady, bool HasPhoto,
    bool WasThere, IReadOnlyList<PersonalPaper> Papers, long Version) : IVersioned;

/// <summary>A paper made out to a delegate; a certificate that was revoked is none.</summary>
public sealed record PersonalPaper(Guid Id, DocumentKind Kind, string Title, DateTimeOffset IssuedAt);

internal sealed class GetRegistrationHandler(ISecretariatDb db, ICountryNames countries, DialogueSettings dialogue)
    : IQueryHandler<GetRegistration, RegistrationDetails>
{
    public async Task<Result<RegistrationDetails>> Handle(GetRegistration query, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(query.RegistrationId, null, ct)).TryGet(out var r, out var refusal)) return refusal;
        if (!(await db.Occasion(r.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var delegation = (await db.Delegations.FindAsync([r.DelegationId], ct))!;
        var papers = await db.IssuedDocuments.AsNoTracking().NotRevoked(db).Where(d => d.RegistrationId == r.Id).OrderByDescending(d => d.IssuedAt)
            .Select(d => new PersonalPaper(d.Id.Value, d.Kind, d.Title, d.IssuedAt)).ToListAsync(ct);
        var visaLetterReady = await db.VisaLetters.ThatHold().AnyAsync(l => l.RegistrationId == r.Id, ct);
        var photo = await db.BadgePhotos.AnyAsync(p => p.Id == r.Id, ct);
        return new RegistrationDetails(r.Id.Value, delegation.Id.Value, r.MeetingId.Value, r.ParticipantId.Value, occasion.Meeting.NumberedTitle,
            occasion.Meeting.Schedule.Dates, occasion.In(Language.Working, countries).Place, occasion.Meeting.Schedule.TimeZoneId,
            delegation.ParticipantName, r.PrintedName, r.Details(), r.Status, r.WalkIn, r.QrCode, dialogue.PrivacyNoticeVersion, r.ConsentNoticeVersion,
            r.ConsentedAt, r.VisaLetterRequested, visaLetterReady, photo, (await db.AttendanceOf(occasion.Meeting, [r.Id], ct)).Any(a => a.WasThere), papers,
            r.Version);
    }
}
