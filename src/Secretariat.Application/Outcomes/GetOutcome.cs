using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>A recommendation or decision of a meeting with everything that was reported of it.</summary>
public sealed record GetOutcome(MeetingId MeetingId, OutcomeId OutcomeId) : IQuery<OutcomeDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>An outcome as its page shows it, with those who preside over its body now, on whose word it is closed.</summary>
public sealed record OutcomeDetails(Guid Id, long Version, string Symbol, OutcomeKind Kind, IReadOnlyList<TextInLanguage> Texts,
    IReadOnlyList<AddresseeRow> Addressees, DateOnly? DueOn, DateTimeOffset AdoptedAt, ImplementationStatus Status, IReadOnlyList<ProgressRow> Progress,
    IReadOnlyList<WhoPresides> Presiding) : IVersioned;

/// <summary>One report on it.</summary>
public sealed record ProgressRow(ImplementationStatus Status, string Evidence, string ReportedBy, DateTimeOffset ReportedAt);

internal sealed class GetOutcomeHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetOutcome, OutcomeDetails>
{
    public async Task<Result<OutcomeDetails>> Handle(GetOutcome query, CancellationToken ct)
    {
        if (!(await db.OutcomeOf(query.MeetingId, query.OutcomeId, null, ct)).TryGet(out var o, out var refusal)) return refusal;
        return new OutcomeDetails(o.Id.Value, o.Version, o.Symbol, o.Kind, o.Texts, AddresseeRow.Of(o.Addressees), o.DueOn, o.AdoptedAt, o.Status,
            [.. o.Progress.OrderBy(p => p.Number).Select(p => new ProgressRow(p.Status, p.Evidence, p.ReportedBy, p.ReportedAt))],
            await db.WhoPresideOver(o.BodyId, clock.GetUtcNow(), ct));
    }
}
