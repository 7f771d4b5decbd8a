using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Agendas;
using Secretariat.Application.Attendance;
using Secretariat.Application.Bodies;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Protocol;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Documents;

internal sealed class PaperPages : IPageGroup
{
    /// <summary>What is drawn when it is asked for, by its name in addresses.</summary>
    private static readonly Dictionary<string, Func<Visit, MeetingDetails, IQuery<FileAnswer>>> Drawn = new()
    {
        ["nameplates"] = (v, m) =>
            new GetNameplates(new(m.Id), Delegation(v), v.Asked("language"), v.Asked("second"), v.Asked("persons") is "true"),
        ["badges"] = (v, m) =>
            new GetBadges(new(m.Id), v.AskedChoice<BadgeFormat>("format") ?? BadgeFormat.A6, Delegation(v), null, v.Asked("language")),
        ["folder-covers"] = (v, m) => new GetFolderCovers(new(m.Id), v.Asked("each") is "true", v.Asked("language")),
        ["stickers"] = (v, m) => new GetStickers(new(m.Id), v.AskedNumber("copies") ?? 24, v.Asked("language")),
        ["nomination-form"] = (v, m) => new GetNominationForm(new(m.Id), v.Asked("language")),
        ["seating"] = (v, m) => new GetSeatingPlan(new(m.Id), v.Asked("language")),
        ["board-book"] = (v, m) => new GetBoardBook(new(m.Id), v.Asked("language")),
        ["composition"] = (v, m) => new GetComposition(new(m.BodyId), m.Schedule.FirstDay, v.Asked("language")),
        ["comparison"] = (v, m) =>
            new GetAgendaComparison(new(m.AgendaId ?? Guid.Empty), v.AskedNumber("before") ?? 0, v.AskedNumber("after"), v.Asked("language")),
    };

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.ListOfMeeting("papers", PaperList.Of, Room, Rows);
        var room = pages.MapGroup("/meetings/{id:guid}/papers");
        room.Page("/making", Make);
        room.Page("/draw", Draw);
        room.MapPost("/list-of-participants", IssueList);
        room.MapPost("/annotated-agenda", IssueAnnotated);
        room.MapPost("/adopted-agenda", IssueAdopted);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await Rows(visit, id, visit.AskedPage<ListDocuments>(50))).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<PaperRoomPage>(ListName.Papers, $"/meetings/{id}/papers",
            new { Meeting = meeting, Rows = rows, Personal = Personal(visit) });
    }

    private static Task<Result<PageOf<DocumentLine>>> Rows(Visit visit, Guid id, Page page) => visit.Ask(new ListDocuments(
        new(id), page, visit.AskedChoice<DocumentKind>("kind"), visit.Asked("language"), visit.Asked("search"), Doubtful(visit) ? null : Personal(visit),
        Doubtful(visit)));

    /// <summary>All papers of which something is to be looked at, whoever they are for.</summary>
    private static bool Doubtful(Visit visit) => visit.Asked("of") is "doubtful";

    /// <summary>Letters and certificates made out to one reader would bury the papers of the meeting: they are asked for.</summary>
    private static bool Personal(Visit visit) => visit.Asked("of") is "personal";

    private static async Task<IResult> Make(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!visit.IsSecretariat) return visit.Missing();
        var agenda = meeting.AgendaId is { } known ? (await visit.Ask(new GetAgenda(new(known)))).Match<AgendaDetails?>(a => a, _ => null) : null;
        var invited = (await visit.Ask(new ListInvitations(new(id), new Page(Page.MaxSize), new()))).Match(i => i.Items, _ => []);
        return visit.Show<MakePapersPage>(new
        {
            Meeting = meeting,
            Agenda = agenda,
            AttendanceIsLocked = (await visit.Ask(new GetAttendance(new(id)))).Match(a => a.IsLocked, _ => false),
            Invited = invited.Select(i => (i.DelegationId.ToString(), i.Participant)).ToList(),
            May = agenda is null ? new HashSet<string>() : await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["annotate"] = new IssueAnnotatedAgenda(new(agenda.Id), 0),
                ["adopted"] = new IssueAdoptedAgenda(new(agenda.Id), 0),
            }),
        });
    }

    /// <summary>The paper as it is chosen; or why it cannot be drawn, on the page from which it was asked for.</summary>
    private static async Task<IResult> Draw(Visit visit, Guid id)
    {
        if (visit.Asked("paper") is not { } paper || !Drawn.TryGetValue(paper, out var query)) return visit.Missing();
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        return (await visit.Ask(query(visit, meeting))).TryGet(out var drawn, out refusal) ? visit.File(drawn.Bytes, drawn.MediaType, drawn.FileName)
            : await visit.Again(refusal, () => visit.IsSecretariat ? Make(visit, id) : Room(visit, id));
    }

    private static DelegationId? Delegation(Visit visit) => visit.AskedId("delegation") is { } id ? new DelegationId(id) : null;

    private static Task<IResult> IssueList(Visit visit, Guid id) => visit.Act(new IssueListOfParticipants(new(id), visit.Text("Final") == "true"),
        _ => $"/meetings/{id}/papers", list => $"Issued as {list.Symbol}, with {Words.Count(list.Delegates, "delegate")}.", () => Make(visit, id), id);

    private static Task<IResult> IssueAnnotated(Visit visit, Guid id) =>
        Issue(visit, id, agenda => new IssueAnnotatedAgenda(agenda, visit.Version, visit.Texts("Languages")));

    private static Task<IResult> IssueAdopted(Visit visit, Guid id) =>
        Issue(visit, id, agenda => new IssueAdoptedAgenda(agenda, visit.Version, visit.Texts("Languages")));

    private static async Task<IResult> Issue(Visit visit, Guid id, Func<AgendaId, ICommand<IssuedAgenda>> command)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (meeting.AgendaId is not { } agenda) return visit.Missing();
        return await visit.Act(command(new(agenda)), _ => $"/meetings/{id}/papers", issued => $"Issued as {issued.Symbol}.", () => Make(visit, id), agenda);
    }
}
