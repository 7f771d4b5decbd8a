using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Audit;
using Secretariat.Application.Bodies;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Participants;
using Secretariat.Application.People;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Audit;

internal sealed class AuditPages : IPageGroup
{
    private const string Meeting = "meeting";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.ListOfMeeting("history", ActLists.History, Room, ActsOn);
        pages.List("/audit", ActLists.Trail, Trail, Acts);
        OfThing(pages, "participants", KindOfThing.Participant,
            async (visit, id) => (await visit.Ask(new GetParticipant(new(id), visit.Today))).Match(p => p.Name, _ => null!));
        OfThing(pages, "bodies", KindOfThing.Body,
            async (visit, id) => (await visit.Ask(new GetBody(new(id), visit.Today))).Match(b => b.Body.Name, _ => null!));
        OfThing(pages, "people", KindOfThing.Person, async (visit, id) => (await visit.Ask(new GetPerson(new(id)))).Match(p => p.PrintedName, _ => null!));
        OfThing(pages, "offices", KindOfThing.OfficeTerm, NameOfTerm);
        OfThing(pages, "delegations", KindOfThing.Delegation,
            async (visit, id) => (await visit.Ask(new GetDelegation(new(id)))).Match(d => $"{d.Participant}, {d.Meeting}", _ => null!));
        OfThing(pages, "registrations", KindOfThing.Registration,
            async (visit, id) => (await visit.Ask(new GetRegistration(new(id)))).Match(r => $"{r.Name}, {r.Meeting}", _ => null!));
        OfThing(pages, "invitations", KindOfThing.Invitation,
            async (visit, id) => (await visit.Ask(new GetInvitation(new(id)))).Match(i => $"Invitation of {i.Participant}", _ => null!));
        OfThing(pages, $"meetings/{{{Meeting}:guid}}/outcomes", KindOfThing.Outcome,
            async (visit, id) => (await visit.Ask(new GetOutcome(new(MeetingOf(visit)), new(id)))).Match(o => o.Symbol, _ => null!));
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await ActsOn(visit, id, visit.AskedPage<ListHistory>(50))).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<HistoryRoomPage>(ListName.MeetingActs, $"/meetings/{id}/history", new { Meeting = meeting, Rows = rows });
    }

    private static Task<Result<PageOf<NotedAct>>> ActsOn(Visit visit, Guid id, Page page) =>
        visit.Ask(new ListHistory(KindOfThing.Meeting, id, page, visit.Asked("act")));

    /// <summary>Maps the page of who changed things of a kind, below the pages of the things themselves.</summary>
    private static void OfThing(IEndpointRouteBuilder pages, string things, KindOfThing kind, Func<Visit, Guid, Task<string?>> nameOf)
    {
        pages.ListOfThing($"/{things}/{{id:guid}}/history", ActLists.History, Show, nameOf, Rows);

        Task<Result<PageOf<NotedAct>>> Rows(Visit visit, Guid id, Page page) => visit.Ask(new ListHistory(kind, id, page, visit.Asked("act")));

        async Task<IResult> Show(Visit visit, Guid id)
        {
            if (!(await Rows(visit, id, visit.AskedPage<ListHistory>(50))).TryGet(out var rows, out var refusal)) return visit.Refuse(refusal);
            if (await nameOf(visit, id) is not { } name) return visit.Missing();
            var thing = $"/{things.Replace($"{{{Meeting}:guid}}", MeetingOf(visit).ToString(), StringComparison.Ordinal)}/{id}";
            return await visit.ShowList<HistoryPage>(ListName.MeetingActs, $"{thing}/history", new { Name = name, Back = thing, Rows = rows });
        }
    }

    /// <summary>The meeting below whose pages a thing has its own.</summary>
    private static Guid MeetingOf(Visit visit) => visit.Http.Request.RouteValues[Meeting] is string id ? Guid.Parse(id) : default;

    /// <summary>A term that runs; those that are over have no page from which one could come.</summary>
    private static async Task<string?> NameOfTerm(Visit visit, Guid id) =>
        (await visit.Ask(new ListOfficeHolders(visit.Now, null))).Match(o => o.Items, _ => []).FirstOrDefault(h => h.TermId == id) is { } term
            ? $"{Words.Word(term.Office)}, {term.Holder}" : null;

    private static async Task<IResult> Trail(Visit visit) => (await Acts(visit, visit.AskedPage<ListAudit>(50))).TryGet(out var rows, out var refusal)
        ? await visit.ShowList<AuditPage>(ListName.Acts, "/audit", new { Rows = rows }) : visit.Refuse(refusal);

    private static Task<Result<PageOf<AuditedAct>>> Acts(Visit visit, Page page)
    {
        var since = visit.AskedDay("since") is { } from ? new DateTimeOffset(from, default, TimeSpan.Zero) : (DateTimeOffset?)null;
        var until = visit.AskedDay("until") is { } to ? new DateTimeOffset(to.AddDays(1), default, TimeSpan.Zero) : (DateTimeOffset?)null;
        return visit.Ask(new ListAudit(new AuditFilter(
            Act: visit.Asked("search"), Subject: visit.AskedId("subject"), Since: since, Until: until, ByPeople: visit.AskedFlag("people") is true), page));
    }
}
