using System.Globalization;
using FsCheck.Xunit;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = new(2024, 4, 3, 9, 0, 0, TimeSpan.Zero);

    internal static Meeting Planned(DateOnly first, DateOnly last, int ordinal = 34) => Meeting.Plan(MeetingId.New(),
        new MeetingPlan(BodyId.New(), "SOM", [new NumberInSeries(new MeetingSeriesId(Guid.NewGuid()), ordinal, "Senior Officials Meeting", "SOM")], "",
            MeetingSchedule.Create(first, last, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").Value, new Venue("Hotel", "", "Stockholm", "SE"),
            Modality.InPerson, null, ParticipantId.New(), [], ["en"], new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 },
            AttributionRule.Attributable),
        [new TimetableStep(DeadlineKind.Nominations, -28), new TimetableStep(DeadlineKind.SaveTheDate, -84), new TimetableStep(DeadlineKind.FinalConclusions,
            30)]).Value;

    [Theory]
    [InlineData("2000-05-10", "2000-05-10", "10 May 2000")]
    [InlineData("2000-05-10", "2000-05-11", "10–11 May 2000")]
    [InlineData("2024-06-30", "2024-07-02", "30 June – 2 July 2024")]
    [InlineData("2024-12-31", "2025-01-02", "31 December 2024 – 2 January 2025")]
    public void Dates_print_as_the_field_prints_them(string first, string last, string printed) =>
        MeetingDates.Print(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)).ShouldBe(printed);

    [Property]
    public void Printed_dates_name_both_ends_and_each_year_once(int start, byte days)
    {
        var first = DateOnly.FromDayNumber(700_000 + Math.Abs(start % 60_000));
        var last = first.AddDays(days);
        var printed = MeetingDates.Print(first, last);
        printed.ShouldStartWith(first.Day.ToString(CultureInfo.InvariantCulture));
        printed.ShouldEndWith(last.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        printed.Split(first.Year.ToString(CultureInfo.InvariantCulture)).Length.ShouldBe(2);
        printed.Contains('–').ShouldBe(first != last);
    }

    [Fact]
    public void A_local_time_that_the_clocks_skip_and_an_unknown_zone_are_refused()
    {
        var day = new DateOnly(2026, 3, 29);
        MeetingSchedule.Create(day, day, new TimeOnly(2, 30), new TimeOnly(9, 0), "Europe/Vienna").Error.ShouldBeOfType<MeetingErrors.SkippedLocalTime>();
        MeetingSchedule.Create(day, day, new TimeOnly(9, 0), new TimeOnly(17, 0), "Europe/Atlantis").Error.ShouldBeOfType<MeetingErrors.UnknownTimeZone>();
        MeetingSchedule.Create(day, day, new TimeOnly(9, 0), new TimeOnly(9, 0), "Europe/Vienna").Error.ShouldBeOfType<MeetingErrors.EndsBeforeItBegins>();
        MeetingSchedule.Create(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Vienna").Value.OpensAt.ShouldBe(new DateTimeOffset(2026, 3, 29, 7,
            30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("Europe/Budapest", true)]
    [InlineData("Europe/Kiev", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("UTC", true)]
    [InlineData("europe/budapest", false)]
    [InlineData("EUROPE/BUDAPEST", false)]
    [InlineData("posix/Europe/Paris", false)]
    [InlineData("right/Europe/Paris", false)]
    [InlineData("Central European Standard Time", false)]
    [InlineData("localtime", false)]
    [InlineData("../Europe/Paris", false)]
    [InlineData("", false)]
    public void A_zone_is_known_under_its_own_name_only(string name, bool known)
    {
        // Whatever was asked for before must not teach it another spelling.
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Budapest").Id.ShouldBe("Europe/Budapest");
        VenueTime.Knows(name).ShouldBe(known);
    }

    [Property]
    public void A_schedule_either_keeps_its_local_time_over_every_change_of_clocks_or_is_refused(int start, ushort minute, byte zone)
    {
        string[] zones = ["Europe/Stockholm", "Europe/Istanbul", "Asia/Tehran", "America/New_York", "Australia/Lord_Howe", "UTC"];
        var (id, day) = (zones[zone % zones.Length], new DateOnly(1995, 1, 1).AddDays(Math.Abs(start % 14_000)));
        var opens = TimeOnly.MinValue.AddMinutes(minute % 1200);
        var made = MeetingSchedule.Create(day, day.AddDays(1), opens, new TimeOnly(23, 0), id);
        var tz = TimeZoneInfo.FindSystemTimeZoneById(id);
        if (tz.IsInvalidTime(day.ToDateTime(opens))) made.Error.ShouldBeOfType<MeetingErrors.SkippedLocalTime>();
        else TimeZoneInfo.ConvertTime(made.Value.OpensAt, tz).DateTime.ShouldBe(day.ToDateTime(opens));
    }

    [Property]
    public void Sessions_lie_on_the_days_of_the_meeting_and_never_overlap(ushort opens, ushort closes, byte days)
    {
        var first = new DateOnly(2024, 6, 27);
        if (!MeetingSchedule.Create(first, first.AddDays(days % 5), TimeOnly.MinValue.AddMinutes(opens % 1440), TimeOnly.MinValue.AddMinutes(closes % 1440),
            "Europe/Stockholm")
                .TryGet(out var schedule, out _)) return;
        var meeting = Planned(first, first);
        meeting.ReviseDates(schedule).Error.ShouldBeNull();
        var sessions = meeting.Sessions.OrderBy(s => s.StartsAt).ToList();
        sessions.ShouldAllBe(s => s.Day >= schedule.FirstDay && s.Day <= schedule.LastDay && s.StartsAt >= schedule.OpensAt && s.EndsAt <= schedule.ClosesAt
            && s.StartsAt < s.EndsAt);
        sessions.Zip(sessions.Skip(1)).ShouldAllBe(p => p.First.EndsAt <= p.Second.StartsAt);
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(21, "21st")]
    [InlineData(34, "34th")]
    [InlineData(111, "111th")]
    public void Ordinals_print_as_English_writes_them(int n, string printed) => Ordinals.Print(n).ShouldBe(printed);

    [Fact]
    public void Rescheduling_shifts_open_deadlines_and_never_those_that_are_done()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        var morning = meeting.Sessions[0].Id;
        meeting.MarkDeadline(DeadlineKind.SaveTheDate, true, Now).Error.ShouldBeNull();
        meeting.Reschedule(MeetingSchedule.Create(new DateOnly(2024, 7, 4), new DateOnly(2024, 7, 5), new TimeOnly(9, 30), new TimeOnly(17, 0),
            "Europe/Stockholm").Value).Error.ShouldBeNull();

        Due(DeadlineKind.Nominations).ShouldBe(new DateOnly(2024, 6, 6));
        Due(DeadlineKind.FinalConclusions).ShouldBe(new DateOnly(2024, 8, 4));
        Due(DeadlineKind.SaveTheDate).ShouldBe(new DateOnly(2024, 4, 4));
        meeting.Sessions.Single(s => s.Id == morning).Day.ShouldBe(new DateOnly(2024, 7, 4));
        meeting.Sessions.Count.ShouldBe(4);

        DateOnly Due(DeadlineKind kind) => meeting.Deadlines.Single(d => d.Kind == kind).DueOn;
    }

    [Fact]
    public void Announcing_meets_the_deadline_for_saving_the_date_which_then_stays_when_the_meeting_moves()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        var before = meeting.Deadlines.Single(d => d.Kind == DeadlineKind.SaveTheDate).DueOn;
        meeting.Announce(Now).Error.ShouldBeNull();
        meeting.Postpone("The host has to prepare an election.").Error.ShouldBeNull();
        var later = MeetingSchedule.Create(new DateOnly(2024, 9, 26), new DateOnly(2024, 9, 26), meeting.Schedule.Opens, meeting.Schedule.Closes, meeting.Schedule.TimeZoneId);
        meeting.Reschedule(later.Value).Error.ShouldBeNull();

        var saved = meeting.Deadlines.Single(d => d.Kind == DeadlineKind.SaveTheDate);
        (saved.DoneAt, saved.DueOn).ShouldBe((Now, before));
        meeting.Deadlines.Single(d => d.Kind == DeadlineKind.Nominations).DueOn.ShouldBe(new DateOnly(2024, 8, 29));
    }

    [Fact]
    public void A_postponed_meeting_stands_where_it_stood_once_it_has_new_dates_and_its_sequence_rises_each_time()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        meeting.Announce(Now).Error.ShouldBeNull();
        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        var sequence = meeting.CalendarSequence;
        meeting.Postpone("The host has to prepare an election.").Error.ShouldBeNull();
        meeting.CalendarSequence.ShouldBe(sequence + 1);
        meeting.Announce(Now).Error.ShouldBeOfType<MeetingErrors.CannotMove>();
        meeting.Convene(true, true, Now).Error.ShouldBeOfType<MeetingErrors.CannotMove>();
        meeting.Reschedule(meeting.Schedule).Error.ShouldBeNull();
        meeting.Status.ShouldBe(MeetingStatus.Convened);
        meeting.CalendarSequence.ShouldBe(sequence + 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_number_of_a_cancelled_meeting_is_free_again_only_if_nobody_had_been_told(bool told)
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        if (told) meeting.Announce(Now).Error.ShouldBeNull();
        meeting.Cancel("No quorum.").Error.ShouldBeNull();
        meeting.Ordinals.Count.ShouldBe(told ? 1 : 0);
    }

    [Fact]
    public void A_meeting_is_convened_with_a_chair_a_host_and_an_agenda()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        meeting.Convene(false, true, Now).Error.ShouldBeOfType<MeetingErrors.ChairVacant>();
        meeting.Convene(true, false, Now).Error.ShouldBeOfType<MeetingErrors.AgendaMissing>();
        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        meeting.Open(false, null, Now).Error.ShouldBeOfType<MeetingErrors.AgendaNotIssued>();
        meeting.Open(true, null, Now).Error.ShouldBeOfType<MeetingErrors.NotYetItsDay>();
        meeting.Open(true, null, meeting.Schedule.OpensAt).Error.ShouldBeNull();
    }
}
