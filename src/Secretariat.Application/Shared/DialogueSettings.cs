using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Shared;

/// <summary>What one installation is for: the dialogue it serves, as its papers and mails name it. Set in configuration under <c>Dialogue</c>.</summary>
public sealed record DialogueSettings
{
    /// <summary>The name of the dialogue.</summary>
    public string Name { get; init; } = "Budapest Process";

    /// <summary>The secretariat as letters name it in the third person, without article.</summary>
    public string Secretariat { get; init; } = "Secretariat of the Budapest Process";

    /// <summary>What symbols and references begin with (study 3.8).</summary>
    public string SymbolPrefix { get; init; } = "BP";

    /// <summary>Where letters are written.</summary>
    public string Place { get; init; } = "Vienna";

    /// <summary>The time zone of that place, which dates and numbers letters.</summary>
    public string TimeZoneId { get; init; } = "Europe/Vienna";

    /// <summary>The lines under the letterhead.</summary>
    public IReadOnlyList<string> ContactLines { get; init; } = [];

    /// <summary>Where answers go.</summary>
    public string Email { get; init; } = "secretariat@example.org";

    /// <summary>Where the public reaches this installation, without a closing slash.</summary>
    public string PublicAddress { get; init; } = "http://localhost:5080";

    /// <summary>Whether those beyond a delegation's quota wait for a seat; else they are refused.</summary>
    public bool KeepsWaitingList { get; init; }

    /// <summary>The version of the privacy notice that delegates are asked to accept.</summary>
    public string PrivacyNoticeVersion { get; init; } = "2026-1";

    /// <summary>How notes verbales end (study 3.1, V3), where the letterhead of their issuer does not say.</summary>
    public NoteVerbaleStyle NoteVerbaleStyle { get; init; } = NoteVerbaleStyle.Diplomatic;

    /// <summary>Whether Chair, Co-Chair and host stand before all others on the list of participants.</summary>
    public bool PresidingFirst { get; init; } = true;

    /// <summary>Codes of the organisations that the list of participants names as regional.</summary>
    public IReadOnlyList<string> RegionalOrganisations { get; init; } = ["EU", "EC", "BSEC", "CIS", "COE", "ECO", "EUAA", "EUROPOL", "FRONTEX",
        "MARRI", "OSCE", "RCC"];

    /// <summary>Whether Arabic papers have Arabic-Indic digits; else European ones.</summary>
    public bool ArabicIndicDigits { get; init; }

    /// <summary>
    /// The dialogue's own terms in other languages, as it was set up with them: by language tag, each English term with its translation. Here stand the names
    /// that no other source has: the dialogue, its bodies and offices, its cities. A series says with {0} where its number stands, if not at its usual place.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Terms { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The same as the staff have said them, which goes before; null where they were not asked for yet.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? OwnTerms { get; init; }

    /// <summary>How papers look, by issuer; the neutral look where there is none.</summary>
    public IReadOnlyList<LetterheadSettings> Letterheads { get; init; } = [];

    /// <summary>Pictures of signatures, by signatory; papers of others are signed by hand.</summary>
    public IReadOnlyList<SignatureSettings> Signatures { get; init; } = [];

    /// <summary>The day it is where letters are written.</summary>
    public DateOnly TodayAtSecretariat(DateTimeOffset now) => VenueTime.DayOf(now, TimeZoneId);

    /// <summary>Codes of the organisations that provide the secretariat.</summary>
    public IReadOnlyList<string> SecretariatOrganisations { get; init; } = ["ICMPD"];

    /// <summary>
    /// The language a reader is written to in: the one asked for where papers speak it, else English; Arabic with the digits the dialogue uses.
    /// </summary>
    public Language LanguageFor(string? tag) =>
        Language.Of(tag) is { Tag: "ar" } && ArabicIndicDigits ? Language.Of("ar-u-nu-arab") : Language.Of(tag);

    /// <summary>The languages asked for besides English, each once.</summary>
    public IEnumerable<Language> LanguagesBesides(IEnumerable<string>? tags) =>
        (tags ?? []).Select(LanguageFor).Where(static l => l != Language.Working).Distinct();

    /// <summary>A term of the dialogue in a language, as it was given in English where there is no other.</summary>
    public string Term(string english, Language language) => Language.Unnumbered(TermOfSeries(english, language));

    /// <summary>The letterhead of an issuer, asked for by its name in any language of the dialogue.</summary>
    public LetterheadSettings? LetterheadOf(string issuer) =>
        Letterheads.FirstOrDefault(l => l.Issuer == issuer
            || Terms.Values.Concat(OwnTerms?.Values ?? []).Any(t => t.TryGetValue(l.Issuer, out var name) && name == issuer));

    /// <summary>The picture of somebody's signature, asked for by the printed name.</summary>
    public PaperImage? SignatureOf(string signatory) => Signatures.FirstOrDefault(s => s.Signatory.Length > 0
        && $" {signatory}".EndsWith($" {SignedNames.Of(s.Signatory)}", StringComparison.OrdinalIgnoreCase))?.Image;

    /// <summary>The same for the name of a series, with the place of its number.</summary>
    public string TermOfSeries(string english, Language language) => Translation(english, language) ?? english;

    /// <summary>What a term is called in a language; null where nobody has said so.</summary>
    public string? Translation(string english, Language language) => Find(OwnTerms, english, language) ?? Find(Terms, english, language);

    private static string? Find(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? terms, string english, Language language) =>
        terms is not null && terms.TryGetValue(language.Tag, out var known) && known.TryGetValue(english, out var term) ? term : null;
}
