using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Bodies;

namespace Secretariat.Web.Bodies;

internal sealed class BodyPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/bodies", List);

    private static async Task<IResult> List(Visit visit)
    {
        var on = visit.AskedDay("on") ?? visit.Today;
        if (!(await visit.Ask(new GetStructure(on))).TryGet(out var structure, out var refusal)) return visit.Refuse(refusal);
        var holders = (await visit.Ask(new ListOfficeHolders(visit.Now, ListOfficeHolders.Process))).Match(o => o.Items, _ => []);
        var overdue = (await visit.Ask(new ListOverdueBodies(visit.Today))).Match(o => o.Items, _ => []);
        return visit.Show<BodyListPage>(new { Structure = structure, Holders = holders, Overdue = overdue });
    }
}
