using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Travel;

namespace Secretariat.Application.Travel;

/// <summary>Sends the delegate the letter.</summary>
internal sealed class WhenFundingDecided(
    ISecretariatDb db, IMailbox mailbox, LetterWriter writer, DelegateMails delegates, DialogueSettings dialogue) : IReactTo<FundingDecided>
{
    public async Task React(FundingDecided happened, DateTimeOffset at, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([happened.RegistrationId], ct))!;
        var about = await delegates.About(registration, (await db.Occasion(happened.MeetingId, dialogue, ct)).Expect(), ct);
        var letter = (await writer.Write(LetterKind.FundingMail, registration.Language,
            language => new Dictionary<string, object>(about(language)) { ["reference"] = happened.Reference }, ct)).Expect();
        mailbox.Owe(new OwedMail($"funding/{happened.FundingDecisionId.Value:N}", MailKind.Nomination, new Recipient(registration.PrintedName,
            registration.Email), [], letter.Subject, letter.Text, [happened.DocumentId], null, happened.MeetingId, null, registration.Id));
    }
}
