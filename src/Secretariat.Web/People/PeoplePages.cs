using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.People;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.People;

internal sealed class PeoplePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/people", PeopleList.Of, List, Rows);
        pages.Page("/people/enter", EnterForm);
        pages.MapPost("/people/enter", Enter);
        pages.Page("/people/{id:guid}", Show);
    }

    private static async Task<IResult> List(Visit visit) =>
        (await Rows(visit, visit.AskedPage<ListPeople>(50))).TryGet(out var rows, out var refusal)
            ? await visit.ShowList<PeopleListPage>(ListName.People, "/people", new { Rows = rows }) : visit.Refuse(refusal);

    private static Task<Result<PageOf<PersonRow>>> Rows(Visit visit, Page page) => visit.Ask(new ListPeople(page, visit.Asked("search")));

    private static async Task<IResult> Show(Visit visit, Guid id) => (await visit.Ask(new GetPerson(new(id)))).TryGet(out var person, out var refusal)
        ? visit.Show<PersonPage>(new { Details = person }) : visit.Refuse(refusal);

    private static async Task<IResult> EnterForm(Visit visit) =>
        await visit.May(new EnterPerson(new PersonName("", "", null, null), null, null, null, "")) ? visit.Show<EnterPersonPage>() : visit.Missing();

    private static Task<IResult> Enter(Visit visit) => visit.Act(
        new EnterPerson(
            new PersonName(visit.Text("Name.GivenNames"), visit.Text("Name.FamilyName"), visit.TextOrNull("Name.Honorific"), visit.TextOrNull("Name.Rank")),
            visit.TextOrNull("FunctionalTitle"), visit.TextOrNull("Institution"), visit.TextOrNull("Email"), visit.Text("Language")),
        made => $"/people/{made.Value}", _ => "The person is entered.", () => EnterForm(visit));
}
