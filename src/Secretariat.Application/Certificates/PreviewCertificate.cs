using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>A certificate as it would be issued: DRAFT across the page, no serial, no code.</summary>
public sealed record PreviewCertificate(
    MeetingId MeetingId, RegistrationId RegistrationId, CertificateWording? Wording, CertificateKind Kind = CertificateKind.Attendance)
    : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class PreviewCertificateValidator : AbstractValidator<PreviewCertificate>
{
    public PreviewCertificateValidator() => RuleFor(c => c.Wording!).SetValidator(new CertificateWordingValidator()).When(c => c.Wording is not null);
}

internal sealed class PreviewCertificateHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<PreviewCertificate, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(PreviewCertificate query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var holder = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.RegistrationId && r.MeetingId == query.MeetingId, ct);
        if (holder is null) return AccessErrors.NoSuchThing;
        occasion = occasion.For(query.Wording is null ? holder.Language : query.Wording.Language, countries);
        var delegation = await db.DelegationOf(holder, occasion, ct);
        var wording = query.Wording?.Cleaned() ?? await db.ProposedWording(occasion, query.Kind, ct);
        var content = wording.ContentFor(occasion, query.Kind, holder, delegation, (await db.AttendanceOf(occasion.Meeting, [holder.Id], ct))[0],
            await db.ProgrammeOf(query.MeetingId, ct));
        var now = clock.GetUtcNow();
        var marks = new PaperMarks(DocumentIds.Of("draft certificate", $"{holder.Id.Value:N}", at: now), occasion.Meeting.TodayAtVenue(now),
            Distribution.Personal, IsDraft: true);
        return FileAnswer.Pdf("certificate-draft.pdf", papers.Certificate(content.OnPaper(marks, null, null, dialogue)).Bytes);
    }
}
