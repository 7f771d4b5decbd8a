using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>The register of recommendations and decisions of the meetings one may see, with how far each has been carried out.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Filter">Which of them.</param>
public sealed record ListOutcomes(Page Page, OutcomeFilter Filter) : IQuery<PageOf<OutcomeLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);

    /// <inheritdoc />
    public static IOrders Orders => ListOutcomesHandler.Orders;
}

/// <summary>Which outcomes are meant; what is null does not narrow.</summary>
/// <param name="Meeting">Those of one meeting.</param>
/// <param name="Body">Those of one body.</param>
/// <param name="Kind">Recommendations or decisions.</param>
/// <param name="Status">How far they have been carried out.</param>
/// <param name="DueBefore">Those due before a day.</param>
public sealed record OutcomeFilter(
    MeetingId? Meeting = null, BodyId? Body = null, OutcomeKind? Kind = null, ImplementationStatus? Status = null, DateOnly? DueBefore = null);

/// <summary>An outcome in a list.</summary>
public sealed record OutcomeLine(Guid Id, string Symbol, OutcomeKind Kind, IReadOnlyList<TextInLanguage> Texts, DateOnly? DueOn, ImplementationStatus Status,
    DateTimeOffset AdoptedAt, Guid MeetingId, Guid BodyId, long Version);

internal sealed class ListOutcomesHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListOutcomes, PageOf<OutcomeLine>>
{
    internal static readonly Orders<Outcome> Orders = Orders<Outcome>.Usually("-adoptedAt", o => o.Id).By("adoptedAt", o => o.AdoptedAt)
        .By("symbol", o => o.Symbol).ByOptional("dueOn", o => o.DueOn);

    public Task<Result<PageOf<OutcomeLine>>> Handle(ListOutcomes query, CancellationToken ct)
    {
        var meetings = db.Meetings.VisibleTo(user.Actor, db, clock.GetUtcNow());
        var outcomes = db.Outcomes.AsNoTracking().Where(o => meetings.Any(m => m.Id == o.MeetingId));
        if (query.Filter.Meeting is { } meeting) outcomes = outcomes.Where(o => o.MeetingId == meeting);
        if (query.Filter.Body is { } body) outcomes = outcomes.Where(o => o.BodyId == body);
        if (query.Filter.Kind is { } kind) outcomes = outcomes.Where(o => o.Kind == kind);
        if (query.Filter.Status is { } status) outcomes = outcomes.Where(o => o.Status == status);
        if (query.Filter.DueBefore is { } day) outcomes = outcomes.Where(o => o.DueOn < day);
        return Orders.Read(outcomes, query.Page, o => new OutcomeLine(
            o.Id.Value, o.Symbol, o.Kind, o.Texts, o.DueOn, o.Status, o.AdoptedAt, o.MeetingId.Value, o.BodyId.Value, o.Version), ct);
    }
}
