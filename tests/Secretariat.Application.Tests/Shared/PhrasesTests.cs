using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Tests.Shared;

public sealed partial class PhrasesTests
{
    public static TheoryData<string> Tags => [.. Language.All.Select(l => l.Tag)];

    [Theory, MemberData(nameof(Tags))]
    public void Every_phrase_is_there_in_every_language_and_takes_the_same_values(string tag)
    {
        var (own, english) = (Own(tag), Own("en"));
        own.Keys.Where(key => !IsPlural(key)).Order().ShouldBe(english.Keys.Where(key => !IsPlural(key)).Order());
        foreach (var (key, phrase) in own.Where(p => !IsPlural(p.Key)))
        {
            // In some languages one writes "Monsieur," where English names whom it addresses.
            if (key.StartsWith("SalutationTo", StringComparison.Ordinal)) Places(phrase).ShouldBeSubsetOf(Places(english[key]), key);
            // French repeats at the end whom it greeted.
            else if (key is "ClosingPlain" or "ClosingPlainJointly") Places(phrase).ShouldBeSubsetOf(["{0}"], key);
            else Places(phrase).ShouldBe(Places(english[key]).Where(_ => key is not "TheSecretariat" || tag == "en"), key);
        }
    }

    [Theory, MemberData(nameof(Tags))]
    public void Every_level_role_section_and_outcome_has_its_phrase(string tag)
    {
        var phrases = Phrases.Of(Language.Of(tag));
        string[] said =
        [
            .. Enum.GetValues<BodyLevel>().Select(phrases.Of), .. Enum.GetValues<Modality>().Select(phrases.Of),
            .. Enum.GetValues<ParticipationModality>().Select(phrases.Of), .. Enum.GetValues<DelegateRole>().Select(phrases.Of),
            .. Enum.GetValues<Office>().Select(phrases.Of), .. Enum.GetValues<ProtocolSection>().Select(phrases.Of),
            .. Enum.GetValues<ExpectedOutcome>().Select(phrases.Of),
            .. typeof(Phrases).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(phrases)!),
        ];
        said.ShouldAllBe(phrase => phrase.Length > 0);
    }

    [Theory, MemberData(nameof(Tags))]
    public void The_usual_agenda_of_every_level_is_delivered_in_every_language(string tag)
    {
        var phrases = Phrases.Of(Language.Of(tag));
        var titles = Enum.GetValues<BodyLevel>().SelectMany(AgendaTemplate.Usual).Select(i => i.Content.Title).Distinct().ToList();
        titles.Select(phrases.Usual).ShouldAllBe(said => !string.IsNullOrEmpty(said));
        titles.Count(title => phrases.Usual(title) == title).ShouldBe(tag == "en" ? titles.Count : 0);
        Own(tag).Keys.Count(key => key.StartsWith("UsualItem", StringComparison.Ordinal)).ShouldBe(titles.Count, "none is delivered that nothing asks for");
        phrases.Usual("Opening of the Meeting").ShouldBeNull("only exactly these words are the usual ones");
    }

    [Theory]
    [InlineData("Joint Meeting on Return", "to the Joint Meeting on Return")]
    [InlineData("8th Ministerial Conference of the Budapest Process", "to the 8th Ministerial Conference of the Budapest Process")]
    [InlineData("Training of Interpreters", "to the Training of Interpreters")]
    [InlineData("Preparing the Ministerial Conference", "to the meeting “Preparing the Ministerial Conference”")]
    [InlineData("Return and Reintegration", "to the meeting “Return and Reintegration”")]
    public void An_English_sentence_quotes_a_title_that_does_not_say_what_kind_of_meeting_it_is(string title, string said) =>
        Phrases.Of(Language.Working).Named(NameCase.To, title).ShouldBe(said);

    [Theory]
    [InlineData("en", 1, "one\u00A0member")]
    [InlineData("en", 4, "four\u00A0members")]
    [InlineData("en", 12, "12\u00A0members")]
    [InlineData("fr", 1, "un\u00A0membre")]
    [InlineData("ru", 1, "одного\u00A0члена")]
    [InlineData("ru", 4, "четырёх\u00A0членов")]
    [InlineData("ru", 21, "21\u00A0члена")]
    [InlineData("tr", 4, "dört\u00A0üye")]
    [InlineData("ar", 2, "عضوين")]
    [InlineData("ar", 4, "أربعة\u00A0أعضاء")]
    [InlineData("ar", 12, "12\u00A0عضوا")]
    [InlineData("ar-u-nu-arab", 12, "١٢\u00A0عضوا")]
    public void Members_are_counted_as_the_language_counts_and_stay_with_their_number(string tag, int seats, string said) =>
        Phrases.Of(Language.Of(tag)).Seats(seats).ShouldBe(said);

    [Theory]
    [InlineData("en", 96, 3, 1, "The meeting was attended by 96\u00A0delegates from three\u00A0states and one\u00A0organisation.")]
    [InlineData("fr", 1, 10, 1, "Ont participé à la réunion\u00A0: un\u00A0délégué, représentant dix\u00A0États et une\u00A0organisation.")]
    [InlineData("ru", 5, 1, 2, "В Совещании участвовали: пять\u00A0делегатов; представлены: одно\u00A0государство и две\u00A0организации.")]
    [InlineData("tr", 4, 11, 1, "Toplantıya 11\u00A0devlet ve bir\u00A0kuruluş adına dört\u00A0delege katılmıştır.")]
    [InlineData("ar", 3, 8, 2, "حضر الاجتماع ثلاثة\u00A0مندوبين، يمثلون ثماني\u00A0دول ومنظمتين.")]
    [InlineData("en", 2, 0, 2, "The meeting was attended by two\u00A0delegates from 0\u00A0states and two\u00A0organisations.")]
    public void Who_came_is_counted_in_words_up_to_ten(string tag, int delegates, int states, int organisations, string said) =>
        Phrases.Of(Language.Of(tag)).Attended(delegates, states, organisations).ShouldBe(said);

    [Theory]
    [InlineData("en", 0, "today")]
    [InlineData("ru", 1, "завтра")]
    [InlineData("ru", 7, "через 7\u00A0дней")]
    [InlineData("ru", 3, "через 3\u00A0дня")]
    [InlineData("ar", 7, "بعد 7\u00A0أيام")]
    public void Days_are_counted_too(string tag, int days, string said) => Phrases.Of(Language.Of(tag)).DaysLeft(days).ShouldBe(said);

    [Theory]
    [InlineData("en", "Europe/Stockholm", "Stockholm time")]
    [InlineData("fr", "Europe/Stockholm", "heure de Stockholm")]
    [InlineData("fr", "Europe/Istanbul", "heure d’Istanbul")]
    [InlineData("tr", "America/New_York", "New York saati")]
    [InlineData("ru", "Europe/Stockholm", "по времени города Stockholm")]
    [InlineData("ar", "Europe/Stockholm", "بتوقيت \u2068Stockholm\u2069")]
    [InlineData("en", "UTC", "UTC")]
    [InlineData("en", "Etc/GMT-5", "Etc/GMT-5")]
    public void A_clock_is_called_by_its_city(string tag, string zone, string said) =>
        Phrases.Of(Language.Of(tag)).ClockOf(zone, city => city).ShouldBe(said);

    [Theory]
    [InlineData("en", "Excellency,", "Accept, Excellency, the assurances of my highest consideration.")]
    [InlineData("en", null, "Yours sincerely,")]
    [InlineData("en", "Dear Ms. Anna BERG,", "Yours sincerely,")]
    [InlineData("en", "Dear Sir or Madam,", "Yours faithfully,")]
    [InlineData("en", "Dear Madam,", "Yours faithfully,")]
    [InlineData("fr", "Excellency,", "Veuillez agréer, Excellence, l’expression de ma très haute considération.")]
    [InlineData("fr", null, "Veuillez agréer, Madame, Monsieur, l’expression de mes sentiments distingués.")]
    [InlineData("fr", "Monsieur,", "Veuillez agréer, Monsieur, l’expression de mes sentiments distingués.")]
    [InlineData("fr", "Monsieur le Ministre,", "Veuillez agréer, Monsieur le Ministre, l’expression de ma très haute considération.")]
    [InlineData("fr", "Chère Madame,", "Veuillez agréer, Chère Madame, l’expression de mes sentiments distingués.")]
    [InlineData("ru", null, "С уважением,")]
    [InlineData("ru", "Уважаемые дамы и господа,", "С уважением,")]
    [InlineData("ar", "السيد Ivan OBRAZTSOV،", "وتفضلوا بقبول فائق الاحترام والتقدير،")]
    [InlineData("ar", "السيد الوزير،", "وتفضلوا، السيد الوزير، بقبول أسمى آيات الاحترام والتقدير.")]
    [InlineData("ar", "Excellency,", "وتفضلوا، صاحب السعادة، بقبول أسمى آيات الاحترام والتقدير.")]
    public void A_letter_closes_as_it_opened(string tag, string? chosen, string close)
    {
        var phrases = Phrases.Of(Language.Of(tag));
        phrases.Closing(phrases.Salutation(chosen)).ShouldBe(close);
    }

    [Theory]
    [InlineData("en", "Excellency,", "Accept, Excellency, the assurances of our highest consideration.")]
    [InlineData("en", "Dear Ms. BERG,", "Yours sincerely,")]
    [InlineData("fr", "Excellency,", "Veuillez agréer, Excellence, l’expression de notre très haute considération.")]
    [InlineData("fr", null, "Veuillez agréer, Madame, Monsieur, l’expression de nos sentiments distingués.")]
    [InlineData("ru", "Excellency,", "Примите, Ваше Превосходительство, уверения в нашем весьма высоком уважении.")]
    [InlineData("tr", "Excellency,", "En derin saygılarımızın kabulünü rica ederiz, Ekselans.")]
    [InlineData("tr", null, "Saygılarımızla,")]
    [InlineData("ar", "Excellency,", "وتفضلوا، صاحب السعادة، بقبول أسمى آيات الاحترام والتقدير.")]
    public void A_letter_that_two_sign_closes_for_both(string tag, string? chosen, string close)
    {
        var phrases = Phrases.Of(Language.Of(tag));
        phrases.Closing(phrases.Salutation(chosen), jointly: true).ShouldBe(close);
    }

    [Theory]
    [InlineData("Chair and Co-Chair", true)]
    [InlineData("Chair (Türkiye), Co-Chair (Hungary), host (Sweden)", true)]
    [InlineData("Chair", false)]
    [InlineData("Chair (Bosnia and Herzegovina)", false)]
    [InlineData("Ministry of Labour and Social Affairs", false)]
    [InlineData(null, false)]
    public void Several_offices_that_lead_an_item_are_told_from_one(string? lead, bool several) => Phrases.NamesOffices(lead).ShouldBe(several);

    private static bool IsPlural(string key) => key.EndsWith("_one", StringComparison.Ordinal) || key.EndsWith("_two", StringComparison.Ordinal)
        || key.EndsWith("_few", StringComparison.Ordinal) || key.EndsWith("_many", StringComparison.Ordinal);

    private static IEnumerable<string> Places(string phrase) => Place().Matches(phrase).Select(m => m.Value).Order();

    /// <summary>The phrases of one file alone, without what another language would lend.</summary>
    private static Dictionary<string, string> Own(string tag)
    {
        var culture = tag == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag);
        using var set = new ResourceManager(typeof(Phrases)).GetResourceSet(culture, true, false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
