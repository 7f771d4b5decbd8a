using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
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
        var fields = occasion.Fields(invitation, delegation.Quota);
        fields["delegates"] = string.Join("\n", named.Select(Line));
        if (happened.Late) fields["late"] = true;
        if (named.Exists(r => r.Status is RegistrationStatus.Waitlisted)) fields["waiting"] = true;
        (await mails.Tell($"delegation/{delegation.Id.Value:N}/nominated/{ids[0].Value:N}", MailKind.Nomination, LetterKind.NominationReceived, invitation,
            fields, null, ct)).Expect();
    }

    private static string Line(Registration registration)
    {
        var waiting = registration.Status is RegistrationStatus.Waitlisted ? ", waiting" : "";
        var title = registration.FunctionalTitle is { } function ? $", {function}" : "";
        return $"- {registration.Honorific} {registration.PrintedName}{title} ({DelegateMails.RoleName(registration.Role)}{waiting})".Replace("-  ", "- ",
            StringComparison.Ordinal);
    }
}
