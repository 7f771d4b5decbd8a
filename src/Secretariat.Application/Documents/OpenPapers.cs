using Secretariat.Application.Access;
using Secretariat.Domain.Documents;

namespace Secretariat.Application.Documents;

internal static class OpenPapers
{
    /// <summary>What others than the secretariat may read: what is for all delegations, and by a personal link what was made for its holder.</summary>
    public static IQueryable<IssuedDocument> OpenTo(this IQueryable<IssuedDocument> papers, Actor.LinkHolder? link) => link is null
        ? papers.Where(d => d.Distribution == Distribution.Public || d.Distribution == Distribution.Limited)
        : papers.Where(d => d.Distribution == Distribution.Public || d.Distribution == Distribution.Limited
            || (d.Distribution == Distribution.Personal && (d.RegistrationId != null
                ? link.RegistrationId == null ? d.DelegationId == link.DelegationId : d.RegistrationId == link.RegistrationId
                : link.RegistrationId == null && d.DelegationId == link.DelegationId)));
}
