using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Delegations;

/// <summary>Tells the delegate of acceptance, and the focal point of what was returned, refused or moved up from the waiting list.</summary>
internal sealed class WhenNominationDecided(ISecretariatDb db, DialogueSettings dialogue, DelegateMails delegateMails, InvitationMails invitationMails)
    : IReactTo<NominationAccepted>, IReactTo<NominationReturned>, IReactTo<NominationRejected>, IReactTo<DelegatePromoted>
{
    public async Task React(NominationAccepted happened, DateTimeOffset at, CancellationToken ct) =>
        await delegateMails.Accepted((await db.Registrations.FindAsync([happened.RegistrationId], ct))!, ct);

    public async Task React(NominationReturned happened, DateTimeOffset at, CancellationToken ct)
    {
        var (invitation, occasion, about) = await About(happened.RegistrationId, ct);
        (await invitationMails.TellWithLink($"registration/{happened.RegistrationId.Value:N}/returned/{at.ToUnixTimeMilliseconds()}", MailKind.Nomination,
            LetterKind.Return,
            invitation, occasion, language => new(about(language)) { ["reason"] = happened.Reason }, happened.RegistrationId, ct)).Expect();
    }

    public async Task React(NominationRejected happened, DateTimeOffset at, CancellationToken ct)
    {
        var (invitation, _, about) = await About(happened.RegistrationId, ct);
        (await invitationMails.Tell($"registration/{happened.RegistrationId.Value:N}/rejected", MailKind.Nomination, LetterKind.Rejection,
            invitation, language => new(about(language)) { ["reason"] = happened.Reason }, happened.RegistrationId, ct)).Expect();
        await db.MeetConfirmations(invitation.MeetingId, at, ct);
    }

    public async Task React(DelegatePromoted happened, DateTimeOffset at, CancellationToken ct)
    {
        var (invitation, _, about) = await About(happened.RegistrationId, ct);
        (await invitationMails.Tell($"registration/{happened.RegistrationId.Value:N}/promoted", MailKind.Nomination, LetterKind.Promotion,
            invitation, about, happened.RegistrationId, ct)).Expect();
    }

    private async Task<(Invitation Invitation, Occasion Occasion, Func<Language, Dictionary<string, object>> Fields)> About(
        RegistrationId id, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([id], ct))!;
        var delegation = (await db.Delegations.FindAsync([registration.DelegationId], ct))!;
        var occasion = (await db.Occasion(registration.MeetingId, dialogue, ct)).Expect();
        return ((await db.Invitations.FindAsync([delegation.InvitationId], ct))!, occasion, await delegateMails.About(registration, occasion, ct));
    }
}
