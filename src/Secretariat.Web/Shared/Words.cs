using System.Globalization;
using System.Text;
using Secretariat.Application.Bodies;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;

namespace Secretariat.Web.Shared;

/// <summary>What pages call things, in the field's words; and how days and times are written.</summary>
internal static class Words
{
    private static readonly Dictionary<Enum, string> Special = new()
    {
        [AgendaStatus.InReview] = "With the chairs",
        [AgendaStage.Provisional] = "Provisional agenda",
        [AgendaStage.Adopted] = "Adopted agenda",
        [AgendaItemKind.TourDeTable] = "Tour de table",
        [VoidReason.MaterialChange] = "the text was changed",
        [VoidReason.Returned] = "the agenda was returned",
        [VoidReason.HandOver] = "the office was handed over",
        [VoidReason.Revision] = "the agenda was revised",
        [VoidReason.SittingsChanged] = "the sittings were changed",
        [AttendanceDayStatus.Open] = "Open",
        [BodyLevel.SeniorOfficial] = "Senior officials",
        [ApprovalPolicy.All] = "Chair and Co-Chair together",
        [ApprovalPolicy.Any] = "Chair or Co-Chair",
        [ApprovalPolicy.ChairOnly] = "Chair alone",
        [CertificateStatus.Issued] = "Valid",
        [DeadlineKind.SaveTheDate] = "Save the date",
        [DeadlineKind.ProvisionalListOfParticipants] = "Provisional list of participants",
        [DeadlineKind.BadgesAndSheets] = "Badges and sign-in sheets",
        [DocumentKind.NoteVerbale] = "Note verbale",
        [DocumentKind.SignInSheet] = "Sign-in sheet",
        [CorrespondenceForm.NoteVerbale] = "Note verbale",
        [AttributionRule.ChathamHouse] = "Chatham House Rule",
        [Modality.Hybrid] = "In person and remote",
        [Office.CoChair] = "Co-Chair",
        [RegistrationStatus.NoShow] = "Did not come",
        [RegistrationStatus.Waitlisted] = "On the waiting list",
        [HalfDay.Morning] = "Morning",
        [GrantedRole.HeadOfSecretariat] = "Head of secretariat",
        [LetterKind.NoteVerbale] = "Note verbale",
        [LetterKind.InvitationCopy] = "Invitation, for information",
        [RunKind.Other] = "Other work",
        [HandOverActor.NewHolder] = "New holder",
    };

    /// <summary>The tones of states; those that stand nowhere here are quiet.</summary>
    private static readonly Dictionary<string, Enum[]> States = new()
    {
        ["good"] =
        [
            MeetingStatus.InSession, AgendaStatus.Approved, AgendaStatus.Issued, AgendaStatus.Adopted, InvitationStatus.Accepted,
            RegistrationStatus.Accepted, RegistrationStatus.Confirmed, RegistrationStatus.Attended, PresenceState.Present, PresenceState.Remote,
            AttendanceDayStatus.Attested, CertificateStatus.Issued, MailStatus.Sent, RunStatus.Finished,
        ],
        ["info"] =
        [
            MeetingStatus.Announced, MeetingStatus.Convened, AgendaStatus.InReview, InvitationStatus.ForSignature, InvitationStatus.Signed,
            InvitationStatus.Dispatched, InvitationStatus.Delivered, InvitationStatus.Acknowledged, RegistrationStatus.Submitted,
            RegistrationStatus.UnderReview, AttendanceDayStatus.Open, MailStatus.Owed, RunStatus.Running,
        ],
        ["warn"] =
        [
            MeetingStatus.Postponed, AgendaStatus.Returned, InvitationStatus.Declined, InvitationStatus.Lapsed, RegistrationStatus.Waitlisted,
            RegistrationStatus.Returned, RegistrationStatus.NoShow, PresenceState.Excused, PresenceState.Absent, AttendanceDayStatus.Corrected,
            CertificateStatus.Superseded, RunStatus.Paused,
        ],
        ["bad"] =
        [
            MeetingStatus.Cancelled, InvitationStatus.Bounced, RegistrationStatus.Rejected, CertificateStatus.Revoked, MailStatus.Failed,
            MailStatus.Bounced,
        ],
    };

    private static readonly Dictionary<Enum, string> Tones =
        States.SelectMany(s => s.Value.Select(v => (Value: v, Tone: s.Key))).ToDictionary(s => s.Value, s => s.Tone);

    /// <summary>The word for a value; of one without a word of its own, its name as words.</summary>
    public static string Word(Enum value) => Special.TryGetValue(value, out var word) ? word : Spell(value.ToString());

    /// <summary>How a state is to be taken: good, bad, warn, info or quiet.</summary>
    public static string Tone(Enum value) => Tones.GetValueOrDefault(value, "quiet");

    /// <summary>The name of an act as words: <c>ApproveAgenda</c> is "Approve agenda".</summary>
    public static string Spell(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (words.Length > 0 && char.IsUpper(letter)) words.Append(' ').Append(char.ToLowerInvariant(letter));
            else words.Append(letter);
        }

        return words.ToString();
    }

    /// <summary>26 May 2027</summary>
    public static string Print(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Wed 26 May</summary>
    public static string PrintShort(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>26 May 2027, 09:30 UTC</summary>
    public static string Print(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>09:30</summary>
    public static string Print(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The place after which a zone is named: "Europe/Budapest" is "Budapest".</summary>
    public static string PlaceOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>One thing, or many: "1 invitation", "3 invitations".</summary>
    public static string Count(int number, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture,
        $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>How far a day lies ahead or back: "today", "in 3 days", "2 days ago".</summary>
    public static string From(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };
}
