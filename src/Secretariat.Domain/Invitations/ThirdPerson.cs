using System.Text.RegularExpressions;

namespace Secretariat.Domain.Invitations;

/// <summary>A note verbale is written in the third person (study 3.1): finds the words of the first and second, in each language of the papers.</summary>
public static partial class ThirdPerson
{
    /// <summary>The words of a text that break the rule, in their order; none in a language that is not one of the papers.</summary>
    public static IEnumerable<string> Breaches(string language, string text) =>
        (language.Split('-')[0] switch
        {
            "en" => English(),
            "fr" => French(),
            "ru" => Russian(),
            "tr" => Turkish(),
            "ar" => Arabic(),
            _ => null,
        })?.Matches(text).Select(static word => word.Value) ?? [];

    // The numeral of "Annex I" is no pronoun.
    [GeneratedRegex(
        @"(?<!\b(?:Annex|Appendix|Part|Chapter|Article|Group|Phase|Volume|Section|Title)\s)(?<![\p{L}\p{N}.'’])"
        + @"(?:I|[Ww]e|WE|[Yy]ou|YOU|[Oo]urs?|OUR|[Yy]ours?|YOUR|[Mm]y|[Mm]ine|[Mm]e|[Uu]s)(?![\p{L}\p{N}])(?!\.[A-Z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}’'-])(?:[Jj][’'](?=\p{L})|[Jj]e|[Nn]ous|[Vv]ous|[Nn]otre|[Nn]os|[Vv]otre|[Vv]os|[Mm]on|[Mm]a|[Mm]es|[Mm]oi)"
        + @"(?:(?<=[’'])|(?![\p{L}\p{N}]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex French();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}-])(?:[Яя]|[Мм]ы|[Вв]ы|[Мм]не|[Мм]еня|[Мм]ной|[Нн]ам|[Нн]ас|[Нн]ами|[Вв]ам|[Вв]ас|[Вв]ами"
        + @"|[Нн]аш\p{L}*|[Вв]аш\p{L}*|[Мм]о(?:й|я|ё|е|и|их|его|ей)"
        + @"|[Ии]мею|[Ии]меем|[Пп]рошу|[Пп]росим|[Бб]лагодар(?:ю|им))(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Russian();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}’'-])(?:[Bb]en|[Bb]iz|[Ss]iz|[Bb]enim|[Bb]izim|[Ss]izin|[Bb]ize|[Ss]ize|[Ss]izi|[Bb]izi"
        + @"|[Ee]der(?:im|iz)|[Dd]uyar(?:ım|ız)|[Ss]unar(?:ım|ız))(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Turkish();

    // Arabic writes its pronouns onto the word: the forms that letters use, and the ending of a word that means "your"; not the words for
    // governing, courts and gathering, which end alike.
    [GeneratedRegex(
        @"(?<!\p{L})(?!\p{L}*(?:حكم|حاكم|راكم)(?!\p{L}))"
        + @"(?:و|ف)?(?:أنا|نحن|أنتم|أنت|يشرفني|يشرفنا|يسرني|يسرنا|أرجو|نرجو|أود|نود|نشكر|أشكر|لنا|لكم|\p{L}{3,}كم)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();
}
