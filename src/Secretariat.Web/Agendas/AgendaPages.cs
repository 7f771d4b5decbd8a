using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Agendas;

/// <summary>The agenda in the workspace of its meeting, and the page on which those who preside decide on it.</summary>
internal sealed class AgendaPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/agenda", Room);
        pages.Page(PublicAddresses.AgendaRoute, Review);
        var one = pages.MapGroup(PublicAddresses.AgendaRoute);
        one.Page("/edit", Edit);
        one.MapPost("/items", Add);
        one.MapPost("/items/{item:guid}", Change);
        one.MapPost("/items/{item:guid}/place", Place);
        one.MapPost("/items/{item:guid}/removal", Remove);
        one.MapPost("/times", Time);
        one.MapPost("/submission", Submit);
        one.MapPost("/issue", Issue);
        one.MapPost("/reissue", Reissue);
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
                    ["edit"] = Adding(new(agenda.Id)),
                }),
        });
    }

    private static async Task<IResult> Review(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if (!await visit.May(new ApproveAgenda(new(id), ""))) return visit.See(RoomOf(agenda));
        return visit.Show<AgendaReviewPage>(new { Agenda = agenda, Changes = await Changes(visit, agenda) });
    }

    private static Task<IResult> Edit(Visit visit, Guid id) => Editor(visit, id, visit.AskedId("item"));

    private static async Task<IResult> Editor(Visit visit, Guid id, Guid? item)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if (!await visit.May(Adding(new(id)))) return visit.Missing();
        if (!(await visit.Ask(new GetMeeting(new(agenda.MeetingId)))).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        if (!agenda.Moves.Contains(AgendaMove.Edit)) return visit.See(RoomOf(agenda));
        return visit.Show<AgendaEditorPage>(new
        {
            Meeting = meeting,
            Agenda = agenda,
            Item = agenda.Items.FirstOrDefault(i => i.Id == item),
            Participants = await visit.Participants(meeting.Schedule.FirstDay),
        });
    }

    private static Task<IResult> Add(Visit visit, Guid id) => visit.Act(
        new AddAgendaItem(new(id), visit.Version, visit.IdOrNull("Under") is { } under ? new(under) : null, null, Content(visit)),
        added => At(id, added.Value), _ => "The item is on the agenda.", () => Editor(visit, id, null), id);

    private static Task<IResult> Change(Visit visit, Guid id, Guid item) => visit.Act(
        new EditAgendaItem(new(id), visit.Version, new(item), Content(visit)), At(id, item), "The item is saved.", () => Editor(visit, id, item), id);

    private static async Task<IResult> Place(Visit visit, Guid id, Guid item)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if (agenda.Items.FirstOrDefault(i => i.Id == item) is not { } row) return visit.Missing();
        var at = agenda.Items.Where(i => i.Under == row.Under).TakeWhile(i => i.Id != item).Count();
        var under = row.Under is { } above ? new AgendaItemId(above) : (AgendaItemId?)null;
        ICommand<Done> command = visit.Choice<AgendaItemPlace.Way>("Way") switch
        {
            AgendaItemPlace.Way.Up => new MoveAgendaItem(new(id), visit.Version, new(item), under, Math.Max(0, at - 1)),
            AgendaItemPlace.Way.Down => new MoveAgendaItem(new(id), visit.Version, new(item), under, at + 1),
            AgendaItemPlace.Way.In => new IndentAgendaItem(new(id), visit.Version, new(item)),
            _ => new OutdentAgendaItem(new(id), visit.Version, new(item)),
        };
        return await visit.Act(command, $"/agendas/{id}/edit#item-{item}", "The item has moved.", () => Editor(visit, id, null), id);
    }

    private static Task<IResult> Remove(Visit visit, Guid id, Guid item) => visit.Act(
        new RemoveAgendaItem(new(id), visit.Version, new(item)), $"/agendas/{id}/edit", "The item is off the agenda.", () => Editor(visit, id, item), id);

    private static Task<IResult> Time(Visit visit, Guid id) => visit.Act(
        new TimeAgendaItems(new(id), visit.Version, visit.Number("Day")), $"/agendas/{id}/edit", "The items follow each other.",
        () => Editor(visit, id, null), id);

    private static AddAgendaItem Adding(AgendaId id) => new(id, 0, null, null, new AgendaItemContent(default, ""));

    private static string At(Guid id, Guid item) => $"/agendas/{id}/edit?item={item}#item-{item}";

    private static string RoomOf(AgendaDetails agenda) => $"/meetings/{agenda.MeetingId}/agenda";

    private static AgendaItemContent Content(Visit visit) => new(visit.Choice<AgendaItemKind>("Content.Kind"), visit.Text("Content.Title"))
    {
        Annotation = visit.TextOrNull("Content.Annotation"),
        Lead = visit.TextOrNull("Content.Lead"),
        Speakers = Lines(visit, "Content.Speakers"),
        Time = visit.TextOrNull("Content.Starts") is null ? null : new ItemTime(visit.NumberOrNull("Content.Day") ?? 1, visit.Time("Content.Starts")),
        Minutes = visit.NumberOrNull("Content.Minutes"),
        Documents = Lines(visit, "Content.Documents"),
        Outcome = visit.TextOrNull("Content.Outcome") is null ? null : visit.Choice<ExpectedOutcome>("Content.Outcome"),
        ProposedBy = visit.IdOrNull("Content.ProposedBy") is { } proposer ? new(proposer) : null,
        IsRestricted = visit.Ticked("Content.IsRestricted"),
    };

    private static string[] Lines(Visit visit, string field) =>
        visit.Text(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Task<IResult> Submit(Visit visit, Guid id) =>
        Move(visit, id, new SubmitAgenda(new(id), visit.Version), "The agenda is with the chairs; they are told by mail.");

    private static async Task<IResult> Issue(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        return await visit.Act(new IssueProvisionalAgenda(new(id), visit.Version), _ => RoomOf(agenda),
            issued => $"Issued as {issued.Symbol}.", () => Room(visit, agenda.MeetingId), id);
    }

    private static async Task<IResult> Reissue(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        return await visit.Act(new ReissueAgenda(new(id), visit.Version), _ => RoomOf(agenda),
            issued => $"Issued anew as {issued.Symbol}.", () => Room(visit, agenda.MeetingId), id);
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
        return await visit.Act(command, RoomOf(agenda), done, () => Room(visit, agenda.MeetingId), id);
    }

    /// <summary>What the text on the table changes of the one in force; null where none is in force, or it is on the table itself.</summary>
    private static async Task<IReadOnlyList<AgendaDifference>?> Changes(Visit visit, AgendaDetails agenda) =>
        agenda.Editions.Count > 0 && agenda.Status is not (AgendaStatus.Issued or AgendaStatus.Adopted)
            ? (await visit.Ask(new CompareAgendas(new(agenda.Id), agenda.Editions[^1].Number, null)))
                .Match<IReadOnlyList<AgendaDifference>?>(d => d.Changes, _ => null)
            : null;
}
