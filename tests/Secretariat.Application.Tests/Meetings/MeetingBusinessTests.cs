using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Attendance;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Tests.Access;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

/// <summary>What is done for a meeting in which of its states: a row for every command around agendas, invitations, delegations and attendance.</summary>
public sealed class MeetingBusinessTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private const string Rows = """
        //                             draft announced convened session concluded postponed cancelled
        AcceptNomination               -     yes       yes      yes     -         -         -
        AcceptNominations              -     yes       yes      yes     -         -         -
        AcknowledgeInvitation          -     yes       yes      yes     -         -         -
        AddAgendaItem                  yes   yes       yes      yes     -         yes       -
        AddConclusion                  -     -         yes       yes     yes       -         -
        AdoptAgenda                    -     -         -        yes     -         -         -
        AdoptConclusions               -     -         -         yes     -         -         -
        AgreeToBeNamed                 -     yes       yes      yes     yes       yes       -
        AnnotateAgendaItem             yes   yes       yes      yes     -         yes       -
        ApproveAgenda                  yes   yes       yes      yes     -         -         -
        ArrangeSeating                 yes   yes       yes      yes     -         yes       -
        AskClearanceAgain              -     -         yes       yes     yes       -         -
        AttestDay                      -     -         -        yes     yes       -         -
        BulkCheckIn                    -     -         -        yes     yes       -         -
        ChangeQuota                    -     yes       yes      yes     -         -         -
        CheckIn                        -     -         -        yes     yes       -         -
        CheckOut                       -     -         -        yes     yes       -         -
        ClearConclusions               -     -         yes       yes     yes       -         -
        CloseRecommendation            -     -         -         yes     yes       -         -
        ConfirmRegistration            -     yes       yes      yes     -         -         -
        CorrectAttendance              -     -         -        -       yes       -         -
        CorrectDelegate                -     yes       yes      -       -         -         -
        CorrectOwnRegistration         -     yes       yes      yes     -         yes       -
        CorrectRegistration            -     yes       yes      yes     yes       yes       -
        DecideFunding                  -     yes       yes       yes     -         -         -
        DispatchInvitation             -     yes       yes      -       -         -         -
        DispatchInvitations            -     yes       yes      -       -         -         -
        DraftAgenda                    yes   yes       yes      -       -         yes       -
        DraftConclusions               -     -         yes       yes     yes       -         -
        EditAgendaItem                 yes   yes       yes      yes     -         yes       -
        EditConclusion                 -     -         yes       yes     yes       -         -
        ExcuseDelegate                 -     -         yes      yes     yes       -         -
        GenerateInvitations            -     yes       yes      yes     -         -         -
        IndentAgendaItem               yes   yes       yes      yes     -         yes       -
        IssueAdoptedAgenda             -     -         -        yes     yes       -         -
        IssueAnnotatedAgenda           yes   yes       yes      yes     -         -         -
        IssueConclusions               -     -         yes       yes     yes       -         -
        IssueDecisionExtract           -     -         -         yes     yes       -         -
        IssueListOfParticipants        -     yes       yes      yes     -         -         -
        IssueListOfParticipants/true   -     -         -        -       yes       -         -
        IssueMeetingPaper              -     yes       yes       yes     -         -         -
        IssueProvisionalAgenda         yes   yes       yes      yes     -         -         -
        IssueVisaLetter                -     yes       yes       yes     -         -         -
        KeepBadgePhoto                 -     yes       yes      yes     -         -         -
        LockAttendance                 -     -         -        -       yes       -         -
        MarkRemote                     -     -         -        yes     yes       -         -
        MoveAgendaItem                 yes   yes       yes      yes     -         yes       -
        MoveConclusion                 -     -         yes       yes     yes       -         -
        NominateDelegates              -     yes       yes      -       -         -         -
        OpenSilence                    -     -         yes       yes     yes       -         -
        OutdentAgendaItem              yes   yes       yes      yes     -         yes       -
        PrepareSilence                 -     -         yes       yes     yes       -         -
        RecordContribution             -     -         yes       yes     yes       -         -
        RecordCourier                  -     yes       yes      -       -         -         -
        RegisterWalkIn                 -     -         yes      yes     -         -         -
        ReissueAgenda                  yes   yes       yes      yes     -         -         -
        ReissueInvitation              -     yes       yes      -       -         -         -
        RejectNomination               -     yes       yes      yes     -         -         -
        RemoveAgendaItem               yes   yes       yes      yes     -         yes       -
        RemoveConclusion               -     -         yes       yes     yes       -         -
        ReopenDay                      -     -         -        yes     yes       -         -
        ReplyToInvitation              -     yes       yes      yes     -         yes       -
        ReplyToInvitation/true         -     yes       yes      yes     -         -         -
        RequestVisaLetter              -     yes       yes      yes     -         -         -
        ReturnAgenda                   yes   yes       yes      yes     -         -         -
        ReturnConclusions              -     -         yes       yes     yes       -         -
        ReturnNomination               -     yes       yes      yes     -         -         -
        ReviseAgenda                   yes   yes       yes      -       -         yes       -
        ReviseConclusions              -     -         yes       yes     yes       -         -
        ReviseMeetingPaper             -     yes       yes       yes     -         -         -
        SignInvitation                 -     yes       yes      -       -         -         -
        SignInvitations                -     yes       yes      -       -         -         -
        SubmitAgenda                   yes   yes       yes      yes     -         -         -
        SubmitInvitationsForSignature  -     yes       yes      -       -         -         -
        SubstituteDelegate             -     yes       yes      -       -         -         -
        TableConclusions               -     -         yes       yes     yes       -         -
        TimeAgendaItems                yes   yes       yes      yes     -         yes       -
        TranslateAgenda                yes   yes       yes      yes     yes       yes       -
        TranslateConclusion            -     -         yes       yes     yes       -         -
        UndoCheckIn                    -     -         -        yes     yes       -         -
        UpdateProgress                 -     -         -         yes     yes       -         -
        WithdrawContribution           -     -         yes       yes     yes       -         -
        WithdrawDelegate               -     yes       yes      yes     -         yes       -
        WithdrawInvitation             -     yes       yes      yes     -         yes       -
        WriteMeetingPaper              -     yes       yes       yes     -         -         -
        """;

    private const string InAnyState = """
        BreakSilence          is heard whatever has become of the meeting
        CorrectCertificate    follows from the locked register
        DestroyBadgePhoto     takes nothing from anybody but its bearer
        ExchangeLink          opens what a link reaches, whatever has become of the meeting
        GetTravelDocument     is reading, which leaves a trace
        IssueCertificate      follows from the locked register
        IssueCertificates     follows from the locked register
        KeepSilence           goes by the clock
        LapseInvitations      asks for meetings that invite
        PurgeTravelDocuments  goes by the calendar
        ReadVisaLetter        is reading, which leaves a trace
        RecordBounce          is what the post office says
        RecordDelivery        is what the post office says
        RegisterObjection     is heard whatever has become of the meeting
        RequestNameCorrection follows from the locked register
        RequestNewLink        opens what a link reaches, whatever has become of the meeting
        RevokeCertificate     follows from the locked register
        RevokeLinks           closes what a link reaches
        RewordLetterText      belongs to no meeting
        SendReminders         asks for meetings that invite
        """;

    private static readonly string[] Cycle =
        ["Agendas", "Attendance", "Certificates", "Delegations", "Invitations", "Outcomes", "Protocol", "Travel", "WrittenPapers"];

    [Fact]
    public void Each_command_is_taken_by_meetings_in_the_states_its_row_says()
    {
        var scene = Scene.At(Clock.GetUtcNow());
        var measured = Commands(typeof(ICommand).Assembly).Where(typeof(IMeetingBusiness).IsAssignableFrom).SelectMany(type => Measured(scene, type)).ToList();
        measured.Count.ShouldBeGreaterThan(40);
        measured.ShouldBe(Lines(Rows).Select(Tidy));
    }

    [Fact]
    public void A_command_of_the_cycle_asks_the_meeting_or_has_its_reason_not_to()
    {
        Unasked(Commands(typeof(ICommand).Assembly)).ShouldBe(Lines(InAnyState).Select(l => l.Split(' ')[0]));
        Unasked([typeof(LeftOut), typeof(AcceptNomination)]).ShouldBe([nameof(LeftOut)]);
    }

    [Fact]
    public async Task Whatever_asks_the_meeting_is_asked_on_its_way_through()
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var type in Commands(typeof(ICommand).Assembly).Concat([typeof(LeftOut)]))
        {
            var answer = type.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)).GenericTypeArguments[0];
            var way = typeof(IPipelineBehavior<,>).MakeGenericType(type, typeof(Result<>).MakeGenericType(answer));
            scope.ServiceProvider.GetServices(way).Any(step => step!.GetType().Name.StartsWith("MeetingBehaviour", StringComparison.Ordinal))
                .ShouldBe(typeof(IMeetingBusiness).IsAssignableFrom(type), type.Name);
        }
    }

    [Fact]
    public async Task A_cancelled_meeting_invites_accepts_confirms_approves_and_issues_nothing()
    {
        var (austria, anna) = await Invited();
        var agenda = (await TheOfficer.Send(new DraftAgenda(Meeting, AgendaSource.Usual))).ShouldSucceed();
        await Cancel();

        var (invitation, registration) = (new InvitationId(austria.Id), new RegistrationId(anna.Id));
        (await TheOfficer.Send(new AcceptNomination(registration, 1))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new ConfirmRegistration(registration, null, 1))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new RegisterWalkIn(Meeting, new DelegationId(austria.DelegationId), Person("Ben", "Cole"))))
            .ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new ReplyToInvitation(invitation, false, "By telephone", austria.Version))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new ReissueInvitation(invitation, "New venue", austria.Version))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new DispatchInvitations(Meeting, [invitation]))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheHead.Send(new WithdrawInvitation(invitation, "Error", austria.Version))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new SubmitAgenda(agenda, 1))).ShouldBeRefused<MeetingErrors.NotNow>();
        var refusal = (await TheOfficer.Send(new IssueListOfParticipants(Meeting, false))).ShouldBeRefused<MeetingErrors.NotNow>();
        refusal.Message.ShouldBe(
            "The provisional list of participants is issued while a meeting is announced, convened or in session; this one is cancelled.");
    }

    [Fact]
    public async Task A_signing_that_was_begun_stops_where_the_meeting_is_cancelled()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Cancel();
        await Settle();

        (await Invitations()).ShouldAllBe(i => i.Status == InvitationStatus.ForSignature && i.Reference == null);
        (await Read(db => db.IssuedDocuments.CountAsync())).ShouldBe(0);
        var steps = await Read(db => db.RunSteps.ToListAsync());
        steps.Count.ShouldBe(3);
        steps.ShouldAllBe(s => s.Status == RunStepStatus.Failed && s.ReasonCode == "meeting.not_now");
    }

    [Fact]
    public async Task While_a_meeting_is_postponed_delegates_withdraw_and_nothing_new_goes_out_until_it_has_new_dates()
    {
        var (austria, anna) = await Invited();
        (await TheHead.Send(new PostponeMeeting(Meeting, await Version(), "An election"))).ShouldSucceed();
        await Settle();
        var mails = (await Mails()).Count;

        (await TheOfficer.Send(new AcceptNomination(new RegistrationId(anna.Id), 1))).ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new ReplyToInvitation(new InvitationId(austria.Id), true, "By telephone", austria.Version)))
            .ShouldBeRefused<MeetingErrors.NotNow>();
        (await TheOfficer.Send(new ReissueInvitation(new InvitationId(austria.Id), "New dates", austria.Version))).ShouldBeRefused<MeetingErrors.NotNow>();
        await Settle();
        (await Mails()).Count.ShouldBe(mails);

        var dates = new PlannedDates(new DateOnly(2024, 9, 26), new DateOnly(2024, 9, 26), new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm");
        (await TheOfficer.Send(new WithdrawDelegate(new RegistrationId(anna.Id), "Cannot come later", 1))).ShouldSucceed();
        (await TheHead.Send(new RescheduleMeeting(Meeting, await Version(), dates))).ShouldSucceed();
        (await TheOfficer.Send(new NominateDelegates(new DelegationId(austria.DelegationId), [Person("Ben", "Cole")]))).ShouldSucceed();
    }

    private static IEnumerable<Type> Commands(System.Reflection.Assembly assembly) => assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(ICommand).IsAssignableFrom(t) && Cycle.Contains(t.Namespace!.Split('.')[^1]))
        .OrderBy(t => t.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Unasked(IEnumerable<Type> commands) =>
        commands.Where(t => !typeof(IMeetingBusiness).IsAssignableFrom(t)).Select(t => t.Name);

    /// <summary>The row of a command; two where it depends on what it is to bring about.</summary>
    private static IEnumerable<string> Measured(Scene scene, Type type)
    {
        yield return Row(type.Name, (IMeetingBusiness)RoleMatrix.About(scene, type));
        if (type == typeof(ReplyToInvitation)) yield return Row($"{type.Name}/true", new ReplyToInvitation(default, true, null, 0));
        if (type == typeof(IssueListOfParticipants)) yield return Row($"{type.Name}/true", new IssueListOfParticipants(default, true));
    }

    private static string Row(string name, IMeetingBusiness command) =>
        Tidy($"{name} {string.Join(' ', Enum.GetValues<MeetingStatus>().Select(status => status.Takes(command.Business) ? "yes" : "-"))}");

    private static IEnumerable<string> Lines(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries).Where(line => !line.StartsWith("//", StringComparison.Ordinal));

    private static string Tidy(string row) => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private async Task<(InvitationLine Austria, NominatedDelegate Anna)> Invited()
    {
        await Dispatched();
        var delegation = new DelegationId((await InvitationOf("Austria")).DelegationId);
        var named = (await TheOfficer.Send(new NominateDelegates(delegation, [Person("Anna", "Berg")]))).ShouldSucceed();
        await Settle();
        return (await InvitationOf("Austria"), named.Delegates[0]);
    }

    private async Task Cancel() => (await TheHead.Send(new CancelMeeting(Meeting, await Version(), "No quorum."))).ShouldSucceed();

    private async Task<long> Version() => (await TheOfficer.Ask(new GetMeeting(Meeting))).ShouldSucceed().Version;

    private sealed record LeftOut : ICommand<Done>
    {
        public AccessRule Access => AccessRule.ToMeeting(default, Role.System);
    }
}
