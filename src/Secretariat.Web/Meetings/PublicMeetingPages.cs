using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Meetings;

namespace Secretariat.Web.Meetings;

internal sealed class PublicMeetingPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/calendar", Calendar);
        pages.Page("/calendar/{id:guid}", Meeting);
    }

    private static async Task<IResult> Calendar(Visit visit) =>
        (await visit.Ask(new GetPublicCalendar(visit.AskedNumber("year"), visit.Asked("body")))).TryGet(out var calendar, out var refusal)
            ? visit.Show<PublicCalendarPage>(new { Calendar = calendar }) : visit.Refuse(refusal);

    private static async Task<IResult> Meeting(Visit visit, Guid id) =>
        (await visit.Ask(new GetPublicMeeting(id))).TryGet(out var meeting, out var refusal)
            ? visit.Show<PublicMeetingPage>(new { Details = meeting }) : visit.Refuse(refusal);
}
