using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outbox;

/// <summary>Lets an event that was given up be tried again.</summary>
public sealed record RetryOutboxEvent(Guid Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);
}

internal sealed class RetryOutboxEventHandler(IOutbox outbox) : ICommandHandler<RetryOutboxEvent, Done>
{
    public Task<Result<Done>> Handle(RetryOutboxEvent command, CancellationToken ct) => outbox.Retry(command.Id, ct);
}
