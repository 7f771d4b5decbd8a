using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>Who may be certified for a meeting, who not and why, and the wording proposed. Changes nothing.</summary>
public sealed record PrepareCertificates(MeetingId MeetingId) : IQuery<CertificatePlan>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>The plan.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="AttendanceIsLocked">Whether certificates may be issued now.</param>
/// <param name="Policy">What the body asks for, in words.</param>
/// <param name="Wording">The wording proposed.</param>
/// <param name="Eligible">Who meets the policy.</param>
/// <param name="Exceptions">Who does not, with the reason.</param>
public sealed record CertificatePlan(
    MeetingId MeetingId, bool AttendanceIsLocked, string Policy, CertificateWording Wording, IReadOnlyList<EligibleDelegate> Eligible,
    IReadOnlyList<ExceptedDelegate> Exceptions);

/// <summary>Somebody who earned a certificate.</summary>
public sealed record EligibleDelegate(
    RegistrationId RegistrationId, string Name, string Delegation, int Attended, int Sessions, decimal Percentage, CertificateStatus? Certificate);

/// <summary>Somebody who did not.</summary>
public sealed record ExceptedDelegate(RegistrationId RegistrationId, string Name, string Delegation, decimal Percentage, string Code, string Reason);

internal sealed class PrepareCertificatesHandler(ISecretariatDb db, DialogueSettings dialogue) : IQueryHandler<PrepareCertificates, CertificatePlan>
{
    public async Task<Result<CertificatePlan>> Handle(PrepareCertificates query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == query.MeetingId, ct);
        var issued = (await db.Certificates.AsNoTracking().Where(c => c.MeetingId == query.MeetingId)
            .Select(c => new { c.RegistrationId, c.Status, c.IssuedAt }).ToListAsync(ct))
            .GroupBy(c => c.RegistrationId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.IssuedAt)!.Status);
        var candidates = await db.CandidatesOf(occasion, ct);
        return new CertificatePlan(
            query.MeetingId, register is { IsLocked: true }, occasion.Body.AttendancePolicy.Description, await db.ProposedWording(occasion, ct),
            [.. candidates.Where(c => c.Refusal is null)
                .Select(c => new EligibleDelegate(c.Registration.Id, Name(c), c.Delegation, c.Attendance.Attended, c.Attendance.Sessions.Count,
                c.Attendance.Percentage, issued.TryGetValue(c.Registration.Id, out var status) ? status : null))],
            [.. candidates.Where(c => c.Refusal is not null).Select(c => new ExceptedDelegate(c.Registration.Id, Name(c), c.Delegation, c.Attendance.Percentage,
                c.Refusal!.Code, c.Refusal.Message))]);
    }

    private static string Name(Candidate candidate) => Delegations.SeatedDelegation.NameOf(candidate.Registration);
}
