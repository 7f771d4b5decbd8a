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

/// <summary>Meetings, usually the latest first: those the actor may know of.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Year">Only those that begin in the year.</param>
/// <param name="BodyId">Only those of the body, joint ones included.</param>
/// <param name="Status">Only those in the status.</param>
/// <param name="Search">Only those with this in title, number, series or city.</param>
public sealed record ListMeetings(Page Page, int? Year, BodyId? BodyId, MeetingStatus? Status, string? Search) : IQuery<PageOf<MeetingRow>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();

    /// <inheritdoc />
    public static IOrders Orders => ListMeetingsHandler.Orders;
}

/// <summary>A meeting in a list.</summary>
public sealed record MeetingRow(Guid Id, Guid BodyId, string NumberedTitle, string Title, string Dates, DateOnly FirstDay, DateOnly LastDay,
    DateTimeOffset OpensAt,
    string TimeZoneId, string? City, string? CountryCode, Modality Modality, MeetingStatus Status);

internal sealed class ListMeetingsHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListMeetings, PageOf<MeetingRow>>
{
    internal static readonly Orders<Meeting> Orders = Orders<Meeting>.Usually("-opensAt", m => m.Id)
        .By("opensAt", m => m.Schedule.OpensAt)
        .By("title", m => EF.Functions.Collate(m.Title, Alphabet.Collation))
        .ByOptional("city", m => EF.Functions.Collate(m.Venue!.City, Alphabet.Collation));

    public async Task<Result<PageOf<MeetingRow>>> Handle(ListMeetings query, CancellationToken ct) =>
        (await Orders.Read(Matching(query), query.Page, m => new Found
        {
            Id = m.Id.Value,
            BodyId = m.BodyId.Value,
            Title = m.Title,
            FirstDay = m.Schedule.FirstDay,
            LastDay = m.Schedule.LastDay,
            OpensAt = m.Schedule.OpensAt,
            TimeZoneId = m.Schedule.TimeZoneId,
            Modality = m.Modality,
            Status = m.Status,
            City = m.Venue == null ? null : m.Venue.City,
            CountryCode = m.Venue == null ? null : m.Venue.CountryCode,
            Numbers = m.Ordinals.Select(o => new Number(o.Ordinal, o.Name)).ToList(),
        }, ct)).Match<Result<PageOf<MeetingRow>>>(page => page.Told(Row), error => error);

    private static MeetingRow Row(Found m) => new(m.Id, m.BodyId,
        m.Numbers.Count == 0 ? m.Title : string.Join(" and ", m.Numbers.Select(n => $"{Language.Working.Ordinal(n.Ordinal)} {n.Name}")), m.Title,
        Language.Working.Days(m.FirstDay, m.LastDay), m.FirstDay, m.LastDay, m.OpensAt, m.TimeZoneId, m.City, m.CountryCode, m.Modality, m.Status);

    private sealed record Number(int Ordinal, string Name);

    private sealed class Found
    {
        public required Guid Id { get; init; }

        public required Guid BodyId { get; init; }

        public required string Title { get; init; }

        public required DateOnly FirstDay { get; init; }

        public required DateOnly LastDay { get; init; }

        public required DateTimeOffset OpensAt { get; init; }

        public required string TimeZoneId { get; init; }

        public required Modality Modality { get; init; }

        public required MeetingStatus Status { get; init; }

        public required string? City { get; init; }

        public required string? CountryCode { get; init; }

        public required IReadOnlyList<Number> Numbers { get; init; }
    }

    private IQueryable<Meeting> Matching(ListMeetings query)
    {
        var meetings = db.Meetings.AsNoTracking().VisibleTo(user.Actor, db, clock.GetUtcNow());
        if (query.Year is { } year) meetings = meetings.In(year);
        if (query.Status is { } status) meetings = meetings.Where(m => m.Status == status);
        if (query.BodyId is { } body)
        {
            var series = MeetingSeriesId.Of(body);
            meetings = meetings.Where(m => m.BodyId == body || m.Ordinals.Any(o => o.SeriesId == series));
        }

        return meetings.Called(db.Meetings, query.Search);
    }
}
