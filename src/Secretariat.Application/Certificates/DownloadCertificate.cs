using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>The paper of a certificate, byte for byte as it was issued.</summary>
public sealed record DownloadCertificate(CertificateId CertificateId) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCertificate(CertificateId, [.. AccessRule.Secretariat, Role.Delegate]);
}

internal sealed class DownloadCertificateHandler(ISecretariatDb db, IIssuedDocuments documents) : IQueryHandler<DownloadCertificate, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(DownloadCertificate query, CancellationToken ct)
    {
        var id = await db.Certificates.Where(c => c.Id == query.CertificateId).Select(c => c.DocumentId).SingleAsync(ct);
        return await documents.Read(id, ct) is { } paper ? new FileAnswer(paper.FileName, paper.MediaType, paper.Bytes) : AccessErrors.NoSuchThing;
    }
}
