using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>One certificate with everything on record about it, for the secretariat and for whom it attests.</summary>
public sealed record GetCertificate(CertificateId CertificateId) : IQuery<CertificateDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCertificate(CertificateId, [.. AccessRule.Secretariat, Role.Delegate]);
}

/// <summary>A certificate with its content, its standing and what came before and after it.</summary>
public sealed record CertificateDetails(
    long Version, CertificateRow Certificate, CertificateContent Content, string VerificationAddress, CertificateId? Supersedes, CertificateId? SupersededBy,
    string? EndedBecause) : IVersioned;

internal sealed class GetCertificateHandler(ISecretariatDb db, DialogueSettings dialogue) : IQueryHandler<GetCertificate, CertificateDetails>
{
    public async Task<Result<CertificateDetails>> Handle(GetCertificate query, CancellationToken ct)
    {
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.CertificateId, ct) is not { } c) return AccessErrors.NoSuchThing;
        var successor = await db.Certificates.Where(s => s.Supersedes == c.Id).Select(s => (CertificateId?)s.Id).SingleOrDefaultAsync(ct);
        return new CertificateDetails(
            c.Version, ListCertificatesHandler.Row(c), c.Content, dialogue.AddressOf(c.Code), c.Supersedes, successor, c.EndedBecause);
    }
}
