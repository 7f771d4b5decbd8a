using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>The meetings a body had held by a date, with those of the time before this system, the latest first.</summary>
public sealed record ListMeetingsOfBody(BodyId BodyId, DateOnly On) : IQuery<MeetingOfBody[]>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToBody(BodyId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>One meeting of a body, live or from history.</summary>
/// <param name="Id">The meeting; null for one that is known from history only.</param>
/// <param name="HistoricKey">The key in the historic data set; null for a live one.</param>
/// <param name="Ordinal">Its number in the series, where known.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Dates">The dates as printed, or as uncertain as the source has them (EDTF).</param>
/// <param name="SortedBy">The day it is sorted by.</param>
/// <param name="City">Where.</param>
/// <param name="Origin">Live or historic.</param>
public sealed record MeetingOfBody(Guid? Id, string? HistoricKey, int? Ordinal, string Title, string Dates, DateOnly SortedBy, string? City, Origin Origin);

internal sealed class ListMeetingsOfBodyHandler(ISecretariatDb db) : IQueryHandler<ListMeetingsOfBody, MeetingOfBody[]>
{
    public async Task<Result<MeetingOfBody[]>> Handle(ListMeetingsOfBody query, CancellationToken ct)
    {
        var series = MeetingSeriesId.Of(query.BodyId);
        var live = await db.Meetings.AsNoTracking()
            .Where(m => (m.BodyId == query.BodyId || m.Ordinals.Any(o => o.SeriesId == series)) && m.Schedule.FirstDay <= query.On
                && m.Status == MeetingStatus.Concluded)
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.Schedule.FirstDay,
                m.Schedule.LastDay,
                City = m.Venue == null ? null : m.Venue.City,
                m.Origin,
                Numbers = m.Ordinals.OrderBy(o => o.Position).Select(o => new { o.SeriesId, o.Ordinal, o.Name }).ToList(),
            }).ToListAsync(ct);
        var before = await db.HistoricMeetings.AsNoTracking().Where(m => m.BodyId == query.BodyId && m.HeldOn <= query.On && !m.Planned).ToListAsync(ct);
        return live.Select(m => new MeetingOfBody(m.Id.Value, null, m.Numbers.Find(n => n.SeriesId == series)?.Ordinal,
                PublicMeetings.Numbered(m.Title, m.Numbers.Select(n => (n.Ordinal, n.Name))), Language.Working.Days(m.FirstDay, m.LastDay), m.FirstDay, m.City,
                m.Origin))
            .Concat(before.Select(m => new MeetingOfBody(null, m.Key, m.Ordinal, m.Title, m.Held.ToString(), m.HeldOn!.Value, m.City, Origin.Historic)))
            .OrderByDescending(m => m.SortedBy).ToArray();
    }
}
