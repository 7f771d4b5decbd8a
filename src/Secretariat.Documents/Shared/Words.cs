using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>The fixed words of the papers in one language, from <c>Words.resx</c> and its translations. A test compares their keys with the names
/// here.</summary>
internal sealed class Words
{
    private static readonly ConcurrentDictionary<Language, Words> ByLanguage = [];

    private readonly FrozenDictionary<string, string> _words;

    private Words(Language language)
    {
        Language = language;
        _words = TextsOfLanguage.Read(typeof(Words), language);
    }

    /// <summary>The language with its dates, numbers and lists.</summary>
    public Language Language { get; }

    public TextDirection Direction => Language.IsRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    public static Words Of(string language) => ByLanguage.GetOrAdd(Language.Of(language), static l => new Words(l));

    public string Reference => Word();
    public string Draft => Word();
    public string Page => Word();
    public string OfPages => Word();
    public string Document => Word();
    public string Distribution => Word();
    public string DistributionPublic => Word();
    public string DistributionLimited => Word();
    public string DistributionRestricted => Word();
    public string DistributionPersonal => Word();
    public string Enclosures => Word();
    public string Enclosure => Word();
    public string Copies => Word();
    public string SignedFor => Word();
    public string Emblem => Word();
    public string QrCode => Word();
    public string Photograph => Word();
    public string Meeting => Word();
    public string Date => Word();
    public string Venue => Word();
    public string Host => Word();
    public string ConvenedBy => Word();
    public string Modality => Word();
    public string WorkingLanguages => Word();
    public string WorkingLanguage => Word();
    public string LocalTime => Word();
    public string FromTo => Word();
    public string Until => Word();
    public string NoteVerbale => Word();
    public string NoteVerbaleClose => Word();
    public string Avails => Word();
    public string NoteVerbaleCloseJointly => Word();
    public string AvailThemselves => Word();
    public string Initials => Word();
    public string Stamp => Word();
    public string DraftAgenda => Word();
    public string ProvisionalAgenda => Word();
    public string AnnotatedAgenda => Word();
    public string AdoptedAgenda => Word();
    public string AdoptedOn => Word();
    public string Adopted => Word();
    public string TheseAdopted => Word();
    public string TextAdopted => Word();
    public string TextNotAdopted => Word();
    public string TheseEndorsed => Word();
    public string TheseAgreed => Word();
    public string Provisional => Word();
    public string Final => Word();
    public string ProvisionalList => Word();
    public string FinalList => Word();
    public string Explains => Word();
    public string Replaces => Word();
    public string Changes => Word();
    public string Time => Word();
    public string Item => Word();
    public string DocumentsAndOutcome => Word();
    public string Lead => Word();
    public string Leads => Word();
    public string Speakers => Word();
    public string Restricted => Word();
    public string Approvals => Word();
    public string Approved => Word();
    public string ApprovedOn => Word();
    public string ApprovalPending => Word();
    public string Returned => Word();
    public string Notes => Word();
    public string Confirmation => Word();
    public string RegistrationNumber => Word();
    public string Name => Word();
    public string Function => Word();
    public string Institution => Word();
    public string Delegation => Word();
    public string Role => Word();
    public string Participation => Word();
    public string ShowAtDesk => Word();
    public string ToBring => Word();
    public string JoiningOnline => Word();
    public string Change => Word();
    public string Privacy => Word();
    public string SignInSheet => Word();
    public string Number => Word();
    public string Signature => Word();
    public string Remote => Word();
    public string TakesPartRemotely => Word();
    public string TookPartRemotely => Word();
    public string Attested => Word();
    public string NameAndSignature => Word();
    public string DateAndTime => Word();
    public string ListOfParticipants => Word();
    public string AsOf => Word();

    /// <summary>In which language the text was agreed, of which all others are translations (study 3.18).</summary>
    public string Original => Word();
    public string NameAndRole => Word();
    public string FunctionAndInstitution => Word();
    public string Delegations => Word();
    public string Participants => Word();
    public string Total => Word();
    public string HeldAt => Word();
    public string Serial => Word();
    public string IssuedOn => Word();
    public string VerifyAt => Word();
    public string NotYetAgreed => Word();
    public string AddressedTo => Word();
    public string DueBy => Word();
    public string Annexes => Word();
    public string SaveTheDate => Word();
    public string InvitationFollows => Word();
    public string Contact => Word();
    public string Nameplates => Word();
    public string Badges => Word();
    public string Zones => Word();
    public string Composition => Word();
    public string Mandate => Word();
    public string Member => Word();
    public string Capacity => Word();
    public string Since => Word();
    public string SeatingPlan => Word();
    public string Room => Word();
    public string HeadTable => Word();
    public string Order => Word();
    public string Booths => Word();
    public string Seats => Word();
    public string AgendaComparison => Word();
    public string WhatChanged => Word();
    public string Before => Word();
    public string After => Word();
    public string NoChanges => Word();
    public string AttendanceRecord => Word();
    public string Present => Word();
    public string Excused => Word();
    public string Absent => Word();
    public string TookPart => Word();
    public string FolderCover => Word();
    public string Stickers => Word();
    public string NominationForm => Word();
    public string OneFormEach => Word();
    public string ReturnTo => Word();
    public string ReturnBy => Word();
    public string Nominee => Word();
    public string Department => Word();
    public string Honorific => Word();
    public string Rank => Word();
    public string GivenNames => Word();
    public string FamilyName => Word();
    public string NameInOwnScript => Word();
    public string Email => Word();
    public string Telephone => Word();
    public string Interpretation => Word();
    public string FirstTime => Word();
    public string Yes => Word();
    public string No => Word();
    public string FundingAsked => Word();
    public string FundingReason => Word();
    public string Arrival => Word();
    public string Departure => Word();
    public string DietAndAccess => Word();
    public string VisaLetter => Word();
    public string VisaLetterAsked => Word();
    public string NameAsInPassport => Word();
    public string Nationality => Word();
    public string PassportNumber => Word();
    public string IssuedAndExpires => Word();
    public string DateOfBirth => Word();
    public string PlaceOfBirth => Word();
    public string Declaration => Word();
    public string ConsentToList => Word();
    public string ConsentToPictures => Word();
    public string NominatedBy => Word();
    public string SignatureAndStamp => Word();

    public string MeetingBooklet => Word();
    public string Contents => Word();
    public string BookletFor => Word();
    public string BookletNote => Word();
    public string Papers => Word();
    public string Pages => Word();
    public string Superseded => Word();

    /// <summary>The key to the dash where nobody knows since when.</summary>
    public string SinceUnknown => Word();
    public string AdviserOrExpert => Word();

    /// <summary>How the tables of a room stand.</summary>
    public string Shape => Word();
    public string ShapeHollowSquare => Word();
    public string ShapeU => Word();
    public string ShapeClassroom => Word();

    /// <summary>Parts that say something in one line. Where the language runs from right to left each keeps its own direction.</summary>
    public string Join(params IEnumerable<string?> parts) => string.Join(Language.Comma, PaperText.Lines(parts).Select(Apart));

    /// <summary>What belongs together, as the language lists it: "A, B and C".</summary>
    public string List(IEnumerable<string?> parts) => Language.List([.. PaperText.Lines(parts).Select(Apart)]);

    /// <summary>Parts of the title that the file itself carries: without the marks of direction that only a line on paper needs.</summary>
    public string Title(params IEnumerable<string?> parts) => PaperText.Join(Language.Comma, parts);

    /// <summary>"Enclosures: 2"; a sign of number takes no colon: "Исх. № 12".</summary>
    public string Labelled(string label, string text) => label.EndsWith('№') ? $"{label}\u00A0{text}" : $"{label}{Language.Colon}{text}";

    /// <summary>A day with its weekday as a heading begins with it: "Четверг, 27 июня 2024 г.".</summary>
    public string DayHeading(DateOnly day) => Alphabet.Capitalised(Language.LongDay(day));

    /// <summary>"from 9 October, 10:00, to 10 October 2025, 13:00".</summary>
    public string Between(DateOnly first, TimeOnly opens, DateOnly last, TimeOnly closes) => string.Format(CultureInfo.InvariantCulture, FromTo,
        Language.DayBefore(first, last), Language.Clock(opens), Language.Day(last), Language.Clock(closes));

    /// <summary>"for Jane DOE", of whoever is signed for.</summary>
    public string For(string principal) => string.Format(
        CultureInfo.InvariantCulture, SignedFor, Language.Genitive(principal).Replace(' ', '\u00A0'));

    /// <summary>A part that must not change the order of what stands around it.</summary>
    public string Apart(string part) => Language.IsRightToLeft ? $"\u2068{part}\u2069" : part;

    /// <summary>The mark that says whom a paper is for.</summary>
    public string Of(Domain.Documents.Distribution distribution) => distribution switch
    {
        Domain.Documents.Distribution.Public => DistributionPublic,
        Domain.Documents.Distribution.Limited => DistributionLimited,
        Domain.Documents.Distribution.Restricted => DistributionRestricted,
        _ => DistributionPersonal,
    };

    private string Word([CallerMemberName] string key = "") => _words[key];
}
