using Secretariat.Application.Attendance;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

/// <summary>What is next after a meeting, and that the secretariat's home waits for the same.</summary>
public sealed class NextStepTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var invited = Delegations["TR"];
        await Given(Invitation.DrawUp(Meeting.Id, invited.ParticipantId, "Türkiye", "Turkiye", invited.Id, CorrespondenceForm.NoteVerbale,
            CorrespondenceChannel.Mail, new Addressee(AddresseeKind.ForeignMinistry, null, "", null, "Ministry of Foreign Affairs", null, "Ankara", null, "tr",
                "mfa@example.org")).Value);
    }

    [Fact]
    public async Task After_a_meeting_each_step_follows_on_the_one_before_and_stands_at_home_while_it_waits()
    {
        await Enter("TR", 0);
        await Enter("TR", 3);
        (await Next()).Step.ShouldBe(MeetingStep.Close);
        (await Waiting()).ShouldBeEmpty("its first day is not over");
        Clock.SetUtcNow(new DateTimeOffset(2024, 6, 28, 7, 0, 0, TimeSpan.Zero));
        (await Waiting()).ShouldBe([(WaitingKind.Attestation, 1)], "its first day is over");

        await Conclude();
        var attest = await Next();
        (attest.Step, attest.Count).ShouldBe((MeetingStep.AttestDays, 2));
        attest.Days.ShouldBe([new UnattestedDay(First, new DateTimeOffset(2024, 6, 27, 12, 0, 0, TimeSpan.Zero)),
            new UnattestedDay(Second, new DateTimeOffset(2024, 6, 28, 12, 0, 0, TimeSpan.Zero))]);
        (await Waiting()).ShouldBe([(WaitingKind.Attestation, 2)]);

        foreach (var day in new[] { First, Second }) (await Officer.Send(new AttestDay(Meeting.Id, day, await RegisterVersion()))).ShouldSucceed();
        (await Next()).Step.ShouldBe(MeetingStep.LockAttendance);
        (await Waiting()).ShouldBe([(WaitingKind.AttendanceLock, 1)]);

        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldSucceed();
        ((await Next()).Step, (await Next()).Count).ShouldBe((MeetingStep.IssueCertificates, 1));
        (await Waiting()).ShouldBe([(WaitingKind.Certificates, 1)]);

        await Issue();
        (await Next()).Step.ShouldBe(MeetingStep.IssueFinalList);
        (await Waiting()).ShouldBeEmpty();

        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        (await Next()).Step.ShouldBe(MeetingStep.IssueReport, "its timetable waits for no conclusions");
        await Due(DeadlineKind.FinalConclusions);
        (await Next()).Step.ShouldBe(MeetingStep.WriteConclusions);
    }

    [Fact]
    public async Task A_reason_to_close_is_asked_for_only_before_sittings_at_which_nobody_is_on_record()
    {
        (await Next()).ShouldSatisfyAllConditions(n => n.Step.ShouldBe(MeetingStep.Close), n => n.NeedsReason.ShouldBeTrue());
        await Read(db => db.Invitations.ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, InvitationStatus.Withdrawn)));
        (await Next()).ShouldSatisfyAllConditions(n => n.Step.ShouldBe(MeetingStep.DrawUpInvitations), n => n.NeedsReason.ShouldBeFalse(),
            n => n.ClosesEarly.ShouldBeTrue("it can be closed all the same"));
        await Read(db => db.Invitations.ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, InvitationStatus.Accepted)));
        foreach (var session in new[] { 0, 1, 2, 3 }) await Enter("TR", session);
        (await Next()).ShouldSatisfyAllConditions(n => n.Step.ShouldBe(MeetingStep.Close), n => n.NeedsReason.ShouldBeFalse(),
            n => n.ClosesEarly.ShouldBeFalse());
    }

    [Fact]
    public async Task Where_nobody_is_on_record_it_is_entered_who_was_there()
    {
        await EnteredByMistake();
        await Conclude();
        (await Next()).Step.ShouldBe(MeetingStep.TakeAttendance);
        (await Waiting()).ShouldBe([(WaitingKind.AttendanceEntry, 1)]);
        foreach (var day in new[] { First, Second }) (await Officer.Send(new AttestDay(Meeting.Id, day, await RegisterVersion()))).ShouldSucceed();
        (await Next()).Step.ShouldBe(MeetingStep.LockAttendance, "nobody came, and that is attested");
        (await Waiting()).ShouldBe([(WaitingKind.AttendanceLock, 1)]);
    }

    [Fact]
    public async Task A_sitting_ahead_that_lost_its_only_entry_is_left_out_at_home_as_it_is_with_the_next_step()
    {
        await Enter("TR", 0);
        await Enter("TR", 3);
        await Close();
        (await Next()).Days.Select(d => d.Day).ShouldBe([First, Second]);
        (await TheSystem.Send(new UndoCheckIn(Meeting.Id, Sessions[3], Delegates["TR"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), "Of another")))
            .ShouldSucceed();
        (await Next()).Days.Select(d => d.Day).ShouldBe([First], "nothing is held on the second day any more");
        (await Officer.Send(new AttestDay(Meeting.Id, First, await RegisterVersion()))).ShouldSucceed();
        (await Next()).Step.ShouldBe(MeetingStep.LockAttendance);
        (await Waiting()).ShouldBe([(WaitingKind.AttendanceLock, 1)]);
    }

    [Fact]
    public async Task Nominations_wait_at_home_while_they_can_be_decided_and_no_more_once_the_meeting_is_closed()
    {
        var nominated = Delegates["NL"].Id;
        await Read(db => db.Registrations.Where(r => r.Id == nominated)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.UnderReview)));
        (await Waiting()).ShouldBe([(WaitingKind.Nominations, 1)]);
        await Conclude();
        (await Waiting()).ShouldBeEmpty("nobody can decide them any more");
    }

    [Fact]
    public async Task Certificates_that_nobody_earned_are_not_late_once_the_final_list_is_issued()
    {
        await Due(DeadlineKind.Certificates);
        await EnteredByMistake();
        await Hold();
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        (await CertificatesMet()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_gives_no_certificates_goes_on_with_the_final_list()
    {
        await Due(DeadlineKind.Certificates);
        await Hold("TR");
        (await Next()).Step.ShouldBe(MeetingStep.IssueCertificates);
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        (await Next()).Step.ShouldBe(MeetingStep.IssueReport);
        (await Waiting()).ShouldBeEmpty();
        (await CertificatesMet()).ShouldBeNull("one was earned, and it may still be issued");
    }

    private async Task EnteredByMistake()
    {
        await Enter("TR", 0);
        (await TheSystem.Send(new UndoCheckIn(Meeting.Id, Sessions[0], Delegates["TR"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), "Of another")))
            .ShouldSucceed();
    }

    private async Task<DateTimeOffset?> CertificatesMet() =>
        (await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting.Id))).Deadlines.Single(d => d.Kind is DeadlineKind.Certificates).DoneAt;

    /// <summary>In the afternoon of its first day.</summary>
    private async Task Close()
    {
        Clock.SetUtcNow(new DateTimeOffset(2024, 6, 27, 15, 30, 0, TimeSpan.Zero));
        var version = await Read(db => db.Meetings.Where(m => m.Id == Meeting.Id).Select(m => m.Version).SingleAsync());
        (await Officer.Send(new CloseMeeting(Meeting.Id, version, "All was said"))).ShouldSucceed();
    }

    private async Task<NextStepDetails> Next() => (await Officer.Ask(new GetNextStep(Meeting.Id))).ShouldSucceed();

    private async Task<IEnumerable<(WaitingKind, int)>> Waiting() =>
        (await Officer.Ask(new GetWorkInHand(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)))).ShouldSucceed().Waiting.Select(w => (w.Kind, w.Count));
}
