using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Everything kept about one body, with its mandates, and its members and presiding officers of a day.</summary>
/// <param name="BodyId">Which.</param>
/// <param name="On">The day.</param>
public sealed record GetBody(BodyId BodyId, DateOnly On) : IQuery<BodyDetail>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToBody(BodyId, AccessRule.Readers);
}

/// <summary>One body in full.</summary>
public sealed record BodyDetail(
    BodyRow Body, string? Function, MembershipKind Membership, string? MembershipStated, ApprovalPolicy Approval, AttendanceRule Attendance,
    int AttendancePercent,
    IReadOnlyList<TimetableStep> Timetable, IReadOnlyList<string> Issuers, IReadOnlyList<Guid> MemberIds, IReadOnlyList<OfficeHolderRow> Offices, bool Complete,
    IReadOnlyList<MandateRow> Mandates, long Version) : IVersioned;

/// <summary>One mandate.</summary>
public sealed record MandateRow(
    Guid Id, string Code, string Name, MandateKind Kind, MandateStatus Status, string? Scope, string? EstablishedBy, string From, string Until,
    Confidence Confidence, IReadOnlyList<string> Names, IReadOnlyList<MandateLinkRow> Links, string? Note, long Version, Guid BodyId);

/// <summary>What came before or after a mandate.</summary>
public sealed record MandateLinkRow(LinkKind Kind, string Target, Guid? TargetId, Confidence Confidence);

internal sealed class GetBodyHandler(ISecretariatDb db) : IQueryHandler<GetBody, BodyDetail>
{
    public async Task<Result<BodyDetail>> Handle(GetBody query, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.BodyId, ct);
        if (body is null) return AccessErrors.NoSuchThing;
        var at = ListOfficeHolders.EndOf(query.On);
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.BodyId == body.Id).ToListAsync(ct);
        var terms = await db.OfficeTerms.AsNoTracking().Running(at).Where(t => t.BodyId == body.Id).ToListAsync(ct);
        return new BodyDetail(
            GetStructureHandler.Row(body), body.Function, body.MembershipRule.Kind, body.MembershipRule.Stated, body.ApprovalPolicy, body.AttendancePolicy.Rule,
            body.AttendancePolicy.Percent, body.Timetable, body.Issuers,
            body.Members.Where(m => m.Period.Contains(query.On)).Select(m => m.ParticipantId.Value).ToList(), await db.ToRows(terms, at, ct),
            await db.IsFullyPresided(body.Id, at, ct), mandates.Select(m => m.ToRow(query.On)).ToList(), body.Version);
    }
}

internal static class MandateRows
{
    internal static MandateRow ToRow(this Mandate m, DateOnly on) => new(
        m.Id.Value, m.Code, m.NameOn(on), m.Kind, m.Status, m.Scope, m.EstablishedBy, m.Period.From.Edtf, m.Period.Until.Edtf, m.Confidence,
        m.Names.Select(n => n.Text).ToList(),
        m.Links.Select(l => new MandateLinkRow(l.Kind, l.Target, l.TargetId?.Value, l.Confidence)).ToList(), m.Note, m.Version,
        m.BodyId.Value);
}
