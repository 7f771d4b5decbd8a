using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Destroys passport data, the visa letters that show them, and photographs of badges thirty days after their meeting (study 3.17); sent daily by the
/// schedule.
/// </summary>
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
        foreach (var letter in await db.VisaLetters.Where(l => l.Sealed != null
            && !db.TravelDocuments.Any(d => d.Id == l.RegistrationId && d.KeepUntil >= today)).ToListAsync(ct)) letter.Destroy();
        db.TravelDocuments.RemoveRange(await db.TravelDocuments.Where(d => d.KeepUntil < today).ToListAsync(ct));
        db.BadgePhotos.RemoveRange(await db.BadgePhotos.Where(p => p.KeepUntil < today).ToListAsync(ct));
        return Done.Value;
    }
}
