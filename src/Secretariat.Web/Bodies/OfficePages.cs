using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Bodies;
using Secretariat.Application.People;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Web.Bodies;

internal sealed class OfficePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/offices", List);
        pages.Page("/offices/begin", BeginForm);
        pages.MapPost("/offices/begin", Begin);
        pages.Page("/offices/{id:guid}", Show);
        pages.MapPost("/offices/{id:guid}/hand-over", HandOver);
        pages.MapPost("/offices/{id:guid}/person", Designate);
        pages.MapPost("/offices/{id:guid}/end", End);
    }

    private static BeginOfficeTerm Beginning => new(default, null, default, default, false, null);

    private static async Task<IResult> List(Visit visit) =>
        (await visit.Ask(new ListOfficeHolders(BodyPages.AsOf(visit), visit.Asked("body")))).TryGet(out var holders, out var refusal)
            ? visit.Show<OfficeListPage>(new
            {
                Holders = holders.Items,
                On = visit.AsOf,
                Opens = await visit.Opens(holders.Items.Select(h => h.BodyId).OfType<Guid>()),
                Bodies = (await visit.Ask(new GetStructure(visit.AsOf))).Match(s => s.Active, _ => []),
                MayBegin = await visit.May(Beginning),
            })
            : visit.Refuse(refusal);

    /// <summary>A term that runs now; those that are over stand in the time line, where nothing can be done with them.</summary>
    private static async Task<IResult> Show(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new ListOfficeHolders(visit.Now, null))).TryGet(out var holders, out var refusal)) return visit.Refuse(refusal);
        if (holders.Items.FirstOrDefault(h => h.TermId == id) is not { } term) return visit.Missing();
        var may = await visit.May(new EndOfficeTerm(new(id), default, 0));
        return visit.Show<OfficePage>(new
        {
            Term = term,
            May = may,
            States = may ? await States(visit) : [],
            People = may ? (await visit.Ask(new ListPeople(new Page(Page.MaxSize)))).Match(p => p.Items, _ => []) : [],
        });
    }

    private static async Task<IResult> BeginForm(Visit visit) => await visit.May(Beginning)
        ? visit.Show<BeginOfficePage>(new
        {
            Bodies = (await visit.Ask(new GetStructure(visit.Today))).Match(s => s.Active, _ => []),
            States = await States(visit),
        })
        : visit.Missing();

    private static Task<IResult> Begin(Visit visit) => visit.Act(
        new BeginOfficeTerm(visit.Choice<Office>("Office"), visit.IdOrNull("BodyId") is { } body ? new BodyId(body) : null,
            new ParticipantId(visit.Id("HolderId")), visit.Instant("From"), visit.Ticked("Acting"), visit.TextOrNull("EndorsedBy")),
        "/offices", "The term is recorded.", () => BeginForm(visit));

    private static Task<IResult> HandOver(Visit visit, Guid id) => visit.Act(
        new HandOverOffice(new(id), new ParticipantId(visit.Id("NextHolderId")), visit.Instant("At"),
            visit.IdOrNull("PersonId") is { } person ? new PersonId(person) : null, visit.TextOrNull("EndorsedBy"), visit.Version),
        "/offices", "The office is handed over: one term closes and the next opens at the same instant.", () => Show(visit, id), id);

    private static Task<IResult> Designate(Visit visit, Guid id) => visit.Act(
        new DesignateOfficePerson(new(id), new PersonId(visit.Id("PersonId")), visit.Instant("From"), visit.Version),
        $"/offices/{id}", "The person is recorded. Their rights follow from the office, from that instant on.", () => Show(visit, id), id);

    private static Task<IResult> End(Visit visit, Guid id) => visit.Act(
        new EndOfficeTerm(new(id), visit.Instant("At"), visit.Version), "/offices", "The end of the term is recorded.", () => Show(visit, id), id);

    private static async Task<IReadOnlyList<Application.Participants.ParticipantRow>> States(Visit visit) =>
        [.. (await visit.Participants(visit.Today)).Where(p => p.Kind is ParticipantKind.State)];
}
