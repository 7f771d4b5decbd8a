using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>The calendar of meetings that others have been told of, for whoever subscribes to it.</summary>
/// <param name="Body">Only those of the body with this code, joint ones included.</param>
/// <param name="Known">The tag of the feed that the asker has; while nothing in it has changed, it is not written anew.</param>
public sealed record GetCalendar(string? Body = null, string? Known = null) : IQuery<CalendarFeed>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Announced dates are public; the feed shows title, dates and place only.");
}

/// <summary>A feed of meetings.</summary>
/// <param name="Tag">What it tells, in short: another tag wherever any entry is another, or one came or went.</param>
/// <param name="Content">The iCalendar object (RFC 5545); empty where the asker has it.</param>
public sealed record CalendarFeed(string Tag, string Content);

internal sealed class GetCalendarValidator : AbstractValidator<GetCalendar>
{
    public GetCalendarValidator() => RuleFor(q => q.Body).MaximumLength(Body.MaxCodeLength);
}

internal sealed class GetCalendarHandler(
    ISecretariatDb db, MeetingCalendar calendar, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetCalendar, CalendarFeed>
{
    /// <summary>Far more than a dialogue holds in a year and plans ahead; beyond it the oldest are left out.</summary>
    private const int MostMeetings = 1000;

    public async Task<Result<CalendarFeed>> Handle(GetCalendar query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1);
        var told = db.Meetings.AsNoTracking().Public();
        if (query.Body is { Length: > 0 } code)
        {
            if (await db.Bodies.Where(b => b.Code == code).Select(b => (BodyId?)b.Id).SingleOrDefaultAsync(ct) is not { } body)
                return AccessErrors.NoSuchThing;
            told = told.Of(body);
        }

        var meetings = await db.Published(
            told.Where(m => m.Schedule.LastDay >= since).OrderByDescending(m => m.Schedule.OpensAt).Take(MostMeetings), dialogue, countries, ct);
        // One that was stored under a name calendars cannot resolve does not hide the others.
        var entries = MeetingCalendar.Entries(meetings.Where(m => VenueTime.Knows(m.TimeZoneId)), dialogue, now);
        var tag = TagOf(entries);
        return new CalendarFeed(tag, tag == query.Known ? "" : calendar.Feed(entries));
    }

    /// <summary>When they were written does not count.</summary>
    private static string TagOf(IEnumerable<CalendarEntry> entries) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entries.Select(e => e with { Stamp = default }))))[..32];
}
