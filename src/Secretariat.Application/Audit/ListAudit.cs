using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>Who did what, when and why, newest first (study S23).</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Subject">Only what was done to this thing.</param>
public sealed record ListAudit(Page Page, Guid? Subject = null) : IQuery<PageOf<AuditEntry>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);
}

internal sealed class ListAuditHandler(IAuditReader audit) : IQueryHandler<ListAudit, PageOf<AuditEntry>>
{
    public async Task<Result<PageOf<AuditEntry>>> Handle(ListAudit query, CancellationToken ct) => await audit.Read(query.Page, query.Subject, ct);
}
