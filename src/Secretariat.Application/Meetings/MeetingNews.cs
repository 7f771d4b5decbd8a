using Microsoft.EntityFrameworkCore;
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
    /// <param name="text">What has happened, in a sentence or two.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels the queries.</param>
    internal async Task Tell(MeetingId id, int sequence, MailKind kind, Func<Meeting, string> text, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { ToldAt: not null } meeting) return;
        var method = meeting.Status is MeetingStatus.Cancelled ? "CANCEL" : "REQUEST";
        foreach (var recipient in await mailbox.Told(id, ct)) Owe(meeting, $"meeting/{id.Value}/{sequence}/{kind}", kind, recipient, method, text(meeting), at);
    }

    /// <summary>Saves the date with those who will be invited: the focal points of participants that belong to the body on that day.</summary>
    internal async Task SaveTheDate(MeetingId id, int sequence, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } meeting) return;
        var text = $"Please save the date: {Facts(meeting)}\n\nA formal invitation will follow.";
        foreach (var recipient in await FocalPoints(meeting, DateOnly.FromDateTime(at.UtcDateTime), ct))
            Owe(meeting, $"meeting/{id.Value}/{sequence}/announced", MailKind.MeetingChanged, recipient, "PUBLISH", text, at);
    }

    /// <summary>"34th Senior Officials Meeting, 27 June 2024, Stockholm".</summary>
    internal static string Facts(Meeting meeting) =>
        string.Join(", ", new[] { meeting.NumberedTitle, meeting.Schedule.Dates, meeting.Venue?.City ?? (meeting.Modality is Modality.Remote ? "online"
            : "") }.Where(t => t.Length > 0)) + ".";

    private Task<Meeting?> Find(MeetingId id, CancellationToken ct) => db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);

    private void Owe(Meeting meeting, string key, MailKind kind, Recipient to, string method, string text, DateTimeOffset at)
    {
        var entry = MeetingCalendar.Entry(meeting, method, new Recipient(dialogue.Secretariat, dialogue.Email), method == "PUBLISH" ? null : to, at);
        mailbox.Owe(new OwedMail($"{key}/{to.Email.ToLowerInvariant()}", kind, to, [], Subject(meeting, kind), $"{text}\n\n{dialogue.Secretariat}", [],
            new CalendarPart(method, calendars.Write(entry)), meeting.Id, null, null));
    }

    private static string Subject(Meeting meeting, MailKind kind) => meeting.Status switch
    {
        MeetingStatus.Cancelled => $"Cancelled: {meeting.NumberedTitle}",
        MeetingStatus.Postponed => $"Postponed: {meeting.NumberedTitle}",
        _ => kind is MailKind.MeetingChanged && meeting.Status is MeetingStatus.Announced ? $"Save the date: {Facts(meeting)}" : $"Changed: {Facts(meeting)}",
    };

    private async Task<List<Recipient>> FocalPoints(Meeting meeting, DateOnly today, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, ct);
        var people = await db.FocalPoints.AsNoTracking().Where(f => f.From <= today && (f.Until == null || f.Until > today))
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.ParticipantId, f.Email, p.GivenNames, p.FamilyName }).ToListAsync(ct);
        var members = body.MembershipRule.Kind is MembershipKind.Listed ? body.Members.Select(m => m.ParticipantId).ToHashSet() : null;
        return [.. people.Where(p => members?.Contains(p.ParticipantId) ?? true).DistinctBy(p => p.Email.ToLowerInvariant())
            .Select(p => new Recipient($"{p.GivenNames} {p.FamilyName}", p.Email))];
    }
}
