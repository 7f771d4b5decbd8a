using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outbox;

/// <summary>Events whose reactions wait or were given up.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="ParkedOnly">Only those that were given up.</param>
/// <param name="Name">Only events of this name, such as <c>AgendaApproved</c>.</param>
public sealed record ListOutbox(Page Page, bool ParkedOnly = false, string? Name = null) : IQuery<PageOf<WaitingEvent>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System);

    /// <inheritdoc />
    public static IOrders Orders => ListOutboxHandler.Orders;
}

internal sealed class ListOutboxHandler(IOutbox outbox) : IQueryHandler<ListOutbox, PageOf<WaitingEvent>>
{
    internal static readonly Orders<WaitingEvent> Orders = Orders<WaitingEvent>.Usually("position", e => e.Position)
        .ById("position").By("nextAttemptAt", e => e.NextAttemptAt).By("attempts", e => e.Attempts).By("name", e => e.Name);

    public Task<Result<PageOf<WaitingEvent>>> Handle(ListOutbox query, CancellationToken ct)
    {
        var events = outbox.Waiting();
        if (query.ParkedOnly) events = events.Where(e => e.ParkedAt != null);
        if (query.Name is { } name) events = events.Where(e => e.Name == name);
        return Orders.Read(events, query.Page, e => e, ct);
    }
}
