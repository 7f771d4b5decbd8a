using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Mail;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Api.Mail;

internal sealed class MailEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var mails = api.MapGroup("/mails").WithTags("Mails");
        mails.MapGet("/", List).WithSummary("Lists mails that are owed, were sent or came to nothing");
        mails.MapGet("/{id:guid}", Get).WithSummary("Shows one mail with its text and what goes with it");
        mails.MapGet("/{id:guid}/message", Message).WithSummary("Gives a mail byte for byte as it was sent");
        mails.MapPost("/{id:guid}/repetition", Resend).WithIdempotencyKey().WithSummary("Sends a mail's content once more, to the same or a corrected address");
        mails.MapPost("/{id:guid}/withdrawal", Withdraw).WithSummary("Takes back a mail that nobody has yet");
        mails.MapPost("/{id:guid}/bounce", Bounce).WithIdempotencyKey().WithSummary("Records that a mail came back");
    }

    private static async Task<OkAnswer<PageOf<MailLine>>> List(
        ISender sender, [AsParameters] PageQuery<ListMails> page, MailStatus? status, Guid? meetingId, Guid? invitationId, MailKind? kind, string? search,
        CancellationToken ct) =>
        (await sender.Ask(
            new ListMails(
                page.ToPage(), status, meetingId is { } meeting ? new MeetingId(meeting) : null,
                invitationId is { } invitation ? new InvitationId(invitation) : null, kind, search),
            ct)).ToOk();

    private static async Task<OkAnswer<MailDetail>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetMail(new MailId(id)), ct)).ToOk();

    private static async Task<StoredFileAnswer> Message(ISender sender, Guid id, CancellationToken ct) =>
        new(await sender.Ask(new GetSentMessage(new MailId(id)), ct));

    private static async Task<CreatedAnswer<Made>> Resend(ISender sender, Guid id, MailToRepeat body, CancellationToken ct) =>
        (await sender.Send(new ResendMail(new MailId(id), body.Email), ct)).ToMade(again => again.Value, "/mails");

    private static async Task<NoContentAnswer> Withdraw(ISender sender, Guid id, MailToWithdraw body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new WithdrawMail(new MailId(id), version, body.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Bounce(ISender sender, Guid id, MailThatBounced body, CancellationToken ct) =>
        (await sender.Send(new RecordMailBounce(new MailId(id), body.Answer), ct)).ToNoContent();
}

/// <summary>Where a mail goes once more.</summary>
internal sealed record MailToRepeat(string? Email);

/// <summary>Why a mail is taken back.</summary>
internal sealed record MailToWithdraw(string? Reason);

/// <summary>What the report of a mail that came back says.</summary>
internal sealed record MailThatBounced(string Answer);
