using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Domain.Tests.Attendance;

/// <summary>Events of one delegate at one session, as several devices may send them.</summary>
public sealed class Histories
{
    private static readonly AttendanceEventKind[] Kinds =
        [AttendanceEventKind.CheckIn, AttendanceEventKind.Remote, AttendanceEventKind.Excused, AttendanceEventKind.Undo, AttendanceEventKind.CheckOut,
            AttendanceEventKind.Correction];

    internal static readonly DateTimeOffset Nine = new(2024, 6, 27, 9, 0, 0, TimeSpan.Zero);
    internal static readonly SessionTimes Session = new(MeetingSessionId.New(), new DateOnly(2024, 6, 27), Nine, Nine.AddHours(3));
    internal static readonly RegistrationId Delegate = RegistrationId.New();
    private static readonly AttendanceRegisterId Register = AttendanceRegisterId.New();
    private static readonly MeetingId Meeting = MeetingId.New();

    public static Arbitrary<AttendanceEvent> Events() => Arb.From(
        from kind in Gen.Elements(Kinds)
        from minute in Gen.Choose(0, 20)
        from position in Gen.Choose(0, 2)
        from state in Gen.Elements(Enum.GetValues<PresenceState>())
        select Event(kind, minute, position, state));

    internal static AttendanceEvent Event(
        AttendanceEventKind kind, int minute, int position = 0, PresenceState? establishes = null, SessionTimes? session = null, RegistrationId? who = null) =>
        new(Register, Meeting, who ?? Delegate, session ?? Session, kind,
            new Entry(Nine.AddMinutes(minute), AttendanceMethod.Qr, "Desk", Guid.NewGuid(), null, position), Nine)
        {
            Establishes = kind is AttendanceEventKind.Correction ? establishes : null,
        };
}

[Properties(Arbitrary = [typeof(Histories)])]
public sealed class PresenceTests
{
    private static readonly AttendanceEventKind[] Entries =
        [AttendanceEventKind.CheckIn, AttendanceEventKind.Remote, AttendanceEventKind.Excused, AttendanceEventKind.CheckOut];

    [Property]
    public void The_order_in_which_events_arrive_does_not_matter(AttendanceEvent[] events, int seed)
    {
        var shuffled = events.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        Presence.Of(shuffled).ShouldBe(Presence.Of(events));
    }

    [Property]
    public void An_event_that_arrives_again_changes_nothing(AttendanceEvent[] events, int again)
    {
        if (events.Length == 0) return;
        Presence.Of([.. events, events[(again & int.MaxValue) % events.Length]]).ShouldBe(Presence.Of(events));
    }

    [Property]
    public void An_undo_takes_back_exactly_what_an_entry_brought_about(AttendanceEvent[] events)
    {
        AttendanceEvent[] open = [.. events.Where(e => e.Kind is not AttendanceEventKind.Correction)];
        var before = Presence.Of(open);
        foreach (var kind in Entries)
        {
            AttendanceEvent[] entered = [.. open, Histories.Event(kind, 30)];
            if (Presence.Of(entered) == before) continue;
            Presence.Of([.. entered, Histories.Event(AttendanceEventKind.Undo, 31)]).ShouldBe(before);
        }
    }

    [Property]
    public void A_second_scan_changes_nothing(AttendanceEvent[] events)
    {
        AttendanceEvent[] once = [.. events.Where(e => e.Kind is not AttendanceEventKind.Correction), Histories.Event(AttendanceEventKind.CheckIn, 30)];
        Presence.Of([.. once, Histories.Event(AttendanceEventKind.CheckIn, 31)]).ShouldBe(Presence.Of(once));
    }

    [Property]
    public void The_last_correction_has_the_last_word(AttendanceEvent[] events)
    {
        foreach (var state in Enum.GetValues<PresenceState>())
            Presence.Of([.. events, Histories.Event(AttendanceEventKind.Correction, 60, 0, state)]).State.ShouldBe(state);
    }

    [Fact]
    public void Entries_of_the_same_instant_count_in_the_order_the_device_gave()
    {
        Presence.Of([Histories.Event(AttendanceEventKind.Undo, 0, 1), Histories.Event(AttendanceEventKind.CheckIn, 0, 0)]).State.ShouldBe(
            PresenceState.Expected);
        Presence.Of([Histories.Event(AttendanceEventKind.Undo, 0, 0), Histories.Event(AttendanceEventKind.CheckIn, 0, 1)]).State.ShouldBe(
            PresenceState.Present);
    }

    [Fact]
    public void Who_is_in_the_room_does_not_become_remote_by_a_line_in_a_log()
    {
        Presence.Of([Histories.Event(AttendanceEventKind.CheckIn, 0), Histories.Event(AttendanceEventKind.Remote, 5)]).State.ShouldBe(PresenceState.Present);
        Presence.Of([Histories.Event(AttendanceEventKind.Remote, 0), Histories.Event(AttendanceEventKind.CheckIn, 5)]).State.ShouldBe(PresenceState.Present);
        Presence.Of([Histories.Event(AttendanceEventKind.Remote, 0)]).State.ShouldBe(PresenceState.Remote);
    }

    [Fact]
    public void Who_leaves_has_still_attended()
    {
        var presence = Presence.Of([Histories.Event(AttendanceEventKind.CheckIn, 0), Histories.Event(AttendanceEventKind.CheckOut, 40)]);
        presence.Attended.ShouldBeTrue();
        presence.Left.ShouldBe(Histories.Nine.AddMinutes(40));
    }

    [Fact]
    public void Who_was_excused_and_comes_after_all_is_present()
    {
        Presence.Of([Histories.Event(AttendanceEventKind.Excused, 0), Histories.Event(AttendanceEventKind.CheckIn, 5)]).State.ShouldBe(PresenceState.Present);
        Presence.Of([Histories.Event(AttendanceEventKind.Excused, 0)]).Attended.ShouldBeFalse();
    }
}
