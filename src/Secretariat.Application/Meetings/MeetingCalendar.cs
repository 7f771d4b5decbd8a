using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>
/// A meeting as a calendar entry, of two kinds (decision 0015): published to all who are told of it, and requested of each confirmed delegate. Each kind has
/// one identifier for ever, and to one recipient its sequence only rises. It is written in the language of the occasion, which is that of its reader.
/// </summary>
internal sealed class MeetingCalendar(ICalendars calendars)
{
    private const string Publish = "PUBLISH";
    private const string Request = "REQUEST";
    private const string Cancel = "CANCEL";

    /// <summary>The entry for those who are told of the meeting: no attendee, no time taken; taken back when the meeting is cancelled.</summary>
    /// <param name="occasion">The meeting.</param>
    /// <param name="takenBack">How often an entry of the meeting was taken back from the recipient.</param>
    /// <param name="at">When it is written.</param>
    public CalendarPart Published(Occasion occasion, int takenBack, DateTimeOffset at)
    {
        var method = occasion.Meeting.Status is MeetingStatus.Cancelled ? Cancel : Publish;
        return new CalendarPart(method, calendars.Write(method, Entry(occasion, takenBack, at)));
    }

    /// <summary>Meetings as they are published, for a feed.</summary>
    public static IReadOnlyList<CalendarEntry> Entries(IEnumerable<PublishedMeeting> meetings, DialogueSettings dialogue, DateTimeOffset at) =>
        [.. meetings.Select(m => Entry(m, dialogue, Phrases.Of(Language.Working), 0, at))];

    /// <summary>The feed of them.</summary>
    public string Feed(IReadOnlyList<CalendarEntry> entries) => calendars.Write(Publish, entries);

    /// <summary>The published entry taken back from somebody whose invitation is withdrawn; the meeting stands.</summary>
    public CalendarPart Unpublished(Occasion occasion, int takenBack, DateTimeOffset at) => new(Cancel, calendars.Write(Cancel,
        Back(Entry(occasion, takenBack, at)) with { Description = occasion.Phrases.CalendarInvitationWithdrawn }));

    /// <summary>The entry for a confirmed delegate, who is its one attendee; taken back when the meeting is cancelled.</summary>
    public CalendarPart Requested(Occasion occasion, Registration registration, string delegation, int takenBack, DateTimeOffset at)
    {
        var method = occasion.Meeting.Status is MeetingStatus.Cancelled ? Cancel : Request;
        return new CalendarPart(method, calendars.Write(method, ForDelegate(occasion, registration, delegation, takenBack, at)));
    }

    /// <summary>The entry taken back from somebody who is no longer a delegate; the meeting stands, so the entry bears no status (RFC 5546 §3.2.5).</summary>
    public CalendarPart Released(Occasion occasion, Registration registration, string delegation, int takenBack, DateTimeOffset at) =>
        new(Cancel, calendars.Write(Cancel, Back(ForDelegate(occasion, registration, delegation, takenBack, at)) with
        {
            Description = occasion.Phrases.CalendarRegistrationWithdrawn,
            Status = null,
        }));

    private static CalendarEntry Back(CalendarEntry entry) => entry with { Sequence = entry.Sequence + 1, Status = "CANCELLED", TakesTime = false };

    private static CalendarEntry ForDelegate(Occasion occasion, Registration registration, string delegation, int takenBack, DateTimeOffset at)
    {
        // Whoever joins from elsewhere is not sent to the venue.
        var meeting = PublishedMeeting.Of(occasion);
        if (registration.Modality is ParticipationModality.Remote)
            meeting = meeting with { Modality = Modality.Remote, Location = occasion.Phrases.Of(Modality.Remote) };
        var role = occasion.Language.Culture.TextInfo.ToLower(occasion.Phrases.Of(registration.Role));
        var published = Entry(meeting, occasion.Dialogue, occasion.Phrases, takenBack, at);
        return published with
        {
            Uid = occasion.Meeting.DelegateCalendarUid,
            Attendee = new Recipient(registration.PrintedName, registration.Email),
            TakesTime = published.Status == "CONFIRMED",
            Description = Lines(
                Phrases.Fill(occasion.Phrases.CalendarRegistered, role, delegation),
                occasion.Meeting is { Modality: not Modality.InPerson, RemoteAddress: { } room } ? Phrases.Fill(occasion.Phrases.CalendarRoom, room) : null,
                published.Description),
        };
    }

    private static CalendarEntry Entry(Occasion occasion, int takenBack, DateTimeOffset at) =>
        Entry(PublishedMeeting.Of(occasion), occasion.Dialogue, occasion.Phrases, takenBack, at);

    private static CalendarEntry Entry(PublishedMeeting meeting, DialogueSettings dialogue, Phrases phrases, int takenBack, DateTimeOffset at) => new()
    {
        Uid = Meeting.CalendarUidOf(meeting.Id),
        // The first invitation makes a date firm; taking back counts for two, once for itself and once for what may follow it.
        Sequence = meeting.Sequence + (meeting.IsInvited ? 1 : 0) + (2 * takenBack),
        Status = StatusOf(meeting),
        Summary = Summary(meeting, phrases),
        Description = Lines(
            meeting.Title == meeting.NumberedTitle ? null : meeting.Title,
            meeting.StatusReason,
            meeting.Modality is Modality.Hybrid ? phrases.Of(Modality.Hybrid) : null),
        Location = meeting.Location,
        Categories = [dialogue.Term(dialogue.Name, phrases.Language), meeting.BodyShortName],
        TakesTime = false,
        FirstDay = meeting.FirstDay,
        Opens = meeting.Opens,
        LastDay = meeting.LastDay,
        Closes = meeting.Closes,
        TimeZoneId = meeting.TimeZoneId,
        Organizer = new Recipient(dialogue.Term(dialogue.Secretariat, phrases.Language), dialogue.Email),
        Stamp = at,
    };

    private static string StatusOf(PublishedMeeting meeting) => meeting.Status switch
    {
        MeetingStatus.Cancelled => "CANCELLED",
        MeetingStatus.Postponed => "TENTATIVE",
        MeetingStatus.Draft or MeetingStatus.Announced when !meeting.IsInvited => "TENTATIVE",
        _ => "CONFIRMED",
    };

    private static string Summary(PublishedMeeting meeting, Phrases phrases) => meeting.Status switch
    {
        MeetingStatus.Postponed => Phrases.Fill(phrases.CalendarPostponed, meeting.NumberedTitle),
        MeetingStatus.Cancelled => Phrases.Fill(phrases.CalendarCancelled, meeting.NumberedTitle),
        _ => meeting.NumberedTitle,
    };

    private static string Lines(params string?[] lines) => string.Join("\n", lines.Where(l => !string.IsNullOrWhiteSpace(l)));
}
