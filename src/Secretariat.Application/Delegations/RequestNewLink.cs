using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Sends new links to an address that was sent links before; the old ones work until the new one is first used, so that nobody but the holder can end them.
/// The answer is the same for every address.
/// </summary>
public sealed record RequestNewLink(string Email) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Whoever lost a link has nothing to show but the address it was sent to; the answer tells nothing.");
}

internal sealed class RequestNewLinkValidator : AbstractValidator<RequestNewLink>
{
    public RequestNewLinkValidator() => RuleFor(c => c.Email).NotEmpty().IsMailAddress();
}

internal sealed class RequestNewLinkHandler(ISecretariatDb db, DialogueSettings dialogue, LetterWriter writer, IMailbox mailbox, ICountryNames countries,
    TimeProvider clock)
    : ICommandHandler<RequestNewLink, Done>
{
    /// <summary>A second request within this time sends nothing more, so that nobody's mailbox can be filled by it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<Result<Done>> Handle(RequestNewLink command, CancellationToken ct)
    {
        var (now, email) = (clock.GetUtcNow(), command.Email.Trim().ToLowerInvariant());
        var links = await db.PersonalLinks.Where(l => l.Email.ToLower() == email && l.RevokedAt == null).ToListAsync(ct);
        foreach (var same in links.GroupBy(l => (l.Purpose, l.DelegationId, l.RegistrationId)).Where(g => g.All(l => l.CreatedAt + Pause < now)))
            if (!(await Renew(same.MaxBy(l => l.CreatedAt)!, now, ct)).TryGet(out _, out var refusal)) return refusal;
        return Done.Value;
    }

    private async Task<Result<Done>> Renew(PersonalLink old, DateTimeOffset now, CancellationToken ct)
    {
        if (!(await db.Occasion(old.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var expires = PersonalLink.ExpiryOf(old.Purpose, occasion.Meeting, now);
        if (occasion.Meeting.Status is MeetingStatus.Cancelled || expires <= now) return Done.Value;
        var delegation = (await db.Delegations.FindAsync([old.DelegationId], ct))!;
        var (link, token) = old.Renew(expires, now);
        var participant = (await db.Participants.FindAsync([delegation.ParticipantId], ct))!;
        var reader = (await db.ReadersOf(old.MeetingId, DateOnly.FromDateTime(now.UtcDateTime), ct)).Of(old.Email, old.RegistrationId);
        var written = await writer.Write(LetterKind.NewLink, reader.Language ?? await InvitedIn(delegation, ct), language =>
        {
            var own = occasion.In(language, countries);
            return new Dictionary<string, object>(own.FieldsFor(reader))
            {
                ["participant"] = own.InText(participant, delegation.ParticipantInText),
                ["link"] = dialogue.AddressOfLink(token, language),
                ["link_expires"] = own.PrintAtVenue(link.ExpiresAt),
            };
        }, ct);
        if (!written.TryGet(out var letter, out refusal)) return refusal;
        db.PersonalLinks.Add(link);
        mailbox.Owe(new OwedMail($"link/{link.Id.Value:N}", MailKind.Notice, new Recipient(old.HolderName, old.Email), [], letter.Subject, letter.Text, [],
            null,
            old.MeetingId, null, old.RegistrationId));
        return Done.Value;
    }

    /// <summary>In which language a delegation was invited, for whoever spoke for it and does no more.</summary>
    private async Task<string?> InvitedIn(Delegation delegation, CancellationToken ct) =>
        (await db.Invitations.FindAsync([delegation.InvitationId], ct))?.Addressee.Language;
}
