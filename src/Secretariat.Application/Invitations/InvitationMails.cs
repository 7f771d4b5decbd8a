using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Meetings;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Who is written to for a delegation.</summary>
/// <param name="To">The address.</param>
/// <param name="FocalPoint">The focal point, who is greeted as themselves; null for the addressee of the invitation, whose salutation it has.</param>
internal sealed record DelegationContact(Recipient To, Person? FocalPoint);

/// <summary>Writes the mails that carry, repeat or take back an invitation; each recipient of a personal link has a link of their own.</summary>
internal sealed class InvitationMails(
    ISecretariatDb db, LetterWriter writer, IMailbox mailbox, MeetingCalendar calendar, ICountryNames countries, TimeProvider clock)
{
    /// <summary>Sends the paper with a personal link to the addressee and the focal point, and copies without a link to the rest.</summary>
    public async Task<Result<Done>> Dispatch(Invitation invitation, Occasion occasion, CancellationToken ct)
    {
        var (now, about) = (clock.GetUtcNow(), await About(invitation, occasion, ct));
        occasion = occasion with { IsInvited = true };
        var enclosures = await Enclosures(invitation, ct);
        var takenBack = await mailbox.TakenBack(invitation.MeetingId, ct);
        var holders = await Holders(invitation, ct);
        foreach (var to in holders)
            if (!(await Carry(invitation, occasion, to, $"dispatch/{invitation.Dispatches}", enclosures, ct)).TryGet(out _, out var refusal)) return refusal;

        foreach (var to in invitation.Addressee.Copies.Select(c => new Recipient(c.Name, c.Email)).Where(c => !holders.Exists(h => Same(h.To, c))))
        {
            var written = await writer.Write(LetterKind.InvitationCopy, invitation.Addressee.Language, about, ct);
            if (!written.TryGet(out var letter, out var refusal)) return refusal;
            Owe($"{Key(invitation)}/copy/{invitation.Dispatches}/{to.Email}", MailKind.Invitation, to, letter, invitation, enclosures,
                calendar.Published(occasion.For(invitation.Addressee.Language, countries), takenBack.GetValueOrDefault(to.Email.ToLowerInvariant()), now));
        }

        return Done.Value;
    }

    /// <summary>Sends an invitation that is out to whoever has come to speak for the participant since, with a link of their own.</summary>
    public async Task<Result<Done>> PassOn(Invitation invitation, Occasion occasion, FocalPointId successor, DelegationContact to, CancellationToken ct) =>
        await Carry(invitation, occasion, to, $"focal-point/{successor.Value:N}", await Enclosures(invitation, ct), ct);

    /// <summary>Reminds whoever holds a link, once for each step before the deadline.</summary>
    public async Task<Result<Done>> Remind(Invitation invitation, Occasion occasion, int step, int daysLeft, CancellationToken ct)
    {
        var about = await About(invitation, occasion, ct);
        foreach (var to in await Holders(invitation, ct))
        {
            var written = await writer.Write(LetterKind.Reminder, invitation.Addressee.Language, WithLink(invitation, occasion, to, language =>
                new(about(language)) { ["days_left"] = Phrases.Of(language).DaysLeft(daysLeft) }, clock.GetUtcNow()), ct);
            if (!written.TryGet(out var letter, out var refusal)) return refusal;
            Owe($"{ReminderKey(invitation.Id, occasion.NominateBy!.Value, step)}/{to.To.Email}", MailKind.Reminder, to.To, letter, invitation, [], null);
        }

        return Done.Value;
    }

    /// <summary>Tells those who had the invitation that it is taken back, and takes the calendar entry back with it.</summary>
    public async Task<Result<Done>> TakeBack(Invitation invitation, Occasion occasion, string reason, CancellationToken ct)
    {
        var about = await About(invitation, occasion, ct);
        Dictionary<string, object> Fields(Language language) => new(about(language)) { ["reason"] = occasion.In(language, countries).Term(reason) };
        var takenBack = await mailbox.TakenBack(invitation.MeetingId, ct);
        var copies = invitation.Addressee.Copies.Select(c => new DelegationContact(new Recipient(c.Name, c.Email), null));
        foreach (var to in (await Holders(invitation, ct)).Concat(copies).DistinctBy(r => r.To.Email.ToUpperInvariant()))
        {
            var written = await writer.Write(LetterKind.Withdrawal, invitation.Addressee.Language, Greeting(invitation, to, Fields), ct);
            if (!written.TryGet(out var letter, out var refusal)) return refusal;
            Owe($"{Key(invitation)}/withdrawal/{to.To.Email}", MailKind.InvitationWithdrawn, to.To, letter, invitation, [],
                calendar.Unpublished(occasion.For(invitation.Addressee.Language, countries), takenBack.GetValueOrDefault(to.To.Email.ToLowerInvariant()),
                    clock.GetUtcNow()));
        }

        return Done.Value;
    }

    /// <summary>Writes to whoever holds a link of the delegation, without a new one.</summary>
    public async Task<Result<Done>> Tell(
        string key, MailKind mail, LetterKind kind, Invitation invitation, Func<Language, Dictionary<string, object>> fields,
        RegistrationId? about, CancellationToken ct)
    {
        foreach (var to in await Holders(invitation, ct))
        {
            var written = await writer.Write(kind, invitation.Addressee.Language, Greeting(invitation, to, fields), ct);
            if (!written.TryGet(out var letter, out var refusal)) return refusal;
            Owe($"{key}/{to.To.Email}", mail, to.To, letter, invitation, [], null, about);
        }

        return Done.Value;
    }

    /// <summary>Writes to whoever holds a link of the delegation, with a new one.</summary>
    public async Task<Result<Done>> TellWithLink(
        string key, MailKind mail, LetterKind kind, Invitation invitation, Occasion occasion, Func<Language, Dictionary<string, object>> fields,
        RegistrationId? about, CancellationToken ct)
    {
        foreach (var to in await Holders(invitation, ct))
        {
            var own = WithLink(invitation, occasion, to, fields, clock.GetUtcNow());
            if (!(await writer.Write(kind, invitation.Addressee.Language, own, ct)).TryGet(out var letter, out var refusal)) return refusal;
            Owe($"{key}/{to.To.Email}", mail, to.To, letter, invitation, [], null, about);
        }

        return Done.Value;
    }

    /// <summary>Names a step before one deadline: when the deadline moves, its steps begin anew.</summary>
    public static string ReminderKey(InvitationId id, DateOnly due, int step) => $"invitation/{id.Value:N}/reminder/{due:yyyy-MM-dd}/{step}";

    /// <summary>Those who speak for the delegation: the addressee, and the focal point when that is somebody else.</summary>
    public async Task<List<DelegationContact>> Holders(Invitation invitation, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var focal = await db.FocalPoints.AsNoTracking().ServingOn(today).Where(f => f.ParticipantId == invitation.ParticipantId)
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Email, Person = p }).FirstOrDefaultAsync(ct);
        List<DelegationContact> holders = [];
        if (!string.IsNullOrWhiteSpace(invitation.Addressee.Email))
            holders.Add(new DelegationContact(new Recipient(invitation.Addressee.Name, invitation.Addressee.Email), null));
        if (focal is not null && !holders.Exists(h => h.To.Email.Equals(focal.Email, StringComparison.OrdinalIgnoreCase)))
            holders.Add(new DelegationContact(new Recipient(focal.Person.PrintedName, focal.Email), focal.Person));
        return holders;
    }

    private async Task<List<IssuedDocumentId>> Enclosures(Invitation invitation, CancellationToken ct)
    {
        List<IssuedDocumentId> enclosures = [invitation.DocumentId!.Value];
        if (await db.NewestAgenda(invitation.MeetingId, invitation.Addressee.Language, ct) is { } agenda) enclosures.Add(agenda.Id);
        return enclosures;
    }

    private async Task<Result<Done>> Carry(
        Invitation invitation, Occasion occasion, DelegationContact to, string effect, IReadOnlyList<IssuedDocumentId> enclosures, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var fields = WithLink(invitation, occasion, to, await About(invitation, occasion, ct), now);
        if (!(await writer.Write(LetterKind.InvitationMail, invitation.Addressee.Language, fields, ct)).TryGet(out var letter, out var refusal)) return refusal;
        var takenBack = await mailbox.TakenBack(invitation.MeetingId, ct);
        Owe($"{Key(invitation)}/{effect}/{to.To.Email}", MailKind.Invitation, to.To, letter, invitation, enclosures,
            calendar.Published(occasion.For(invitation.Addressee.Language, countries) with { IsInvited = true },
                takenBack.GetValueOrDefault(to.To.Email.ToLowerInvariant()), now));
        return Done.Value;
    }

    /// <summary>What letters to a delegation say, in any language.</summary>
    public Task<Func<Language, Dictionary<string, object>>> About(Invitation invitation, Occasion occasion, CancellationToken ct) =>
        db.FieldsOf(invitation, occasion, countries, ct);

    private Func<Language, Dictionary<string, object>> WithLink(
        Invitation invitation, Occasion occasion, DelegationContact to, Func<Language, Dictionary<string, object>> fields, DateTimeOffset now)
    {
        var (link, token) = PersonalLink.Make(LinkPurpose.Nominate, invitation.MeetingId, invitation.DelegationId, null,
            $"Focal point of {invitation.ParticipantInText}", to.To.Email,
            PersonalLink.ExpiryOf(LinkPurpose.Nominate, occasion.Meeting, now), now);
        db.PersonalLinks.Add(link);
        var greeted = Greeting(invitation, to, fields);
        return language => new Dictionary<string, object>(greeted(language))
        {
            ["link"] = occasion.Dialogue.AddressOfLink(token, language),
            ["link_expires"] = occasion.In(language, countries).PrintAtVenue(link.ExpiresAt),
        };
    }

    /// <summary>The same for who reads it: a focal point as themselves, the addressee as the mission wishes it, who has a copy as nobody known.</summary>
    private static Func<Language, Dictionary<string, object>> Greeting(
        Invitation invitation, DelegationContact to, Func<Language, Dictionary<string, object>> fields) => language =>
        {
            var own = new Dictionary<string, object>(fields(language));
            own.Remove("salutation");
            Occasion.Put(own, "salutation", to.FocalPoint is { } person ? Salutation.To(person.Honorific, person.PrintedName, language)
                : to.To.Email == invitation.Addressee.Email ? invitation.Addressee.Greeting(language) : null);
            return own;
        };

    private void Owe(string key, MailKind kind, Recipient to, Letter letter, Invitation invitation, IReadOnlyList<IssuedDocumentId> enclosures,
        CalendarPart? entry, RegistrationId? about = null) =>
        mailbox.Owe(new OwedMail(key, kind, to, [], letter.Subject, letter.Text, enclosures, entry, invitation.MeetingId, invitation.Id, about));

    private static string Key(Invitation invitation) => $"invitation/{invitation.Id.Value:N}";

    private static bool Same(Recipient one, Recipient other) => one.Email.Equals(other.Email, StringComparison.OrdinalIgnoreCase);
}
