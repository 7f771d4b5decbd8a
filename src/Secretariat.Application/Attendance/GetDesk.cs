using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>What the registration desk works with at one session: who is expected, who is here, and how many. A device keeps it for working offline.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="SessionId">The session; the one under way or next when left out.</param>
/// <param name="Find">Part of a name or delegation, with or without its marks.</param>
public sealed record GetDesk(MeetingId MeetingId, MeetingSessionId? SessionId, string? Find) : IQuery<DeskView>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>The desk of one session.</summary>
public sealed record DeskView(MeetingSessionId SessionId, DateTimeOffset Starts, DateTimeOffset Ends, DeskCounts Counts, IReadOnlyList<DeskRow> Delegates);

/// <summary>Everybody of the session in numbers, whatever was searched for.</summary>
public sealed record DeskCounts(int OnTheList, int Present, int Remote, int Excused, int StillExpected);

/// <summary>One delegate as the desk sees them.</summary>
public sealed record DeskRow(
    RegistrationId RegistrationId, string Name, string Delegation, string? FunctionalTitle, DelegateRole Role, ParticipationModality Modality, bool IsConfirmed,
    PresenceState State, DateTimeOffset? Since);

internal sealed class GetDeskHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetDesk, DeskView>
{
    public async Task<Result<DeskView>> Handle(GetDesk query, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.MeetingId, ct);
        var now = clock.GetUtcNow();
        var session = meeting?.SessionTimes() switch
        {
            { } all when query.SessionId is { } wanted => all.FirstOrDefault(s => s.Id == wanted),
            { } all => all.FirstOrDefault(s => s.Ends > now) ?? all.LastOrDefault(),
            null => null,
        };
        if (session is null) return AccessErrors.NoSuchThing;

        var events = (await db.AttendanceEvents.AsNoTracking().Where(e => e.MeetingId == query.MeetingId && e.SessionId == session.Id).ToListAsync(ct))
            .ToLookup(e => e.RegistrationId);
        var people = await db.Registrations.AsNoTracking().Where(r => r.MeetingId == query.MeetingId && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new
            {
                r.Id,
                r.Rank,
                r.Honorific,
                r.GivenNames,
                r.FamilyName,
                r.Language,
                r.FunctionalTitle,
                r.Role,
                r.Modality,
                r.Status,
                Delegation = d.ParticipantName,
            }).ToListAsync(ct);
        var rows = people.Select(p =>
        {
            var presence = Presence.Of(events[p.Id]);
            var name = string.Join(
                ' ', new[] { p.Rank ?? p.Honorific, Person.PrintName(p.GivenNames, p.FamilyName, p.Language) }.Where(part => !string.IsNullOrEmpty(part)));
            return (p.FamilyName, Row: new DeskRow(
                p.Id, name, p.Delegation, p.FunctionalTitle, p.Role, p.Modality, p.Status is not RegistrationStatus.Accepted, presence.State, presence.Since));
        }).ToList();
        return new DeskView(session.Id, session.Starts, session.Ends, Counts([.. rows.Select(r => r.Row.State)]),
            [.. rows.Where(r => Matches(r.Row, query.Find)).OrderBy(r => r.Row.Delegation, Alphabet.English).ThenBy(r => r.FamilyName, Alphabet.English)
                .Select(r => r.Row)]);
    }

    private static DeskCounts Counts(IReadOnlyList<PresenceState> states) => new(states.Count, states.Count(s => s is PresenceState.Present),
        states.Count(s => s is PresenceState.Remote), states.Count(s => s is PresenceState.Excused), states.Count(s => s is PresenceState.Expected));

    private static bool Matches(DeskRow row, string? find) =>
        string.IsNullOrWhiteSpace(find) || Alphabet.Fold($"{row.Name} {row.Delegation}").Contains(Alphabet.Fold(find.Trim()), StringComparison.Ordinal);
}
