using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>Who may be certified for a meeting, who not and why, and the wording proposed: for attendance and as speakers. Changes nothing.</summary>
public sealed record PrepareCertificates(MeetingId MeetingId) : IQuery<CertificatePlans>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>The plan of each kind, from one look at who was there.</summary>
public sealed record CertificatePlans(CertificatePlan Attendance, CertificatePlan Speakers);

/// <summary>The plan of one kind.</summary>
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

internal sealed class PrepareCertificatesHandler(ISecretariatDb db, DialogueSettings dialogue) : IQueryHandler<PrepareCertificates, CertificatePlans>
{
    public async Task<Result<CertificatePlans>> Handle(PrepareCertificates query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == query.MeetingId, ct);
        var issued = (await db.Certificates.AsNoTracking().Where(c => c.MeetingId == query.MeetingId)
            .Select(c => new { c.RegistrationId, c.Kind, c.Status, c.IssuedAt }).ToListAsync(ct))
            .GroupBy(c => (c.RegistrationId, c.Kind)).ToDictionary(g => g.Key, g => g.MaxBy(c => c.IssuedAt)!.Status);
        var candidates = await db.CandidatesOf(occasion, ct);
        var wording = await db.ProposedWording(occasion, CertificateKind.Attendance, ct);
        return new CertificatePlans(
            Plan(CertificateKind.Attendance, occasion.Body.AttendancePolicy, wording),
            Plan(CertificateKind.Speaker, AttendancePolicy.Once, wording.Attesting(CertificateKind.Speaker, occasion)));

        CertificatePlan Plan(CertificateKind kind, AttendancePolicy policy, CertificateWording proposed) => new(
            query.MeetingId, register is { IsLocked: true }, policy.Description, proposed,
            [.. candidates[kind].Where(c => c.Refusal is null)
                .Select(c => new EligibleDelegate(c.Registration.Id, Name(c), c.Delegation, c.Attendance.Attended, c.Attendance.Sessions.Count,
                c.Attendance.Percentage, issued.TryGetValue((c.Registration.Id, kind), out var status) ? status : null))],
            [.. candidates[kind].Where(c => c.Refusal is not null).Select(c => new ExceptedDelegate(c.Registration.Id, Name(c), c.Delegation,
                c.Attendance.Percentage, c.Refusal!.Code, c.Refusal.Message))]);
    }

    private static string Name(Candidate candidate) => Delegations.SeatedDelegation.NameOf(candidate.Registration);
}
