using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>An issued paper, byte for byte as it left the house.</summary>
/// <remarks>
/// Chairs receive what was not made for one delegation or delegate. Who comes by a personal link receives what is for all delegations and what was made for
/// them. No others but the secretariat receive more.
/// </remarks>
public sealed record GetIssuedDocument(IssuedDocumentId Id) : IQuery<DocumentContent>
{
    /// <inheritdoc />
    public AccessRule Access =>
        AccessRule.ToDocument(Id, Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System, Role.Chair, Role.FocalPoint, Role.Delegate);
}

internal sealed class GetIssuedDocumentHandler(ISecretariatDb db, IIssuedDocuments documents, IAccessPolicy policy, ICurrentUser user)
    : IQueryHandler<GetIssuedDocument, DocumentContent>
{
    public async Task<Result<DocumentContent>> Handle(GetIssuedDocument query, CancellationToken ct)
    {
        var staff = await policy.Ask(AccessRule.ToDocument(query.Id, AccessRule.Secretariat), user.Actor, ct) is Verdict.Allowed;
        var paper = db.IssuedDocuments.AsNoTracking().Where(d => d.Id == query.Id);
        if (!staff && !await paper.OpenTo(user.Actor as Actor.LinkHolder, db).AnyAsync(ct)) return AccessErrors.NoSuchThing;
        return await documents.Read(query.Id, ct) is { } content ? content : AccessErrors.NoSuchThing;
    }
}
