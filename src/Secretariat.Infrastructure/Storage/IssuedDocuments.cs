using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Storage;

internal sealed class IssuedDocuments(SecretariatDbContext db, IPaperSigner signer) : IIssuedDocuments
{
    public async Task<Result<IssuedDocumentId>> Issue(NewDocument document, CancellationToken ct)
    {
        var (bytes, signature) = (document.Paper.Bytes, (PaperSignature?)null);
        if (signer.Signs(document.Kind))
        {
            if (!(await SignAndEnter(bytes, ct)).TryGet(out var signed, out var refusal)) return refusal;
            (bytes, signature) = (signed.Bytes, signed.Signature);
        }

        var issued = IssuedDocument.Issue(
            document.Kind,
            new DocumentIdentity(document.Symbol, document.Title, document.FileName, document.MediaType, document.Language),
            new DocumentAudience(document.Distribution, document.MeetingId, document.DelegationId, document.RegistrationId),
            new DocumentMake(document.Paper.TemplateVersion, document.Paper.Pages, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            {
                Signature = signature,
                Warnings = [.. document.Paper.Warnings],
            },
            document.IssuedAt);
        db.IssuedDocuments.Add(issued);
        db.Set<StoredContent>().Add(new StoredContent { DocumentId = issued.Id, Bytes = bytes });
        return issued.Id;
    }

    public async Task<Result<byte[]>> Sign(DocumentKind kind, byte[] paper, CancellationToken ct)
    {
        if (!signer.Signs(kind)) return paper;
        return (await SignAndEnter(paper, ct)).TryGet(out var signed, out var refusal) ? signed.Bytes : refusal;
    }

    public async Task<DocumentContent?> Read(IssuedDocumentId id, CancellationToken ct)
    {
        if (db.Set<StoredContent>().Local.FindEntry(id)?.Entity is { } mine && db.IssuedDocuments.Local.FindEntry(id)?.Entity is { } issued)
            return new DocumentContent(issued.FileName, issued.MediaType, issued.Sha256, mine.Bytes);

        return await db.IssuedDocuments.AsNoTracking().Where(d => d.Id == id)
            .Join(db.Set<StoredContent>(), d => d.Id, c => c.DocumentId, (d, c) => new DocumentContent(d.FileName, d.MediaType, d.Sha256, c.Bytes))
            .SingleOrDefaultAsync(ct);
    }

    private async Task<Result<SignedPaper>> SignAndEnter(byte[] paper, CancellationToken ct)
    {
        var result = await signer.Sign(paper, ct);
        if (result.TryGet(out var signed, out _)) await Enter(signed.Key, ct);
        return result;
    }

    /// <summary>Enters a key with the first paper it signs. Whoever comes second at that moment waits, and then finds it entered.</summary>
    private async Task Enter(SigningKeyDetails key, CancellationToken ct)
    {
        if (db.SigningKeys.Local.FindEntry(key.Id) is not null || await IsEntered(key, ct)) return;
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key.Fingerprint}, 0))", ct);
        if (!await IsEntered(key, ct)) db.SigningKeys.Add(SigningKey.Enter(key));
    }

    private Task<bool> IsEntered(SigningKeyDetails key, CancellationToken ct) => db.SigningKeys.AnyAsync(k => k.Id == key.Id, ct);
}
