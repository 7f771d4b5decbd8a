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
        if (meeting is null || SessionOf(meeting, query.SessionId) is not { } session) return AccessErrors.NoSuchThing;

        var events = (await db.AttendanceEvents.AsNoTracking().Where(e => e.MeetingId == meeting.Id && e.SessionId == session.Id).ToListAsync(ct))
            .ToLookup(e => e.RegistrationId);
        var rows = (await Listed(meeting.Id, ct)).ConvertAll(p => (p.FamilyName, Row: Row(p, Presence.Of(events[p.Id]))));
        return new DeskView(session.Id, session.Starts, session.Ends, Counts(rows.ConvertAll(r => r.Row.State)),
            [.. rows.Where(r => Matches(r.Row, query.Find)).OrderBy(r => r.Row.Delegation, Alphabet.English).ThenBy(r => r.FamilyName, Alphabet.English)
                .Select(r => r.Row)]);
    }

    private SessionTimes? SessionOf(Meeting meeting, MeetingSessionId? wanted)
    {
        var (all, now) = (meeting.SessionTimes(), clock.GetUtcNow());
        return wanted is { } one ? all.FirstOrDefault(s => s.Id == one) : all.FirstOrDefault(s => s.Ends > now) ?? all.LastOrDefault();
    }

    private Task<List<ListedDelegate>> Listed(MeetingId meeting, CancellationToken ct) =>
        db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new ListedDelegate(
                r.Id, r.Rank ?? r.Honorific, r.GivenNames, r.FamilyName, r.Language, d.ParticipantName, r.FunctionalTitle, r.Role, r.Modality, r.Status))
            .ToListAsync(ct);

    private static DeskRow Row(ListedDelegate p, Presence presence) => new(
        p.Id, $"{p.Form} {Person.PrintName(p.GivenNames, p.FamilyName, p.Language)}".Trim(), p.Delegation, p.FunctionalTitle, p.Role, p.Modality,
        p.Status is not RegistrationStatus.Accepted, presence.State, presence.Since);

    private static DeskCounts Counts(IReadOnlyList<PresenceState> states) => new(states.Count, states.Count(s => s is PresenceState.Present),
        states.Count(s => s is PresenceState.Remote), states.Count(s => s is PresenceState.Excused), states.Count(s => s is PresenceState.Expected));

    private static bool Matches(DeskRow row, string? find) =>
        string.IsNullOrWhiteSpace(find) || Alphabet.Fold($"{row.Name} {row.Delegation}").Contains(Alphabet.Fold(find.Trim()), StringComparison.Ordinal);

    private sealed record ListedDelegate(
        RegistrationId Id, string? Form, string GivenNames, string FamilyName, string Language, string Delegation, string? FunctionalTitle, DelegateRole Role,
        ParticipationModality Modality, RegistrationStatus Status);
}
