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
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Sends new links to an address that was sent links before, and revokes the old ones. The answer is the same for every address.</summary>
public sealed record RequestNewLink(string Email) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Whoever lost a link has nothing to show but the address it was sent to; the answer tells nothing.");
}

internal sealed class RequestNewLinkValidator : AbstractValidator<RequestNewLink>
{
    public RequestNewLinkValidator() => RuleFor(c => c.Email).NotEmpty().MaximumLength(320).EmailAddress();
}

internal sealed class RequestNewLinkHandler(ISecretariatDb db, DialogueSettings dialogue, LetterWriter writer, IMailbox mailbox, TimeProvider clock)
    : ICommandHandler<RequestNewLink, Done>
{
    /// <summary>A second request within this time sends nothing more, so that nobody's mailbox can be filled by it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<Result<Done>> Handle(RequestNewLink command, CancellationToken ct)
    {
        var (now, email) = (clock.GetUtcNow(), command.Email.Trim().ToLowerInvariant());
        var links = await db.PersonalLinks.Where(l => l.Email.ToLower() == email && l.RevokedAt == null && l.ExpiresAt > now).ToListAsync(ct);
        foreach (var same in links.GroupBy(l => (l.Purpose, l.DelegationId, l.RegistrationId)).Where(g => g.All(l => l.CreatedAt + Pause < now)))
        {
            var newest = same.MaxBy(l => l.CreatedAt)!;
            if (!(await Renew(newest, now, ct)).TryGet(out _, out var refusal)) return refusal;
            foreach (var old in same) old.Revoke(now);
        }

        return Done.Value;
    }

    private async Task<Result<Done>> Renew(PersonalLink old, DateTimeOffset now, CancellationToken ct)
    {
        if (!(await db.Occasion(old.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var delegation = (await db.Delegations.FindAsync([old.DelegationId], ct))!;
        var (link, token) = PersonalLink.Make(old.Purpose, old.MeetingId, old.DelegationId, old.RegistrationId, old.HolderName, old.Email, old.ExpiresAt, now);
        var fields = occasion.Fields();
        (fields["participant"], fields["link"], fields["link_expires"]) = (delegation.ParticipantInText, dialogue.AddressOfLink(token),
            occasion.PrintAtVenue(link.ExpiresAt));
        if (!(await writer.Write(LetterKind.NewLink, "en", fields, ct)).TryGet(out var letter, out refusal)) return refusal;
        db.PersonalLinks.Add(link);
        mailbox.Owe(new OwedMail($"link/{link.Id.Value:N}", MailKind.Notice, new Recipient(old.HolderName, old.Email), [], letter.Subject, letter.Body, [],
            null,
            old.MeetingId, null, old.RegistrationId));
        return Done.Value;
    }
}
