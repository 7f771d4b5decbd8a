using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outbox;

/// <summary>Events whose reactions wait or were given up, oldest first.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="ParkedOnly">Only those that were given up.</param>
public sealed record ListOutbox(Page Page, bool ParkedOnly = false) : IQuery<PageOf<WaitingEvent>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System);
}

internal sealed class ListOutboxHandler(IOutbox outbox) : IQueryHandler<ListOutbox, PageOf<WaitingEvent>>
{
    public async Task<Result<PageOf<WaitingEvent>>> Handle(ListOutbox query, CancellationToken ct) => await outbox.Waiting(query.Page, query.ParkedOnly, ct);
}
