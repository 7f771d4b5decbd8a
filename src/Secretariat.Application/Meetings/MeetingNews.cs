using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Owes the mails by which people learn of a meeting and of each change to it, with the calendar entry as it stands then.</summary>
internal sealed class MeetingNews(ISecretariatDb db, IMailbox mailbox, MeetingCalendar calendar, DialogueSettings dialogue)
{
    /// <summary>Tells everybody who had been told of the meeting: all of them with the published entry, confirmed delegates with their own.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="sequence">The revision the news is about; with the address it makes the mail's key.</param>
    /// <param name="kind">Why the mail is written.</param>
    /// <param name="news">What has happened: in a word or two for the subject, in a sentence or two for the text.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels the queries.</param>
    internal async Task Tell(
        MeetingId id, int sequence, MailKind kind, Func<Occasion, (string Word, string Text)> news, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { Meeting.ToldAt: not null } occasion) return;
        var (word, text) = news(occasion);
        var subject = $"{word}: {occasion.Facts}";
        var told = await mailbox.Told(id, ct);
        var takenBack = await mailbox.TakenBack(id, ct);
        var key = $"meeting/{id.Value}/{sequence}/{kind}";
        foreach (var to in told.Where(t => t.Registration is null).Select(t => t.Recipient))
            Owe(occasion, $"{key}/{to.Email.ToLowerInvariant()}", kind, to, subject, $"{text}\n\n{AboutEntry(occasion.Meeting)}",
                calendar.Published(occasion, Times(takenBack, to), at), null);

        foreach (var (delegateOf, name) in await Delegates([.. told.Select(t => t.Registration).OfType<RegistrationId>()], ct))
        {
            var to = new Recipient(delegateOf.PrintedName, delegateOf.Email);
            var (words, entry) = delegateOf.ConfirmedAt is null
                ? (AboutNomination(occasion.Meeting), null)
                : ($"{AboutRegistration(occasion.Meeting)}{AboutEntry(occasion.Meeting)}",
                    calendar.Requested(occasion, delegateOf, name, Times(takenBack, to), at));
            var said = $"{Salutation.To(delegateOf.Honorific, delegateOf.PrintedName)}\n\n{text}\n\n{words}".TrimEnd();
            Owe(occasion, $"{key}/{delegateOf.Id.Value:N}", kind, to, subject, said, entry, delegateOf.Id);
        }
    }

    /// <summary>Saves the date with those who will be invited: the focal points of participants that belong to the body.</summary>
    internal async Task SaveTheDate(MeetingId id, int sequence, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } occasion) return;
        var text = $"Please save the date: {occasion.Facts}.\n\nA formal invitation will follow. A calendar entry is attached.";
        foreach (var (to, salutation) in await FocalPoints(occasion, DateOnly.FromDateTime(at.UtcDateTime), ct))
            Owe(occasion, $"meeting/{id.Value}/{sequence}/announced/{to.Email.ToLowerInvariant()}", MailKind.MeetingChanged, to,
                $"Save the date: {occasion.Facts}", $"{salutation}\n\n{text}", calendar.Published(occasion, 0, at), null);
    }

    private async Task<Occasion?> Find(MeetingId id, CancellationToken ct) =>
        (await db.Occasion(id, dialogue, ct)).TryGet(out var occasion, out _) ? occasion : null;

    private void Owe(Occasion occasion, string key, MailKind kind, Recipient to, string subject, string text, CalendarPart? entry,
        RegistrationId? registration) =>
        mailbox.Owe(new OwedMail(key, kind, to, [], subject, $"{text}\n\n{dialogue.Secretariat}", [], entry, occasion.Meeting.Id, null,
            registration));

    private static string AboutEntry(Meeting meeting) => meeting.Status is MeetingStatus.Cancelled
        ? "The calendar entry is taken back with this message." : "The calendar entry attached to this message replaces the former one.";

    private static string AboutRegistration(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.Cancelled => "",
        MeetingStatus.Postponed => "Your registration is kept for the new dates. ",
        _ => "Your registration remains valid. ",
    };

    private static string AboutNomination(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.Cancelled => "",
        MeetingStatus.Postponed => "Your nomination is kept for the new dates.",
        _ => "Your nomination remains valid.",
    };

    private static int Times(IReadOnlyDictionary<string, int> takenBack, Recipient to) => takenBack.GetValueOrDefault(to.Email.ToLowerInvariant());

    private async Task<IReadOnlyList<(Registration Delegate, string Delegation)>> Delegates(List<RegistrationId> told, CancellationToken ct)
    {
        var found = await db.Registrations.AsNoTracking().Where(r => told.Contains(r.Id) && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Delegate = r, d.ParticipantName }).ToListAsync(ct);
        return [.. found.Select(f => (f.Delegate, f.ParticipantName))];
    }

    private async Task<IReadOnlyList<(Recipient To, string Salutation)>> FocalPoints(Occasion occasion, DateOnly today, CancellationToken ct)
    {
        var (body, day) = (occasion.Body, occasion.Meeting.Schedule.FirstDay);
        var taking = await db.Participations.AsNoTracking().Active(day).Select(p => p.ParticipantId).ToListAsync(ct);
        var people = await db.FocalPoints.AsNoTracking().ServingOn(today).Where(f => taking.Contains(f.ParticipantId))
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.ParticipantId, f.Email, Person = p }).ToListAsync(ct);
        var members = body.MembershipRule.Kind is MembershipKind.Listed
            ? body.Members.Where(m => m.Period.Contains(day)).Select(m => m.ParticipantId).ToHashSet() : null;
        return [.. people.Where(p => members?.Contains(p.ParticipantId) ?? true).DistinctBy(p => p.Email.ToLowerInvariant())
            .Select(p => (new Recipient(p.Person.PrintedName, p.Email), Salutation.To(p.Person.Honorific, p.Person.PrintedName)))];
    }
}
