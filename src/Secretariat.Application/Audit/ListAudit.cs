using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>Who did what, when and why (study S23).</summary>
/// <param name="Filter">Which entries.</param>
/// <param name="Page">The page wanted.</param>
public sealed record ListAudit(AuditFilter Filter, Page Page) : IQuery<PageOf<AuditEntry>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);

    /// <inheritdoc />
    public static IOrders Orders => ListAuditHandler.Orders;
}

internal sealed class ListAuditValidator : AbstractValidator<ListAudit>
{
    public ListAuditValidator() => RuleFor(q => q.Filter).SetValidator(new AuditFilterValidator());
}

internal sealed class AuditFilterValidator : AbstractValidator<AuditFilter>
{
    public AuditFilterValidator()
    {
        RuleFor(f => f.Actor).MaximumLength(300);
        RuleFor(f => f.Act).MaximumLength(100);
        RuleFor(f => f.SubjectKind).Matches("^[a-z_]{1,63}$").WithMessage("Name a kind of thing, such as meetings or registrations.");
        RuleFor(f => f.Until).GreaterThan(f => f.Since).When(f => f.Since is not null && f.Until is not null).WithMessage("The end comes after the beginning.");
    }
}

internal sealed class ListAuditHandler(IAuditReader audit) : IQueryHandler<ListAudit, PageOf<AuditEntry>>
{
    internal static readonly Orders<AuditEntry> Orders = Orders<AuditEntry>.Usually("-sequence", e => e.Sequence).ById("sequence");

    public Task<Result<PageOf<AuditEntry>>> Handle(ListAudit query, CancellationToken ct) => Orders.Read(audit.Entries(query.Filter), query.Page, e => e, ct);
}
