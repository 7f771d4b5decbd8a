using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.People;

namespace Secretariat.Web.People;

internal sealed class PeoplePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/people", List);

    private static async Task<IResult> List(Visit visit) =>
        (await visit.Ask(new ListPeople(visit.AskedPage<ListPeople>(50), visit.Asked("search")))).TryGet(out var rows, out var refusal)
            ? visit.Show<PeopleListPage>(new { Rows = rows }) : visit.Refuse(refusal);
}
