using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>All that a published calendar entry tells of a meeting.</summary>
internal sealed record PublishedMeeting(
    MeetingId Id, MeetingStatus Status, string NumberedTitle, string Title, string BodyShortName, string? StatusReason, Modality Modality, int Sequence,
    DateOnly FirstDay, TimeOnly Opens, DateOnly LastDay, TimeOnly Closes, string TimeZoneId, string Location, bool IsInvited)
{
    /// <summary>What one meeting tells, in the language of the occasion.</summary>
    public static PublishedMeeting Of(Occasion occasion)
    {
        var (m, s) = (occasion.Meeting, occasion.Meeting.Schedule);
        return new PublishedMeeting(m.Id, m.Status, occasion.Name, occasion.Said(m.Title)!, m.BodyShortName, occasion.Said(m.StatusReason), m.Modality,
            m.CalendarSequence, s.FirstDay, s.Opens, s.LastDay, s.Closes, s.TimeZoneId, occasion.Location, occasion.IsInvited);
    }
}

internal static class PublishedMeetings
{
    /// <summary>What many tell, in their order and in English, without reading what no calendar tells.</summary>
    internal static async Task<IReadOnlyList<PublishedMeeting>> Published(
        this ISecretariatDb db, IQueryable<Meeting> meetings, DialogueSettings dialogue, ICountryNames names, CancellationToken ct)
    {
        var found = await meetings.Select(m => new
        {
            m.Id,
            m.Status,
            m.Title,
            m.BodyShortName,
            m.StatusReason,
            m.Modality,
            m.CalendarSequence,
            m.Schedule.FirstDay,
            m.Schedule.Opens,
            m.Schedule.LastDay,
            m.Schedule.Closes,
            m.Schedule.TimeZoneId,
            m.Venue,
            // One letter that left tells of a meeting; the others need not be read.
            IsInvited = db.Invitations.Any(i => i.MeetingId == m.Id && i.Dispatches > 0),
            Numbers = m.Ordinals.OrderBy(o => o.Position).Select(o => new { o.Ordinal, o.Name }).ToList(),
        }).ToListAsync(ct);
        var codes = found.Select(m => m.Venue?.CountryCode).OfType<string>().Distinct().ToList();
        var countries = await db.Participants.AsNoTracking().Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct);
        return [.. found.Select(m => new PublishedMeeting(
            m.Id, m.Status, PublicMeetings.Numbered(m.Title, m.Numbers.Select(n => (n.Ordinal, n.Name))), m.Title, m.BodyShortName, m.StatusReason, m.Modality,
            m.CalendarSequence, m.FirstDay, m.Opens, m.LastDay, m.Closes, m.TimeZoneId,
            Occasion.LocationOf(m.Modality, m.Venue, m.Venue is null ? null : Place(m.Venue, m.FirstDay), Phrases.Of(Language.Working)), m.IsInvited))];

        string Place(Venue venue, DateOnly day) => string.Join(Language.Working.Comma, dialogue.Term(venue.City, Language.Working),
            countries.TryGetValue(venue.CountryCode, out var country) ? country.NameOn(day)
                : names.Find(venue.CountryCode, Language.Working) ?? venue.CountryCode);
    }
}
