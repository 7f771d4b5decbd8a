using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>A paper for anybody, byte for byte as it left the house.</summary>
/// <param name="Id">Which. A paper for fewer readers is answered like one that is not there.</param>
public sealed record GetPublicPaper(Guid Id) : IQuery<DocumentContent>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Only papers whose distribution is public, of meetings that were announced, are given.");
}

internal sealed class GetPublicPaperHandler(ISecretariatDb db, IIssuedDocuments documents) : IQueryHandler<GetPublicPaper, DocumentContent>
{
    public async Task<Result<DocumentContent>> Handle(GetPublicPaper query, CancellationToken ct)
    {
        var id = new IssuedDocumentId(query.Id);
        var open = await db.IssuedDocuments.AsNoTracking().Where(d => d.Id == id && d.Distribution == Distribution.Public)
            .AnyAsync(d => db.Meetings.Public().Any(m => m.Id == d.MeetingId), ct);
        return open && await documents.Read(id, ct) is { } content ? content : AccessErrors.NoSuchThing;
    }
}
