using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>Forgets compilations whose time is over, with their files; the papers stay. Sent daily by the schedule.</summary>
public sealed record ForgetCompilations : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

internal sealed class ForgetCompilationsHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<ForgetCompilations, Done>
{
    public async Task<Result<Done>> Handle(ForgetCompilations command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        db.Compilations.RemoveRange(await db.Compilations.Where(c => c.KeptUntil < now).ToListAsync(ct));
        return Done.Value;
    }
}
