using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>The mandates of working groups, under their names of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="InForceOnly">Only those in force on that day.</param>
public sealed record ListMandates(DateOnly On, bool InForceOnly) : IQuery<Mandates>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>Mandates.</summary>
public sealed record Mandates(IReadOnlyList<MandateRow> Items);

internal sealed class ListMandatesHandler(ISecretariatDb db) : IQueryHandler<ListMandates, Mandates>
{
    public async Task<Result<Mandates>> Handle(ListMandates query, CancellationToken ct)
    {
        var mandates = await db.Mandates.AsNoTracking().ToListAsync(ct);
        return new Mandates(mandates.Where(m => !query.InForceOnly || m.InForceOn(query.On)).OrderBy(m => m.Period.From)
            .ThenBy(m => m.Code, StringComparer.Ordinal).Select(m => m.ToRow(query.On)).ToList());
    }
}
