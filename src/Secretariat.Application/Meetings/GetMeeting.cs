using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>One meeting with everything around it, and what can be done with it next.</summary>
public sealed record GetMeeting(MeetingId MeetingId) : IQuery<MeetingDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>A meeting as its page shows it.</summary>
public sealed record MeetingDetails(Guid Id, long Version, Guid BodyId, string BodyName, string NumberedTitle, string Title,
    IReadOnlyList<MeetingNumber> Numbers,
    MeetingStatus Status, string? StatusReason, string Dates, PlannedDates Schedule, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, Venue? Venue,
        Modality Modality,
    string? RemoteAddress, Guid? HostId, string? HostName, IReadOnlyList<ConvenorRow> Convenors, IReadOnlyList<string> Languages,
    IReadOnlyDictionary<ParticipationKind, int> Quotas, AttributionRule AttributionRule, IReadOnlyList<SessionRow> Sessions,
        IReadOnlyList<DeadlineRow> Deadlines,
    int CalendarSequence, Guid? AgendaId, AgendaStatus? AgendaStatus, bool AgendaIssued, IReadOnlyList<MeetingMove> Moves,
    IReadOnlyList<OverrideRow> Overrides) : IVersioned;

/// <summary>The number of a meeting in one series.</summary>
public sealed record MeetingNumber(Guid Series, int Ordinal, string Name, string ShortName);

/// <summary>In whose name the meeting is called.</summary>
public sealed record ConvenorRow(string Name, Guid? ParticipantId);

/// <summary>A half-day of sitting.</summary>
public sealed record SessionRow(Guid Id, DateOnly Day, HalfDay Half, TimeOnly Starts, TimeOnly Ends, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>A step on the way.</summary>
/// <param name="Kind">What is due.</param>
/// <param name="DueOn">By when.</param>
/// <param name="DoneAt">When it was done.</param>
/// <param name="IsOverdue">Whether the day has passed at the venue and it is open, and can still be met.</param>
public sealed record DeadlineRow(DeadlineKind Kind, DateOnly DueOn, DateTimeOffset? DoneAt, bool IsOverdue);

/// <summary>That the head of the secretariat went on in spite of something.</summary>
/// <param name="Obstacle">What stood against the meeting.</param>
/// <param name="Reason">Why it goes on all the same.</param>
/// <param name="By">Who decided so.</param>
/// <param name="At">When.</param>
public sealed record OverrideRow(MeetingObstacle Obstacle, string Reason, string By, DateTimeOffset At);

internal sealed class GetMeetingHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetMeeting, MeetingDetails>
{
    public async Task<Result<MeetingDetails>> Handle(GetMeeting query, CancellationToken ct)
    {
        var m = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(x => x.Id == query.MeetingId, ct);
        if (m is null) return AccessErrors.NoSuchThing;
        var bodyName = await db.Bodies.Where(b => b.Id == m.BodyId).Select(b => b.Name).SingleOrDefaultAsync(ct) ?? "";
        var host = m.HostId is { } hostId ? await db.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.Id == hostId, ct) : null;
        var agenda = await db.Agendas.AsNoTracking().Where(a => a.MeetingId == m.Id).Select(a => new { a.Id, a.Status, Issued = a.Editions.Any() })
            .SingleOrDefaultAsync(ct);
        var (s, today) = (m.Schedule, m.TodayAtVenue(clock.GetUtcNow()));
        return new MeetingDetails(m.Id.Value, m.Version, m.BodyId.Value, bodyName, m.NumberedTitle, m.Title,
            [.. m.Ordinals.Select(o => new MeetingNumber(o.SeriesId.Value, o.Ordinal, o.Name, o.ShortName))], m.Status, m.StatusReason, s.Dates,
            new PlannedDates(s.FirstDay, s.LastDay, s.Opens, s.Closes, s.TimeZoneId), s.OpensAt, s.ClosesAt, m.Venue, m.Modality, m.RemoteAddress,
                m.HostId?.Value,
            host?.NameOn(s.FirstDay), [.. m.Convenors.OrderBy(c => c.Position).Select(c => new ConvenorRow(c.Name, c.ParticipantId?.Value))], m.Languages,
            m.Quotas.ToDictionary(q => q.Kind, q => q.Seats), m.AttributionRule,
            [.. m.Sessions.OrderBy(x => x.StartsAt).Select(x => new SessionRow(x.Id.Value, x.Day, x.Half, x.Starts, x.Ends, x.StartsAt, x.EndsAt))],
            [.. m.Deadlines.OrderBy(d => d.DueOn).ThenBy(d => d.Kind).Select(d => new DeadlineRow(d.Kind, d.DueOn, d.DoneAt, m.IsLate(d, today)))],
            m.CalendarSequence, agenda?.Id.Value, agenda?.Status, agenda is { Issued: true }, MeetingLifecycle.MovesFrom(m.Status),
            [.. m.Overrides.OrderBy(o => o.At).Select(o => new OverrideRow(o.Obstacle, o.Reason, o.By, o.At))]);
    }
}
