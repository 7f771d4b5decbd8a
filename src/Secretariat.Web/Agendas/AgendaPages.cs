using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;

namespace Secretariat.Web.Agendas;

/// <summary>The agenda in the workspace of its meeting, and the page on which those who preside decide on it.</summary>
internal sealed class AgendaPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/agenda", Room);
        pages.Page(PublicAddresses.AgendaRoute, Review);
        var one = pages.MapGroup(PublicAddresses.AgendaRoute);
        one.MapPost("/submission", Submit);
        one.MapPost("/issue", Issue);
        one.MapPost("/revision", Revise);
        one.MapPost("/adoption", Adopt);
        one.MapPost("/approval", Approve);
        one.MapPost("/return", Return);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        var agenda = meeting.AgendaId is { } known && (await visit.Ask(new GetAgenda(new(known)))).TryGet(out var found, out _) ? found : null;
        return visit.Show<AgendaRoomPage>(new
        {
            Meeting = meeting,
            Agenda = agenda,
            Changes = agenda is null ? null : await Changes(visit, agenda),
            May = await visit.Rights(agenda is null
                ? new Dictionary<string, IGuarded> { ["draft"] = new DraftAgenda(new(id), default) }
                : new Dictionary<string, IGuarded>
                {
                    ["submit"] = new SubmitAgenda(new(agenda.Id), 0),
                    ["issue"] = new IssueProvisionalAgenda(new(agenda.Id), 0),
                    ["approve"] = new ApproveAgenda(new(agenda.Id), ""),
                }),
        });
    }

    private static async Task<IResult> Review(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if (!await visit.May(new ApproveAgenda(new(id), ""))) return visit.See($"/meetings/{agenda.MeetingId}/agenda");
        return visit.Show<AgendaReviewPage>(new { Agenda = agenda, Changes = await Changes(visit, agenda) });
    }

    private static Task<IResult> Submit(Visit visit, Guid id) =>
        Move(visit, id, new SubmitAgenda(new(id), visit.Version), "The agenda is with the chairs; they are told by mail.");

    private static async Task<IResult> Issue(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        return await visit.Act(new IssueProvisionalAgenda(new(id), visit.Version), _ => $"/meetings/{agenda.MeetingId}/agenda",
            issued => $"Issued as {issued.Symbol}.", () => Room(visit, agenda.MeetingId), id);
    }

    private static Task<IResult> Revise(Visit visit, Guid id) =>
        Move(visit, id, new ReviseAgenda(new(id), visit.Version), "A revision is open. What was issued stays in force until the revision is.");

    private static Task<IResult> Adopt(Visit visit, Guid id) =>
        Move(visit, id, new AdoptAgenda(new(id), visit.Version, []), "It is on record that the meeting adopted its agenda.");

    private static Task<IResult> Approve(Visit visit, Guid id) =>
        visit.Act(new ApproveAgenda(new(id), visit.Text("hash")), $"/agendas/{id}", "Thank you. Your approval of this text is on record.",
            () => Review(visit, id), id);

    private static Task<IResult> Return(Visit visit, Guid id) =>
        visit.Act(new ReturnAgenda(new(id), visit.Text("Comment")), $"/agendas/{id}", "The agenda is back with the secretariat, with your comment.",
            () => Review(visit, id), id);

    private static async Task<IResult> Move<T>(Visit visit, Guid id, ICommand<T> command, string done) where T : notnull
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        return await visit.Act(command, $"/meetings/{agenda.MeetingId}/agenda", done, () => Room(visit, agenda.MeetingId), id);
    }

    /// <summary>What the text on the table changes of the one in force; null where none is in force, or it is on the table itself.</summary>
    private static async Task<IReadOnlyList<AgendaDifference>?> Changes(Visit visit, AgendaDetails agenda) =>
        agenda.Editions.Count > 0 && agenda.Status is not (AgendaStatus.Issued or AgendaStatus.Adopted)
            ? (await visit.Ask(new CompareAgendas(new(agenda.Id), agenda.Editions[^1].Number, null)))
                .Match<IReadOnlyList<AgendaDifference>?>(d => d.Changes, _ => null)
            : null;
}
