using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Owes the mails by which people learn of a meeting and of each change to it, with the calendar entry as it stands then.</summary>
internal sealed class MeetingNews(ISecretariatDb db, IMailbox mailbox, ICalendars calendars, DialogueSettings dialogue)
{
    /// <summary>Tells everybody who had been told of the meeting.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="sequence">The revision the news is about; with the address it makes the mail's key.</param>
    /// <param name="kind">Why the mail is written.</param>
    /// <param name="news">What has happened: in a word or two for the subject, in a sentence or two for the text.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels the queries.</param>
    internal async Task Tell(
        MeetingId id, int sequence, MailKind kind, Func<Meeting, (string Word, string Text)> news, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { ToldAt: not null } meeting) return;
        var method = meeting.Status is MeetingStatus.Cancelled ? "CANCEL" : "REQUEST";
        var (word, text) = news(meeting);
        foreach (var to in (await mailbox.Told(id, ct)).ByAddress())
            Owe(meeting, $"meeting/{id.Value}/{sequence}/{kind}", kind, to, method, $"{word}: {Facts(meeting)}", text, at);
    }

    /// <summary>Saves the date with those who will be invited: the focal points of participants that belong to the body.</summary>
    internal async Task SaveTheDate(MeetingId id, int sequence, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } meeting) return;
        var text = $"Please save the date: {Facts(meeting)}.\n\nA formal invitation will follow.";
        foreach (var recipient in await FocalPoints(meeting, DateOnly.FromDateTime(at.UtcDateTime), ct))
            Owe(meeting, $"meeting/{id.Value}/{sequence}/announced", MailKind.MeetingChanged, new Told(recipient, null), "PUBLISH",
                $"Save the date: {Facts(meeting)}", text, at);
    }

    /// <summary>"34th Senior Officials Meeting, 27 June 2024, Stockholm".</summary>
    internal static string Facts(Meeting meeting) =>
        string.Join(", ", new[] { meeting.NumberedTitle, meeting.Schedule.Dates, meeting.Venue?.City ?? (meeting.Modality is Modality.Remote ? "online"
            : "") }.Where(t => t.Length > 0));

    private Task<Meeting?> Find(MeetingId id, CancellationToken ct) => db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);

    private void Owe(Meeting meeting, string key, MailKind kind, Told told, string method, string subject, string text, DateTimeOffset at)
    {
        var to = told.Recipient;
        var entry = MeetingCalendar.Entry(meeting, method, new Recipient(dialogue.Secretariat, dialogue.Email), method == "PUBLISH" ? null : to, at);
        mailbox.Owe(new OwedMail($"{key}/{to.Email.ToLowerInvariant()}", kind, to, [], subject, $"{text}\n\n{dialogue.Secretariat}", [],
            new CalendarPart(method, calendars.Write(entry)), meeting.Id, null, told.Registration));
    }

    private async Task<List<Recipient>> FocalPoints(Meeting meeting, DateOnly today, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, ct);
        var day = meeting.Schedule.FirstDay;
        var taking = await db.Participations.AsNoTracking().Active(day).Select(p => p.ParticipantId).ToListAsync(ct);
        var people = await db.FocalPoints.AsNoTracking().ServingOn(today).Where(f => taking.Contains(f.ParticipantId))
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.ParticipantId, f.Email, p.GivenNames, p.FamilyName }).ToListAsync(ct);
        var members = body.MembershipRule.Kind is MembershipKind.Listed
            ? body.Members.Where(m => m.Period.Contains(day)).Select(m => m.ParticipantId).ToHashSet() : null;
        return [.. people.Where(p => members?.Contains(p.ParticipantId) ?? true).DistinctBy(p => p.Email.ToLowerInvariant())
            .Select(p => new Recipient($"{p.GivenNames} {p.FamilyName}", p.Email))];
    }
}
