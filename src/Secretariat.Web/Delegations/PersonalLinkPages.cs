using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Shared;

namespace Secretariat.Web.Delegations;

internal sealed class PersonalLinkPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page(PublicAddresses.PersonalLinkRoute, (Visit visit) => visit.Show<PersonalLinkPage>());
}
