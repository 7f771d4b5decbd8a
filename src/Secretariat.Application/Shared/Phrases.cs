using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Travel;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.Shared;

/// <summary>
/// What letters, mails and papers are told in the language of their reader: levels, roles, salutations, counted nouns; from <c>Phrases.resx</c> and its
/// translations. A test compares the keys of each file with the names here.
/// </summary>
internal sealed partial class Phrases
{
    private static readonly ConcurrentDictionary<Language, Phrases> ByLanguage = [];

    private readonly FrozenDictionary<string, string> _phrases;

    private Phrases(Language language)
    {
        Language = language;
        _phrases = TextsOfLanguage.Read(typeof(Phrases), language);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    public string NotTranslated => Phrase();
    public string PaperInEnglish => Phrase();
    public string CalendarPostponed => Phrase();
    public string CalendarCancelled => Phrase();
    public string CalendarRegistered => Phrase();
    public string CalendarRoom => Phrase();
    public string CalendarInvitationWithdrawn => Phrase();
    public string CalendarRegistrationWithdrawn => Phrase();
    public string SalutationColleague => Phrase();
    public string SalutationExcellency => Phrase();
    public string SalutationPlain => Phrase();
    public string ClosingPlain => Phrase();
    public string ClosingPlainJointly => Phrase();
    public string ClosingOffice => Phrase();
    public string ClosingFormal => Phrase();
    public string ClosingFormalJointly => Phrase();
    public string TheSecretariat => Phrase();
    public string TheSecretariats => Phrase();
    public string OneSecretariat => Phrase();
    public string InProcess => Phrase();
    public string InProcesses => Phrase();
    public string OneProcess => Phrase();
    public string SecretariatOf => Phrase();
    public string Waiting => Phrase();
    public string BringConfirmation => Phrase();
    public string ChangeByLink => Phrase();
    public string BringIdentity => Phrase();
    public string RoomFollows => Phrase();
    public string PrivacyAccepted => Phrase();
    public string PrivacyOnForm => Phrase();
    public string ProvisionalAgenda => Phrase();
    public string AnnotatedAgenda => Phrase();
    public string AdoptedAgenda => Phrase();
    public string AdoptedUnchanged => Phrase();
    public string AgendaReissued => Phrase();
    public string AgendaAsAdopted => Phrase();
    public string AgendaAsItStands => Phrase();
    public string ChangeCame => Phrase();
    public string ChangeWent => Phrase();
    public string ChangeMoved => Phrase();
    public string ChangeRetimed => Phrase();
    public string ChangeReworded => Phrase();
    public string ChangeOther => Phrase();
    public string WordCame => Phrase();
    public string WordWent => Phrase();
    public string WordMoved => Phrase();
    public string WordRetimed => Phrase();
    public string WordReworded => Phrase();
    public string WordOther => Phrase();
    public string ItemNamed => Phrase();
    public string ItemTitled => Phrase();
    public string ItemNumbered => Phrase();
    public string ItemAfter => Phrase();
    public string ItemFirst => Phrase();
    public string TimeOnDay => Phrase();
    public string TimeInMinutes => Phrase();
    public string TimeOpen => Phrase();
    public string SaveTheDate => Phrase();
    public string ListProvisional => Phrase();
    public string ListFinal => Phrase();
    public string ListNote => Phrase();
    public string OfficeOf => Phrase();
    public string OfficeHost => Phrase();
    public string OfficesHeld => Phrase();
    public string AtPlace => Phrase();
    public string DateAbout => Phrase();
    public string DateUncertain => Phrase();
    public string SalutationTo => Phrase();
    public string SalutationToMr => Phrase();
    public string SalutationToMs => Phrase();
    public string ToBeAnnounced => Phrase();
    public string SeatingFromDrawn => Phrase();
    public string CertificateTitle => Phrase();
    public string CertificateOpening => Phrase();
    public string CertificateOfSpeaker => Phrase();
    public string CertificateOfModerator => Phrase();
    public string ContributionAs => Phrase();
    public string DraftConclusions => Phrase();
    public string Conclusions => Phrase();
    public string Recommendations => Phrase();
    public string Decisions => Phrase();
    public string DecisionExtract => Phrase();
    public string DecisionExtractNote => Phrase();
    public string AllParticipants => Phrase();
    public string CommentsBy => Phrase();
    public string ThanksToHost => Phrase();
    public string NextMeeting => Phrase();
    public string NextPlaceAndDates => Phrase();
    public string ContactAt => Phrase();
    public string SalutationOffice => Phrase();
    public string LabelTravel => Phrase();
    public string LogisticsNote => Phrase();
    public string MeetingReport => Phrase();
    public string AllowanceOf => Phrase();
    public string ToWhomItMayConcern => Phrase();
    public string LabelDelegate => Phrase();
    public string LabelDelegation => Phrase();
    public string LabelFunction => Phrase();
    public string LabelCovered => Phrase();
    public string LabelAllowance => Phrase();
    public string LabelAcceptBy => Phrase();
    public string LabelPassportName => Phrase();
    public string LabelNationality => Phrase();
    public string LabelStateOfNationality => Phrase();
    public string LabelBorn => Phrase();
    public string LabelPassport => Phrase();
    public string LabelCosts => Phrase();
    public string CostsOwn => Phrase();
    public string CostsOurs => Phrase();
    public string PassportDates => Phrase();
    public string SilenceNote => Phrase();
    public string SilenceResult => Phrase();
    public string SilenceText => Phrase();
    public string SilenceOpened => Phrase();
    public string SilenceExpires => Phrase();
    public string SilenceEnded => Phrase();
    public string SilenceLimit => Phrase();
    public string SilenceBrokenOn => Phrase();
    public string SilenceRule => Phrase();
    public string SilenceAdopted => Phrase();
    public string SilenceBroken => Phrase();
    public string SilenceProposed => Phrase();

    /// <summary>Usual words of agendas by what they say in English: the titles of the usual agenda, and those who lead items.</summary>
    private static readonly Lazy<FrozenDictionary<string, string>> UsualKeys = new(static () => Of(Language.Working)._phrases
        .Where(p => p.Key.StartsWith("UsualItem", StringComparison.Ordinal) || p.Key is "OfficeChair" or "OfficeCoChair" or "SectionSecretariat")
        .ToFrozenDictionary(p => p.Value, p => p.Key));

    public static Phrases Of(Language language) => ByLanguage.GetOrAdd(language, static l => new Phrases(l));

    /// <summary>A meeting whose name cannot be declined, within a sentence: quoted, after a word that can be.</summary>
    public string Named(NameCase named, string meeting)
    {
        if (Language == Language.Working && !IsNoun(meeting)) meeting = $"meeting “{meeting}”";
        // A name that begins with what it is bears the article itself: "à la Réunion conjointe", not "à la réunion « Réunion conjointe »".
        var isMeeting = Language.Tag is "fr" && meeting.StartsWith("Réunion ", StringComparison.Ordinal);
        return Fill(isMeeting ? this[$"Meeting{named}"].Replace("réunion « {0} »", "{0}", StringComparison.Ordinal) : this[$"Meeting{named}"], meeting);
    }

    /// <summary>
    /// Whether an English title stands after an article, as "Joint Meeting on Return" does and "Preparing the Ministerial Conference" does not: its first
    /// words, up to what it is about, say what kind of meeting it is.
    /// </summary>
    private static bool IsNoun(string title)
    {
        var words = title.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(word => !EndsHead.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        return words.Count > 0 && Meetings.Any(kind => words[^1].StartsWith(kind, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] EndsHead = ["of", "on", "for", "in", "at", "to", "with", "about", "the", "a", "an"];

    private static readonly string[] Meetings = ["Meeting", "Conference", "Session", "Workshop", "Seminar", "Forum", "Consultation", "Dialogue", "Training",
        "Visit", "Roundtable", "Briefing", "Event", "Retreat", "Assembly", "Summit", "Symposium", "Course"];

    /// <summary>Whether English words name several offices and nobody else: "Chair and Co-Chair", "Chair (Türkiye), host (Sweden)".</summary>
    public static bool NamesOffices(string? lead)
    {
        var named = InBrackets().Replace(lead ?? "", "").Split([",", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return named.Length > 1 && named.All(name => Offices.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static readonly string[] Offices = ["Chair", "Co-Chair", "Host", "Rapporteur", "Secretariat"];

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex InBrackets();

    /// <summary>At whose level a meeting is convened.</summary>
    public string Of(BodyLevel level) => this[level switch
    {
        BodyLevel.Minister => "LevelMinister",
        BodyLevel.SeniorOfficial or BodyLevel.Strategic => "LevelSeniorOfficial",
        BodyLevel.Expert => "LevelExpert",
        _ => "LevelPractitioner",
    }];

    /// <summary>The clock of a place, for people: "Stockholm time" for <c>Europe/Stockholm</c>; a zone that names no city as it is.</summary>
    /// <param name="zoneId">The zone by its name in the time zone database.</param>
    /// <param name="city">What its city is called in the language.</param>
    public string ClockOf(string zoneId, Func<string, string> city) => zoneId.Contains('/') && !zoneId.StartsWith("Etc/", StringComparison.Ordinal)
        ? ClockOf(city(VenueTime.CityOf(zoneId))) : zoneId;

    /// <remarks>In French the city takes the vowel of "de" away: heure d’Istanbul.</remarks>
    private string ClockOf(string city) =>
        Fill(this[city.Length > 0 && "AEIOUÂÉÈÊÎÔaeiouéè".Contains(city[0]) ? "TimeOfCityWithVowel" : "TimeOfCity"], Apart(city));

    public string Of(HalfDay half) => this[$"HalfDay{half}"];

    public string Of(Modality modality) => this[$"Modality{modality}"];

    public string Of(ParticipationModality modality) => this[$"Modality{modality}"];

    public string Of(DelegateRole role) => this[$"Role{role}"];

    public string Of(Office office) => this[$"Office{office}"];

    public string Of(ProtocolSection section) => this[$"Section{section}"];

    public string Of(SeatingRule rule) => this[$"Seating{rule}"];

    /// <summary>Who sits at the head table.</summary>
    public string Of(HeadTableOffice office) => office switch
    {
        HeadTableOffice.Host => OfficeHost,
        HeadTableOffice.Secretariat => Of(ProtocolSection.Secretariat),
        _ => this[$"Office{office}"],
    };

    /// <summary>As what somebody contributed to an item.</summary>
    public string Of(ContributionPart part) => this[$"Contribution{part}"];

    /// <summary>What a certificate attests, of who was in the room or took part only from afar.</summary>
    public string Attesting(CertificateKind kind, bool remotely) =>
        this[$"Certificate{(kind is CertificateKind.Speaker ? "Contributed" : "Attended")}{(remotely ? "Remotely" : "")}"];

    /// <summary>The addressee in the case of whoever is written to: by its name where that is in the language, else by its kind.</summary>
    public string To(AddresseeKind kind, string institution)
    {
        return Language.Tag switch
        {
            "fr" => Said("Ministère ", "au Ministère ") ?? Said("Ambassade ", "à l’Ambassade ") ?? Said("Mission permanente ", "à la Mission permanente "),
            "ru" => Said("Министерство ", "Министерству ") ?? Said("Посольство ", "Посольству ")
                ?? Said("Постоянное представительство ", "Постоянному представительству "),
            "tr" => institution.EndsWith("Bakanlığı", StringComparison.Ordinal) ? $"{institution}na"
                : institution.EndsWith("liği", StringComparison.Ordinal) ? $"{institution}ne" : null,
            _ => null,
        } ?? To(kind);

        string? Said(string name, string said) => institution.StartsWith(name, StringComparison.Ordinal) ? said + institution[name.Length..] : null;
    }

    private string To(AddresseeKind kind) => this[$"ToAddressee{kind switch
    {
        AddresseeKind.ForeignMinistry or AddresseeKind.Ministry => nameof(AddresseeKind.ForeignMinistry),
        AddresseeKind.Embassy or AddresseeKind.PermanentMission => kind.ToString(),
        _ => nameof(AddresseeKind.Other),
    }}"];

    public string Of(ExpectedOutcome outcome) => this[$"Outcome{outcome}"];

    /// <summary>What a meeting does with a text, as its body may.</summary>
    public string Of(BodyPower? power) => this[power is { } may ? $"Power{may}" : "PowerNone"];

    public string Of(SectionTopic topic) => this[$"Topic{topic}"];

    public string Of(FundingItem item) => this[$"Funding{item}"];

    /// <summary>By which rule a report attributes what was said.</summary>
    public string Of(AttributionRule rule) => this[$"Report{rule}"];

    /// <summary>"The meeting was attended by 96 delegates from 38 states and seven organisations."</summary>
    public string Attended(int delegates, int states, int organisations) =>
        Fill(this["Participation"], Spelt("Delegates", delegates), Spelt("States", states), Spelt("Organisations", organisations));

    /// <summary>"3 days", as long as something lasts.</summary>
    public string ForDays(int days) => Counted("ForDays", days);

    /// <summary>"three members", "12 members": up to ten in words, as letters have it, in the case that "up to" asks for.</summary>
    public string Seats(int count) => Spelt("Seats", count);

    /// <summary>"in 7 days".</summary>
    public string DaysLeft(int days) => days switch
    {
        0 => this["DaysToday"],
        1 => this["DaysTomorrow"],
        _ => Counted("Days", days),
    };

    /// <summary>The name of a language; its English one where papers do not know it.</summary>
    public string NameOf(string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        return _phrases.GetValueOrDefault($"Language_{primary}") ?? CultureInfo.GetCultureInfo(primary).EnglishName;
    }

    /// <summary>A form of address as the language has it; one that it has no word for stays as it was given.</summary>
    public string? Honorific(string? given) => given?.Trim() switch
    {
        "H.E." => this["Honorific_HE"],
        "Mr." or "Mr" => this["Honorific_Mr"],
        "Ms." or "Ms" => this["Honorific_Ms"],
        "Mrs." or "Mrs" => this["Honorific_Mrs"],
        var other => other,
    };

    /// <summary>What a form calls a form of address, also where the language has no word for it before a name.</summary>
    public string HonorificInForms(string given) => Honorific(given) is { Length: > 0 } word ? word : this[given.StartsWith("Mr.", StringComparison.Ordinal)
        ? "HonorificInForms_Mr" : "HonorificInForms_Ms"];

    /// <summary>A name with its form of address before it, as the language has that.</summary>
    public string Styled(string? honorific, string name) => $"{Honorific(honorific)} {name}".Trim();

    /// <summary>The same for a name that was given with its form of address.</summary>
    public string Styled(string styledName) => styledName.Trim().Split(' ', 2) is [var first, var rest] ? Styled(first, rest) : styledName.Trim();

    /// <summary>How a letter opens: as protocol chose, in the language; to a colleague, or to an office, where nothing was chosen.</summary>
    public string Salutation(string? chosen, bool isNamed = true) => chosen switch
    {
        null or "" => isNamed ? SalutationColleague : SalutationOffice,
        _ when chosen == Of(Language.Working).SalutationExcellency => SalutationExcellency,
        _ => chosen,
    };

    /// <summary>"Dear Ms. BERG," ends sincerely, "Dear Sir or Madam," faithfully; "Excellency," and "Sir," end with assurances (study 3.1).</summary>
    /// <param name="salutation">How the letter opens.</param>
    /// <param name="jointly">Whether several sign it, who speak in the plural.</param>
    public string Closing(string salutation, bool jointly = false)
    {
        var addressed = salutation.TrimEnd(',', '،', ' ');
        return !IsPlain(salutation) ? Fill(jointly ? ClosingFormalJointly : ClosingFormal, addressed)
            : Language == Language.Working && IsToAnOffice(salutation) ? ClosingOffice
            : Fill(jointly ? ClosingPlainJointly : ClosingPlain, addressed);
    }

    /// <summary>
    /// Whether a salutation is that of any letter: "Chère Madame,", but also "Monsieur,", which is how French writes to whom English calls dear, and in Arabic
    /// the name after its form of address; an office after it, "السيد الوزير،", asks for more.
    /// </summary>
    private bool IsPlain(string salutation)
    {
        if (salutation.StartsWith(SalutationPlain, StringComparison.OrdinalIgnoreCase)) return true;
        string[] usual = [SalutationTo, SalutationToMr, SalutationToMs, SalutationColleague, SalutationOffice];
        string[] forms = [this["Honorific_Mr"], this["Honorific_Ms"]];
        return usual.Contains(salutation.Trim(), StringComparer.OrdinalIgnoreCase)
            || (SalutationToMr.StartsWith("{0}", StringComparison.Ordinal) && forms.Any(form =>
                salutation.StartsWith($"{form} ", StringComparison.Ordinal) && !salutation.StartsWith($"{form} ال", StringComparison.Ordinal)));
    }

    /// <summary>Whether a salutation says nothing but what one to an office says: "Dear Sir," or "Dear Madam or Sir,".</summary>
    private bool IsToAnOffice(string salutation)
    {
        char[] between = [' ', ',', '،'];
        var known = SalutationOffice.Split(between, StringSplitOptions.RemoveEmptyEntries);
        return salutation.Split(between, StringSplitOptions.RemoveEmptyEntries).All(word => known.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What goes into a phrase and may be in another script: it must not change the order of what stands around it.</summary>
    public string Apart(string text) => Language.IsRightToLeft ? $"\u2068{text}\u2069" : text;

    /// <summary>
    /// A code of figures within a sentence, which from right to left must not turn from "2024-1" into "1-2024".
    /// </summary>
    public string Code(string code) => Language.IsRightToLeft ? $"\u2066{code}\u2069" : code;

    /// <summary>A phrase with what goes into it.</summary>
    public static string Fill(string phrase, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, phrase, values);

    /// <summary>What usual English words of an agenda say in the language; null for any others.</summary>
    public string? Usual(string english) => UsualKeys.Value.TryGetValue(english, out var key) ? this[key] : null;

    private string this[string key] => _phrases[key];

    /// <summary>The same with the number in words up to ten, in the gender of the noun.</summary>
    private string Spelt(string noun, int count) => Counted(noun, count, this[$"{noun}UpToTen"].Split(", ").ElementAtOrDefault(count - 1));

    /// <summary>A noun and how many of it there are, which no line parts: after the number stands a no-break space.</summary>
    private string Counted(string noun, int count, string? inWords = null) => Fill(
        (_phrases.GetValueOrDefault($"{noun}_{Language.PluralOf(count)}") ?? this[$"{noun}_other"]).Replace("{0} ", "{0}\u00A0", StringComparison.Ordinal),
        inWords ?? Language.Number(count));

    private string Phrase([CallerMemberName] string key = "") => this[key];
}
