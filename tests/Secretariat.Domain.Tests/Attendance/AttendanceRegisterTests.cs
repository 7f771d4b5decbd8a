using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Attendance;

public sealed class AttendanceRegisterTests
{
    private static readonly DateOnly First = new(2024, 6, 27), Second = new(2024, 6, 28);
    private static readonly DateTimeOffset Nine = new(2024, 6, 27, 7, 0, 0, TimeSpan.Zero);
    private static readonly SessionTimes Morning = new(MeetingSessionId.New(), First, Nine, Nine.AddHours(3));
    private static readonly Entrant Delegate = new(RegistrationId.New(), true);
    private readonly AttendanceRegister _register = AttendanceRegister.Open(MeetingId.New(), [Second, First, First], Nine.AddDays(-1));

    [Fact]
    public void A_register_has_one_record_for_each_day_in_order() => _register.Days.Select(d => d.Day).ShouldBe([First, Second]);

    [Theory]
    [InlineData(-90, true)]
    [InlineData(-91, false)]
    [InlineData(0, true)]
    [InlineData(210, true)]
    [InlineData(211, false)]
    public void A_session_takes_entries_from_ninety_minutes_before_to_thirty_after(int minutes, bool open)
    {
        var at = Nine.AddMinutes(minutes);
        var result = _register.CheckIn(Delegate, Morning, Scan(at), at);
        if (open) result.Value.Kind.ShouldBe(AttendanceEventKind.CheckIn);
        else result.Error.ShouldBeOfType<AttendanceErrors.OutsideSession>();
    }

    [Fact]
    public void An_officer_enters_a_delegate_at_any_other_time_with_a_reason()
    {
        var at = Nine.AddHours(9);
        _register.CheckIn(Delegate, Morning, Scan(at), at).Error.ShouldBeOfType<AttendanceErrors.OutsideSession>();
        _register.CheckIn(Delegate, Morning, Scan(at) with { Reason = "On the signed sheet" }, at).Value.Reason.ShouldBe("On the signed sheet");
    }

    [Fact]
    public void Who_has_not_confirmed_takes_no_seat()
    {
        _register.CheckIn(Delegate with { IsConfirmed = false }, Morning, Scan(Nine), Nine).Error.ShouldBeOfType<AttendanceErrors.NotConfirmed>();
        _register.MarkRemote(Delegate with { IsConfirmed = false }, Morning, Scan(Nine), Nine).Error.ShouldBeOfType<AttendanceErrors.NotConfirmed>();
        _register.MarkRemote(Delegate, Morning, Scan(Nine), Nine).Error.ShouldBeNull();
    }

    [Fact]
    public void An_entry_from_the_future_is_refused()
    {
        _register.CheckIn(Delegate, Morning, Scan(Nine.AddMinutes(6)), Nine).Error.ShouldBeOfType<AttendanceErrors.AheadOfTime>();
        _register.CheckIn(Delegate, Morning, Scan(Nine.AddMinutes(4)), Nine).Error.ShouldBeNull();
    }

    [Fact]
    public void Only_somebody_still_expected_is_excused_and_only_with_a_reason()
    {
        _register.Excuse(Delegate, Morning, Scan(Nine), Presence.Expected, Nine).Error.ShouldBeOfType<AttendanceErrors.ReasonNeeded>();
        _register.Excuse(Delegate, Morning, Scan(Nine) with { Reason = "Ill" }, Present, Nine).Error.ShouldBeOfType<AttendanceErrors.AlreadyAccountedFor>();
        _register.Excuse(Delegate, Morning, Scan(Nine) with { Reason = "Ill" }, Presence.Expected, Nine).Error.ShouldBeNull();
    }

    [Fact]
    public void There_is_nothing_to_undo_for_somebody_still_expected()
    {
        _register.Undo(Delegate, Morning, Scan(Nine), Presence.Expected, Nine).Error.ShouldBeOfType<AttendanceErrors.NothingToUndo>();
        _register.Undo(Delegate, Morning, Scan(Nine), Present, Nine).Error.ShouldBeNull();
    }

    [Fact]
    public void An_attested_day_takes_no_entries_while_the_other_day_does()
    {
        _register.AttestDay(First, Nine, 118, null, "Officer", Nine).Error.ShouldBeNull();
        _register.CheckIn(Delegate, Morning, Scan(Nine), Nine).Error.ShouldBeOfType<AttendanceErrors.DayClosed>();
        var next = Morning with { Day = Second, Starts = Nine.AddDays(1), Ends = Nine.AddDays(1).AddHours(3) };
        _register.CheckIn(Delegate, next, Scan(Nine.AddDays(1)), Nine.AddDays(1)).Error.ShouldBeNull();
        _register.TakeEvents().ShouldHaveSingleItem().ShouldBe(new DayAttested(_register.MeetingId, First, 118));
    }

    [Fact]
    public void A_day_is_attested_once_its_last_session_has_begun_and_takes_entries_again_when_it_is_reopened()
    {
        _register.AttestDay(First, Nine.AddMinutes(1), 1, null, "Officer", Nine).Error.ShouldBeOfType<AttendanceErrors.DayNotOver>();
        _register.ReopenDay(First).Error.ShouldBeOfType<AttendanceErrors.CannotMove>();
        _register.AttestDay(First, Nine, 1, null, "Officer", Nine).Error.ShouldBeNull();
        _register.ReopenDay(First).Error.ShouldBeNull();
        _register.Days[0].AttestedBy.ShouldBeNull();
        _register.CheckIn(Delegate, Morning, Scan(Nine), Nine).Error.ShouldBeNull();
        _register.AttestDay(First, Nine, 2, null, "Officer", Nine).Error.ShouldBeNull();
    }

    [Fact]
    public void A_day_on_which_no_session_was_held_holds_up_no_lock_and_has_no_record()
    {
        _register.AttestDay(First, Nine, 1, null, "Officer", Nine);

        _register.Lock([First], Nine).Error.ShouldBeNull();

        (_register.IsLocked, _register.Days.Select(d => d.Day).Single()).ShouldBe((true, First));
    }

    [Fact]
    public void A_day_of_another_meeting_is_refused()
    {
        _register.AttestDay(new DateOnly(2024, 7, 1), Nine, 0, null, "Officer", Nine).Error.ShouldBeOfType<AttendanceErrors.NoSuchDay>();
        _register.CheckIn(Delegate, Morning with { Day = new DateOnly(2024, 7, 1) }, Scan(Nine), Nine).Error.ShouldBeOfType<AttendanceErrors.NoSuchDay>();
    }

    [Fact]
    public void Attendance_is_locked_once_the_meeting_is_concluded_and_every_day_attested()
    {
        _register.AttestDay(First, Nine, 1, null, "Officer", Nine);
        _register.Lock([First, Second], Nine).Error.ShouldBeOfType<AttendanceErrors.NotAttested>().Days.ShouldBe([Second]);
        _register.AttestDay(Second, Nine, 1, null, "Officer", Nine);
        _register.IsLocked.ShouldBeFalse();
        _register.Lock([First, Second], Nine).Error.ShouldBeNull();
        _register.IsLocked.ShouldBeTrue();
        _register.TakeEvents().OfType<AttendanceLocked>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_locked_record_is_put_right_with_reason_and_evidence_only()
    {
        var entry = Scan(Nine) with { Reason = "Was in the room" };
        Correct(entry, "Sheet of 27 June, line 12").Error.ShouldBeOfType<AttendanceErrors.CannotMove>();
        _register.AttestDay(First, Nine, 1, null, "Officer", Nine);
        _register.AttestDay(Second, Nine, 1, null, "Officer", Nine);
        _register.Lock([First, Second], Nine);

        Correct(Scan(Nine), "Sheet").Error.ShouldBeOfType<AttendanceErrors.ReasonNeeded>();
        Correct(entry, " ").Error.ShouldBeOfType<AttendanceErrors.EvidenceNeeded>();
        _register.Correct(Delegate.RegistrationId, Morning, PresenceState.Present, "Sheet", entry, Present,
            Nine).Error.ShouldBeOfType<AttendanceErrors.NothingToCorrect>();

        var correction = Correct(entry, "Sheet of 27 June, line 12").Value;
        correction.Establishes.ShouldBe(PresenceState.Present);
        _register.Days[0].Status.ShouldBe(AttendanceDayStatus.Corrected);
        _register.IsLocked.ShouldBeTrue();
        _register.TakeEvents().OfType<AttendanceCorrected>().ShouldHaveSingleItem().To.ShouldBe(PresenceState.Present);
        Correct(entry, "Again").Error.ShouldBeNull();
    }

    [Fact]
    public void A_day_moves_as_its_lifecycle_says_and_in_no_other_way()
    {
        foreach (var from in Enum.GetValues<AttendanceDayStatus>())
            foreach (var to in Enum.GetValues<AttendanceDayStatus>())
            {
                var day = In(from);
                var permitted = AttendanceDay.Moves.Contains((from, to));
                var result = to switch
                {
                    AttendanceDayStatus.Open => day.Reopen(),
                    AttendanceDayStatus.Attested => day.Attest("Officer", 1, null, Nine),
                    AttendanceDayStatus.Locked => day.Lock(Nine),
                    AttendanceDayStatus.Corrected => day.Correct(Nine),
                    _ => throw new InvalidOperationException(),
                };
                if (permitted) result.Error.ShouldBeNull();
                else result.Error.ShouldBe(new AttendanceErrors.CannotMove(First, from, to));
                day.Status.ShouldBe(permitted ? to : from);
            }
    }

    private static readonly Presence Present = new(PresenceState.Present, Nine, null, AttendanceMethod.Qr);

    private Result<AttendanceEvent> Correct(Entry entry, string evidence) =>
        _register.Correct(Delegate.RegistrationId, Morning, PresenceState.Present, evidence, entry, Presence.Expected, Nine);

    private static Entry Scan(DateTimeOffset at) => new(at, AttendanceMethod.Qr, "Desk", Guid.NewGuid());

    private static AttendanceDay In(AttendanceDayStatus status)
    {
        var day = new AttendanceDay(First);
        if (status >= AttendanceDayStatus.Attested) day.Attest("Officer", 1, null, Nine);
        if (status >= AttendanceDayStatus.Locked) day.Lock(Nine);
        if (status >= AttendanceDayStatus.Corrected) day.Correct(Nine);
        return day;
    }
}
