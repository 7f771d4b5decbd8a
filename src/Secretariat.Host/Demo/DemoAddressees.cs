using System.Globalization;
using System.Text;

namespace Secretariat.Host.Demo;

/// <summary>The table of fictitious focal points and addressees that the demo imports.</summary>
internal static class DemoAddressees
{
    /// <summary>
    /// States that are written to in another language than English: what their ministries are of, their capital, and whether they are written to by note
    /// verbale.
    /// </summary>
    private static readonly Dictionary<string, (string Language, string Of, string Capital, bool ByNote)> Others = new()
    {
        ["BE"] = ("fr", "de Belgique", "Bruxelles", true),
        ["FR"] = ("fr", "de France", "Paris", false),
        ["LU"] = ("fr", "du Luxembourg", "Luxembourg", false),
        ["CH"] = ("fr", "de Suisse", "Berne", true),
        ["BY"] = ("ru", "Республики Беларусь", "Минск", true),
        ["KZ"] = ("ru", "Республики Казахстан", "Астана", false),
        ["KG"] = ("ru", "Кыргызской Республики", "Бишкек", false),
        ["RU"] = ("ru", "Российской Федерации", "Москва", true),
        ["TJ"] = ("ru", "Республики Таджикистан", "Душанбе", true),
        ["TR"] = ("tr", "Türkiye Cumhuriyeti", "Ankara", false),
        ["IQ"] = ("ar", "في جمهورية العراق", "بغداد", false),
        ["JO"] = ("ar", "في المملكة الأردنية الهاشمية", "عمّان", true),
        ["LB"] = ("ar", "في الجمهورية اللبنانية", "بيروت", false),
        ["SY"] = ("ar", "في الجمهورية العربية السورية", "دمشق", true),
    };

    /// <summary>The cities to which English letters go: of a state its seat of government, of an organisation that of its secretariat.</summary>
    private static readonly Dictionary<string, string> Seats = new()
    {
        ["AL"] = "Tirana",
        ["AM"] = "Yerevan",
        ["AT"] = "Vienna",
        ["AU"] = "Canberra",
        ["AZ"] = "Baku",
        ["BA"] = "Sarajevo",
        ["BD"] = "Dhaka",
        ["BG"] = "Sofia",
        ["CY"] = "Nicosia",
        ["CZ"] = "Prague",
        ["DE"] = "Berlin",
        ["DK"] = "Copenhagen",
        ["EE"] = "Tallinn",
        ["ES"] = "Madrid",
        ["FI"] = "Helsinki",
        ["GB"] = "London",
        ["GE"] = "Tbilisi",
        ["GR"] = "Athens",
        ["HR"] = "Zagreb",
        ["HU"] = "Budapest",
        ["IE"] = "Dublin",
        ["IT"] = "Rome",
        ["LI"] = "Vaduz",
        ["LT"] = "Vilnius",
        ["LV"] = "Riga",
        ["MD"] = "Chisinau",
        ["ME"] = "Podgorica",
        ["MK"] = "Skopje",
        ["MT"] = "Valletta",
        ["NL"] = "The Hague",
        ["NO"] = "Oslo",
        ["PK"] = "Islamabad",
        ["PL"] = "Warsaw",
        ["PT"] = "Lisbon",
        ["RO"] = "Bucharest",
        ["RS"] = "Belgrade",
        ["SE"] = "Stockholm",
        ["SI"] = "Ljubljana",
        ["SK"] = "Bratislava",
        ["TM"] = "Ashgabat",
        ["UA"] = "Kyiv",
        ["US"] = "Washington",
        ["UZ"] = "Tashkent",
        ["BALI"] = "Bangkok",
        ["BSEC"] = "Istanbul",
        ["EU"] = "Brussels",
        ["IGC"] = "Geneva",
        ["IOM"] = "Geneva",
        ["UNODC"] = "Vienna",
    };

    /// <summary>How an addressee is written to in each language; {0} is the state, {1} what tells one fictitious person from another.</summary>
    private static readonly Dictionary<string, Form> Forms = new()
    {
        ["en"] = new("Ministry of Foreign Affairs of {0}", "Ministry of the Interior of {0}", "{0} Example Avenue", "Sample ADDRESSEE-{0}",
            new("Mr.", "Director General", "Dear Mr. ADDRESSEE-{0},"), new("H.E.", "Minister of the Interior", "Excellency,")),
        ["fr"] = new("Ministère des Affaires étrangères {0}", "Ministère de l’Intérieur {0}", "{0}, avenue de l’Exemple", "Exemple DESTINATAIRE-{0}",
            new("M.", "Directeur général", "Monsieur le Directeur général,"), new("S.E.", "Ministre de l’Intérieur", "Excellence,")),
        ["ru"] = new("Министерство иностранных дел {0}", "Министерство внутренних дел {0}", "Примерный проспект, {0}", "Образец АДРЕСАТОВ-{0}",
            new("Г-н", "Генеральный директор", "Уважаемый господин Генеральный директор,"),
            new("Е.П.", "Министр внутренних дел", "Ваше Превосходительство,")),
        ["tr"] = new("{0} Dışişleri Bakanlığı", "{0} İçişleri Bakanlığı", "Örnek Caddesi No: {0}", "Örnek MUHATAP-{0}",
            new("Sayın", "Genel Müdür", "Sayın Genel Müdür,"), new("Ekselansları", "İçişleri Bakanı", "Ekselans,")),
        ["ar"] = new("وزارة الخارجية {0}", "وزارة الداخلية {0}", "شارع المثال {0}", "النموذج المخاطب",
            new("السيد", "المدير العام", "السيد المدير العام،"), new("معالي", "وزير الداخلية", "صاحب المعالي،")),
    };

    /// <summary>To whom letters in support of visas go; in English to whom it may concern.</summary>
    internal static readonly Dictionary<string, string> EmbassyOfSweden = new()
    {
        ["fr"] = "Ambassade de Suède",
        ["ru"] = "Посольство Швеции",
        ["tr"] = "İsveç Büyükelçiliği",
        ["ar"] = "سفارة السويد",
    };

    /// <summary>The language in which a participant is written to.</summary>
    internal static string LanguageOf(string code) => Others.TryGetValue(code, out var other) ? other.Language : "en";

    /// <summary>One line for each participant: every third state of English is written to through its ministry of foreign affairs by note verbale.</summary>
    internal static string Table(IEnumerable<(string Code, string Name, string InText, bool IsState)> participants)
    {
        var table = new StringBuilder(
            "code,language,focal_honorific,focal_given_names,focal_family_name,focal_title,focal_institution,focal_email,addressee_level,addressee_kind,"
            + "addressee_form,addressee_channel,addressee_honorific,addressee_name,addressee_title,addressee_institution,addressee_address,addressee_city,"
            + "addressee_salutation,addressee_email\n");
        var place = 0;
        foreach (var (code, name, inText, isState) in participants)
        {
            var (host, word) = ($"{code.ToLowerInvariant()}.example", Word(place));
            var (language, of, capital, byNote) = Others.GetValueOrDefault(code, ("en", inText, Seats.GetValueOrDefault(code, ""), place % 3 == 0));
            var form = Forms[language];
            var interior = Cell(Fill(form.Interior, of));
            var focal = language == "tr" ? $"Temas,Noktası-{word}" : $"Focal,Point-{word}";
            var point = $"Ms.,{focal},National Focal Point,{(isState ? interior : Cell(name))},focalpoint@{host}";
            var addressee = (isState, byNote) switch
            {
                (true, true) => $"ForeignMinistry,NoteVerbale,Mail,,,,{Cell(Fill(form.Foreign, of))},{Cell(Fill(form.Address, "1"))},"
                    + $"{Cell(capital)},,mfa@{host}",
                (true, _) => $"Ministry,Letter,Mail,{form.Official.Honorific},{Fill(form.Name, word.ToUpperInvariant())},{form.Official.Title},{interior},"
                    + $"{Cell(Fill(form.Address, "2"))},{Cell(capital)},\"{Fill(form.Official.Salutation, word.ToUpperInvariant())}\",ministry@{host}",
                _ => $"Organisation,Letter,Mail,Mr.,Sample ADDRESSEE-{word.ToUpperInvariant()},Executive Head,{Cell(name)},3 Example Avenue,"
                    + $"{capital},\"Dear Mr. ADDRESSEE-{word.ToUpperInvariant()},\",office@{host}",
            };
            table.AppendLine(CultureInfo.InvariantCulture, $"{code},{language},{point},SeniorOfficial,{addressee}");
            place++;
        }

        return table.ToString();
    }

    /// <summary>
    /// To whom invitations at the level of ministers go: those that others write to by note are written to by letter, and the other way round, so that each
    /// language has both.
    /// </summary>
    internal static string TableOfMinisters(IEnumerable<(string Code, string Name, string InText, bool IsState)> states)
    {
        var table = new StringBuilder(
            "code,addressee_level,addressee_kind,addressee_form,addressee_channel,addressee_honorific,addressee_name,addressee_title,addressee_institution,"
            + "addressee_address,addressee_city,addressee_salutation,addressee_email\n");
        foreach (var ((code, _, inText, _), place) in states.Select((s, i) => (s, i)))
        {
            var (language, of, capital, byNote) = Others.GetValueOrDefault(code, ("en", inText, Seats.GetValueOrDefault(code, ""), place % 2 == 1));
            var form = Forms[language];
            var addressee = byNote
                ? $"Ministry,Letter,Mail,{form.Minister.Honorific},{Fill(form.Name, Word(500 + place).ToUpperInvariant())},{form.Minister.Title},"
                    + $"{Cell(Fill(form.Interior, of))},{Cell(Fill(form.Address, "2"))},{Cell(capital)},\"{form.Minister.Salutation}\",minister"
                : $"ForeignMinistry,NoteVerbale,Mail,,,,{Cell(Fill(form.Foreign, of))},{Cell(Fill(form.Address, "1"))},{Cell(capital)},,mfa";
            table.AppendLine(CultureInfo.InvariantCulture, $"{code},Minister,{addressee}@{code.ToLowerInvariant()}.example");
        }

        return table.ToString();
    }

    private static string Word(int n) => string.Concat((char)('A' + n / 26), (char)('a' + n % 26));

    private static string Cell(string text) => text.Contains(',') ? $"\"{text}\"" : text;

    private static string Fill(string form, string value) => string.Format(CultureInfo.InvariantCulture, form, value);

    private sealed record Form(string Foreign, string Interior, string Address, string Name, Rank Official, Rank Minister);

    /// <summary>Only ministers are Excellencies.</summary>
    private sealed record Rank(string Honorific, string Title, string Salutation);
}
