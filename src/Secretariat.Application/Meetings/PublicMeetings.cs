using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>A meeting as the public may know of it: what was announced, and nothing of who comes.</summary>
public sealed record PublicMeetingRow(Guid Id, Guid BodyId, string NumberedTitle, string Title, string Dates, DateOnly FirstDay, DateOnly LastDay,
    DateTimeOffset OpensAt, string TimeZoneId, string? City, string? CountryCode, Modality Modality, MeetingStatus Status);

/// <summary>The meetings that others have been told of. Drafts, and meetings given up before anybody was told, are nobody's but the secretariat's.</summary>
internal static class PublicMeetings
{
    internal static IQueryable<Meeting> Public(this IQueryable<Meeting> meetings) => meetings.Where(m => m.ToldAt != null && m.Status != MeetingStatus.Draft);

    /// <summary>Those that begin in a year, in the form that an index answers; none in a year that no calendar has.</summary>
    internal static IQueryable<Meeting> In(this IQueryable<Meeting> meetings, int year)
    {
        if (year is < 1 or > 9999) return meetings.Where(_ => false);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return meetings.Where(m => m.Schedule.FirstDay >= first && m.Schedule.FirstDay <= last);
    }

    /// <summary>Those of a body, joint ones included.</summary>
    internal static IQueryable<Meeting> Of(this IQueryable<Meeting> meetings, BodyId body)
    {
        var series = MeetingSeriesId.Of(body);
        return meetings.Where(m => m.BodyId == body || m.Ordinals.Any(o => o.SeriesId == series));
    }

    internal static PublicMeetingRow ToPublicRow(this Meeting m) => new(
        m.Id.Value, m.BodyId.Value, m.NumberedTitle, m.Title, Language.Working.Days(m.Schedule.FirstDay, m.Schedule.LastDay), m.Schedule.FirstDay,
        m.Schedule.LastDay, m.Schedule.OpensAt, m.Schedule.TimeZoneId, m.Venue?.City, m.Venue?.CountryCode, m.Modality, m.Status);

    /// <summary>What a meeting is called by its numbers in their order; by its title where it has none.</summary>
    internal static string Numbered(string title, IEnumerable<(int Ordinal, string Name)> numbers) =>
        string.Join(" and ", numbers.Select(n => $"{Language.Working.Ordinal(n.Ordinal)} {n.Name}")) is { Length: > 0 } numbered ? numbered : title;

    /// <summary>The rows of many, without reading what no row tells.</summary>
    internal static async Task<IReadOnlyList<PublicMeetingRow>> ToPublicRows(this IQueryable<Meeting> meetings, CancellationToken ct)
    {
        var found = await meetings.Select(m => new
        {
            m.Id,
            m.BodyId,
            m.Title,
            m.Schedule.FirstDay,
            m.Schedule.LastDay,
            m.Schedule.OpensAt,
            m.Schedule.TimeZoneId,
            City = m.Venue == null ? null : m.Venue.City,
            CountryCode = m.Venue == null ? null : m.Venue.CountryCode,
            m.Modality,
            m.Status,
            Numbers = m.Ordinals.OrderBy(o => o.Position).Select(o => new { o.Ordinal, o.Name }).ToList(),
        }).ToListAsync(ct);
        return [.. found.Select(m => new PublicMeetingRow(
            m.Id.Value, m.BodyId.Value,
            Numbered(m.Title, m.Numbers.Select(n => (n.Ordinal, n.Name))), m.Title,
            Language.Working.Days(m.FirstDay, m.LastDay), m.FirstDay, m.LastDay, m.OpensAt, m.TimeZoneId, m.City, m.CountryCode, m.Modality, m.Status))];
    }
}
