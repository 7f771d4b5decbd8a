using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Holds the remaining steps of a run back.</summary>
public sealed record PauseRun(RunId Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class PauseRunHandler(ISecretariatDb db) : ICommandHandler<PauseRun, Done>
{
    public async Task<Result<Done>> Handle(PauseRun command, CancellationToken ct) =>
        (await db.Runs.Load(command.Id, null, ct)).TryGet(out var run, out var refusal) ? run.Pause() : refusal;
}
