using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Participants;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Participants;

internal sealed class ParticipantPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/participants", List);

    private static async Task<IResult> List(Visit visit)
    {
        var filter = new ParticipantFilter(visit.AskedDay("on") ?? visit.Today)
        {
            Kind = visit.AskedChoice<ParticipantKind>("kind"),
            As = visit.AskedChoice<ParticipationKind>("as"),
            Search = visit.Asked("search"),
        };
        return (await visit.Ask(new ListParticipants(filter, visit.AskedPage<ListParticipants>(100)))).TryGet(out var rows, out var refusal)
            ? visit.Show<ParticipantListPage>(new { Rows = rows, filter.On }) : visit.Refuse(refusal);
    }
}
