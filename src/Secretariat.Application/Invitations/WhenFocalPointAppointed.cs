using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Application.Invitations;

/// <summary>
/// On the first day of a focal point the links of whoever served before stop working, and the new one is sent each invitation to a meeting ahead, with a
/// link of their own.
/// </summary>
internal sealed class WhenFocalPointAppointed(ISecretariatDb db, DialogueSettings dialogue, InvitationMails mails, TimeProvider clock)
    : IReactTo<FocalPointAppointed>
{
    public async Task React(FocalPointAppointed happened, DateTimeOffset at, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var points = await db.FocalPoints.AsNoTracking().Where(f => f.ParticipantId == happened.ParticipantId).ToListAsync(ct);
        var serving = points.Find(p => p.ServesOn(today));
        var former = points.Where(p => p.Until < today).Select(p => p.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = await db.PersonalLinks.Where(l => l.Purpose == LinkPurpose.Nominate && l.RevokedAt == null
            && db.Delegations.Any(d => d.Id == l.DelegationId && d.ParticipantId == happened.ParticipantId)).ToListAsync(ct);
        var invitations = (await db.Invitations.Where(i => i.ParticipantId == happened.ParticipantId && i.DispatchedAt != null).ToListAsync(ct))
            .Where(i => i.IsOut).ToList();
        foreach (var link in links.Where(l => former.Contains(l.Email) && !StillSpeaks(l, serving, invitations))) link.Revoke(at);
        if (serving?.Id != happened.FocalPointId) return;

        var person = (await db.People.FindAsync([serving.PersonId], ct))!;
        var to = new DelegationContact(new Recipient(person.PrintedName, serving.Email), person);
        foreach (var invitation in invitations.Where(i => !links.Exists(l => l.DelegationId == i.DelegationId && Same(l.Email, serving.Email)
            && l.WorksAt(clock.GetUtcNow()))))
        {
            var occasion = (await db.Occasion(invitation.MeetingId, dialogue, ct)).Expect();
            if (MeetingLifecycle.IsAhead(occasion.Meeting.Status)) (await mails.PassOn(invitation, occasion, serving.Id, to, ct)).Expect();
        }
    }

    /// <summary>Whether the address is the addressee's too, and not merely the mailbox that one focal point leaves to the next.</summary>
    private static bool StillSpeaks(PersonalLink link, FocalPoint? serving, List<Invitation> invitations) =>
        !Same(link.Email, serving?.Email) && invitations.Exists(i => i.DelegationId == link.DelegationId && Same(link.Email, i.Addressee.Email));

    private static bool Same(string one, string? other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
