using System.Text.RegularExpressions;
using Secretariat.Application.Agendas;
using Secretariat.Application.Attendance;
using Secretariat.Application.Bodies;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Mail;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Travel;
using Secretariat.Application.WrittenPapers;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Travel;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Architecture.Tests;

/// <summary>A POST whose act may send something asks for the sender's own name for it, so that a repeated request sends nothing twice.</summary>
public sealed partial class EffectsOutsideTests
{
    private static readonly Type[] Application = typeof(ICommand).Assembly.GetTypes();

    /// <summary>What brings each event about to which something reacts; nothing, where only a reaction or the machinery does.</summary>
    private static readonly Dictionary<Type, Type[]> CausesOf = new()
    {
        [typeof(AgendaSubmitted)] = [typeof(SubmitAgenda)],
        [typeof(AgendaApproved)] = [typeof(ApproveAgenda)],
        [typeof(AgendaReturned)] = [typeof(ReturnAgenda)],
        [typeof(AgendaIssued)] = [typeof(IssueProvisionalAgenda), typeof(ReissueAgenda)],
        [typeof(AgendaReviewHandedOver)] = [],
        [typeof(AgendaApprovalsVoided)] = [typeof(AddAgendaItem), typeof(EditAgendaItem), typeof(MoveAgendaItem), typeof(IndentAgendaItem),
            typeof(OutdentAgendaItem), typeof(RemoveAgendaItem), typeof(TimeAgendaItems), typeof(SetSession), typeof(DropSession),
            typeof(ReviseDates), typeof(RescheduleMeeting)],
        [typeof(AttendanceLocked)] = [],
        [typeof(AttendanceCorrected)] = [typeof(CorrectAttendance)],
        [typeof(CertificateIssued)] = [typeof(IssueCertificate), typeof(CorrectCertificate)],
        [typeof(CertificateRevoked)] = [typeof(RevokeCertificate)],
        [typeof(NameCorrectionRequested)] = [typeof(RequestNameCorrection)],
        [typeof(DelegatesNominated)] = [typeof(NominateDelegates)],
        [typeof(DelegatePromoted)] = [typeof(WithdrawDelegate), typeof(RejectNomination), typeof(ChangeQuota)],
        [typeof(DelegateWithdrawn)] = [typeof(WithdrawDelegate)],
        [typeof(DelegateSubstituted)] = [typeof(SubstituteDelegate)],
        [typeof(NominationAccepted)] = [typeof(AcceptNomination), typeof(AcceptNominations)],
        [typeof(NominationReturned)] = [typeof(ReturnNomination)],
        [typeof(NominationRejected)] = [typeof(RejectNomination)],
        [typeof(RegistrationConfirmed)] = [typeof(ConfirmRegistration)],
        [typeof(RegistrationCorrected)] = [typeof(CorrectRegistration)],
        [typeof(InvitationAnswered)] = [typeof(ReplyToInvitation), typeof(NominateDelegates)],
        [typeof(InvitationBounced)] = [typeof(RecordBounce)],
        [typeof(InvitationWithdrawn)] = [typeof(WithdrawInvitation)],
        [typeof(MailBounced)] = [typeof(RecordMailBounce)],
        [typeof(MailGivenUp)] = [],
        [typeof(MeetingAnnounced)] = [typeof(AnnounceMeeting)],
        [typeof(MeetingCancelled)] = [typeof(CancelMeeting)],
        [typeof(MeetingPostponed)] = [typeof(PostponeMeeting)],
        [typeof(MeetingRescheduled)] = [typeof(RescheduleMeeting)],
        [typeof(MeetingRenamed)] = [typeof(ReviseMeeting)],
        [typeof(VenueChanged)] = [typeof(ChangeVenue)],
        [typeof(ModalityChanged)] = [typeof(ChangeModality)],
        [typeof(OfficeHandedOver)] = [typeof(HandOverOffice)],
        [typeof(OfficeExerciseDesignated)] = [typeof(DesignateOfficePerson), typeof(HandOverOffice)],
        [typeof(ConclusionsTabled)] = [typeof(TableConclusions)],
        [typeof(ConclusionsAdopted)] = [typeof(AdoptConclusions)],
        [typeof(ConclusionsReturned)] = [typeof(ReturnConclusions)],
        [typeof(ConclusionsClearanceAskedAgain)] = [typeof(AskClearanceAgain)],
        [typeof(ConclusionsIssued)] = [typeof(IssueConclusions)],
        [typeof(SilencePrepared)] = [typeof(PrepareSilence)],
        [typeof(SilenceOpened)] = [typeof(OpenSilence)],
        [typeof(SilenceReminderDue)] = [],
        [typeof(SilenceEnded)] = [typeof(BreakSilence), typeof(RegisterObjection)],
        [typeof(WrittenPaperIssued)] = [typeof(IssueMeetingPaper)],
        [typeof(FundingDecided)] = [typeof(DecideFunding)],
        [typeof(VisaLetterIssued)] = [typeof(IssueVisaLetter)],
        [typeof(FocalPointAppointed)] = [typeof(AppointFocalPoint), typeof(ImportParticipants)],
    };

    [Fact]
    public void Every_event_that_something_reacts_to_is_listed_with_what_brings_it_about()
    {
        var reactedTo = Application.SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReactTo<>)).Select(i => i.GetGenericArguments()[0]).ToHashSet();
        reactedTo.Count.ShouldBeGreaterThan(20);
        reactedTo.Except(CausesOf.Keys).Select(t => t.Name).ShouldBeEmpty();
        CausesOf.Keys.Except(reactedTo).Select(t => t.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_POST_that_may_send_something_wants_an_Idempotency_Key()
    {
        var posts = Repository.Sources("Secretariat.Api").SelectMany(f => PostsIn(File.ReadAllText(f.FullName))).ToList();
        posts.Count.ShouldBeGreaterThan(50);
        var sending = Sending();
        sending.Count.ShouldBeGreaterThan(30);
        Unguarded(posts, sending).ShouldBeEmpty();
    }

    [Fact]
    public void A_POST_that_sends_without_a_key_would_be_found() => Unguarded(
        PostsIn("""
            meetings.MapPost("/{id:guid}/cancellation",
                Cancel).WithSummary("Gives the meeting up");
            meetings.MapPost("/{id:guid}/postponement", Postpone).WithIdempotencyKey().WithSummary("Postpones");
            private static async Task<NoContentAnswer> Cancel(ISender sender, Guid id) => (await sender.Send(new CancelMeeting(new(id)), ct)).ToNoContent();
            private static async Task<NoContentAnswer> Postpone(ISender sender, Guid id) => (await sender.Send(
                new PostponeMeeting(new(id)), ct)).ToNoContent();
            """),
        Sending()).ShouldBe([nameof(CancelMeeting)]);

    private static IEnumerable<string> Unguarded(IEnumerable<(string Command, bool HasKey)> posts, HashSet<string> sending) =>
        posts.Where(p => !p.HasKey && sending.Contains(p.Command)).Select(p => p.Command).Order(StringComparer.Ordinal);

    /// <summary>Commands that bring about what something reacts to, and those that write mails or begin runs themselves.</summary>
    private static HashSet<string> Sending() =>
    [
        .. CausesOf.Values.SelectMany(c => c).Select(c => c.Name),
        .. Application.Where(t => t.Name.EndsWith("Handler", StringComparison.Ordinal) && t.GetConstructors().SelectMany(c => c.GetParameters())
            .Any(p => p.ParameterType == typeof(IRuns) || p.ParameterType == typeof(IMailbox)
                || p.ParameterType.Name.EndsWith("Mails", StringComparison.Ordinal)))
            .Select(t => t.Name[..^"Handler".Length]),
    ];

    /// <summary>What each POST sends, and whether it wants a key; read from the endpoints, whose handlers send one command each.</summary>
    private static IEnumerable<(string Command, bool HasKey)> PostsIn(string source)
    {
        var sent = Sent().Matches(source).GroupBy(m => m.Groups["handler"].Value).ToDictionary(g => g.Key, g => g.First().Groups["command"].Value);
        foreach (Match post in Posts().Matches(source))
            if (sent.TryGetValue(post.Groups["handler"].Value, out var command))
                yield return (command, post.Value.Contains(".WithIdempotencyKey()", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\.MapPost\(\s*""[^""]*"",\s*(?<handler>\w+)\)[^;]*;")]
    private static partial Regex Posts();

    [GeneratedRegex(@"private static async Task<[^;]*?> (?<handler>\w+)\([^;]*?\.Send\(\s*new (?<command>\w+)\(")]
    private static partial Regex Sent();
}
