using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Documents;

namespace Secretariat.Application.Documents;

internal static class OpenPapers
{
    /// <summary>
    /// What others than the secretariat may read: chairs, who have accounts, whatever was not made for one delegation or delegate; by a personal link what is
    /// for all delegations and what was made for its holder, without certificates that were revoked.
    /// </summary>
    public static IQueryable<IssuedDocument> OpenTo(this IQueryable<IssuedDocument> papers, Actor.LinkHolder? link, ISecretariatDb db) => link is null
        ? papers.Where(d => d.Distribution != Distribution.Personal)
        : papers.NotRevoked(db).Where(d => d.Distribution == Distribution.Public || d.Distribution == Distribution.Limited
            || (d.Distribution == Distribution.Personal && (d.RegistrationId != null
                ? link.RegistrationId == null ? d.DelegationId == link.DelegationId : d.RegistrationId == link.RegistrationId
                : link.RegistrationId == null && d.DelegationId == link.DelegationId)));

    /// <summary>Papers without certificates that were revoked.</summary>
    public static IQueryable<IssuedDocument> NotRevoked(this IQueryable<IssuedDocument> papers, ISecretariatDb db) =>
        papers.Where(d => !db.Certificates.Any(c => c.DocumentId == d.Id && c.Status == CertificateStatus.Revoked));
}
