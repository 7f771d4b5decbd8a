using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Invitations;

/// <summary>An invitation whose mail came back has come back.</summary>
internal sealed class WhenMailBounced(ISecretariatDb db) : IReactTo<MailBounced>, IReactTo<MailGivenUp>
{
    public Task React(MailBounced happened, DateTimeOffset at, CancellationToken ct) => Return(happened.InvitationId, happened.Kind, happened.Email,
        happened.Answer, at, ct);

    public Task React(MailGivenUp happened, DateTimeOffset at, CancellationToken ct) => Return(happened.InvitationId, happened.Kind, happened.Email,
        happened.Answer, at, ct);

    private async Task Return(InvitationId? id, MailKind kind, string email, string answer, DateTimeOffset at, CancellationToken ct)
    {
        if (kind is not MailKind.Invitation || id is null || await db.Invitations.FindAsync([id.Value], ct) is not { } invitation) return;
        if (!email.Equals(invitation.Addressee.Email, StringComparison.OrdinalIgnoreCase)) return;
        if (InvitationLifecycle.Permits(invitation.Status, InvitationStatus.Bounced)) invitation.RecordBounce($"{email}: {answer}", at);
    }
}

/// <summary>A bounce is a task of the secretariat: somebody finds another way to the addressee.</summary>
internal sealed class WhenInvitationBounced(ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue) : IReactTo<InvitationBounced>
{
    public async Task React(InvitationBounced happened, DateTimeOffset at, CancellationToken ct)
    {
        var invitation = (await db.Invitations.FindAsync([happened.InvitationId], ct))!;
        mailbox.Owe(new OwedMail($"invitation/{invitation.Id.Value:N}/bounce/{invitation.Dispatches}", MailKind.Notice, new Recipient(dialogue.Secretariat,
            dialogue.Email), [],
            $"Came back: invitation {invitation.PrintedReference} of {invitation.ParticipantInText}",
            $"The invitation of {invitation.ParticipantInText} ({invitation.PrintedReference}) came back.\n\n{happened.Reason}\n\n"
                + "Correct the addressee's route and send it again, or send it by courier.",
            [], null, invitation.MeetingId, invitation.Id, null));
    }
}
