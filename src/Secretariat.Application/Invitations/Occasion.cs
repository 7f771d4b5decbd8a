using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>What letters, mails and papers to a delegation say of a meeting, with the names that held on its date.</summary>
internal sealed record Occasion(Meeting Meeting, Body Body, string? Host, string? HostInText, string? Country, DialogueSettings Dialogue)
{
    /// <summary>Whether formal invitations have gone out, so that its date is more than a save-the-date.</summary>
    public bool IsInvited { get; init; }

    public string? Place => Meeting.Venue is not { } venue ? null : Country is null ? venue.City : $"{venue.City}, {Country}";

    /// <summary>The last day on which delegates are named in time; null where the meeting has no such deadline.</summary>
    public DateOnly? NominateBy => Meeting.Deadlines.FirstOrDefault(d => d.Kind is DeadlineKind.Nominations)?.DueOn;

    public Recipient Organizer => new(Dialogue.Secretariat, Dialogue.Email);

    /// <summary>Whether the deadline for nominations is over, as the venue counts days.</summary>
    public bool IsLate(DateTimeOffset now) => NominateBy is { } due && Meeting.TodayAtVenue(now) > due;

    public Dictionary<string, object> Fields()
    {
        var fields = new Dictionary<string, object>();
        Put(fields, "meeting", Meeting.NumberedTitle);
        Put(fields, "title", Meeting.Ordinals.Count == 0 ? null : Meeting.Title);
        Put(fields, "body", Body.Name);
        Put(fields, "level", LevelOf(Body.Level));
        Put(fields, "dates", Meeting.Schedule.Dates);
        Put(fields, "zone", Meeting.Schedule.TimeZoneId);
        Put(fields, "place", Place);
        Put(fields, "venue", Meeting.Venue?.Name);
        Put(fields, "host", HostInText);
        Put(fields, "modality", ModalityOf(Meeting.Modality));
        Put(fields, "languages", Languages());
        Put(fields, "process", Dialogue.Name);
        Put(fields, "secretariat", Dialogue.Secretariat);
        return fields;
    }

    public Dictionary<string, object> Fields(Invitation invitation, int quota)
    {
        var fields = Fields();
        Put(fields, "participant", invitation.ParticipantInText);
        var institution = invitation.Addressee.Institution;
        Put(fields, "institution", institution.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? institution[4..] : institution);
        Put(fields, "reference", invitation.PrintedReference);
        Put(fields, "salutation", invitation.Addressee.Salutation);
        Put(fields, "quota", quota.ToString(CultureInfo.InvariantCulture));
        Put(fields, "seats", quota == 1 ? "1 member" : $"{quota} members");
        Put(fields, "nominate_by", NominateBy is { } due ? Print(due) : null);
        return fields;
    }

    public PaperMeeting OnPaper() => new(
        Meeting.NumberedTitle, Meeting.Schedule.FirstDay, Meeting.Schedule.LastDay, Meeting.Ordinals.Count == 0 || Meeting.Title.Length == 0 ? null
            : Meeting.Title,
        Body.Name, Meeting.Schedule.Opens, Meeting.Schedule.Closes, Meeting.Schedule.TimeZoneId,
        Meeting.Venue is { } venue ? string.Join("\n", new[] { venue.Name, venue.Address }.Where(line => !string.IsNullOrWhiteSpace(line))) : null,
        Place, Host, [.. Meeting.Convenors.OrderBy(c => c.Position).Select(c => c.Name)], ModalityOf(Meeting.Modality),
            [.. Meeting.Languages.Select(LanguageName)]);

    public IReadOnlyList<PaperIssuer> Issuers() => [new(Dialogue.Name, Dialogue.Secretariat, Dialogue.ContactLines)];

    /// <summary>The place in one line, as calendars and news name it: venue, address, city, country.</summary>
    public string Location => (Meeting.Modality, Meeting.Venue) switch
    {
        (Modality.Remote, _) => "Online",
        (_, { } venue) => string.Join(", ", new[] { venue.Name, venue.Address, Place }.Where(line => !string.IsNullOrWhiteSpace(line))),
        _ => "To be announced",
    };

    /// <summary>"34th Senior Officials Meeting, 27 June 2024, Stockholm, Sweden".</summary>
    public string Facts => string.Join(", ", new[]
    {
        Meeting.NumberedTitle, Meeting.Schedule.Dates, Meeting.Modality is Modality.Remote ? "online" : Place,
    }.Where(fact => !string.IsNullOrEmpty(fact)));

    public static string Print(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"27 June 2024, 17:30 (Europe/Stockholm)".</summary>
    public string PrintAtVenue(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Meeting.Schedule.TimeZoneId));
        return $"{local.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} ({Meeting.Schedule.TimeZoneId})";
    }

    internal static void Put(Dictionary<string, object> fields, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) fields[name] = value;
    }

    private string? Languages() => Meeting.Languages.Select(LanguageName).ToList() switch
    {
        [] => null,
        [var one] => one,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
    };

    private static string LanguageName(string tag) => CultureInfo.GetCultureInfo(tag).EnglishName.Split(" (")[0];

    private static string LevelOf(BodyLevel level) => level switch
    {
        BodyLevel.Minister => "ministers",
        BodyLevel.SeniorOfficial or BodyLevel.Strategic => "senior officials",
        BodyLevel.Expert => "experts",
        _ => "practitioners",
    };

    private static string ModalityOf(Modality modality) => modality switch
    {
        Modality.InPerson => "In person",
        Modality.Remote => "Online",
        _ => "In person and online",
    };
}

internal static class Occasions
{
    /// <summary>The meeting with the names that letters need.</summary>
    public static async Task<Result<Occasion>> Occasion(this ISecretariatDb db, MeetingId id, DialogueSettings dialogue, CancellationToken ct)
    {
        if (await db.Meetings.FindAsync([id], ct) is not { } meeting) return AccessErrors.NoSuchThing;
        var body = await db.Bodies.FindAsync([meeting.BodyId], ct);
        var country = meeting.Venue?.CountryCode;
        var names = await db.Participants.AsNoTracking().Where(p => p.Id == meeting.HostId || p.Code == country).ToListAsync(ct);
        var day = meeting.Schedule.FirstDay;
        var host = names.Find(p => p.Id == meeting.HostId);
        return new Occasion(
            meeting, body!, host?.NameOn(day), host?.NameInTextOn(day), names.Find(p => p.Code == country)?.NameOn(day) ?? country, dialogue)
        {
            IsInvited = await db.Invitations.AnyAsync(i => i.MeetingId == id && i.Dispatches > 0, ct),
        };
    }

    /// <summary>Meetings with the names that letters need, in the order given.</summary>
    public static async Task<IReadOnlyList<Occasion>> OccasionsOf(
        this ISecretariatDb db, IReadOnlyList<Meeting> meetings, DialogueSettings dialogue, CancellationToken ct)
    {
        var convening = meetings.Select(m => m.BodyId).Distinct().ToList();
        var bodies = await db.Bodies.AsNoTracking().Where(b => convening.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        var codes = meetings.Select(m => m.Venue?.CountryCode).OfType<string>().Distinct().ToList();
        var hosts = meetings.Select(m => m.HostId).OfType<ParticipantId>().Distinct().ToList();
        var ids = meetings.Select(m => m.Id).ToList();
        var invited = await db.Invitations.AsNoTracking().Where(i => ids.Contains(i.MeetingId) && i.Dispatches > 0).Select(i => i.MeetingId).Distinct()
            .ToListAsync(ct);
        var named = await db.Participants.AsNoTracking().Where(p => codes.Contains(p.Code) || hosts.Contains(p.Id)).ToListAsync(ct);
        return [.. meetings.Select(m => new Occasion(
            m, bodies[m.BodyId], named.Find(p => p.Id == m.HostId)?.NameOn(m.Schedule.FirstDay),
            named.Find(p => p.Id == m.HostId)?.NameInTextOn(m.Schedule.FirstDay),
            m.Venue is null ? null : named.Find(p => p.Code == m.Venue.CountryCode)?.NameOn(m.Schedule.FirstDay) ?? m.Venue.CountryCode, dialogue)
            {
                IsInvited = invited.Contains(m.Id),
            })];
    }
}
