using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.People;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.People;

namespace Secretariat.Api.People;

internal sealed class PersonEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", List).WithSummary("Lists holders of offices, focal points and signatories");
        people.MapGet("/{id:guid}", Get).WithSummary("Shows a person with offices, services as focal point and delegations");
        people.MapPost("/", Enter).WithSummary("Enters a person");
    }

    private static async Task<OkAnswer<PageOf<PersonRow>>> List(
        ISender sender, [AsParameters] PageQuery<ListPeople> page, string? search, CancellationToken ct) =>
        (await sender.Ask(new ListPeople(page.ToPage(), search), ct)).ToOk();

    private static async Task<OkAnswer<PersonDetail>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetPerson(new PersonId(id)), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Enter(ISender sender, PersonToEnter body, CancellationToken ct) =>
        (await sender.Send(
            new EnterPerson(
                new PersonName(body.GivenNames, body.FamilyName, body.Honorific, body.Rank), body.FunctionalTitle, body.Institution, body.Email, body.Language),
            ct)).ToMade(id => id.Value, "/people");
}

/// <summary>A person to be entered.</summary>
internal sealed record PersonToEnter(
    string GivenNames, string FamilyName, string? Honorific = null, string? Rank = null, string? FunctionalTitle = null, string? Institution = null,
    string? Email = null, string Language = "en");
