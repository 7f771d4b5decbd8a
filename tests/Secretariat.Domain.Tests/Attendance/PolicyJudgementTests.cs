using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Domain.Tests.Attendance;

public sealed class PolicyJudgementTests
{
    private static readonly DateOnly First = new(2024, 6, 27), Second = new(2024, 6, 28);

    private static readonly SessionTimes[] Sessions = [.. new[] { First, Second }.SelectMany(day => new[] { 8, 13 }.Select(hour =>
    {
        var starts = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);
        return new SessionTimes(MeetingSessionId.New(), day, starts, starts.AddHours(3));
    }))];

    [Fact]
    public void One_session_is_enough_where_the_policy_says_so()
    {
        AttendancePolicy.Once.Judge(Attending(3)).Error.ShouldBeNull();
        AttendancePolicy.Once.Judge(Attending()).Error.ShouldBeOfType<AttendanceErrors.PolicyNotMet>();
    }

    [Fact]
    public void A_session_on_each_day_means_each_day()
    {
        AttendancePolicy.EachDay.Judge(Attending(0, 3)).Error.ShouldBeNull();
        AttendancePolicy.EachDay.Judge(Attending(0, 1)).Error.ShouldBeOfType<AttendanceErrors.PolicyNotMet>().Message.ShouldBe(
            "No sitting was attended on 28 June 2024.");
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_share_counts_sessions_of_the_whole_meeting(int percent, bool met)
    {
        var judgement = AttendancePolicy.Share(percent).Judge(Attending(0, 1));
        if (met) judgement.Error.ShouldBeNull();
        else judgement.Error!.Message.ShouldBe("2 of 4 sittings were attended (50 %); at least 51 % are required.");
    }

    [Fact]
    public void An_excused_absence_is_no_attendance()
    {
        var who = RegistrationId.New();
        var events = Sessions.Select(s => Histories.Event(AttendanceEventKind.Excused, 0, 0, null, s, who));
        var attendance = DelegateAttendance.Of([who], Sessions, events)[0];
        attendance.Percentage.ShouldBe(0);
        AttendancePolicy.Once.Judge(attendance).Error.ShouldBeOfType<AttendanceErrors.PolicyNotMet>();
    }

    [Fact]
    public void The_events_of_others_do_not_count()
    {
        var (one, other) = (RegistrationId.New(), RegistrationId.New());
        var all = DelegateAttendance.Of([one, other], Sessions, [Histories.Event(AttendanceEventKind.CheckIn, 0, 0, null, Sessions[1], one)]);
        all[0].Attended.ShouldBe(1);
        all[0].Percentage.ShouldBe(25);
        all[0].DaysAttended.ShouldBe([First]);
        all[1].Attended.ShouldBe(0);
    }

    private static DelegateAttendance Attending(params int[] sessions)
    {
        var who = RegistrationId.New();
        return DelegateAttendance.Of([who], Sessions, sessions.Select(i => Histories.Event(AttendanceEventKind.CheckIn, 0, 0, null, Sessions[i], who)))[0];
    }
}
