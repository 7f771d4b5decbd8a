using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Invitations;

/// <summary>Thanks for an answer.</summary>
internal sealed class WhenInvitationAnswered(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails) : IReactTo<InvitationAnswered>
{
    public async Task React(InvitationAnswered happened, DateTimeOffset at, CancellationToken ct)
    {
        var invitation = (await db.Invitations.FindAsync([happened.InvitationId], ct))!;
        var occasion = (await db.Occasion(happened.MeetingId, dialogue, ct)).Value;
        var about = await mails.About(invitation, occasion, ct);
        var key = $"invitation/{invitation.Id.Value:N}/answer/{at.ToUnixTimeMilliseconds()}";
        (await mails.Tell(key, MailKind.ReplyReceived, LetterKind.AnswerReceived, invitation, language =>
        {
            var fields = about(language);
            if (happened.Accepted) fields["accepted"] = true;
            if (happened.Late) fields["late"] = true;
            return fields;
        }, null, ct)).Expect();
    }
}
