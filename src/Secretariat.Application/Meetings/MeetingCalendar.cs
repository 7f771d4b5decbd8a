using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>A meeting as a calendar entry: the same identifier for ever, a sequence that rises with each change.</summary>
public static class MeetingCalendar
{
    /// <summary>The entry as the meeting stands now.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="method">REQUEST to invitees, PUBLISH to the public, CANCEL when it will not be held.</param>
    /// <param name="organizer">The secretariat.</param>
    /// <param name="attendee">The one it is for, if it is for one.</param>
    /// <param name="stamp">This instant.</param>
    /// <param name="joining">Whether the address of the remote room is told: to confirmed delegates only.</param>
    public static CalendarEntry Entry(Meeting meeting, string method, Recipient organizer, Recipient? attendee, DateTimeOffset stamp, bool joining = false)
    {
        var s = meeting.Schedule;
        return new CalendarEntry(meeting.CalendarUid, meeting.CalendarSequence, method, StatusOf(meeting), Summary(meeting), Description(meeting),
            Location(meeting, joining), s.FirstDay, s.Opens, s.LastDay, s.Closes, s.TimeZoneId, organizer, attendee, stamp);
    }

    /// <summary>The place as a line: venue, address, city.</summary>
    public static string Place(Meeting meeting) =>
        meeting.Venue is { } v ? string.Join(", ", new[] { v.Name, v.Address, v.City }.Where(t => t.Length > 0)) : "To be announced";

    private static string StatusOf(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.Cancelled => "CANCELLED",
        MeetingStatus.Draft or MeetingStatus.Announced or MeetingStatus.Postponed => "TENTATIVE",
        _ => "CONFIRMED",
    };

    private static string Summary(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.Postponed => $"Postponed: {meeting.NumberedTitle}",
        MeetingStatus.Cancelled => $"Cancelled: {meeting.NumberedTitle}",
        _ => meeting.NumberedTitle,
    };

    private static string Description(Meeting meeting) => meeting.StatusReason ?? (meeting.Title == meeting.NumberedTitle ? "" : meeting.Title);

    private static string Location(Meeting meeting, bool joining) => meeting.Modality switch
    {
        Modality.InPerson => Place(meeting),
        Modality.Remote => joining && meeting.RemoteAddress is { } address ? address : "Online",
        _ => joining && meeting.RemoteAddress is { } address ? $"{Place(meeting)}; {address}" : $"{Place(meeting)}; online",
    };
}
