using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>Who did what, when and why (study S23).</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Subject">Only what was done to this thing.</param>
/// <param name="Act">Only acts of this name, such as <c>ApproveAgenda</c>.</param>
/// <param name="Since">Only from this instant on.</param>
/// <param name="Until">Only before this instant.</param>
public sealed record ListAudit(Page Page, Guid? Subject = null, string? Act = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null)
    : IQuery<PageOf<AuditEntry>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);

    /// <inheritdoc />
    public static IOrders Orders => ListAuditHandler.Orders;
}

internal sealed class ListAuditHandler(IAuditReader audit) : IQueryHandler<ListAudit, PageOf<AuditEntry>>
{
    internal static readonly Orders<AuditEntry> Orders = Orders<AuditEntry>.Usually("-sequence", e => e.Sequence).ById("sequence");

    public Task<Result<PageOf<AuditEntry>>> Handle(ListAudit query, CancellationToken ct)
    {
        var entries = audit.Entries(query.Subject);
        if (query.Act is { } act) entries = entries.Where(e => e.Act == act);
        if (query.Since is { } since) entries = entries.Where(e => e.At >= since);
        if (query.Until is { } until) entries = entries.Where(e => e.At < until);
        return Orders.Read(entries, query.Page, e => e, ct);
    }
}
