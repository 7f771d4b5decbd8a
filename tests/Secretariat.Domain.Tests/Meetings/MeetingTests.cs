using FsCheck.Xunit;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = new(2024, 4, 3, 9, 0, 0, TimeSpan.Zero);

    internal static Meeting Planned(DateOnly first, DateOnly last, int? ordinal = 34) => Numbered(first, last, ordinal is { } number
        ? [new NumberInSeries(new MeetingSeriesId(Guid.NewGuid()), number, "Senior Officials Meeting", "SOM")] : []);

    private static Meeting Numbered(DateOnly first, DateOnly last, IReadOnlyList<NumberInSeries> numbers) => Meeting.Plan(MeetingId.New(),
        new MeetingPlan(BodyId.New(), "SOM", numbers, numbers.Count == 0 ? "Meeting on the way ahead" : "",
            MeetingSchedule.Create(first, last, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").Value, new Venue("Hotel", "", "Stockholm", "SE"),
            Modality.InPerson, null, ParticipantId.New(), [], ["en"], new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 },
            AttributionRule.Attributable),
        [new TimetableStep(DeadlineKind.Nominations, -28), new TimetableStep(DeadlineKind.SaveTheDate, -84), new TimetableStep(DeadlineKind.FinalConclusions,
            30)]).Value;

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

    [Fact]
    public void A_meeting_opens_and_closes_with_the_sittings_of_its_first_and_its_last_day()
    {
        var (first, last) = (new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        var meeting = Planned(first, last);
        meeting.Announce(Now).Error.ShouldBeNull();
        var told = meeting.CalendarSequence;
        MeetingSessionId On(DateOnly day, HalfDay half) => meeting.Sessions.Single(s => s.Day == day && s.Half == half).Id;

        meeting.SetSession(On(first, HalfDay.Afternoon), new TimeOnly(15, 0), new TimeOnly(17, 0)).Error.ShouldBeNull();
        (meeting.Schedule.Opens, meeting.CalendarSequence).ShouldBe((new TimeOnly(9, 30), told), "a sitting between changes neither end");
        meeting.DropSession(On(first, HalfDay.Morning)).Error.ShouldBeNull();
        meeting.Schedule.OpensAt.ShouldBe(new DateTimeOffset(2024, 6, 27, 13, 0, 0, TimeSpan.Zero));
        meeting.SetSession(On(last, HalfDay.Afternoon), new TimeOnly(14, 0), new TimeOnly(16, 0)).Error.ShouldBeNull();
        (meeting.Schedule.Closes, meeting.CalendarSequence).ShouldBe((new TimeOnly(16, 0), told + 2), "calendars learn of each");
        meeting.AddSession(first, HalfDay.Morning, new TimeOnly(10, 0), new TimeOnly(12, 0)).Error.ShouldBeNull();
        meeting.Schedule.Opens.ShouldBe(new TimeOnly(10, 0));
        meeting.DropSession(On(last, HalfDay.Morning)).Error.ShouldBeNull();
        meeting.DropSession(On(last, HalfDay.Afternoon)).Error.ShouldBeNull();
        meeting.Schedule.Closes.ShouldBe(new TimeOnly(16, 0), "a day without sittings keeps its hour");
    }

    [Fact]
    public void Nobody_is_told_of_dates_that_are_over()
    {
        var day = new DateOnly(2023, 6, 27);
        var past = MeetingSchedule.Create(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").Value;

        Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27)).Reschedule(past, Now).Error.ShouldBeOfType<MeetingErrors.DatesArePast>();
        Planned(new DateOnly(2023, 6, 27), new DateOnly(2023, 6, 27)).Announce(Now).Error.ShouldBeOfType<MeetingErrors.DatesArePast>();
        Planned(new DateOnly(2023, 6, 27), new DateOnly(2023, 6, 27)).Convene(true, true, Now).Error.ShouldBeOfType<MeetingErrors.DatesArePast>();
        Planned(new DateOnly(2024, 4, 3), new DateOnly(2024, 4, 3)).Announce(Now).Error.ShouldBeNull();
    }

    [Theory]
    [InlineData("Asia/Bishkek", "2024-06-26T20:00:00Z", false)]
    [InlineData("Asia/Bishkek", "2024-06-26T17:59:00Z", true)]
    [InlineData("America/New_York", "2024-06-27T02:00:00Z", true)]
    [InlineData("America/New_York", "2024-06-27T04:00:00Z", false)]
    public void A_reason_to_open_is_needed_before_the_first_day_by_the_clocks_of_the_venue(string zone, string at, bool early)
    {
        var (day, now) = (new DateOnly(2024, 6, 27), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        var meeting = Planned(day, day);
        meeting.Reschedule(MeetingSchedule.Create(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), zone).Value, Now).Error.ShouldBeNull();
        meeting.Convene(true, true, Now).Error.ShouldBeNull();

        meeting.OpensEarly(now).ShouldBe(early);
        (meeting.Open(true, null, now).Error is MeetingErrors.NotYetItsDay).ShouldBe(early);
    }

    [Fact]
    public void A_sitting_ahead_at_which_somebody_is_on_record_asks_no_reason_to_close()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        meeting.Open(true, null, meeting.Schedule.OpensAt).Error.ShouldBeNull();
        var sittings = meeting.Sessions.OrderBy(s => s.StartsAt).ToList();

        meeting.SittingsAhead([sittings[3].Id], sittings[1].StartsAt).ShouldBe([sittings[2]]);
        meeting.SittingsAhead([sittings[2].Id, sittings[3].Id], sittings[1].StartsAt).ShouldBeEmpty();
        meeting.Conclude(null, [sittings[2].Id, sittings[3].Id], sittings[1].StartsAt).Error.ShouldBeNull();
    }

    [Fact]
    public void A_meeting_is_closed_early_for_a_reason_and_what_had_not_begun_is_not_held()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        meeting.Open(true, null, meeting.Schedule.OpensAt).Error.ShouldBeNull();
        var midday = meeting.Sessions.OrderBy(s => s.StartsAt).First().EndsAt;

        meeting.Conclude(" ", [], midday).Error.ShouldBeOfType<MeetingErrors.SessionsAhead>();
        meeting.Conclude("The agenda was finished", [], midday).Error.ShouldBeNull();

        (meeting.Sessions.Count, meeting.StatusReason).ShouldBe((1, "The agenda was finished"));
    }

    [Fact]
    public void A_session_at_which_somebody_was_noted_before_its_hour_was_held()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        meeting.Open(true, "The host opens it", meeting.Schedule.OpensAt.AddDays(-1)).Error.ShouldBeNull();
        var last = meeting.Sessions.OrderBy(s => s.StartsAt).Last().Id;

        meeting.Conclude("All was said", [last], meeting.Schedule.OpensAt.AddHours(-2)).Error.ShouldBeNull();

        meeting.Sessions.ShouldHaveSingleItem().Id.ShouldBe(last);
    }

    [Fact]
    public void A_session_that_a_closed_meeting_will_not_come_to_is_held_only_while_somebody_is_on_record_at_it()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        meeting.Open(true, null, meeting.Schedule.OpensAt).Error.ShouldBeNull();
        var midday = meeting.Sessions.OrderBy(s => s.StartsAt).First().EndsAt;
        var last = meeting.Sessions.OrderBy(s => s.StartsAt).Last().Id;
        meeting.LeaveOutUnheld([], midday);
        meeting.Sessions.Count.ShouldBe(4, "it is not closed yet");
        meeting.Conclude("All was said", [last], midday).Error.ShouldBeNull();

        meeting.LeaveOutUnheld([last], midday);
        meeting.Sessions.Count.ShouldBe(2);
        meeting.LeaveOutUnheld([], midday);

        meeting.Sessions.ShouldHaveSingleItem().StartsAt.ShouldBeLessThan(midday);
    }

    [Fact]
    public void A_new_venue_leaves_the_host_where_no_other_is_named()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        var (host, other) = (meeting.HostId, ParticipantId.New());
        host.ShouldNotBeNull();

        meeting.ChangeVenue(new Venue("Town Hall", "Square 1", "Stockholm", "SE"), null).Error.ShouldBeNull();
        meeting.HostId.ShouldBe(host);
        meeting.ChangeVenue(new Venue("Town Hall", "Square 1", "Stockholm", "SE"), other).Error.ShouldBeNull();
        meeting.HostId.ShouldBe(other);
    }

    [Fact]
    public void What_was_due_before_a_meeting_is_late_until_it_was_held_and_what_is_due_after_it_stays_late()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        Late(new DateOnly(2024, 6, 1)).ShouldBe([DeadlineKind.Nominations, DeadlineKind.SaveTheDate], ignoreOrder: true);
        Late(new DateOnly(2024, 6, 27)).ShouldBe([DeadlineKind.Nominations, DeadlineKind.SaveTheDate], ignoreOrder: true);

        meeting.Convene(true, true, Now).Error.ShouldBeNull();
        meeting.Open(true, null, meeting.Schedule.OpensAt).Error.ShouldBeNull();
        meeting.Conclude("All was said", [], meeting.Schedule.OpensAt.AddHours(2)).Error.ShouldBeNull();
        Late(new DateOnly(2024, 6, 27)).ShouldBeEmpty();
        Late(new DateOnly(2024, 7, 29)).ShouldBe([DeadlineKind.FinalConclusions]);

        List<DeadlineKind> Late(DateOnly today) => [.. meeting.Deadlines.Where(d => meeting.IsLate(d, today)).Select(d => d.Kind)];
    }

    [Fact]
    public void Rescheduling_shifts_open_deadlines_and_never_those_that_are_done()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        var morning = meeting.Sessions[0].Id;
        meeting.MarkDeadline(DeadlineKind.SaveTheDate, true, Now).Error.ShouldBeNull();
        meeting.Reschedule(MeetingSchedule.Create(new DateOnly(2024, 7, 4), new DateOnly(2024, 7, 5), new TimeOnly(9, 30), new TimeOnly(17, 0),
            "Europe/Stockholm").Value, Now).Error.ShouldBeNull();

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
        var later = MeetingSchedule.Create(new DateOnly(2024, 9, 26), new DateOnly(2024, 9, 26), meeting.Schedule.Opens, meeting.Schedule.Closes,
            meeting.Schedule.TimeZoneId);
        meeting.DatesSince.ShouldBeNull();
        meeting.Reschedule(later.Value, Now).Error.ShouldBeNull();
        meeting.DatesSince.ShouldBe(Now);

        var saved = meeting.Deadlines.Single(d => d.Kind == DeadlineKind.SaveTheDate);
        (saved.DoneAt, saved.DueOn).ShouldBe((Now, before));
        meeting.Deadlines.Single(d => d.Kind == DeadlineKind.Nominations).DueOn.ShouldBe(new DateOnly(2024, 8, 29));
    }

    [Fact]
    public void A_meeting_that_was_put_off_keeps_the_dates_others_heard_first_until_it_is_back_on_them()
    {
        var (june, september, october) = (new DateOnly(2024, 6, 27), new DateOnly(2024, 9, 26), new DateOnly(2024, 10, 24));
        var unknown = Planned(june, june);
        Move(unknown, september);
        unknown.FormerFirstDay.ShouldBeNull("nobody had been told");

        var meeting = Planned(june, june.AddDays(1));
        meeting.Announce(Now).Error.ShouldBeNull();
        Move(meeting, september);
        (meeting.FormerFirstDay, meeting.FormerLastDay).ShouldBe((june, june.AddDays(1)));
        Move(meeting, october);
        meeting.FormerFirstDay.ShouldBe(june);
        Move(meeting, june);
        (meeting.FormerFirstDay, meeting.FormerLastDay).ShouldBe((null, null));

        void Move(Meeting moved, DateOnly day) => moved.Reschedule(MeetingSchedule.Create(day, day, moved.Schedule.Opens, moved.Schedule.Closes,
            moved.Schedule.TimeZoneId).Value, Now).Error.ShouldBeNull();
    }

    [Fact]
    public void An_obstacle_stands_until_a_reason_is_given_and_is_then_asked_for_no_more()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        Result<Done> GoOn(Error? stands, string? reason) => meeting.GoOn(MeetingObstacle.ChairVacant, stands, reason, "Head", Now);

        GoOn(null, "Not needed").Error.ShouldBeNull();
        meeting.Overrides.ShouldBeEmpty();
        foreach (var said in new[] { null, "", " \u200e" }) GoOn(new MeetingErrors.ChairVacant(), said).Error.ShouldBeOfType<MeetingErrors.ChairVacant>();
        meeting.Convene(false, true, Now).Error.ShouldBeOfType<MeetingErrors.ChairVacant>();

        GoOn(new MeetingErrors.ChairVacant(), "The state names a person next week.").Error.ShouldBeNull();
        GoOn(new MeetingErrors.ChairVacant(), null).Error.ShouldBeNull();
        meeting.Overrides.ShouldHaveSingleItem().Reason.ShouldBe("The state names a person next week.");
        (meeting.GoesOnInSpiteOf(MeetingObstacle.ChairVacant), meeting.GoesOnInSpiteOf(MeetingObstacle.NoMandate)).ShouldBe((true, false));
        meeting.Convene(false, true, Now).Error.ShouldBeNull();
    }

    [Fact]
    public void New_dates_or_a_later_day_open_nominations_again_and_nothing_else_that_is_done()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));
        foreach (var kind in new[] { DeadlineKind.Nominations, DeadlineKind.SaveTheDate }) meeting.Meet(kind, Now);
        meeting.HasMet(DeadlineKind.Nominations).ShouldBeTrue();

        meeting.SetDeadline(DeadlineKind.Nominations, new DateOnly(2024, 6, 10)).Error.ShouldBeNull();
        meeting.SetDeadline(DeadlineKind.SaveTheDate, new DateOnly(2024, 6, 10)).Error.ShouldBeOfType<MeetingErrors.DeadlineIsDone>();
        meeting.HasMet(DeadlineKind.Nominations).ShouldBeFalse();

        meeting.Meet(DeadlineKind.Nominations, Now);
        var later = MeetingSchedule.Create(new DateOnly(2024, 9, 26), new DateOnly(2024, 9, 26), meeting.Schedule.Opens, meeting.Schedule.Closes,
            meeting.Schedule.TimeZoneId).Value;
        meeting.Reschedule(later, Now).Error.ShouldBeNull();
        (meeting.HasMet(DeadlineKind.Nominations), meeting.HasMet(DeadlineKind.SaveTheDate)).ShouldBe((false, true));
        meeting.Deadlines.Single(d => d.Kind == DeadlineKind.Nominations).DueOn.ShouldBe(new DateOnly(2024, 9, 9));
    }

    [Fact]
    public void Nominations_end_on_the_first_day_at_the_latest_and_other_deadlines_may_come_after()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28));
        var was = meeting.Deadlines.Single(d => d.Kind == DeadlineKind.Nominations).DueOn;
        meeting.SetDeadline(DeadlineKind.Nominations, new DateOnly(2024, 6, 28)).Error
            .ShouldBe(new MeetingErrors.NominationsAfterOpening(new DateOnly(2024, 6, 27)));
        meeting.Deadlines.Single(d => d.Kind == DeadlineKind.Nominations).DueOn.ShouldBe(was);

        meeting.SetDeadline(DeadlineKind.Nominations, new DateOnly(2024, 6, 27)).Error.ShouldBeNull();
        meeting.SetDeadline(DeadlineKind.FinalConclusions, new DateOnly(2024, 7, 28)).Error.ShouldBeNull();
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
        meeting.Reschedule(meeting.Schedule, Now).Error.ShouldBeNull();
        meeting.DatesSince.ShouldBeNull("papers that tell its dates tell those that it has");
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
    public void The_symbol_stays_from_the_first_paper_on_whatever_becomes_of_the_dates()
    {
        var day = new DateOnly(2024, 12, 12);
        var (meeting, other) = (Planned(day, day), Planned(day, day));
        var nextYear = MeetingSchedule.Create(new DateOnly(2025, 1, 23), new DateOnly(2025, 1, 23), new TimeOnly(9, 30), new TimeOnly(17, 0),
            "Europe/Stockholm").Value;
        meeting.KeepSymbol("BP", []);
        meeting.Reschedule(nextYear, Now).Error.ShouldBeNull();
        meeting.Symbol("BP").ToString().ShouldBe("BP/SOM.34/2024");
        other.Reschedule(nextYear, Now).Error.ShouldBeNull();
        other.Symbol("BP").ToString().ShouldBe("BP/SOM.34/2025");
    }

    [Fact]
    public void Two_meetings_without_number_on_one_day_are_told_apart_in_their_symbols()
    {
        var day = new DateOnly(2024, 6, 27);
        var meetings = Enumerable.Range(0, 3).Select(_ => Planned(day, day, null)).ToList();
        List<MeetingSymbol> taken = [];
        foreach (var meeting in meetings)
        {
            meeting.KeepSymbol("BP", taken);
            taken.Add(meeting.PaperSymbol!);
        }

        taken.Select(s => s.ToString()).ShouldBe(["BP/SOM-0627/2024", "BP/SOM-0627-2/2024", "BP/SOM-0627-3/2024"]);
        taken.ShouldAllBe(s => MeetingSymbol.Read(s.ToString()) == s && DocumentSymbol.Parse(DocumentSymbol.Agenda(s, 1).Value).Error == null);
        MeetingSymbol.Read("BP/SOM.34/2024").ShouldBe(new MeetingSymbol("BP", "SOM", 34, 2024));
        meetings[0].KeepSymbol("BP", taken);
        meetings[0].PaperSymbol.ShouldBe(taken[0]);
    }

    [Fact]
    public void A_joint_meeting_reads_out_its_numbers_in_the_order_in_which_it_was_planned()
    {
        var (group, officials) = (Body("Reference Group", BodyKind.ReferenceGroup), Body("Senior Officials Meeting", BodyKind.SeniorOfficialsMeeting));
        NumberInSeries[] numbers =
            [new(MeetingSeriesId.Of(group.Id), 11, group.MeetingName, "RG"), new(MeetingSeriesId.Of(officials.Id), 34, officials.MeetingName, "SOM")];
        Numbered(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27), numbers).NumberedTitle
            .ShouldBe("11th Reference Group Meeting and 34th Senior Officials Meeting");
    }

    [Theory]
    [InlineData("Ministerial Conference", "Ministerial Conference")]
    [InlineData("Senior Officials Meeting", "Senior Officials Meeting")]
    [InlineData("Reference Group", "Reference Group Meeting")]
    [InlineData("Working Group on the Black Sea Region", "Meeting of the Working Group on the Black Sea Region")]
    [InlineData("Community of Law Enforcement Practitioners", "Meeting of the Community of Law Enforcement Practitioners")]
    public void A_meeting_of_a_body_is_called_as_the_field_calls_it(string body, string meeting) =>
        Body(body, BodyKind.ThematicWorkingGroup).MeetingName.ShouldBe(meeting);

    [Fact]
    public void What_others_were_told_of_a_meeting_is_not_changed_behind_their_back_and_no_meeting_is_without_a_name()
    {
        var meeting = Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27), null);
        Revise(" ", meeting.HostId).ShouldBeOfType<MeetingErrors.TitleMissing>();
        Revise("On the way ahead", ParticipantId.New()).ShouldBeNull();
        meeting.Announce(Now).Error.ShouldBeNull();
        Revise("On the way ahead", ParticipantId.New()).ShouldBeOfType<MeetingErrors.HostIsKnown>();
        Revise("On the way further ahead", meeting.HostId).ShouldBeNull();

        Shared.Error? Revise(string title, ParticipantId? host) =>
            meeting.Revise(title, host, [], ["en"], new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable).Error;
    }

    private static Body Body(string name, BodyKind kind) =>
        Domain.Bodies.Body.Found("B", name, "B", kind, BodyLevel.Expert, null, false, new DateOnly(2000, 1, 1));

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
