using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>Issues one certificate to a delegate who earned it and holds none: serial, code, paper and record at once.</summary>
public sealed record IssueCertificate(
    MeetingId MeetingId, RegistrationId RegistrationId, CertificateWording Wording, CertificateKind Kind = CertificateKind.Attendance)
    : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class IssueCertificateHandler(ISecretariatDb db, IPapers papers, IIssuedDocuments documents, ICountryNames countries, DialogueSettings dialogue,
    TimeProvider clock)
    : ICommandHandler<IssueCertificate, Done>
{
    public async Task<Result<Done>> Handle(IssueCertificate command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var registration = await db.Registrations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == command.RegistrationId && r.MeetingId == command.MeetingId, ct);
        if (registration is null) return AccessErrors.NoSuchThing;
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == command.MeetingId, ct);
        if (register is not { IsLocked: true }) return new AttendanceErrors.NotLocked();
        var attendance = (await db.AttendanceOf(occasion.Meeting, [registration.Id], ct))[0];
        if (occasion.Body.AttendancePolicy.Earns(command.Kind, attendance).Error is { } unearned) return unearned;
        if (await db.Certificates.AnyAsync(c => c.CurrentFor == registration.Id && c.Kind == command.Kind, ct)) return new CertificateErrors.AlreadyIssued();

        occasion = occasion.For(command.Wording.Language, countries);
        var delegation = await db.DelegationOf(registration, occasion, ct);
        var press = new CertificatePress(papers, documents, dialogue, occasion.Meeting, clock.GetUtcNow());
        var content = command.Wording.ContentFor(occasion, command.Kind, registration, delegation, attendance,
            await db.ProgrammeOf(command.MeetingId, ct));
        if (!(await press.Print(content, registration.Id, ct)).TryGet(out var printed, out refusal)) return refusal;
        if (!Certificate.Issue(CertificateId.New(), command.MeetingId, registration.Id, content, printed.Serial, printed.Code, printed.DocumentId, press.Now)
            .TryGet(out var certificate, out refusal)) return refusal;
        db.Certificates.Add(certificate);
        return Done.Value;
    }
}
