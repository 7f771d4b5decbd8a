using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Web.Runs;

namespace Secretariat.Web.Invitations;

internal sealed class InvitationPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.ListOfMeeting("invitations", InvitationLists.Invitations, Room, async (visit, id, page) =>
            (await Rows(visit, id, page)).Match<Result<PageOf<InvitationLine>>>(r => r.Rows, refusal => refusal));
        var room = pages.MapGroup("/meetings/{id:guid}/invitations");
        room.MapPost("/preparation", Prepare);
        room.MapPost("/submission", Submit);
        room.MapPost("/signature", Sign);
        room.MapPost("/dispatch", Dispatch);
        pages.Page("/invitations/{id:guid}", One);
        var one = pages.MapGroup("/invitations/{id:guid}");
        one.MapPost("/reply", Reply);
        one.MapPost("/courier", RecordCourier);
        one.MapPost("/withdrawal", Withdraw);
        one.MapPost("/revision", Reissue);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await Rows(visit, id, visit.AskedPage<ListInvitations>(50))).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetNextStep(new(id)))).TryGet(out var next, out refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<InvitationRoomPage>(ListName.Invitations, $"/meetings/{id}/invitations", new
        {
            Meeting = meeting,
            Rows = rows,
            NextOfMeeting = next,
            Flags = (await visit.Participants(meeting.Schedule.FirstDay)).ToDictionary(p => p.Id, p => p.FlagCode),
            Runs = await OpenRuns.Of(visit, new(id)),
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["prepare"] = new GenerateInvitations(new(id)),
                ["sign"] = new SignInvitations(new(id), "", ""),
                ["date"] = new SetDeadline(new(id), 0, default, default),
            }),
        });
    }

    private static Task<Result<InvitationList>> Rows(Visit visit, Guid id, Page page) => visit.Ask(new ListInvitations(new(id), page, new InvitationFilter(
        visit.AskedChoice<InvitationStatus>("status"), visit.AskedChoice<CorrespondenceForm>("form"), visit.AskedChoice<CorrespondenceChannel>("channel"),
        visit.Asked("unanswered") is "true", visit.Asked("search"), visit.Asked("former") is "true")));

    private static Task<IResult> Prepare(Visit visit, Guid id) => visit.Act(new GenerateInvitations(new(id)), _ => $"/meetings/{id}/invitations",
        made => made.DrawnUp == 0 ? $"Nothing to draw up: {Words.Count(made.HadOne, "participant")} had an invitation already."
            : $"{Words.Count(made.DrawnUp, "invitation")} drawn up.", () => Room(visit, id), id);

    private static Task<IResult> Submit(Visit visit, Guid id) => visit.Act(new SubmitInvitationsForSignature(new(id)), _ => $"/meetings/{id}/invitations",
        done => $"{Words.Count(done.Submitted, "invitation")} submitted for signature.", () => Room(visit, id), id);

    private static Task<IResult> Sign(Visit visit, Guid id) => visit.Act(
        new SignInvitations(new(id), visit.Text("SignatoryName"), visit.Text("SignatoryTitle"), visit.Text("CoSignatoryName"), visit.Text("CoSignatoryTitle")),
        _ => $"/meetings/{id}/invitations",
        _ => "Signing has begun. Each letter gets its reference; load this page again to see how far it has come.", () => Room(visit, id), id);

    private static Task<IResult> Dispatch(Visit visit, Guid id) => visit.Act(new DispatchInvitations(new(id)), _ => $"/meetings/{id}/invitations",
        _ => "Sending has begun. Load this page again to see how far it has come.", () => Room(visit, id), id);

    private static async Task<IResult> One(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetInvitation(new(id)))).TryGet(out var invitation, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetMeeting(new(invitation.MeetingId)))).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        return visit.Show<InvitationPage>(new
        {
            Invitation = invitation,
            Meeting = meeting,
            Next = invitation.Status is InvitationStatus.Draft or InvitationStatus.ForSignature ? await NextOf(visit, invitation) : null,
            Flag = (await visit.Participants(meeting.Schedule.FirstDay)).FirstOrDefault(p => p.Id == invitation.ParticipantId)?.FlagCode,
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["reply"] = new ReplyToInvitation(new(id), true, null, 0),
                ["withdraw"] = new WithdrawInvitation(new(id), "", 0),
            }),
        });
    }

    /// <summary>The invitation that stands after this one in the list of those that have come as far, to be looked through one by one.</summary>
    private static async Task<InvitationLine?> NextOf(Visit visit, InvitationDetails here)
    {
        var open = new ListInvitations(new(here.MeetingId), new Page(Page.MaxSize), new InvitationFilter(here.Status));
        return (await visit.Ask(open)).TryGet(out var rows, out _) ? rows.Rows.Items.SkipWhile(i => i.Id != here.Id).Skip(1).FirstOrDefault() : null;
    }

    private static Task<IResult> Reply(Visit visit, Guid id) => Move(visit, id,
        new ReplyToInvitation(new(id), visit.Text("Accepts") == "true", visit.TextOrNull("Reason"), visit.Version), "The reply is entered.");

    private static Task<IResult> RecordCourier(Visit visit, Guid id) => Move(visit, id,
        new RecordCourier(new(id), visit.Text("Carrier"), visit.Text("Waybill"), visit.Version), "It is on record that the letter went by courier.");

    private static Task<IResult> Withdraw(Visit visit, Guid id) =>
        Move(visit, id, new WithdrawInvitation(new(id), visit.Text("Reason"), visit.Version), "The invitation is withdrawn; the addressee is told.");

    private static Task<IResult> Reissue(Visit visit, Guid id) => visit.Act(new ReissueInvitation(new(id), visit.Text("Reason"), visit.Version),
        made => $"/invitations/{made.Value}", _ => "The invitation is drawn up anew; the former one is superseded.", () => One(visit, id), id);

    private static Task<IResult> Move<T>(Visit visit, Guid id, ICommand<T> command, string done) where T : notnull =>
        visit.Act(command, $"/invitations/{id}", done, () => One(visit, id), id);
}
