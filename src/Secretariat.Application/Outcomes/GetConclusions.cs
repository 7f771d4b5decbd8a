using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>The conclusions of a meeting as they stand, and what can be done next.</summary>
public sealed record GetConclusions(MeetingId MeetingId) : IQuery<ConclusionsDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>Conclusions as their page shows them.</summary>
/// <param name="Id">The conclusions.</param>
/// <param name="Version">Their version.</param>
/// <param name="Status">How far they have come.</param>
/// <param name="Power">What the body may do with them, by which they choose their verb.</param>
/// <param name="Revision">0 for L.1, n for its Rev.n.</param>
/// <param name="ContentHash">The fingerprint of the text: what a chair clears.</param>
/// <param name="CommentsUntil">By when comments were asked for.</param>
/// <param name="AdoptedAt">When they were adopted.</param>
/// <param name="AdoptedUnder">Who presided; null when it was by silence.</param>
/// <param name="Returned">Which chair says, or had said before it was asked again, that another text was adopted, and why; null where nobody did.</param>
/// <param name="Entries">The entries in order.</param>
/// <param name="Editions">The texts that were tabled or issued.</param>
/// <param name="Moves">What can be done next.</param>
public sealed record ConclusionsDetails(Guid Id, long Version, ConclusionsStatus Status, BodyPower? Power, int Revision, string ContentHash,
    DateOnly? CommentsUntil, DateTimeOffset? AdoptedAt, string? AdoptedUnder, ReturnByChair? Returned, IReadOnlyList<ConclusionRow> Entries,
    IReadOnlyList<ConclusionsEditionRow> Editions, IReadOnlyList<ConclusionsMove> Moves) : IVersioned
{
    /// <summary>Whether the text is another than the one that a chair returned; false where none was.</summary>
    public bool ChangedSinceReturn { get; init; }
}

/// <summary>An entry in its place.</summary>
public sealed record ConclusionRow(Guid Id, OutcomeKind Kind, string? Number, IReadOnlyList<TextInLanguage> Texts, IReadOnlyList<AddresseeRow> Addressees,
    DateOnly? DueOn);

/// <summary>Whom an entry is addressed to; all participants where it names nobody.</summary>
public sealed record AddresseeRow(Guid? ParticipantId, Guid? BodyId)
{
    internal static IReadOnlyList<AddresseeRow> Of(IEnumerable<OutcomeAddressee> addressees) =>
        [.. addressees.Select(a => new AddresseeRow(a.ParticipantId?.Value, a.BodyId?.Value))];
}

/// <summary>A text that was fixed.</summary>
public sealed record ConclusionsEditionRow(int Number, ConclusionsStatus Stage, string Symbol, Guid DocumentId, DateTimeOffset FixedAt);

internal sealed class GetConclusionsHandler(ISecretariatDb db) : IQueryHandler<GetConclusions, ConclusionsDetails>
{
    public async Task<Result<ConclusionsDetails>> Handle(GetConclusions query, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(query.MeetingId, null, ct)).TryGet(out var c, out var refusal)) return refusal;
        var meeting = (await db.Meetings.FindAsync([query.MeetingId], ct))!;
        var last = c.Status is ConclusionsStatus.Returned or ConclusionsStatus.Adopted ? c.Returns.MaxBy(r => r.Number) : null;
        var returned = last is not { } r ? null : await db.ReturnByChair(c.BodyId, r.PersonId, r.ReturnedAt, r.Comment, ct);
        return new ConclusionsDetails(c.Id.Value, c.Version, c.Status, c.Power, c.Revision, c.ContentHash, c.CommentsUntil, c.AdoptedAt,
            c.AdoptedUnder, returned,
            [.. c.InOrder.Select(e => new ConclusionRow(e.Id.Value, e.Kind, e.PrintedNumber, e.Texts, AddresseeRow.Of(e.Addressees), e.DueOn))],
            [.. c.Editions.OrderBy(e => e.Number).Select(e => new ConclusionsEditionRow(e.Number, e.Stage, e.Symbol, e.DocumentId.Value, e.FixedAt))],
            ConclusionsLifecycle.MovesFrom(c.Status, meeting.Status, c.BySilence))
        {
            ChangedSinceReturn = last is not null && last.ContentHash != c.ContentHash,
        };
    }
}
