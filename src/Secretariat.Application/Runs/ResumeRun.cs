using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Runs;

/// <summary>Lets the remaining steps of a run go on.</summary>
public sealed record ResumeRun(RunId Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class ResumeRunHandler(ISecretariatDb db) : ICommandHandler<ResumeRun, Done>
{
    public async Task<Result<Done>> Handle(ResumeRun command, CancellationToken ct) =>
        (await db.Runs.Load(command.Id, null, ct)).TryGet(out var run, out var refusal) ? run.Resume() : refusal;
}
