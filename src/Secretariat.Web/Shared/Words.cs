using System.Globalization;
using System.Text;
using Secretariat.Application.Bodies;
using Secretariat.Application.History;
using Secretariat.Application.People;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

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
        [DelegateRole.Adviser] = "Delegate",
        [RegistrationStatus.NoShow] = "Did not come",
        [RegistrationStatus.Waitlisted] = "On the waiting list",
        [HalfDay.Morning] = "Morning",
        [ConclusionsStatus.UnderSilence] = "Under silence",
        [ConclusionsStatus.Returned] = "Returned by a chair",
        [SilenceStatus.Prepared] = "Waits for a chair",
        [SilenceStatus.Adopted] = "Nobody objected",
        [GrantedRole.HeadOfSecretariat] = "Head of secretariat",
        [LetterKind.NoteVerbale] = "Note verbale",
        [LetterKind.InvitationCopy] = "Invitation, for information",
        [RunKind.Other] = "Other work",
        [HandOverActor.NewHolder] = "New holder",
        [SessionMeans.SecondFactor] = "Password and second factor",
        [SessionMeans.Organisation] = "Sign-in of the organisation",
        [SourceKind.Seed] = "Publication",
        [SourceKind.External] = "Other public page",
        [SourceKind.Curated] = "Drawn up by the secretariat",
        [SourceKind.Work] = "This register",
        [TimelineKind.Decision] = "Text adopted",
        [TimelineKind.Name] = "Change of name",
    };

    /// <summary>Deeds whose words do not follow from the name of their act.</summary>
    private static readonly Dictionary<string, string> Deeds = new()
    {
        ["AddAgendaItem"] = "added an item to the agenda",
        ["EditAgendaItem"] = "changed an item of the agenda",
        ["MoveAgendaItem"] = "moved an item of the agenda",
        ["IndentAgendaItem"] = "put an item of the agenda under another",
        ["OutdentAgendaItem"] = "put an item of the agenda beside the one it stood under",
        ["RemoveAgendaItem"] = "took an item off the agenda",
        ["AnnotateAgendaItem"] = "annotated an item of the agenda",
        ["TimeAgendaItems"] = "worked out the times of the agenda",
        ["AddConclusion"] = "added an entry to the conclusions",
        ["EditConclusion"] = "changed an entry of the conclusions",
        ["MoveConclusion"] = "moved an entry of the conclusions",
        ["RemoveConclusion"] = "took an entry out of the conclusions",
        ["TranslateConclusion"] = "translated an entry of the conclusions",
        ["AskClearanceAgain"] = "asked the chairs again to clear the conclusions",
        ["AddSession"] = "added a sitting",
        ["SetSession"] = "set the times of a sitting",
        ["DropSession"] = "left a sitting out",
        ["SetDeadline"] = "set the date of a step",
        ["MarkDeadline"] = "marked a step",
        ["ReviseMeeting"] = "changed the particulars of the meeting",
        ["RescheduleMeeting"] = "set new dates of the meeting",
        ["UpdateProgress"] = "reported progress",
    };

    /// <summary>Verbs of acts, as they are told when they are done.</summary>
    private static readonly Dictionary<string, string> Past = new[]
    {
        ("Accept", "accepted"), ("Adopt", "recorded the adoption of"), ("Announce", "announced"), ("Approve", "approved"), ("Arrange", "arranged"),
        ("Begin", "began"), ("Cancel", "cancelled"), ("Change", "changed"), ("Clear", "cleared"), ("Close", "closed"), ("Confirm", "confirmed"),
        ("Conclude", "concluded"), ("Convene", "convened"), ("Convert", "converted"), ("Correct", "corrected"), ("Decide", "decided"),
        ("Describe", "described"), ("Designate", "designated"), ("Dispatch", "sent"), ("Dissolve", "dissolved"), ("Draft", "drafted"),
        ("Edit", "changed"), ("End", "ended"), ("Endorse", "endorsed"), ("Issue", "issued"), ("Move", "moved"), ("Open", "opened"),
        ("Postpone", "postponed"), ("Prepare", "prepared"), ("Record", "recorded"), ("Register", "registered"), ("Reissue", "issued anew"),
        ("Reject", "rejected"), ("Release", "released"), ("Remove", "removed"), ("Rename", "renamed"), ("Return", "returned"), ("Revise", "revised"),
        ("Revoke", "revoked"), ("Reword", "reworded"), ("Say", "changed"), ("Set", "set"), ("Sign", "signed"), ("Submit", "submitted"),
        ("Substitute", "substituted"), ("Table", "tabled"), ("Translate", "translated"), ("Withdraw", "withdrew"), ("Write", "wrote"),
    }.ToDictionary(v => v.Item1, v => v.Item2);

    /// <summary>The tones of states; those that stand nowhere here are quiet.</summary>
    private static readonly Dictionary<string, Enum[]> States = new()
    {
        ["good"] =
        [
            MeetingStatus.InSession, AgendaStatus.Approved, AgendaStatus.Issued, AgendaStatus.Adopted, InvitationStatus.Accepted,
            RegistrationStatus.Accepted, RegistrationStatus.Confirmed, RegistrationStatus.Attended, PresenceState.Present, PresenceState.Remote,
            AttendanceDayStatus.Attested, CertificateStatus.Issued, MailStatus.Sent, RunStatus.Finished, ConclusionsStatus.Issued, SilenceStatus.Adopted,
            ImplementationStatus.Implemented,
        ],
        ["info"] =
        [
            MeetingStatus.Announced, MeetingStatus.Convened, AgendaStatus.InReview, InvitationStatus.ForSignature, InvitationStatus.Signed,
            InvitationStatus.Dispatched, InvitationStatus.Delivered, InvitationStatus.Acknowledged, RegistrationStatus.Submitted,
            RegistrationStatus.UnderReview, AttendanceDayStatus.Open, MailStatus.Owed, RunStatus.Running, SilenceStatus.Open,
            ImplementationStatus.InProgress, ImplementationStatus.PartiallyImplemented,
        ],
        ["warn"] =
        [
            MeetingStatus.Postponed, AgendaStatus.Returned, ConclusionsStatus.Returned,
            InvitationStatus.Declined, InvitationStatus.Lapsed, RegistrationStatus.Waitlisted,
            RegistrationStatus.Returned, RegistrationStatus.NoShow, PresenceState.Excused, PresenceState.Absent, AttendanceDayStatus.Corrected,
            CertificateStatus.Superseded, RunStatus.Paused, SilenceStatus.Broken,
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

    /// <summary>What somebody did by an act, after their name: <c>EditAgendaItem</c> is "changed an item of the agenda".</summary>
    public static string Did(string act)
    {
        if (Deeds.TryGetValue(act, out var deed)) return deed;
        var words = Spell(act).Split(' ', 2);
        return words is [var verb, var what] && Past.TryGetValue(verb, out var did) ? $"{did} the {what}" : "changed it";
    }

    /// <summary>26 May 2027</summary>
    public static string Print(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// A date of the past as exactly as its source gives it, and no more: "15–16 February 1993", "October 1991", "about 1993", "since 2009". What cannot be
    /// read as one is shown as it stands.
    /// </summary>
    public static string PrintEdtf(string edtf)
    {
        if (!PartialDate.Parse(edtf).TryGet(out var date, out _)) return edtf;
        if (edtf.Split('/') is not [var first, var second]) return PrintSingle(date);
        var (from, until) = (PartialDate.Parse(first).Value, PartialDate.Parse(second).Value);
        if (from is { Precision: DatePrecision.Day, Earliest: { } a } && until is { Precision: DatePrecision.Day, Earliest: { } b })
            return Doubt(date, Language.Working.Days(a, b));
        if (until.Precision is DatePrecision.Open) return $"since {PrintSingle(from)}";
        if (until.Precision is DatePrecision.Unknown) return $"from {PrintSingle(from)}";
        return from.Precision is DatePrecision.Open or DatePrecision.Unknown ? $"until {PrintSingle(until)}" : $"{PrintSingle(from)} – {PrintSingle(until)}";
    }

    /// <summary>When something began; of what is only known to have begun by some date, that.</summary>
    public static string PrintBegin(string edtf) => Latest(edtf) is { } latest ? $"by {PrintEdtf(latest)}" : PrintEdtf(edtf);

    /// <summary>By when something had begun of which no more is known; null where more is.</summary>
    private static string? Latest(string edtf) => edtf.Split('/') is [var first, { Length: > 0 } latest] && first is "" or ".." ? latest : null;

    /// <summary>From when to when, each end as exactly as its source gives it.</summary>
    public static string PrintSpan(string from, string until) => (from, until) switch
    {
        ("", "") => "dates not stated",
        (_, "..") when Latest(from) is { } latest => $"since {PrintEdtf(latest)} at the latest",
        (_, "..") => from.Length == 0 ? "to this day, the beginning not stated" : $"since {PrintEdtf(from)}",
        (_, "") => $"from {PrintEdtf(from)}, the end not stated",
        ("" or "..", _) => $"until {PrintEdtf(until)}",
        _ when from == until => PrintEdtf(from),
        _ => $"{PrintEdtf(from)} – {PrintEdtf(until)}",
    };

    /// <summary>A person as a list to choose from has them.</summary>
    public static string Listed(PersonRow person) =>
        string.Join(", ", new[] { person.FamilyName, person.GivenNames }.Where(n => n.Length > 0)) + (person.Institution is { Length: > 0 } i ? $" ({i})" : "");

    /// <summary>Whether a source has doubts about a date.</summary>
    public static bool IsDoubtful(string edtf) => PartialDate.Parse(edtf).TryGet(out var date, out _) && date.Qualifier is not DateQualifier.Certain;

    private static string PrintSingle(PartialDate date) => date switch
    {
        { Precision: DatePrecision.Open } => "to this day",
        { Earliest: not { } } => "date not stated",
        { Precision: DatePrecision.Day, Earliest: { } day } => Doubt(date, Language.Working.Day(day)),
        { Precision: DatePrecision.Month, Earliest: { } day } => Doubt(date, Language.Working.Month(day)),
        { Precision: DatePrecision.Decade, Earliest: { } day } => Doubt(date, $"{day.Year}s"),
        { Earliest: { } day } => Doubt(date, day.Year.ToString(CultureInfo.InvariantCulture)),
    };

    private static string Doubt(PartialDate date, string printed) => date.Qualifier switch
    {
        DateQualifier.Approximate => $"about {printed}",
        DateQualifier.Uncertain => $"{printed}, uncertain",
        DateQualifier.ApproximateAndUncertain => $"about {printed}, uncertain",
        _ => printed,
    };

    /// <summary>Wed 26 May</summary>
    public static string PrintShort(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>Wed 26 May, the month in full</summary>
    public static string PrintDay(DateOnly day) => day.ToString("ddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>26 May 2027, 09:30 UTC</summary>
    public static string Print(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How long ago something was, for a narrow column: "12 min ago", "3 h ago", "yesterday", "26 May"; with its year where that is another.</summary>
    public static string AgoInShort(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } and var gone => $"{(int)gone.TotalMinutes} min ago",
        { TotalHours: < 24 } and var gone when at.UtcDateTime.Date == now.UtcDateTime.Date => $"{(int)gone.TotalHours} h ago",
        _ when at.UtcDateTime.Date == now.UtcDateTime.Date.AddDays(-1) => "yesterday",
        _ => at.UtcDateTime.ToString(at.Year == now.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>26 May 2027, 17:00 Budapest time (15:00 UTC)</summary>
    public static string PrintAt(DateTimeOffset at, string zone) => string.Create(CultureInfo.InvariantCulture,
        $"{VenueTime.ClockAt(at, zone):d MMMM yyyy, HH:mm} {PlaceOf(zone)} time ({at.UtcDateTime:HH:mm} UTC)");

    /// <summary>The English name of a language: "French"; its tag where nobody knows the language.</summary>
    public static string LanguageName(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag.Split('-')[0]).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>09:30</summary>
    public static string Print(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The place after which a zone is named: "Europe/Budapest" is "Budapest".</summary>
    public static string PlaceOf(string zone) => VenueTime.CityOf(zone);

    /// <summary>How often something comes round: "every 6 to 12 months", "about every 5 years".</summary>
    /// <param name="shortest">The shortest time between, in months.</param>
    /// <param name="longest">The longest.</param>
    /// <param name="about">Whether this is said with an "about".</param>
    public static string Every(int shortest, int longest, bool about)
    {
        var (unit, inUnit) = shortest % 12 == 0 && longest % 12 == 0 ? ("year", 12) : ("month", 1);
        var (from, to) = (shortest / inUnit, longest / inUnit);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(about ? "about " : "")}every {(to == 1 ? unit : from == to ? $"{to} {unit}s" : $"{from} to {to} {unit}s")}");
    }

    /// <summary>One thing, or many: "1 invitation", "3 invitations".</summary>
    public static string Count(int number, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture,
        $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>The beginning of a long text, cut between two words where there are any.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text
        : text[..(text.LastIndexOf(' ', most) is > 0 and var blank ? blank : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + " …";

    /// <summary>How far a day lies ahead or back: "today", "in 3 days", "2 days ago".</summary>
    public static string From(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };

    /// <summary>"two minutes ago"; of what is longer than an hour past, the instant.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (int)(now - at).TotalMinutes switch
    {
        < 0 or >= 60 => Print(at),
        0 => "just now",
        1 => "a minute ago",
        var minutes and < 10 => $"{Small[minutes]} minutes ago",
        var minutes => $"{minutes} minutes ago",
    };

    private static readonly string[] Small = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
}
