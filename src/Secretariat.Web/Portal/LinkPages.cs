using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Delegations;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Portal;

/// <summary>
/// Where a mailed link leads. Its secret stands behind the "#" and reaches the server only in the form that is sent; even that is a question, and changes
/// nothing but the browser's own cookie.
/// </summary>
internal sealed class LinkPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page(PublicAddresses.PersonalLinkRoute, Door);
        pages.MapPost(PublicAddresses.PersonalLinkRoute, Open).WithMetadata(new Limited(limits => limits.Links));
        pages.MapPost("/link/renewal", Renew).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/portal/sign-out", Leave);
    }

    private static IResult Door(Visit visit) => visit.Show<LinkPage>(new { Chosen = PortalLanguage.Asked(visit.Http)?.Tag ?? visit.TextOrNull("chosen") });

    private static async Task<IResult> Open(Visit visit)
    {
        if (!(await visit.Ask(new OpenLink(PortalSession.TokenIn(visit.Text("Token"))))).TryGet(out var link, out var refusal))
            return await visit.Again(refusal is NotFound ? new Unprocessable(refusal.Code, refusal.Message) : refusal, () => Task.FromResult(Door(visit)));
        await PortalSession.Begin(visit.Http, link);
        PortalLanguage.Keep(visit.Http, visit.TextOrNull("chosen") ?? link.Language);
        return visit.See(PublicAddresses.Portal);
    }

    private static Task<IResult> Renew(Visit visit) => visit.Act(
        new RequestNewLink(visit.Text("Email")), PublicAddresses.PersonalLinkRoute, visit.Say.LinkAskedFor, () => Task.FromResult(Door(visit)));

    private static async Task<IResult> Leave(Visit visit)
    {
        await PortalSession.End(visit.Http);
        Notices.Leave(visit.Http, visit.Say.LeftPortal);
        return visit.See(PublicAddresses.PersonalLinkRoute);
    }
}
