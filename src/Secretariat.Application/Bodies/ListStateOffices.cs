using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Every office that a state holds or held, with its dates (study S02 AC6).</summary>
/// <param name="ParticipantId">The state.</param>
public sealed record ListStateOffices(ParticipantId ParticipantId) : IQuery<OfficeHolders>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

internal sealed class ListStateOfficesHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<ListStateOffices, OfficeHolders>
{
    public async Task<Result<OfficeHolders>> Handle(ListStateOffices query, CancellationToken ct)
    {
        if (!await db.Participants.AnyAsync(p => p.Id == query.ParticipantId, ct)) return AccessErrors.NoSuchThing;
        var terms = await db.OfficeTerms.AsNoTracking().Where(t => t.HolderId == query.ParticipantId).OrderBy(t => t.From).ToListAsync(ct);
        return new OfficeHolders(await db.ToRows(terms, clock.GetUtcNow(), ct));
    }
}
