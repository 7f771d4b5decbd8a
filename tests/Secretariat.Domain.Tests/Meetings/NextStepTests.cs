using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;

namespace Secretariat.Domain.Tests.Meetings;

/// <summary>What is next is the first thing that is not done, from the planning of a meeting to its report.</summary>
public sealed class NextStepTests
{
    private static readonly DateOnly First = new(2024, 6, 27), Last = new(2024, 6, 28);
    private static readonly DateTimeOffset Before = new(2024, 4, 3, 9, 0, 0, TimeSpan.Zero), OnItsDay = new(2024, 6, 27, 5, 0, 0, TimeSpan.Zero),
        After = new(2024, 7, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly MeetingProgress Drafted = new() { AgendaIsDrafted = true };

    private static readonly MeetingProgress Sent = Drafted with
    {
        AgendaIsIssued = true,
        Invitations = new Dictionary<InvitationStatus, int> { [InvitationStatus.Declined] = 40, [InvitationStatus.Accepted] = 18 },
    };

    private static readonly MeetingProgress Locked = new() { HasAttendance = true, AttendanceIsLocked = true, FinalListIsIssued = true };

    [Fact]
    public void A_draft_is_announced_once_its_place_is_named()
    {
        Next(Draft(), new(), Before).ShouldBe(MeetingStep.Announce);
        Next(Draft(placed: false), new(), Before).ShouldBe(MeetingStep.NameVenue);
        Next(Draft(placed: false, Modality.Remote), new(), Before).ShouldBe(MeetingStep.Announce);
    }

    [Fact]
    public void What_is_announced_is_convened_once_it_has_an_agenda_a_place_and_a_host()
    {
        Next(Announced(), new(), Before).ShouldBe(MeetingStep.DraftAgenda);
        Next(Announced(), Drafted, Before).ShouldBe(MeetingStep.Convene);
        Next(Announced(hosted: false), Drafted, Before).ShouldBe(MeetingStep.NameHost);
    }

    [Fact]
    public void A_meeting_whose_dates_are_over_is_neither_announced_nor_convened()
    {
        Next(Draft(), new(), After).ShouldBe(MeetingStep.SetNewDates);
        Next(Announced(), Drafted, After).ShouldBe(MeetingStep.SetNewDates);
        var onItsDay = OnItsDay.AddDays(1);
        Next(Draft(), new(), onItsDay).ShouldBe(MeetingStep.Announce, "it has not closed");
    }

    [Fact]
    public void A_postponed_meeting_waits_for_new_dates_and_a_cancelled_one_for_nothing()
    {
        var meeting = Convened();
        meeting.Postpone("The host asks for time.").Error.ShouldBeNull();
        Next(meeting, Sent, Before).ShouldBe(MeetingStep.SetNewDates);
        meeting.Cancel("No quorum.").Error.ShouldBeNull();
        NextStep.Of(meeting, Sent, Before).ShouldBeNull();
    }

    [Theory]
    [InlineData(MeetingStep.DrawUpInvitations, 1)]
    [InlineData(MeetingStep.SubmitInvitations, 58, InvitationStatus.Draft)]
    [InlineData(MeetingStep.SignInvitations, 58, InvitationStatus.ForSignature)]
    [InlineData(MeetingStep.SendInvitations, 58, InvitationStatus.Signed)]
    [InlineData(MeetingStep.SendInvitations, 58, InvitationStatus.Draft, InvitationStatus.Signed)]
    [InlineData(MeetingStep.IssueAgenda, 1, InvitationStatus.Dispatched)]
    public void A_convened_meeting_is_led_from_its_letters_to_its_agenda(MeetingStep step, int count, params InvitationStatus[] letters) =>
        NextStep.Of(Convened(), Drafted with { Invitations = letters.ToDictionary(s => s, _ => 58) }, Before).ShouldBe(new NextStep(step, count));

    [Fact]
    public void Nominations_are_looked_through_before_the_meeting_opens()
    {
        NextStep.Of(Convened(), Sent with { NominationsUnderReview = 7 }, Before).ShouldBe(new NextStep(MeetingStep.ReviewNominations, 7));
        Next(Convened(), Sent, Before).ShouldBe(MeetingStep.Open);
    }

    [Fact]
    public void While_delegations_owe_an_answer_nothing_but_waiting_is_next_until_the_day_has_come()
    {
        var sent = Sent with { Invitations = new Dictionary<InvitationStatus, int> { [InvitationStatus.Delivered] = 40, [InvitationStatus.Accepted] = 18 } };
        NextStep.Of(Convened(), sent, Before).ShouldBe(new NextStep(MeetingStep.AwaitAnswers, 40));
        Next(Convened(), sent, OnItsDay).ShouldBe(MeetingStep.Open);
    }

    [Fact]
    public void Conclusions_in_which_nothing_is_written_are_written_and_not_tabled() =>
        Next(Concluded(), Locked with { Conclusions = ConclusionsStatus.Draft, ConclusionsAreEmpty = true }, After).ShouldBe(MeetingStep.WriteConclusions);

    [Fact]
    public void On_its_day_a_meeting_is_opened_whatever_is_left_over_but_not_without_its_agenda()
    {
        var leftOver = new MeetingProgress { AgendaIsDrafted = true, NominationsUnderReview = 7 };
        Next(Convened(), leftOver with { AgendaIsIssued = true }, OnItsDay).ShouldBe(MeetingStep.Open);
        Next(Convened(), leftOver, OnItsDay).ShouldBe(MeetingStep.IssueAgenda);
    }

    [Fact]
    public void A_meeting_in_session_puts_on_record_what_it_adopted_and_is_closed()
    {
        var tabled = Sent with { Conclusions = ConclusionsStatus.Tabled };
        Next(InSession(), tabled with { AgendaAwaitsAdoption = true }, OnItsDay).ShouldBe(MeetingStep.AdoptAgenda);
        Next(InSession(), tabled, OnItsDay).ShouldBe(MeetingStep.AdoptConclusions);
        Next(InSession(), Sent with { Conclusions = ConclusionsStatus.Draft }, OnItsDay).ShouldBe(MeetingStep.TableConclusions);
        Next(InSession(), Sent with { Conclusions = ConclusionsStatus.Draft, ConclusionsAreEmpty = true }, OnItsDay).ShouldBe(MeetingStep.Close);
        Next(InSession(), Sent with { Conclusions = ConclusionsStatus.Adopted }, OnItsDay).ShouldBe(MeetingStep.Close);
        Next(InSession(), Sent, OnItsDay).ShouldBe(MeetingStep.Close);
    }

    [Fact]
    public void A_meeting_in_session_to_which_nobody_was_invited_draws_up_the_delegations_that_came() =>
        Next(InSession(), new() { AgendaAwaitsAdoption = true }, OnItsDay).ShouldBe(MeetingStep.DrawUpInvitations);

    [Fact]
    public void After_a_meeting_its_days_are_attested_its_attendance_is_locked_and_certificates_and_the_list_are_issued()
    {
        var taken = new MeetingProgress { HasAttendance = true };
        UnattestedDay[] days = [new(First, OnItsDay), new(Last, OnItsDay.AddDays(1))];
        Next(Concluded(), new() { Unattested = days }, After).ShouldBe(MeetingStep.TakeAttendance);
        NextStep.Of(Concluded(), taken with { Unattested = days }, After).ShouldBe(new NextStep(MeetingStep.AttestDays, 2));
        Next(Concluded(), taken, After).ShouldBe(MeetingStep.LockAttendance);
        NextStep.Of(Concluded(), taken with { AttendanceIsLocked = true, CertificatesDue = 214 }, After)
            .ShouldBe(new NextStep(MeetingStep.IssueCertificates, 214));
        Next(Concluded(), taken with { AttendanceIsLocked = true }, After).ShouldBe(MeetingStep.IssueFinalList);
    }

    [Fact]
    public void A_meeting_to_which_nobody_came_goes_on_once_its_days_are_attested_as_they_are() =>
        Next(Concluded(), new(), After).ShouldBe(MeetingStep.LockAttendance);

    [Fact]
    public void The_final_list_leads_past_certificates_that_nobody_is_given()
    {
        Next(Concluded(), Locked with { CertificatesDue = 214, FinalListIsIssued = false }, After).ShouldBe(MeetingStep.IssueCertificates);
        Next(Concluded(), Locked with { CertificatesDue = 214 }, After).ShouldBe(MeetingStep.WriteConclusions);
    }

    [Theory]
    [InlineData(null, false, MeetingStep.WriteConclusions)]
    [InlineData(ConclusionsStatus.Draft, false, MeetingStep.TableConclusions)]
    [InlineData(ConclusionsStatus.Tabled, false, MeetingStep.DrawUpSilence)]
    [InlineData(ConclusionsStatus.Tabled, true, MeetingStep.OpenSilence)]
    [InlineData(ConclusionsStatus.UnderSilence, false, MeetingStep.AwaitSilence)]
    [InlineData(ConclusionsStatus.SilenceBroken, false, MeetingStep.ReviseConclusions)]
    [InlineData(ConclusionsStatus.Adopted, false, MeetingStep.ClearConclusions)]
    [InlineData(ConclusionsStatus.Cleared, false, MeetingStep.IssueConclusions)]
    [InlineData(ConclusionsStatus.Issued, false, MeetingStep.IssueReport)]
    public void Then_its_conclusions_go_their_way(ConclusionsStatus? status, bool prepared, MeetingStep step) =>
        Next(Concluded(), Locked with { Conclusions = status, SilenceIsPrepared = prepared }, After).ShouldBe(step);

    [Theory]
    [InlineData(false, MeetingStep.PutConclusionsRight)]
    [InlineData(true, MeetingStep.AskClearanceAgain)]
    public void What_a_chair_sent_back_is_put_right_unless_silence_adopted_it_and_the_chairs_are_asked_again(bool bySilence, MeetingStep step) =>
        Next(Concluded(), Locked with { Conclusions = ConclusionsStatus.Returned, AdoptedBySilence = bySilence, ReportIsIssued = true }, After).ShouldBe(step);

    [Fact]
    public void Only_issued_conclusions_let_everything_be_done()
    {
        var open = Enum.GetValues<ConclusionsStatus>()
            .Where(s => Next(Concluded(), Locked with { Conclusions = s, ReportIsIssued = true }, After) is not MeetingStep.Nothing);
        open.ShouldBe(Enum.GetValues<ConclusionsStatus>().Except([ConclusionsStatus.Issued]));
    }

    [Fact]
    public void Conclusions_are_missed_only_while_the_timetable_waits_for_them()
    {
        var meeting = Concluded();
        meeting.MarkDeadline(DeadlineKind.FinalConclusions, true, After).Error.ShouldBeNull();
        Next(meeting, Locked, After).ShouldBe(MeetingStep.IssueReport);
    }

    [Fact]
    public void With_its_report_everything_is_done() =>
        Next(Concluded(), Locked with { Conclusions = ConclusionsStatus.Issued, ReportIsIssued = true }, After).ShouldBe(MeetingStep.Nothing);

    private static MeetingStep? Next(Meeting meeting, MeetingProgress progress, DateTimeOffset now) => NextStep.Of(meeting, progress, now)?.Step;

    private static Meeting Draft(bool placed = true, Modality modality = Modality.InPerson, bool hosted = true) => Meeting.Plan(MeetingId.New(),
        new MeetingPlan(BodyId.New(), "SOM", [], "Meeting on the way ahead",
            MeetingSchedule.Create(First, Last, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").Value,
            placed ? new Venue("Hotel", "", "Stockholm", "SE") : null, modality, null, hosted ? ParticipantId.New() : null, [], ["en"],
            new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 }, AttributionRule.Attributable),
        [new TimetableStep(DeadlineKind.FinalConclusions, 30)]).Value;

    private static Meeting Announced(bool hosted = true)
    {
        var meeting = Draft(hosted: hosted);
        meeting.Announce(Before).Error.ShouldBeNull();
        return meeting;
    }

    private static Meeting Convened()
    {
        var meeting = Announced();
        meeting.Convene(true, true, Before).Error.ShouldBeNull();
        return meeting;
    }

    private static Meeting InSession()
    {
        var meeting = Convened();
        meeting.Open(true, null, OnItsDay).Error.ShouldBeNull();
        return meeting;
    }

    private static Meeting Concluded()
    {
        var meeting = InSession();
        meeting.Conclude(null, [], After).Error.ShouldBeNull();
        return meeting;
    }
}
