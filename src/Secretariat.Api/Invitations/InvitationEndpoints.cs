using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Invitations;

internal sealed class InvitationEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var ofMeeting = api.MapGroup("/meetings/{meetingId:guid}/invitations").WithTags("Invitations");
        ofMeeting.MapGet("/", List).WithSummary("Lists the invitations of a meeting, usually in protocol order, with how many are in each state");
        ofMeeting.MapGet("/export", Export).WithSummary("The same as CSV");
        ofMeeting.MapPost("/", Generate).WithSummary("Draws up one invitation for each participant that has none; a second request draws up none");
        ofMeeting.MapPost("/submission", Submit).WithSummary("Lays the drafts before whoever signs");
        ofMeeting.MapPost("/signature",
            Sign).WithIdempotencyKey().WithSummary("Signs what awaits signature, as the office holder or for them; answers with the run to watch");
        ofMeeting.MapPost("/dispatch", Dispatch).WithIdempotencyKey().WithSummary("Sends what is signed and goes by mail; answers with the run to watch");

        var one = api.MapGroup("/invitations/{id:guid}").WithTags("Invitations");
        one.MapGet("/", Get).WithSummary("Shows one invitation and the moves it may make next");
        one.MapGet("/preview", Preview).WithSummary("The paper as it would be issued now, marked as a draft");
        one.MapPost("/courier", Courier).WithIdempotencyKey().WithSummary("Records that a courier took it, with the waybill");
        one.MapPost("/delivery", Delivery).WithSummary("Records that it arrived");
        one.MapPost("/bounce", Bounce).WithIdempotencyKey().WithSummary("Records that it came back");
        one.MapPost("/reply", Reply).WithIdempotencyKey().WithSummary("Accepts or declines, by the delegation's link or by an officer on its behalf");
        one.MapPost("/withdrawal", Withdraw).WithIdempotencyKey().WithSummary("Takes it back; whoever had it is told");
        one.MapPost("/revision", Reissue).WithIdempotencyKey().WithSummary("Draws up a new revision in its place");
    }

    private static async Task<OkAnswer<InvitationList>> List(
        ISender sender, Guid meetingId, [AsParameters] PageQuery<ListInvitations> page, [AsParameters] InvitationQuery query, CancellationToken ct) =>
        (await sender.Ask(new ListInvitations(new MeetingId(meetingId), page.ToPage(), query.ToFilter()), ct)).ToOk();

    private static async Task<Download> Export(ISender sender, Guid meetingId, [AsParameters] InvitationQuery query, CancellationToken ct) =>
        new(await sender.Ask(new ExportInvitations(new MeetingId(meetingId), query.ToFilter()), ct));

    private static async Task<OkAnswer<GeneratedInvitations>> Generate(ISender sender, Guid meetingId, ParticipantsToInvite body, CancellationToken ct) =>
        (await sender.Send(new GenerateInvitations(new MeetingId(meetingId), [.. (body.Only ?? []).Select(id => new ParticipantId(id))]), ct)).ToOk();

    private static async Task<OkAnswer<SubmittedInvitations>> Submit(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Send(new SubmitInvitationsForSignature(new MeetingId(meetingId)), ct)).ToOk();

    private static async Task<AcceptedAnswer<BegunRun>> Sign(ISender sender, Guid meetingId, SignatureToGive body, CancellationToken ct) =>
        Begun(await sender.Send(new SignInvitations(
            new MeetingId(meetingId), body.SignatoryName, body.SignatoryTitle, body.CoSignatoryName, body.CoSignatoryTitle, Ids(body.Only)), ct));

    private static async Task<AcceptedAnswer<BegunRun>> Dispatch(ISender sender, Guid meetingId, InvitationsToSend body, CancellationToken ct) =>
        Begun(await sender.Send(new DispatchInvitations(new MeetingId(meetingId), Ids(body.Only)), ct));

    private static async Task<OkAnswer<InvitationDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetInvitation(new InvitationId(id)), ct)).ToOk();

    private static async Task<Download> Preview(ISender sender, Guid id, CancellationToken ct) =>
        new((await sender.Ask(new PreviewInvitation(new InvitationId(id)), ct))
            .Match<Result<ExportedFile>>(paper => new ExportedFile(paper.FileName, "application/pdf", paper.Bytes), error => error));

    private static async Task<NoContentAnswer> Courier(ISender sender, Guid id, CourierThatTook body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RecordCourier(new InvitationId(id), body.Carrier, body.Waybill, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Delivery(ISender sender, Guid id, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RecordDelivery(new InvitationId(id), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Bounce(ISender sender, Guid id, ReasonGiven body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RecordBounce(new InvitationId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Reply(ISender sender, Guid id, ReplyGiven body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReplyToInvitation(new InvitationId(id), body.Accepts, body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Withdraw(ISender sender, Guid id, ReasonGiven body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new WithdrawInvitation(new InvitationId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<CreatedAnswer<NewRevision>> Reissue(ISender sender, Guid id, ReasonGiven body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReissueInvitation(new InvitationId(id), body.Reason, version), ct))
            .Match<Result<NewRevision>>(next => new NewRevision(next.Value), error => error).ToCreated(next => $"{SecretariatApi.Root}/invitations/{next.Id}");

    private static AcceptedAnswer<BegunRun> Begun(Result<RunId> run) =>
        run.Match<Result<BegunRun>>(id => new BegunRun(id.Value), error => error).ToAccepted(begun => $"{SecretariatApi.Root}/runs/{begun.RunId}");

    private static IReadOnlyList<InvitationId> Ids(IReadOnlyList<Guid>? ids) => [.. (ids ?? []).Select(id => new InvitationId(id))];
}

/// <summary>Which invitations are wanted, from the query string.</summary>
internal sealed record InvitationQuery(InvitationStatus? Status, CorrespondenceForm? Form, CorrespondenceChannel? Channel, bool? Unanswered, string? Search,
    bool? WithFormer)
{
    public InvitationFilter ToFilter() => new(Status, Form, Channel, Unanswered ?? false, Search, WithFormer ?? false);
}

/// <summary>Whom to invite; all that take part on the date when left out.</summary>
internal sealed record ParticipantsToInvite(IReadOnlyList<Guid>? Only = null);

/// <summary>Who signs.</summary>
internal sealed record SignatureToGive(
    string SignatoryName, string SignatoryTitle, string? CoSignatoryName = null, string? CoSignatoryTitle = null, IReadOnlyList<Guid>? Only = null);

/// <summary>Which invitations to send; all that are signed when left out, and ones that came back when named.</summary>
internal sealed record InvitationsToSend(IReadOnlyList<Guid>? Only = null);

/// <summary>A run that was begun.</summary>
internal sealed record BegunRun(Guid RunId);

/// <summary>The courier that took an invitation.</summary>
internal sealed record CourierThatTook(string Carrier, string Waybill);

/// <summary>Why.</summary>
internal sealed record ReasonGiven(string Reason);

/// <summary>A participant's answer.</summary>
internal sealed record ReplyGiven(bool Accepts, string? Reason = null);

/// <summary>The invitation that took the place of another.</summary>
internal sealed record NewRevision(Guid Id);
