namespace Secretariat.Host.Demo;

/// <summary>One fictitious delegate.</summary>
internal sealed record DemoDelegate(string? Honorific, string GivenNames, string FamilyName, string Function, string Email);

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

    /// <summary>Given and family names in the writing of the country, by ISO 3166 code.</summary>
    private static readonly Dictionary<string, (string Given, string Family)[]> Native = new()
    {
        ["TR"] = [("Işıl", "Örnekoğlu"), ("İlker", "Şablon"), ("Çağla", "Nümune")],
        ["PL"] = [("Łucja", "Przykładowska"), ("Święcisław", "Wzorcówka"), ("Żaneta", "Próbczyńska")],
        ["BG"] = [("Цветана", "Примерова"), ("Огнян", "Образцов")],
        ["MK"] = [("Ѓорѓија", "Примеровски"), ("Љубица", "Образецова")],
        ["RS"] = [("Ђурђа", "Примеровић"), ("Његослав", "Узорковић")],
        ["UA"] = [("Їванна", "Прикладенко"), ("Ґалаган", "Зразковий")],
        ["KZ"] = [("Әлихан", "Үлгібаев"), ("Қарлығаш", "Мысалова")],
        ["KG"] = [("Өмүрбек", "Үлгүев")],
        ["GR"] = [("Ευτυχία", "Παραδειγματίδου"), ("Ὑπερίων", "Δειγματάκης")],
        ["CY"] = [("Ηλιάνα", "Παραδειγμάτου")],
        ["IQ"] = [("نور", "المثالي"), ("سامر", "النموذجي")],
        ["HU"] = [("Győző", "Példaűri"), ("Ágnes", "Mintakúti")],
        ["CZ"] = [("Žofie", "Příkladová"), ("Jáchym", "Vzorný")],
        ["SK"] = [("Ľudmila", "Vzorková")],
        ["RO"] = [("Ștefania", "Exempleanu"), ("Țuțu", "Modelescu")],
        ["SE"] = [("Åsa", "Exempelström"), ("Örjan", "Mallgård"), ("Viet Anh", "Nguyễn Ví Dụ")],
        ["NO"] = [("Øystein", "Eksempelrud")],
        ["DK"] = [("Søren", "Eksempelgård")],
        ["FI"] = [("Väinö", "Esimerkkilä")],
        ["EE"] = [("Õnne", "Näidismäe")],
        ["LV"] = [("Ģirts", "Paraudziņš")],
        ["LT"] = [("Žygimantė", "Pavyzdytė")],
        ["AZ"] = [("Əli", "Nümunəzadə")],
        ["FR"] = [("Hélène", "d’Exemple-Façade"), ("Noël", "Gabarit")],
        ["ES"] = [("Íñigo", "Ejemplo Muñoz")],
        ["PT"] = [("João", "Exemplar Conceição")],
        ["AL"] = [("Çiljeta", "Shembulli")],
        ["DE"] = [("Jörg", "Mustermann"), (LongGivenNames, LongFamilyName)],
        ["AT"] = [("Käthe", "Musterstätter")],
        ["CH"] = [("Zoé", "Beispieler")],
    };

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

    /// <summary>The delegates of one participant, the head of delegation first; the same each time.</summary>
    /// <param name="code">The participant's code.</param>
    /// <param name="position">Its place in the list of participants, which decides names and number.</param>
    internal static IReadOnlyList<DemoDelegate> Of(string code, int position)
    {
        var names = Native.GetValueOrDefault(code, []).ToList();
        var wanted = Math.Max(names.Count, 2 + position % 2);
        for (var i = names.Count; i < wanted; i++)
            names.Add((Given[(position * 3 + i * 7) % Given.Length], Family[(position * 5 + i) % Family.Length]));

        return [.. names.Select((name, i) => new DemoDelegate(
            i == 0 ? "H.E." : null,
            name.Item1,
            name.Item2,
            i == 0 ? "Ambassador-at-Large for Migration" : Functions[(position + i) % Functions.Length],
            $"delegate{i + 1}@{code.ToLowerInvariant()}.example"))];
    }
}
