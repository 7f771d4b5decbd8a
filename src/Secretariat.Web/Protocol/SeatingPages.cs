using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Meetings;
using Secretariat.Application.Protocol;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;

namespace Secretariat.Web.Protocol;

internal sealed class SeatingPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/papers/seating", Show);
        pages.MapPost("/meetings/{id:guid}/papers/seating", Arrange);
    }

    private static async Task<IResult> Show(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetSeating(new(id)))).TryGet(out var seating, out refusal)) return visit.Refuse(refusal);
        switch (visit.Refusal)
        {
            case SeatingErrors.NobodyDrawn:
                visit.PlaceAt("DrawnId");
                break;
            case SeatingErrors.OrderMissing or SeatingErrors.SeatedTwice:
                visit.PlaceAt("Order");
                break;
        }

        return visit.Show<SeatingPage>(new
        {
            Meeting = meeting,
            Seating = seating,
            May = await visit.May(new ArrangeSeating(new(id), "", default, default, null, null, null, 0)),
        });
    }

    private static async Task<IResult> Arrange(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetSeating(new(id)))).TryGet(out var seating, out var refusal)) return visit.Refuse(refusal);
        List<ParticipantId> order = [];
        foreach (var name in visit.Lines("Order"))
        {
            if (seating.Seats.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.CurrentCultureIgnoreCase)) is { } seat)
                order.Add(seat.ParticipantId);
            else visit.FaultAt("Order", $"Nobody called “{name}” sits at this meeting. Write the names as the plan has them.");
        }

        return await visit.Act(
            new ArrangeSeating(new(id), visit.Text("Room"), visit.Choice<RoomShape>("Shape"), visit.Choice<SeatingRule>("Rule"),
                visit.IdOrNull("DrawnId") is { } drawn ? new ParticipantId(drawn) : null, order, visit.Texts("Booths"), visit.Version),
            $"/meetings/{id}/papers/seating", "The seats are arranged.", () => Show(visit, id), id);
    }
}
