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
public sealed record ListAudit(AuditFilter Filter, Page Page) : IQuery<PageOf<AuditedAct>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);

    /// <inheritdoc />
    public static IOrders Orders => ListAuditHandler.Orders;
}

/// <summary>What was done, by whom, on whose behalf, when and why, on what, and what it changed.</summary>
/// <param name="Sequence">Its number in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="OnBehalfOf">On whose behalf, where the system carried it out.</param>
/// <param name="Act">What.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Changes">The rows, before and after, as JSON.</param>
/// <param name="On">On what; null for what has no name of its own, or is kept no more.</param>
public sealed record AuditedAct(long Sequence, DateTimeOffset At, string Actor, string? OnBehalfOf, string Act, string? Reason, string Changes,
    AuditedThing? On);

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

internal sealed class ListAuditHandler(ISecretariatDb db, IAuditReader audit, TimeProvider clock) : IQueryHandler<ListAudit, PageOf<AuditedAct>>
{
    internal static readonly Orders<AuditEntry> Orders = Orders<AuditEntry>.Usually("-sequence", e => e.Sequence).ById("sequence");

    public async Task<Result<PageOf<AuditedAct>>> Handle(ListAudit query, CancellationToken ct)
    {
        if (!(await Orders.Read(audit.Entries(query.Filter), query.Page, e => e, ct)).TryGet(out var acts, out var refusal)) return refusal;
        var things = await new AuditedThings(db, clock).Of(acts.Items, ct);
        return acts.Told(e => new AuditedAct(
            e.Sequence, e.At, e.Actor, e.OnBehalfOf, e.Act, e.Reason, e.Changes, things.GetValueOrDefault(e.Sequence)));
    }
}
