using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Which number the next meeting of a body would have.</summary>
public sealed record ProposeOrdinal(BodyId BodyId) : IQuery<OrdinalProposal>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToBody(BodyId, AccessRule.Secretariat);
}

/// <summary>The next number of a series.</summary>
/// <param name="Ordinal">The number.</param>
/// <param name="Title">As it would be printed, such as "35th Senior Officials Meeting".</param>
public sealed record OrdinalProposal(int Ordinal, string Title);

internal sealed class ProposeOrdinalHandler(ISecretariatDb db) : IQueryHandler<ProposeOrdinal, OrdinalProposal>
{
    public async Task<Result<OrdinalProposal>> Handle(ProposeOrdinal query, CancellationToken ct)
    {
        if (await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.BodyId, ct) is not { } body) return AccessErrors.NoSuchThing;
        var next = await db.NextOrdinal(query.BodyId, ct);
        return new OrdinalProposal(next, $"{Language.Working.Ordinal(next)} {body.MeetingName}");
    }
}
