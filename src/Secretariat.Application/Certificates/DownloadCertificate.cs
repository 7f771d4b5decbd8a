using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>The paper of a certificate, byte for byte as it was issued; its holder has it no longer once it was revoked.</summary>
public sealed record DownloadCertificate(CertificateId CertificateId) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCertificate(CertificateId, [.. AccessRule.Secretariat, Role.Delegate]);
}

internal sealed class DownloadCertificateHandler(ISecretariatDb db, IIssuedDocuments documents, ICurrentUser user)
    : IQueryHandler<DownloadCertificate, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(DownloadCertificate query, CancellationToken ct)
    {
        var issued = await db.Certificates.Where(c => c.Id == query.CertificateId).Select(c => new { c.DocumentId, c.Status }).SingleAsync(ct);
        if (issued.Status is CertificateStatus.Revoked && user.Actor is Actor.LinkHolder) return AccessErrors.NoSuchThing;
        return await documents.Read(issued.DocumentId, ct) is { } paper
            ? new FileAnswer(paper.FileName, paper.MediaType, paper.Bytes)
            : AccessErrors.NoSuchThing;
    }
}
