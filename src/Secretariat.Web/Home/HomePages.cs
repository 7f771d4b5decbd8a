using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Accounts;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outbox;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Home;

internal sealed class HomePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/", Start);

    private static async Task<IResult> Start(Visit visit)
    {
        if (visit.Me is not { AccountId: not null })
            return (await visit.Ask(new GetPublicCalendar(null, null))).TryGet(out var open, out var closed)
                ? visit.Show<FrontPage>(new { Calendar = open }) : visit.Refuse(closed);
        if (visit is { IsAdministrator: true, IsSecretariat: false, Presides: false }) return await Administration(visit);
        var ahead = (await visit.Ask(new ListMeetings(new Page(100, null, "-opensAt"), null, null, null, null))).Match(p => p.Items, _ => []);
        var next = ahead.Where(m => m.LastDay >= visit.Today && m.Status is not (MeetingStatus.Cancelled or MeetingStatus.Concluded))
            .Reverse().Take(5).ToList();
        var asked = (await visit.Ask(new ListApprovalsAsked())).Match(a => a, _ => []);
        if (!visit.IsSecretariat) return visit.Show<ChairHomePage>(new
        {
            Asked = asked,
            Conclusions = (await visit.Ask(new ListConclusionsAsked())).Match(a => a, _ => []),
            Next = next,
        });
        return (await visit.Ask(new GetWorkInHand(visit.Today))).TryGet(out var work, out var refusal)
            ? visit.Show<WorkbenchPage>(new { Work = work, Next = next, Titles = ahead.ToDictionary(m => m.Id, m => m.NumberedTitle) })
            : visit.Refuse(refusal);
    }

    private static async Task<IResult> Administration(Visit visit)
    {
        if (!(await visit.Ask(new ListAccounts(new Page(8), Closed: false))).TryGet(out var accounts, out var refusal)) return visit.Refuse(refusal);
        return (await visit.Ask(new ListOutbox(new Page(8)))).TryGet(out var waiting, out refusal)
            ? visit.Show<AdministratorHomePage>(new { Accounts = accounts, Waiting = waiting }) : visit.Refuse(refusal);
    }
}
