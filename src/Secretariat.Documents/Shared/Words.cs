using System.Globalization;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>The fixed words of the papers in one language. Another language is another instance; an unknown one reads English.</summary>
internal sealed record Words
{
    private static readonly Words English = new()
    {
        Language = "en",
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private static readonly Dictionary<string, Words> ByLanguage = new(StringComparer.OrdinalIgnoreCase) { ["en"] = English };

    public required string Language { get; init; }

    public required CultureInfo Culture { get; init; }

    public TextDirection Direction { get; init; } = TextDirection.LeftToRight;

    public static Words Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-')[0], English);

    public string Reference { get; init; } = "Reference";
    public string Draft { get; init; } = "DRAFT";
    public string Page { get; init; } = "Page";
    public string OfPages { get; init; } = "of";
    public string Document { get; init; } = "Document";
    public string Distribution { get; init; } = "Distribution";
    public string Enclosures { get; init; } = "Enclosures";
    public string Copies { get; init; } = "Copy to";
    public string SignedFor { get; init; } = "for";
    public string TranslatedFrom { get; init; } = "Translated from";
    public string Emblem { get; init; } = "Emblem";
    public string QrCode { get; init; } = "QR code";

    public string Meeting { get; init; } = "Meeting";
    public string Date { get; init; } = "Date";
    public string Venue { get; init; } = "Venue";
    public string Host { get; init; } = "Host";
    public string ConvenedBy { get; init; } = "Convened by";
    public string Modality { get; init; } = "Modality";
    public string WorkingLanguages { get; init; } = "Working languages";
    public string LocalTime { get; init; } = "local time";
    public string Until { get; init; } = "until";

    public string NoteVerbale { get; init; } = "Note verbale";
    public string Initials { get; init; } = "Initials";
    public string Stamp { get; init; } = "Stamp";

    public string DraftAgenda { get; init; } = "Draft agenda";
    public string ProvisionalAgenda { get; init; } = "Provisional agenda";
    public string AnnotatedAgenda { get; init; } = "Annotated provisional agenda";
    public string AdoptedAgenda { get; init; } = "Agenda";
    public string AdoptedOn { get; init; } = "Adopted on";
    public string Adopted { get; init; } = "ADOPTED";
    public string Provisional { get; init; } = "PROVISIONAL";
    public string Final { get; init; } = "FINAL";
    public string Replaces { get; init; } = "Replaces";
    public string Changes { get; init; } = "Changes since the previous edition";
    public string Time { get; init; } = "Time";
    public string Item { get; init; } = "Item";
    public string DocumentsAndOutcome { get; init; } = "Documents and outcome";
    public string Lead { get; init; } = "Lead";
    public string Speakers { get; init; } = "Speakers";
    public string Restricted { get; init; } = "Delegations only";
    public string Approvals { get; init; } = "Approval of the agenda";
    public string Approved { get; init; } = "Approved on";
    public string ApprovalPending { get; init; } = "Approval pending";
    public string Returned { get; init; } = "Returned";
    public string Notes { get; init; } = "Notes";

    public string Confirmation { get; init; } = "Confirmation of registration";
    public string Name { get; init; } = "Name";
    public string Function { get; init; } = "Function";
    public string Institution { get; init; } = "Institution";
    public string Delegation { get; init; } = "Delegation";
    public string Role { get; init; } = "Role";
    public string Participation { get; init; } = "Participation";
    public string ShowAtDesk { get; init; } = "Please show this code at the registration desk.";
    public string ToBring { get; init; } = "Please bring";
    public string Change { get; init; } = "Change or cancel";
    public string Privacy { get; init; } = "Privacy";

    public string SignInSheet { get; init; } = "Sign-in sheet";
    public string AttendanceRecord { get; init; } = "Attendance record";
    public string Present { get; init; } = "Present";
    public string Excused { get; init; } = "Excused";
    public string Absent { get; init; } = "Absent";
    public string TookPart { get; init; } = "Took part";
    public string Number { get; init; } = "No.";
    public string Signature { get; init; } = "Signature";
    public string Remote { get; init; } = "Remote";
    public string TakesPartRemotely { get; init; } = "takes part remotely";
    public string Attested { get; init; } = "Attested for the secretariat";
    public string NameAndSignature { get; init; } = "Name and signature";
    public string DateAndTime { get; init; } = "Date and time";

    public string ListOfParticipants { get; init; } = "List of participants";
    public string AsOf { get; init; } = "as of";
    public string NameAndRole { get; init; } = "Name";
    public string FunctionAndInstitution { get; init; } = "Function and institution";
    public string Delegations { get; init; } = "Delegations";
    public string Participants { get; init; } = "Participants";
    public string Total { get; init; } = "Total";

    public string HeldAt { get; init; } = "held at";
    public string Serial { get; init; } = "Serial";
    public string IssuedOn { get; init; } = "Issued on";
    public string VerifyAt { get; init; } = "Verify at";

    /// <summary>"27 June 2024".</summary>
    public string Day(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>"Thursday, 27 June 2024".</summary>
    public string LongDay(DateOnly date) => date.ToString("dddd, d MMMM yyyy", Culture);

    /// <summary>"14:30".</summary>
    public string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"09:30–10:15", or what is known of it.</summary>
    public string Clock(TimeOnly? starts, TimeOnly? ends) => (starts, ends) switch
    {
        ({ } from, { } to) => $"{Clock(from)}–{Clock(to)}",
        ({ } from, null) => Clock(from),
        (null, { } to) => $"–{Clock(to)}",
        _ => string.Empty,
    };

    /// <summary>As the field prints them: "10–11 May 2000", "30 June – 2 July 2024", "30 December 2024 – 2 January 2025".</summary>
    public string Days(DateOnly first, DateOnly last) => (first, last) switch
    {
        _ when first == last => Day(first),
        _ when first.Year != last.Year => $"{Day(first)} – {Day(last)}",
        _ when first.Month != last.Month => $"{first.ToString("d MMMM", Culture)} – {Day(last)}",
        _ => $"{first.Day.ToString(CultureInfo.InvariantCulture)}–{Day(last)}",
    };
}
