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
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>What letters, mails and papers to a delegation say of a meeting, with the names that held on its date.</summary>
internal sealed record Occasion(Meeting Meeting, Body Body, string? Host, string? Country, DialogueSettings Dialogue)
{
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
        Put(fields, "place", Place);
        Put(fields, "venue", Meeting.Venue?.Name);
        Put(fields, "host", Host);
        Put(fields, "modality", ModalityOf(Meeting.Modality));
        Put(fields, "languages", Languages());
        Put(fields, "process", Dialogue.Name);
        Put(fields, "secretariat", Dialogue.Secretariat);
        return fields;
    }

    public Dictionary<string, object> Fields(Invitation invitation, int quota)
    {
        var fields = Fields();
        Put(fields, "participant", invitation.ParticipantName);
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

    /// <summary>The meeting as a calendar entry for one recipient, or for all.</summary>
    public CalendarEntry Calendar(string method, Recipient? attendee, string description, DateTimeOffset now) => new(
        Meeting.CalendarUid, Meeting.CalendarSequence + (method == "CANCEL" ? 1 : 0), method, method == "CANCEL" ? "CANCELLED" : "CONFIRMED",
        Meeting.NumberedTitle, description, Meeting.Modality is Modality.Remote ? "Online" : string.Join(", ", new[] { Meeting.Venue?.Name,
            Place }.OfType<string>()),
        Meeting.Schedule.FirstDay, Meeting.Schedule.Opens, Meeting.Schedule.LastDay, Meeting.Schedule.Closes, Meeting.Schedule.TimeZoneId,
        Organizer, attendee, now);

    /// <summary>The address of a personal link. The token stands in the fragment, which no server log and no Referer header ever holds.</summary>
    public string LinkAddress(string token) => $"{Dialogue.PublicAddress}/link#{token}";

    public static string Print(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public string PrintAtVenue(DateTimeOffset at) => Print(Meeting.TodayAtVenue(at));

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
        return new Occasion(meeting, body!, names.Find(p => p.Id == meeting.HostId)?.NameOn(day), names.Find(p =>
            p.Code == country)?.NameOn(day) ?? country, dialogue);
    }
}
