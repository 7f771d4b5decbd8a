using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
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
/// <param name="SessionId">The session.</param>
/// <param name="Starts">When it starts.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Counts">Everybody in numbers.</param>
/// <param name="Delegates">Those who were searched for, by delegation and name.</param>
/// <param name="Latest">What all desks noted last, newest first.</param>
/// <param name="Version">Another number as soon as anything else here is another, so that a desk may ask every few seconds.</param>
public sealed record DeskView(
    MeetingSessionId SessionId, DateTimeOffset Starts, DateTimeOffset Ends, DeskCounts Counts, IReadOnlyList<DeskRow> Delegates,
    IReadOnlyList<NotedAtDesk> Latest, long Version) : IVersioned
{
    /// <summary>How far the record of its day has come: only while it is open the session takes entries.</summary>
    public AttendanceDayStatus DayStatus { get; init; }
}

/// <summary>Everybody of the session in numbers, whatever was searched for.</summary>
public sealed record DeskCounts(int OnTheList, int Present, int Remote, int Excused, int StillExpected);

/// <summary>One delegate as the desk sees them.</summary>
/// <param name="RegistrationId">The registration.</param>
/// <param name="Name">The name as papers print it.</param>
/// <param name="Delegation">The delegation.</param>
/// <param name="FunctionalTitle">What the delegate does at home.</param>
/// <param name="Role">The part in the delegation.</param>
/// <param name="Modality">Whether in the room or from afar.</param>
/// <param name="IsConfirmed">Whether the delegate may be let in.</param>
/// <param name="State">What holds.</param>
/// <param name="Since">Since when.</param>
/// <param name="CodeDigest">The first half of the SHA-256 of the code on the badge, in hexadecimal: a device without network recognises a badge by it, and
/// nobody makes a badge from it.</param>
/// <param name="NameInOwnScript">The name as its bearer writes it, where that is in other letters.</param>
public sealed record DeskRow(
    RegistrationId RegistrationId, string Name, string Delegation, string? FunctionalTitle, DelegateRole Role, ParticipationModality Modality, bool IsConfirmed,
    PresenceState State, DateTimeOffset? Since, string CodeDigest, string? NameInOwnScript);

/// <summary>One entry as the desks see it go by.</summary>
/// <param name="ClientEventId">The name that the device gave it.</param>
/// <param name="RegistrationId">The delegate.</param>
/// <param name="Name">The name as papers print it.</param>
/// <param name="Delegation">The delegation.</param>
/// <param name="Kind">What was noted.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Who noted it.</param>
public sealed record NotedAtDesk(
    Guid ClientEventId, RegistrationId RegistrationId, string Name, string Delegation, AttendanceEventKind Kind, DateTimeOffset At, string By);

internal sealed class GetDeskHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<GetDesk, DeskView>
{
    private const int MostShown = 50;

    public async Task<Result<DeskView>> Handle(GetDesk query, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.MeetingId, ct);
        if (meeting is null || SessionOf(meeting, query.SessionId) is not { } session) return AccessErrors.NoSuchThing;

        var noted = await db.AttendanceEvents.AsNoTracking().Where(e => e.MeetingId == meeting.Id && e.SessionId == session.Id).ToListAsync(ct);
        var events = noted.ToLookup(e => e.RegistrationId);
        var listed = await Listed(meeting.Id, ct);
        var rows = listed.ConvertAll(p => (p.FamilyName, p.Code, Row: Row(p, Presence.Of(events[p.Id]))));
        var shown = new DeskView(session.Id, session.Starts, session.Ends, Counts(rows.ConvertAll(r => r.Row.State)),
            [.. rows.Where(r => Matches(r.Row, r.Code, query.Find)).OrderBy(r => r.Row.Delegation, Alphabet.English)
                .ThenBy(r => r.FamilyName, Alphabet.English).Select(r => r.Row)],
            Latest(noted, rows.ToDictionary(r => r.Row.RegistrationId, r => r.Row)), 0)
        {
            DayStatus = await StatusOf(meeting.Id, session.Day, ct),
        };
        return shown with { Version = VersionOf(shown) };
    }

    private async Task<AttendanceDayStatus> StatusOf(MeetingId meeting, DateOnly day, CancellationToken ct) =>
        (await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == meeting, ct))?.Days.FirstOrDefault(d => d.Day == day)?.Status
        ?? AttendanceDayStatus.Open;

    private SessionTimes? SessionOf(Meeting meeting, MeetingSessionId? wanted)
    {
        var (all, now) = (meeting.SessionTimes(), clock.GetUtcNow());
        return wanted is { } one ? all.FirstOrDefault(s => s.Id == one) : all.FirstOrDefault(s => s.Ends > now) ?? all.LastOrDefault();
    }

    private Task<List<ListedDelegate>> Listed(MeetingId meeting, CancellationToken ct) =>
        db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new ListedDelegate(
                r.Id, r.Rank ?? r.Honorific, r.GivenNames, r.FamilyName, r.Language, d.ParticipantName, r.FunctionalTitle, r.Role, r.Modality, r.Status,
                r.QrCode, r.NameInOwnScript))
            .ToListAsync(ct);

    private static DeskRow Row(ListedDelegate p, Presence presence) => new(
        p.Id, $"{p.Form} {Person.PrintName(p.GivenNames, p.FamilyName, p.Language)}".Trim(), p.Delegation, p.FunctionalTitle, p.Role, p.Modality,
        p.Status is not RegistrationStatus.Accepted, presence.State, presence.Since, Digest(p.Code)[..32], p.NameInOwnScript);

    private static List<NotedAtDesk> Latest(IEnumerable<AttendanceEvent> noted, Dictionary<RegistrationId, DeskRow> rows) =>
        [.. noted.OrderByDescending(e => e.At).ThenByDescending(e => e.Position).Where(e => rows.ContainsKey(e.RegistrationId)).Take(MostShown)
            .Select(e => (Entry: e, Row: rows[e.RegistrationId]))
            .Select(n => new NotedAtDesk(n.Entry.ClientEventId, n.Row.RegistrationId, n.Row.Name, n.Row.Delegation, n.Entry.Kind, n.Entry.At, n.Entry.By))];

    /// <summary>A number drawn from everything that is shown, small enough for programs that count in floating point.</summary>
    private static long VersionOf(DeskView shown) => Convert.ToInt64(Digest(JsonSerializer.Serialize(shown))[..13], 16);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static DeskCounts Counts(IReadOnlyList<PresenceState> states) => new(states.Count, states.Count(s => s is PresenceState.Present),
        states.Count(s => s is PresenceState.Remote), states.Count(s => s is PresenceState.Excused), states.Count(s => s is PresenceState.Expected));

    private static bool Matches(DeskRow row, string code, string? find) =>
        string.IsNullOrWhiteSpace(find) || code == find.Trim()
        || Alphabet.Fold($"{row.Name} {row.NameInOwnScript} {row.Delegation}").Contains(Alphabet.Fold(find.Trim()), StringComparison.Ordinal);

    private sealed record ListedDelegate(
        RegistrationId Id, string? Form, string GivenNames, string FamilyName, string Language, string Delegation, string? FunctionalTitle, DelegateRole Role,
        ParticipationModality Modality, RegistrationStatus Status, string Code, string? NameInOwnScript);
}
