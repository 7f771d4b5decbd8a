using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Agendas;

/// <summary>The agenda in the workspace of its meeting, and the page on which those who preside decide on it.</summary>
internal sealed class AgendaPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/agenda", Room);
        pages.Page("/meetings/{id:guid}/agenda/translation", Translation);
        pages.Page("/meetings/{id:guid}/agenda/adoption", Adoption);
        pages.Page(PublicAddresses.AgendaRoute, Review);
        var one = pages.MapGroup(PublicAddresses.AgendaRoute);
        one.Page("/edit", Edit);
        one.Page("/comparison", Comparison);
        one.MapPost("/writers", Writers);
        one.MapPost("/items", Add);
        one.MapPost("/items/{item:guid}", Change);
        one.MapPost("/items/{item:guid}/place", Place);
        one.MapPost("/items/{item:guid}/removal", Remove);
        one.MapPost("/times", Time);
        one.MapPost("/translation", Translate);
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
            Proposers = await Proposers(visit, agenda, meeting.Schedule.FirstDay),
            May = await visit.Rights(agenda is null
                ? new Dictionary<string, IGuarded> { ["draft"] = new DraftAgenda(new(id), default) }
                : new Dictionary<string, IGuarded>
                {
                    ["submit"] = new SubmitAgenda(new(agenda.Id), 0),
                    ["issue"] = new IssueProvisionalAgenda(new(agenda.Id), 0),
                    ["approve"] = new ApproveAgenda(new(agenda.Id), ""),
                    ["edit"] = Adding(new(agenda.Id)),
                    ["translate"] = Translating(new(agenda.Id)),
                }),
        });
    }

    private static async Task<IResult> Review(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if (!await visit.May(new ApproveAgenda(new(id), ""))) return visit.See(RoomOf(agenda));
        return visit.Show<AgendaReviewPage>(new
        {
            Agenda = agenda,
            Changes = await Changes(visit, agenda),
            Proposers = await Proposers(visit, agenda, visit.Today),
        });
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> Proposers(Visit visit, AgendaDetails? agenda, DateOnly on) =>
        agenda?.Items.Any(i => i.ProposedBy is not null) is true ? (await visit.Participants(on)).ToDictionary(p => p.Id, p => p.NameInText)
            : new Dictionary<Guid, string>();

    private static Task<IResult> Edit(Visit visit, Guid id) => Editor(visit, id, visit.AskedId("item"));

    private static async Task<IResult> Editor(Visit visit, Guid id, Guid? item)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if (!await visit.May(Adding(new(id)))) return visit.Missing();
        if (!(await visit.Ask(new GetMeeting(new(agenda.MeetingId)))).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        if (!agenda.Moves.Contains(AgendaMove.Edit)) return visit.See(RoomOf(agenda));
        // The paper stands in a frame beside its text.
        if (visit.Asked("preview") is not null) visit.Http.Response.Headers.ContentSecurityPolicy = $"{PageHeaders.Policy}; frame-src 'self'";
        return visit.Show<AgendaEditorPage>(new
        {
            Meeting = meeting,
            Agenda = agenda,
            Item = agenda.Items.FirstOrDefault(i => i.Id == item),
            Moved = visit.AskedId("moved"),
            Participants = await visit.Participants(meeting.Schedule.FirstDay),
            Proposed = (await visit.Ask(new ProposeAgendaItems(new(id)))).Match(proposed => proposed, _ => []),
            Writers = (await visit.Ask(new ListAgendaWriters(new(id), Writes: false))).Match(writers => writers.Names, _ => []),
        });
    }

    /// <summary>Told by a script of an open editor, and answered with who else writes.</summary>
    private static async Task<IResult> Writers(Visit visit, Guid id) =>
        (await visit.Ask(new ListAgendaWriters(new(id), Writes: true))).TryGet(out var writers, out var refusal)
            ? TypedResults.Text(AgendaEditorPage.WritersText(writers.Names)) : visit.Refuse(refusal);

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
        ICommand<Done> command = visit.NumberOrNull("Index") is { } index
            ? new MoveAgendaItem(new(id), visit.Version, new(item), visit.IdOrNull("Under") is { } into ? new(into) : null, index)
            : visit.Choice<PlaceForm.Way>("Way") switch
            {
                PlaceForm.Way.Up => new MoveAgendaItem(new(id), visit.Version, new(item), under, Math.Max(0, at - 1)),
                PlaceForm.Way.Down => new MoveAgendaItem(new(id), visit.Version, new(item), under, at + 1),
                PlaceForm.Way.In => new IndentAgendaItem(new(id), visit.Version, new(item)),
                _ => new OutdentAgendaItem(new(id), visit.Version, new(item)),
            };
        // Without a fragment: a browser that is sent to one leaves the focus there.
        var open = visit.IdOrNull("Open");
        return await visit.Act(command, $"/agendas/{id}/edit?moved={item}{(open is null ? "" : $"&item={open}")}", "The item has moved.",
            () => Editor(visit, id, open), id);
    }

    private static Task<IResult> Remove(Visit visit, Guid id, Guid item) => visit.Act(
        new RemoveAgendaItem(new(id), visit.Version, new(item)), $"/agendas/{id}/edit", "The item is off the agenda.", () => Editor(visit, id, item), id);

    private static Task<IResult> Time(Visit visit, Guid id) => visit.Act(
        new TimeAgendaItems(new(id), visit.Version, visit.Number("Day")), $"/agendas/{id}/edit", "The items follow each other.",
        () => Editor(visit, id, null), id);

    private static async Task<IResult> Translation(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (meeting.AgendaId is not { } known || !await visit.May(Translating(new(known)))) return visit.Missing();
        if (!(await visit.Ask(new GetAgenda(new(known)))).TryGet(out var agenda, out refusal)) return visit.Refuse(refusal);
        if (!agenda.Moves.Contains(AgendaMove.Translate)) return visit.See(RoomOf(agenda));
        var asked = Language.Find(visit.Asked("language") ?? visit.TextOrNull("Language"));
        return visit.Show<AgendaTranslationPage>(new
        {
            Meeting = meeting,
            Agenda = agenda,
            Into = asked is not null && asked != Language.Working ? asked
                : AgendaTranslationPage.Languages.FirstOrDefault(l => meeting.Languages.Contains(l.Tag)) ?? AgendaTranslationPage.Languages[0],
        });
    }

    private static async Task<IResult> Translate(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        var language = visit.Text("Language");
        var items = visit.Texts("Item").Select(i => Guid.TryParse(i, out var item) ? item : Guid.Empty).Distinct();
        return await visit.Act(
            new TranslateAgenda(new(id), visit.Version, language, [.. items.Select(i => new ItemInLanguage(
                new(i), visit.TextOrNull($"Title.{i}"), visit.TextOrNull($"Lead.{i}"), visit.TextOrNull($"Annotation.{i}")))]),
            $"/meetings/{agenda.MeetingId}/agenda/translation?language={Uri.EscapeDataString(language)}", "The translation is saved.",
            () => Translation(visit, agenda.MeetingId), id);
    }

    private static TranslateAgenda Translating(AgendaId id) => new(id, 0, "", []);

    private static AddAgendaItem Adding(AgendaId id) => new(id, 0, null, null, new AgendaItemContent(default, ""));

    private static string At(Guid id, Guid item) => $"/agendas/{id}/edit?item={item}#item-{item}";

    private static string RoomOf(AgendaDetails agenda) => $"/meetings/{agenda.MeetingId}/agenda";

    private static AgendaItemContent Content(Visit visit) => new(visit.Choice<AgendaItemKind>("Content.Kind"), visit.Text("Content.Title"))
    {
        Annotation = visit.TextOrNull("Content.Annotation"),
        Lead = visit.TextOrNull("Content.Lead"),
        Speakers = visit.Lines("Content.Speakers"),
        Time = Begins(visit),
        Minutes = visit.NumberOrNull("Content.Minutes"),
        Documents = visit.Lines("Content.Documents"),
        Outcome = visit.TextOrNull("Content.Outcome") is null ? null : visit.Choice<ExpectedOutcome>("Content.Outcome"),
        ProposedBy = visit.IdOrNull("Content.ProposedBy") is { } proposer ? new(proposer) : null,
        IsRestricted = visit.Ticked("Content.IsRestricted"),
    };

    /// <summary>When an item begins; a day that was chosen without an hour is asked about and not dropped.</summary>
    private static ItemTime? Begins(Visit visit)
    {
        var proposed = visit.NumberOrNull("Content.DayProposed") ?? 1;
        var day = visit.NumberOrNull("Content.Day") ?? proposed;
        if (visit.TextOrNull("Content.Starts") is not null) return new ItemTime(day, visit.Time("Content.Starts"));
        if (day != proposed) visit.FaultAt("Content.Starts", "Say when on that day it begins: a day is kept with an hour only.");
        return null;
    }

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

    private static async Task<IResult> Adoption(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (meeting.AgendaId is not { } known || !await visit.May(new AdoptAgenda(new(known), 0, []))) return visit.Missing();
        if (!(await visit.Ask(new GetAgenda(new(known)))).TryGet(out var agenda, out refusal)) return visit.Refuse(refusal);
        return agenda.Moves.Contains(AgendaMove.Adopt) || visit.Refusal is not null
            ? visit.Show<AgendaAdoptionPage>(new { Meeting = meeting, Agenda = agenda }) : visit.See(RoomOf(agenda));
    }

    private static async Task<IResult> Adopt(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        var orally = visit.Ticked("Orally");
        return await visit.Act(new AdoptAgenda(new(id), visit.Version, orally ? OralChanges.Of(visit, agenda.Items) : []), RoomOf(agenda),
            "It is on record that the meeting adopted its agenda.",
            () => orally ? Adoption(visit, agenda.MeetingId) : Room(visit, agenda.MeetingId), id);
    }

    private static async Task<IResult> Comparison(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        if ((visit.AskedNumber("before") ?? agenda.Editions.FirstOrDefault()?.Number) is not { } before) return visit.See(RoomOf(agenda));
        var after = visit.AskedNumber("after");
        if (!(await visit.Ask(new CompareAgendas(new(id), before, after))).TryGet(out var differences, out refusal)) return visit.Refuse(refusal);
        return visit.Show<AgendaComparisonPage>(new { Agenda = agenda, Before = before, After = after, Differences = differences });
    }

    private static Task<IResult> Approve(Visit visit, Guid id) =>
        visit.Act(new ApproveAgenda(new(id), visit.Text("hash"), visit.TextOrNull("Comment")), $"/agendas/{id}",
            "Thank you. Your approval of this text is on record.", () => Review(visit, id), id);

    private static Task<IResult> Return(Visit visit, Guid id) =>
        visit.Act(new ReturnAgenda(new(id), visit.Text("Comment")), $"/agendas/{id}", "The agenda is back with the secretariat, with your comment.",
            () => Review(visit, id), id);

    private static async Task<IResult> Move<T>(Visit visit, Guid id, ICommand<T> command, string done) where T : notnull
    {
        if (!(await visit.Ask(new GetAgenda(new(id)))).TryGet(out var agenda, out var refusal)) return visit.Refuse(refusal);
        return await visit.Act(command, RoomOf(agenda), done, () => Room(visit, agenda.MeetingId), id);
    }

    /// <summary>What the text on the table changes of the one that whoever is here last decided on, or of the one in force; null where there is
    /// neither, or the one in force is on the table itself.</summary>
    private static async Task<AgendaDifferences?> Changes(Visit visit, AgendaDetails agenda) =>
        agenda.Status is AgendaStatus.Issued or AgendaStatus.Adopted ? null
            : (await visit.Ask(new CompareAgendas(new(agenda.Id), null, null))).Match<AgendaDifferences?>(d => d, _ => null);
}
