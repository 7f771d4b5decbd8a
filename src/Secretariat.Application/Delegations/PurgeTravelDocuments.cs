using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Destroys passport data thirty days after its meeting (study 3.17); sent daily by the schedule.</summary>
public sealed record PurgeTravelDocuments : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

internal sealed class PurgeTravelDocumentsHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<PurgeTravelDocuments, Done>
{
    public async Task<Result<Done>> Handle(PurgeTravelDocuments command, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        db.TravelDocuments.RemoveRange(await db.TravelDocuments.Where(d => d.KeepUntil < today).ToListAsync(ct));
        return Done.Value;
    }
}
