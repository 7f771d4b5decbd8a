using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Meetings, the latest first: those the actor may know of.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Year">Only those that begin in the year.</param>
/// <param name="BodyId">Only those of the body, joint ones included.</param>
/// <param name="Status">Only those in the status.</param>
/// <param name="Search">Only those with this in title, number, series or city.</param>
public sealed record ListMeetings(Page Page, int? Year, BodyId? BodyId, MeetingStatus? Status, string? Search) : IQuery<PageOf<MeetingRow>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>A meeting in a list.</summary>
public sealed record MeetingRow(Guid Id, Guid BodyId, string NumberedTitle, string Title, string Dates, DateOnly FirstDay, DateOnly LastDay,
    DateTimeOffset OpensAt,
    string TimeZoneId, string? City, string? CountryCode, Modality Modality, MeetingStatus Status);

internal sealed class ListMeetingsHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListMeetings, PageOf<MeetingRow>>
{
    public async Task<Result<PageOf<MeetingRow>>> Handle(ListMeetings query, CancellationToken ct)
    {
        var rows = await After(Matching(query), query.Page.Key())
            .OrderByDescending(m => m.Schedule.OpensAt).ThenByDescending(m => m.Id).Take(query.Page.Take + 1)
            .Select(m => new
            {
                m.Id,
                m.BodyId,
                m.Title,
                m.Schedule.FirstDay,
                m.Schedule.LastDay,
                m.Schedule.OpensAt,
                m.Schedule.TimeZoneId,
                m.Modality,
                m.Status,
                City = m.Venue == null ? null : m.Venue.City,
                CountryCode = m.Venue == null ? null : m.Venue.CountryCode,
                Numbers = m.Ordinals.Select(o => new { o.Ordinal, o.Name }).ToList(),
            }).ToListAsync(ct);
        return rows.Select(m => new MeetingRow(m.Id.Value, m.BodyId.Value,
                m.Numbers.Count == 0 ? m.Title : string.Join(" and ", m.Numbers.Select(n => $"{Language.Working.Ordinal(n.Ordinal)} {n.Name}")), m.Title,
                Language.Working.Days(m.FirstDay, m.LastDay), m.FirstDay, m.LastDay, m.OpensAt, m.TimeZoneId, m.City, m.CountryCode, m.Modality, m.Status))
            .ToList().ToPage(query.Page, r => [r.OpensAt.ToString("O", CultureInfo.InvariantCulture), r.Id.ToString()]);
    }

    private IQueryable<Meeting> Matching(ListMeetings query)
    {
        var meetings = db.Meetings.AsNoTracking().VisibleTo(user.Actor, db, clock.GetUtcNow());
        if (query.Year is { } year) meetings = meetings.Where(m => m.Schedule.FirstDay.Year == year);
        if (query.Status is { } status) meetings = meetings.Where(m => m.Status == status);
        if (query.BodyId is { } body)
        {
            var series = MeetingSeriesId.Of(body);
            meetings = meetings.Where(m => m.BodyId == body || m.Ordinals.Any(o => o.SeriesId == series));
        }

        return string.IsNullOrWhiteSpace(query.Search) ? meetings : query.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).Aggregate(meetings,
            WithWord);
    }

    private static IQueryable<Meeting> WithWord(IQueryable<Meeting> meetings, string word)
    {
        var lower = word.ToLowerInvariant();
        var number = int.TryParse(lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return meetings.Where(m => m.Title.ToLower().Contains(lower) || (m.Venue != null && m.Venue.City.ToLower().Contains(lower))
            || m.Ordinals.Any(o => o.Ordinal == number || o.Name.ToLower().Contains(lower) || o.ShortName.ToLower() == lower));
    }

    private static IQueryable<Meeting> After(IQueryable<Meeting> meetings, string[]? key)
    {
        if (key is not [var at, var id] || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var opensAt)
            || !Guid.TryParse(id, out var last)) return meetings;
        return meetings.Where(m => m.Schedule.OpensAt < opensAt || (m.Schedule.OpensAt == opensAt && ((Guid)(object)m.Id).CompareTo(last) < 0));
    }
}
