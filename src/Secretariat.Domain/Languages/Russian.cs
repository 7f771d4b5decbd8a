using System.Globalization;
using System.Text.RegularExpressions;

namespace Secretariat.Domain.Languages;

/// <summary>Russian: months in the genitive, the year with its abbreviation.</summary>
internal sealed class Russian() : Language("ru", "ru-RU", "русский")
{
    protected override IReadOnlyList<string> Months { get; } =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] Nominatives =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    protected override IReadOnlyList<string> Weekdays { get; } = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    /// <summary>Of the thirty-three of its alphabet: those that Kazakh, Serbian or Ukrainian have besides no reader of Russian can name.</summary>
    protected override bool HasLetter(char letter) => letter is >= 'А' and <= 'я' or 'Ё' or 'ё';

    protected override string And => "и";

    /// <summary>Neuter, as the meetings of the field are (совещание, заседание).</summary>
    public override string Ordinal(int number) => Ordinal(number, "е");

    /// <summary>Of the gender of the word that follows: "34-е Совещание", "8-я Конференция", "2-й Форум".</summary>
    protected override string InSeries(int ordinal, string series) => $"{Ordinal(ordinal, EndingBefore(series.Split(' ')[0]))} {series}";

    private static string Ordinal(int number, string ending) => $"{number.ToString(CultureInfo.InvariantCulture)}-{ending}";

    private static string EndingBefore(string word) => char.ToLowerInvariant(word.LastOrDefault()) switch
    {
        'а' or 'я' => "я",
        >= 'б' and <= 'щ' and not ('е' or 'и' or 'о' or 'у') => "й",
        _ => "е",
    };

    /// <summary>The full stop of an abbreviation ends the sentence as well.</summary>
    public override string Punctuated(string text) => base.Punctuated(text)
        .Replace("\u00A0г..", "\u00A0г.", StringComparison.Ordinal).Replace("\u00A0г».", "\u00A0г.».", StringComparison.Ordinal);

    /// <summary>A full stop stands after the mark, other marks of an end before it, unless the stop is that of an abbreviation.</summary>
    protected override string QuotedStop(Match end) => end.Groups["stop"].Value is "." ? $"{end.Groups["mark"].Value}." : base.QuotedStop(end);

    /// <summary>
    /// A form of address is declined and a name in Latin letters is not: "г-на Max MUSTERMANN"; one in Russian letters, of which nobody has said how it is
    /// declined, stands in brackets, as states do.
    /// </summary>
    public override string Genitive(string styledName)
    {
        var (form, name) = styledName.Split(' ', 2) is [var first, var rest] && Genitives.ContainsKey(first) ? (first, rest) : ("", styledName);
        return name.Any(HasLetter) ? $"({styledName})" : form.Length > 0 ? $"{Genitives[form]} {name}" : styledName;
    }

    private static readonly Dictionary<string, string> Genitives = new() { ["Г-н"] = "г-на", ["Г-жа"] = "г-жи", ["Е.П."] = "Е.П." };

    /// <summary>A colon asks for no capital.</summary>
    public override string AfterLabel(string word) => Lower(word);

    /// <summary>A no-break space keeps the day with its month.</summary>
    protected override string BeforeMonth => "\u00A0";

    /// <summary>The words that name meetings in Russian: their stem, and how it ends in each case.</summary>
    private static readonly Dictionary<string, (char Gender, string Stem, string To, string Of, string In)> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Совещание"] = ('n', "Совещани", "е", "я", "и"),
        ["Заседание"] = ('n', "Заседани", "е", "я", "и"),
        ["Конференция"] = ('f', "Конференци", "ю", "и", "и"),
        ["Сессия"] = ('f', "Сесси", "ю", "и", "и"),
        ["Встреча"] = ('f', "Встреч", "у", "и", "е"),
        ["Форум"] = ('m', "Форум", "", "а", "е"),
        ["Саммит"] = ('m', "Саммит", "", "а", "е"),
        ["Семинар"] = ('m', "Семинар", "", "а", "е"),
    };

    protected override string? Declined(int ordinal, string series, NameCase named)
    {
        if (!Nouns.TryGetValue(series.Split(' ')[0], out var noun)) return null;
        if (named is NameCase.Subject) return Numbered(ordinal, series);
        var (before, ending, number) = named switch
        {
            NameCase.To => ("на ", noun.To, noun.Gender switch { 'f' => "ю", 'm' => "й", _ => "е" }),
            NameCase.Of => ("", noun.Of, noun.Gender is 'f' ? "й" : "го"),
            // "Во втором", which two consonants begin.
            _ => (ordinal == 2 ? "во " : "в ", noun.In, noun.Gender is 'f' ? "й" : "м"),
        };
        return $"{before}{Ordinal(ordinal, number)} {noun.Stem}{ending}{series[series.Split(' ')[0].Length..]}";
    }

    public override string PluralOf(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (12 or 13 or 14)) => "few",
        _ => "many",
    };

    protected override string NameOfMonth(int month) => Nominatives[month - 1];

    /// <summary>A no-break space keeps the abbreviation with its year.</summary>
    protected override string Dated(DateOnly date) => $"{base.Dated(date)}\u00A0г.";
}
