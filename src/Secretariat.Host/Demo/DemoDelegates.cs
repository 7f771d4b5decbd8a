namespace Secretariat.Host.Demo;

/// <summary>One fictitious delegate; with a language where they are written to in another than their delegation.</summary>
internal sealed record DemoDelegate(
    string? Honorific, string GivenNames, string FamilyName, string? NameInOwnScript, string Function, string Email, string? Language);

/// <summary>
/// Fictitious delegates: the family names are words for "example", "specimen" or "pattern" in many languages, so that nobody takes them for
/// persons, and so that each script the papers must print occurs.
/// </summary>
internal static class DemoDelegates
{
    /// <summary>A name of 120 characters, the longest that the papers promise to print.</summary>
    internal const string LongGivenNames = "Maximiliana Theodora Wilhelmina Bartholomea Konstantina Evangelina Philippina Petra";

    /// <inheritdoc cref="LongGivenNames" />
    internal const string LongFamilyName = "von und zu Musterhausen-Beispielberg";

    /// <summary>Given and family names as in passports, and where a country writes in other letters the whole name so, by ISO 3166 code.</summary>
    private static readonly Dictionary<string, (string Given, string Family, string? Own)[]> Native = new()
    {
        ["TR"] = [("Işıl", "Örnekoğlu", null), ("İlker", "Şablon", null), ("Çağla", "Nümune", null)],
        ["PL"] = [("Łucja", "Przykładowska", null), ("Święcisław", "Wzorcówka", null), ("Żaneta", "Próbczyńska", null)],
        ["BG"] = [("Tsvetana", "Primerova", "Цветана ПРИМЕРОВА"), ("Ognyan", "Obraztsov", "Огнян ОБРАЗЦОВ")],
        ["MK"] = [("Gjorgjija", "Primerovski", "Ѓорѓија ПРИМЕРОВСКИ"), ("Ljubica", "Obrazecova", "Љубица ОБРАЗЕЦОВА")],
        ["RS"] = [("Đurđa", "Primerović", "Ђурђа ПРИМЕРОВИЋ"), ("Njegoslav", "Uzorković", "Његослав УЗОРКОВИЋ")],
        ["UA"] = [("Yivanna", "Prykladenko", "Їванна ПРИКЛАДЕНКО"), ("Galahan", "Zrazkovyi", "Ґалаган ЗРАЗКОВИЙ")],
        ["KZ"] = [("Alikhan", "Ulgibayev", "Әлихан ҮЛГІБАЕВ"), ("Karlygash", "Myssalova", "Қарлығаш МЫСАЛОВА")],
        ["KG"] = [("Omurbek", "Ulguyev", "Өмүрбек ҮЛГҮЕВ")],
        ["GR"] = [("Eftychia", "Paradeigmatidou", "Ευτυχία ΠΑΡΑΔΕΙΓΜΑΤΙΔΟΥ"), ("Yperion", "Deigmatakis", "Ὑπερίων ΔΕΙΓΜΑΤΑΚΗΣ")],
        ["CY"] = [("Iliana", "Paradeigmatou", "Ηλιάνα ΠΑΡΑΔΕΙΓΜΑΤΟΥ")],
        ["IQ"] = [("Nour", "Al-Mithali", "نور المثالي"), ("Samer", "Al-Namudhaji", "سامر النموذجي")],
        ["HU"] = [("Győző", "Példaűri", null), ("Ágnes", "Mintakúti", null)],
        ["CZ"] = [("Žofie", "Příkladová", null), ("Jáchym", "Vzorný", null)],
        ["SK"] = [("Ľudmila", "Vzorková", null)],
        ["RO"] = [("Ștefania", "Exempleanu", null), ("Țuțu", "Modelescu", null)],
        ["SE"] = [("Åsa", "Exempelström", null), ("Örjan", "Mallgård", null), ("Viet Anh", "Nguyễn Ví Dụ", null)],
        ["NO"] = [("Øystein", "Eksempelrud", null)],
        ["DK"] = [("Søren", "Eksempelgård", null)],
        ["FI"] = [("Väinö", "Esimerkkilä", null)],
        ["EE"] = [("Õnne", "Näidismäe", null)],
        ["LV"] = [("Ģirts", "Paraudziņš", null)],
        ["LT"] = [("Žygimantė", "Pavyzdytė", null)],
        ["AZ"] = [("Əli", "Nümunəzadə", null)],
        ["FR"] = [("Hélène", "d’Exemple-Façade", null), ("Noël", "Gabarit", null)],
        ["ES"] = [("Íñigo", "Ejemplo Muñoz", null)],
        ["PT"] = [("João", "Exemplar Conceição", null)],
        ["AL"] = [("Çiljeta", "Shembulli", null)],
        ["DE"] = [("Jörg", "Mustermann", null), (LongGivenNames, LongFamilyName, null)],
        ["AT"] = [("Käthe", "Musterstätter", null)],
        ["CH"] = [("Zoé", "Beispieler", null)],
    };

    /// <summary>A delegate of a state that is written to in English who reads French, and needs a visa.</summary>
    private static readonly (string Code, int Index) InFrench = ("AM", 1);

    private static readonly string[] Given =
    [
        "Alba", "Bruno", "Cora", "Dario", "Elna", "Fabio", "Greta", "Hugo", "Ilse", "Jonas", "Kira",
        "Luca", "Mira", "Nils", "Olga", "Paul", "Quirin", "Rosa", "Stan", "Tara",
    ];

    private static readonly string[] Family =
    [
        "Sample", "Specimen", "Exampleton", "Patternby", "Templar-Mock", "Pattern-Field", "Dummyfield",
        "Prototype", "Mockwell", "Testerby", "Modelson", "Formby-Blank",
    ];

    private static readonly string[] Functions =
    [
        "Director General for Migration", "Head of Unit, International Cooperation", "Senior Adviser, Migration Policy", "Deputy Head of Department",
        "Counsellor", "Policy Officer, Return and Reintegration", "Chief Inspector, Border Management",
    ];

    private static readonly string[] FunctionsInOrganisations = ["Regional Director", "Regional Coordinator", "Senior Policy Officer"];

    /// <summary>The delegates of one participant, the head of delegation first; the same each time. Only states send ambassadors.</summary>
    /// <param name="code">The participant's code.</param>
    /// <param name="position">Its place in the list of participants, which decides names and number.</param>
    /// <param name="isState">Whether it is a state.</param>
    internal static IReadOnlyList<DemoDelegate> Of(string code, int position, bool isState)
    {
        var names = Native.GetValueOrDefault(code, []).ToList();
        var wanted = Math.Max(names.Count, 2 + position % 2);
        for (var i = names.Count; i < wanted; i++)
            names.Add((Given[(position * 3 + i * 7) % Given.Length], Family[(position * 5 + i) % Family.Length], null));

        return [.. names.Select((name, i) => new DemoDelegate(
            i == 0 && isState ? "H.E." : null,
            name.Given,
            name.Family,
            name.Own,
            !isState ? FunctionsInOrganisations[i % FunctionsInOrganisations.Length]
                : i == 0 ? "Ambassador-at-Large for Migration" : Functions[(position + i) % Functions.Length],
            $"delegate{i + 1}@{code.ToLowerInvariant()}.example",
            (code, i) == InFrench ? "fr" : null))];
    }
}
