using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Storage;

internal sealed class IssuedDocuments(SecretariatDbContext db) : IIssuedDocuments
{
    public IssuedDocumentId Issue(NewDocument document)
    {
        var bytes = document.Paper.Bytes;
        var issued = IssuedDocument.Issue(
            document.Kind,
            new DocumentIdentity(document.Symbol, document.Title, document.FileName, document.MediaType, document.Language),
            new DocumentAudience(document.Distribution, document.MeetingId, document.DelegationId, document.RegistrationId),
            new DocumentMake(document.Paper.TemplateVersion, document.Paper.Pages, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))),
            document.IssuedAt);
        db.IssuedDocuments.Add(issued);
        db.Set<StoredContent>().Add(new StoredContent { DocumentId = issued.Id, Bytes = bytes });
        return issued.Id;
    }

    public async Task<DocumentContent?> Read(IssuedDocumentId id, CancellationToken ct)
    {
        if (db.Set<StoredContent>().Local.FindEntry(id)?.Entity is { } mine && db.IssuedDocuments.Local.FindEntry(id)?.Entity is { } issued)
            return new DocumentContent(issued.FileName, issued.MediaType, issued.Sha256, mine.Bytes);

        return await db.IssuedDocuments.AsNoTracking().Where(d => d.Id == id)
            .Join(db.Set<StoredContent>(), d => d.Id, c => c.DocumentId, (d, c) => new DocumentContent(d.FileName, d.MediaType, d.Sha256, c.Bytes))
            .SingleOrDefaultAsync(ct);
    }
}
