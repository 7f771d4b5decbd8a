using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Delegations;

/// <summary>Sends whoever speaks for the delegation a receipt for those they named.</summary>
internal sealed class WhenDelegatesNominated(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails) : IReactTo<DelegatesNominated>
{
    public async Task React(DelegatesNominated happened, DateTimeOffset at, CancellationToken ct)
    {
        var delegation = (await db.Delegations.FindAsync([happened.DelegationId], ct))!;
        var invitation = (await db.Invitations.FindAsync([delegation.InvitationId], ct))!;
        var ids = happened.Registrations.Select(id => new RegistrationId(id)).ToList();
        var named = await db.Registrations.Where(r => ids.Contains(r.Id)).OrderBy(r => r.Position).ToListAsync(ct);
        var occasion = (await db.Occasion(happened.MeetingId, dialogue, ct)).Expect();
        var about = await mails.About(invitation, occasion, ct);
        (await mails.Tell($"delegation/{delegation.Id.Value:N}/nominated/{ids[0].Value:N}", MailKind.Nomination, LetterKind.NominationReceived, invitation,
            language =>
            {
                var fields = about(language);
                fields["delegates"] = string.Join("\n", named.Select(r => Line(r, occasion.Dialogue, language)));
                if (happened.Late) fields["late"] = true;
                if (named.Exists(r => r.Status is RegistrationStatus.Waitlisted)) fields["waiting"] = true;
                return fields;
            }, null, ct)).Expect();
    }

    private static string Line(Registration registration, DialogueSettings dialogue, Language language)
    {
        var phrases = Phrases.Of(language);
        var waiting = registration.Status is RegistrationStatus.Waitlisted ? $"{language.Comma}{phrases.Waiting}" : "";
        var title = registration.FunctionalTitle is { } function ? $"{language.Comma}{dialogue.Term(function, language)}" : "";
        var name = phrases.Styled(registration.Honorific, registration.NameIn(language));
        return $"- {name}{title} ({phrases.Of(registration.Role)}{waiting})";
    }
}
