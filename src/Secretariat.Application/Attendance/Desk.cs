using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Ports;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>What a desk, a log or a device reports of one delegate at one session.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="SessionId">At which session.</param>
/// <param name="RegistrationId">Who, by registration.</param>
/// <param name="QrCode">Who, by the code on confirmation or badge.</param>
/// <param name="At">When, by the device.</param>
/// <param name="Method">How it was established.</param>
/// <param name="ClientEventId">The device's own name for it: sent twice, it lands once.</param>
/// <param name="Reason">Why, where a reason is asked for.</param>
/// <param name="Confirms">Whether a delegate who has not confirmed is confirmed for as they come in.</param>
/// <param name="Word">On whose word; where it is left out the reason is that word, and no reason then stands for a sitting that is not under way.</param>
public sealed record DeskEntry(
    AttendanceEventKind Kind, MeetingSessionId SessionId, RegistrationId? RegistrationId, string? QrCode, DateTimeOffset At, AttendanceMethod Method,
    Guid ClientEventId, string? Reason = null, bool Confirms = false, string? Word = null)
{
    /// <summary>The longest word, and the longest reason that it goes with: both stand in the one record.</summary>
    public const int LongestWord = 500, LongestReasonBesideWord = 1400;
}

/// <summary>What the desk sees after an entry.</summary>
/// <param name="RegistrationId">The delegate.</param>
/// <param name="Name">The name as papers print it.</param>
/// <param name="Delegation">The delegation.</param>
/// <param name="State">What now holds.</param>
/// <param name="Since">Since when.</param>
/// <param name="Changed">Whether this entry brought it about; false for a second scan.</param>
public sealed record AtTheDesk(RegistrationId RegistrationId, string Name, string Delegation, PresenceState State, DateTimeOffset? Since, bool Changed);

/// <summary>The register of a meeting with the delegates that an entry, or a queue of entries, concerns.</summary>
internal sealed class Desk
{
    private static readonly RegistrationStatus[] Seated = [RegistrationStatus.Confirmed, RegistrationStatus.Attended, RegistrationStatus.NoShow];

    private readonly ISecretariatDb _db;
    private readonly MeetingStatus _status;
    private readonly IReadOnlyList<SessionTimes> _sessions;
    private readonly List<(Registration Registration, string Delegation)> _delegates;
    private readonly List<AttendanceEvent> _events;

    private Desk(ISecretariatDb db, AttendanceRegister register, Meeting meeting, List<(Registration, string)> delegates, List<AttendanceEvent> events) =>
        (_db, Register, _status, _sessions, _delegates, _events) = (db, register, meeting.Status, meeting.SessionTimes(), delegates, events);

    internal AttendanceRegister Register { get; }

    /// <summary>Opens the desk for the delegates named; those of other meetings are not found.</summary>
    internal static async Task<Result<Desk>> At(
        ISecretariatDb db, MeetingId id, IReadOnlyCollection<RegistrationId> who, IReadOnlyCollection<string> codes, IReadOnlyCollection<Guid> names,
        DateTimeOffset now, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (meeting is null) return AccessErrors.NoSuchThing;
        var register = await db.RegisterOf(meeting, now, ct);
        var found = await db.Registrations.Where(r => r.MeetingId == id && (who.Contains(r.Id) || codes.Contains(r.QrCode)))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Registration = r, d.ParticipantName }).ToListAsync(ct);
        var ids = found.ConvertAll(f => f.Registration.Id);
        var events = await db.AttendanceEvents.AsNoTracking().Where(e => e.MeetingId == id && (ids.Contains(e.RegistrationId)
            || names.Contains(e.ClientEventId))).ToListAsync(ct);
        return new Desk(db, register, meeting, found.ConvertAll(f => (f.Registration, f.ParticipantName)), events);
    }

    /// <summary>Opens the desk for one delegate.</summary>
    internal static Task<Result<Desk>> At(
        ISecretariatDb db, MeetingId id, RegistrationId? who, string? code, Guid name, DateTimeOffset now, CancellationToken ct) =>
        At(db, id, who is { } one ? [one] : [], string.IsNullOrEmpty(code) ? [] : [code], [name], now, ct);

    /// <summary>Takes one entry; one that arrived before, and one that changes nothing, leave no trace.</summary>
    internal Result<AtTheDesk> Take(DeskEntry reported, string by, int position, DateTimeOffset now)
    {
        if (_sessions.FirstOrDefault(s => s.Id == reported.SessionId) is not { } session) return AccessErrors.NoSuchThing;
        var meant = _delegates.FindAll(
            d => d.Registration.Id == reported.RegistrationId || (reported.QrCode is not null && d.Registration.QrCode == reported.QrCode));
        if (meant.Count > 1) return new AttendanceErrors.CodeOfAnother();
        if (meant.FirstOrDefault() is not ({ } delegate_, var delegation))
            return reported.QrCode is null ? AccessErrors.NoSuchThing : new AttendanceErrors.UnknownCode();

        var known = _events.Where(e => e.RegistrationId == delegate_.Id && e.SessionId == session.Id).ToList();
        var before = Presence.Of(known);
        if (_events.Find(e => e.ClientEventId == reported.ClientEventId) is { } named)
        {
            return (named.RegistrationId, named.SessionId, named.Kind) == (delegate_.Id, session.Id, reported.Kind)
                ? Answer(before, false) : new AttendanceErrors.EntryOfAnother();
        }

        var entry = new Entry(reported.At, reported.Method, by, reported.ClientEventId, reported.Reason, position);
        if (reported.Kind is AttendanceEventKind.Undo) entry = AfterTheLast(entry, known);

        var confirms = reported is { Confirms: true, Kind: AttendanceEventKind.CheckIn } && delegate_.Status is RegistrationStatus.Accepted;
        if (confirms && _status.WhyNot(MeetingBusiness.Registrations) is { } notNow) return notNow;
        if (confirms && string.IsNullOrWhiteSpace(reported.Word ?? reported.Reason)) return new AttendanceErrors.ReasonNeeded();
        var entrant = new Entrant(delegate_.Id, confirms || Seated.Contains(delegate_.Status));
        // The word on which somebody is confirmed for is no reason for a sitting that is not under way.
        var why = reported.Word is null || string.IsNullOrWhiteSpace(reported.Reason) ? null : reported.Reason;
        if (confirms && Noted(reported.Kind, entrant, session, entry with { Reason = why }, before, now).Error is AttendanceErrors.OutsideSession outside)
            return outside;
        if (confirms && reported.Word is { } word) entry = entry with { Reason = why is null ? word : $"{word}; {why}" };
        if (!Noted(reported.Kind, entrant, session, entry, before, now).TryGet(out var noted, out var refusal)) return refusal;
        var after = Presence.Of([.. known, noted]);
        if (after == before) return Answer(before, false);
        if (confirms && !delegate_.Confirm(null, now).TryGet(out _, out refusal)) return refusal;
        _events.Add(noted);
        _db.AttendanceEvents.Add(noted);
        return Answer(after, true);

        AtTheDesk Answer(Presence presence, bool changed) =>
            new(delegate_.Id, SeatedDelegation.NameOf(delegate_), delegation, presence.State, presence.Since, changed);
    }

    private Result<AttendanceEvent> Noted(AttendanceEventKind kind, Entrant entrant, SessionTimes session, Entry entry, Presence before, DateTimeOffset now) =>
        kind switch
        {
            AttendanceEventKind.CheckIn => Register.CheckIn(entrant, session, entry, now),
            AttendanceEventKind.Remote => Register.MarkRemote(entrant, session, entry, now),
            AttendanceEventKind.Excused => Register.Excuse(entrant, session, entry, before, now),
            AttendanceEventKind.Undo => Register.Undo(entrant, session, entry, before, now),
            AttendanceEventKind.CheckOut => Register.CheckOut(entrant, session, entry, now),
            AttendanceEventKind.Correction => new DeskErrors.NotAtTheDesk(),
            _ => throw new InvalidOperationException($"Unknown entry {kind}"),
        };

    /// <summary>
    /// An undo means what the officer saw, even where another device, ahead by a minute, made the entry; it does not mean what others saw later and sent
    /// sooner, while this device had no network.
    /// </summary>
    private static Entry AfterTheLast(Entry undo, List<AttendanceEvent> known) =>
        known.Where(e => e.RecordedAt <= undo.At).MaxBy(e => (e.At, e.Position)) is { } last && last.At >= undo.At
            ? undo with { At = last.At, Position = last.Position + 1 } : undo;
}

/// <summary>Refusals of the registration desk.</summary>
public static class DeskErrors
{
    /// <summary>A correction is no matter for the desk.</summary>
    public sealed record NotAtTheDesk()
        : Unprocessable("attendance.not_at_the_desk", "A locked record is corrected by the head of secretariat, not at the desk.");
}

internal static class Registers
{
    internal static IReadOnlyList<SessionTimes> SessionTimes(this Meeting meeting) =>
        [.. meeting.Sessions.OrderBy(s => s.StartsAt).Select(s => new SessionTimes(s.Id, s.Day, s.StartsAt, s.EndsAt))];

    /// <summary>The register of a meeting, opened by whoever comes first.</summary>
    internal static async Task<AttendanceRegister> RegisterOf(this ISecretariatDb db, Meeting meeting, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.AttendanceRegisters.SingleOrDefaultAsync(r => r.MeetingId == meeting.Id, ct) is { } open)
        {
            open.Cover(meeting.Sessions.Select(s => s.Day));
            return open;
        }

        var register = AttendanceRegister.Open(meeting.Id, meeting.Sessions.Select(s => s.Day), now);
        db.AttendanceRegisters.Add(register);
        return register;
    }

    /// <summary>The sessions at which somebody is on record as having taken part; what was undone does not count.</summary>
    internal static async Task<IReadOnlyCollection<MeetingSessionId>> AttendedSessions(this ISecretariatDb db, MeetingId meeting, CancellationToken ct) =>
        [.. Presence.ByDelegateAndSession(await db.AttendanceEvents.AsNoTracking().Where(e => e.MeetingId == meeting).ToListAsync(ct))
            .Where(p => p.Value.Attended).Select(p => p.Key.Session).Distinct()];

    /// <summary>The register in the version the actor saw, held so that no entry comes in beside the act.</summary>
    internal static async Task<Result<AttendanceRegister>> HeldRegisterOf(this ISecretariatDb db, MeetingId meeting, long version, CancellationToken ct)
    {
        var register = await db.AttendanceRegisters.FromSql($"SELECT * FROM attendance_registers WHERE meeting_id = {meeting.Value} FOR UPDATE")
            .SingleOrDefaultAsync(ct);
        if (register is null) return AccessErrors.NoSuchThing;
        return register.Version == version ? register : new StaleVersion(version, register.Version);
    }

    /// <summary>What stands against withdrawing these: that some of them were there. The register is held, so that nobody is entered beside the act.</summary>
    internal static async Task<RegistrationErrors.WasThere?> WhyNotWithdrawn(
        this ISecretariatDb db, MeetingId id, IReadOnlyList<Registration> leaving, CancellationToken ct)
    {
        await db.AttendanceRegisters.FromSql($"SELECT * FROM attendance_registers WHERE meeting_id = {id.Value} FOR UPDATE").AsNoTracking()
            .Select(r => r.Id).ToListAsync(ct);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        var here = (await db.AttendanceOf(meeting, leaving.Select(r => r.Id), ct)).Where(a => a.WasThere).Select(a => a.RegistrationId).ToHashSet();
        return here.Count == 0 ? null : new RegistrationErrors.WasThere([.. leaving.Where(r => here.Contains(r.Id)).Select(r => r.PrintedName)]);
    }

    /// <summary>The delegates of a meeting: those accepted, before and after it.</summary>
    internal static Task<List<RegistrationId>> OnTheList(this ISecretariatDb db, MeetingId meeting, CancellationToken ct) =>
        db.Registrations.Where(r => r.MeetingId == meeting && RegistrationLifecycle.OnTheList.Contains(r.Status)).Select(r => r.Id).ToListAsync(ct);

    /// <summary>The attendance of these delegates over the whole meeting.</summary>
    internal static async Task<IReadOnlyList<DelegateAttendance>> AttendanceOf(
        this ISecretariatDb db, Meeting meeting, IEnumerable<RegistrationId> delegates, CancellationToken ct)
    {
        var wanted = delegates.ToList();
        var events = db.AttendanceEvents.AsNoTracking().Where(e => e.MeetingId == meeting.Id);
        if (wanted is [var one]) events = events.Where(e => e.RegistrationId == one);
        return DelegateAttendance.Of(wanted, meeting.SessionTimes(), await events.ToListAsync(ct));
    }
}
