using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>The announced meetings: those ahead, and those of one year that are over.</summary>
/// <param name="Year">The year of those that are over; the latest that has any, when left out.</param>
/// <param name="Body">Only those of the body with this code, joint ones included.</param>
public sealed record GetPublicCalendar(int? Year, string? Body) : IQuery<PublicCalendar>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Announced dates are public; the calendar shows title, dates and place only.");
}

/// <summary>The calendar as the public sees it.</summary>
/// <param name="Upcoming">Meetings that are not over, the nearest first.</param>
/// <param name="Year">The year of those that are over; null where none is.</param>
/// <param name="Past">Meetings of that year that are over, the latest first.</param>
/// <param name="Years">The years that have meetings that are over, the latest first.</param>
/// <param name="Bodies">The bodies that have announced meetings, to choose from.</param>
public sealed record PublicCalendar(IReadOnlyList<PublicMeetingRow> Upcoming, int? Year, IReadOnlyList<PublicMeetingRow> Past, IReadOnlyList<int> Years,
    IReadOnlyList<PublicBody> Bodies);

/// <summary>A body that meets.</summary>
public sealed record PublicBody(Guid Id, string Code, string Name);

internal sealed class GetPublicCalendarValidator : AbstractValidator<GetPublicCalendar>
{
    public GetPublicCalendarValidator()
    {
        RuleFor(q => q.Year).InclusiveBetween(1900, 2200);
        RuleFor(q => q.Body).MaximumLength(Body.MaxCodeLength);
    }
}

internal sealed class GetPublicCalendarHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetPublicCalendar, PublicCalendar>
{
    /// <summary>Far more than a dialogue plans ahead or holds in a year.</summary>
    private const int Most = 300;

    public async Task<Result<PublicCalendar>> Handle(GetPublicCalendar query, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var meetings = db.Meetings.AsNoTracking().Public();
        var bodies = (await db.Bodies.AsNoTracking().Where(b => meetings.Any(m => m.BodyId == b.Id)).ToListAsync(ct))
            .OrderBy(b => b.Level).ThenBy(b => b.Name, Alphabet.English).Select(b => new PublicBody(b.Id.Value, b.Code, b.Name)).ToList();
        if (query.Body is { Length: > 0 } code)
        {
            if (bodies.Find(b => b.Code == code) is not { } body) return new PublicCalendar([], null, [], [], bodies);
            meetings = meetings.Of(new BodyId(body.Id));
        }

        var over = meetings.Where(m => m.Schedule.LastDay < today || m.Status == MeetingStatus.Concluded);
        var years = await over.Select(m => m.Schedule.FirstDay.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct);
        var year = query.Year ?? (years.Count > 0 ? years[0] : null);
        var upcoming = await meetings.Where(m => m.Schedule.LastDay >= today && m.Status != MeetingStatus.Concluded)
            .OrderBy(m => m.Schedule.OpensAt).Take(Most).ToPublicRows(ct);
        var past = year is null ? []
            : await over.In(year.Value).OrderByDescending(m => m.Schedule.OpensAt).Take(Most).ToPublicRows(ct);
        return new PublicCalendar(upcoming, year, past, years, bodies);
    }
}
