using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>How the dialogue was governed from its beginning to this day: bodies, their mandates, and who held which office, each from-to.</summary>
public sealed record GetGovernance : IQuery<Governance>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>What governed the dialogue, in lanes.</summary>
/// <param name="Process">Who held the offices of the process.</param>
/// <param name="Bodies">Its bodies, superiors before those who report to them.</param>
public sealed record Governance(IReadOnlyList<GovernanceSpan> Process, IReadOnlyList<GovernanceBody> Bodies);

/// <summary>A body with all that was ever under it.</summary>
public sealed record GovernanceBody(Guid Id, string Code, string Name, GovernanceSpan Period, IReadOnlyList<GovernanceSpan> Mandates,
    IReadOnlyList<GovernanceSpan> Offices);

/// <summary>Something that held from-to.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Office">The office, where it is a term of one.</param>
/// <param name="From">Its beginning as stated (EDTF).</param>
/// <param name="Until">Its end as stated.</param>
/// <param name="FromOn">The first day it counts; null where no source tells.</param>
/// <param name="UntilOn">The last day it counts; null while it lasts, or where no source tells.</param>
/// <param name="Confidence">How it is known.</param>
public sealed record GovernanceSpan(string Name, Office? Office, string From, string Until, DateOnly? FromOn, DateOnly? UntilOn, Confidence Confidence);

internal sealed class GetGovernanceHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetGovernance, Governance>
{
    public async Task<Result<Governance>> Handle(GetGovernance query, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var bodies = await db.Bodies.AsNoTracking().ToListAsync(ct);
        var mandates = (await db.Mandates.AsNoTracking().Where(m => m.Status != MandateStatus.Proposed).ToListAsync(ct)).ToLookup(m => m.BodyId);
        var terms = await db.OfficeTerms.AsNoTracking().ToListAsync(ct);
        var holders = terms.Select(t => t.HolderId).Distinct().ToList();
        var states = await db.Participants.AsNoTracking().Where(p => holders.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return new Governance(Of(null), [.. bodies.OrderBy(b => Depth(b, bodies)).ThenBy(b => b.Period.FromOn).ThenBy(b => b.Code, StringComparer.Ordinal)
            .Select(b => new GovernanceBody(b.Id.Value, b.Code, b.Name, Span(b.Name, b.Period, b.Confidence),
                [.. mandates[b.Id].OrderBy(m => m.Period.From).Select(m => Span(m.NameOn(m.Period.UntilOn ?? today), m.Period, m.Confidence))], Of(b.Id)))]);

        IReadOnlyList<GovernanceSpan> Of(BodyId? body) => [.. terms.Where(t => t.BodyId == body).OrderBy(t => t.Stated.From).ThenBy(t => t.Office)
            .Select(t => Span(states[t.HolderId].NameOn(t.Stated.UntilOn ?? today), t.Stated, Confidence.Stated) with
            {
                Office = t.Office,
                FromOn = DayOf(t.From) ?? t.Stated.FromOn,
                UntilOn = DayOf(t.Until) ?? t.Stated.UntilOn,
            })];
    }

    private static GovernanceSpan Span(string name, Period period, Confidence confidence) =>
        new(name, null, period.From.Edtf, period.Until.Edtf, period.FromOn, period.UntilOn, confidence);

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;

    private static int Depth(Body body, List<Body> all) => all.Find(b => b.Id == body.ParentId) is { } parent ? 1 + Depth(parent, all) : 0;
}
