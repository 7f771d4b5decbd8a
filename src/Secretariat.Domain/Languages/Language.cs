using System.Globalization;
using System.Text.RegularExpressions;

namespace Secretariat.Domain.Languages;

/// <summary>A language the dialogue writes in, with its way of printing dates, numbers and lists (study 3.14). Names of months and days are kept here
/// and not asked of the machine, so that a paper reads the same wherever it is made.</summary>
public abstract partial class Language
{
    private const string Place = "{0}";

    private static readonly Language[] Known = [new English(), new French(), new Russian(), new Turkish(), new Arabic(false), new Arabic(true)];

    private protected Language(string tag, string culture, string endonym)
    {
        Tag = tag;
        Culture = CultureInfo.GetCultureInfo(culture);
        Endonym = endonym;
    }

    /// <summary>English, the language the dialogue works in and what every other falls back to.</summary>
    public static Language Working => Known[0];

    /// <summary>All languages, the working one first.</summary>
    public static IReadOnlyList<Language> All { get; } = Known[..5];

    /// <summary>Its tag (BCP 47).</summary>
    public string Tag { get; }

    /// <summary>The tag by which exactly this form of it is found again, its digits included.</summary>
    public virtual string Code => Tag;

    /// <summary>Its own name, as it lists itself.</summary>
    public string Endonym { get; }

    /// <summary>Its rules of casing and sorting.</summary>
    public CultureInfo Culture { get; }

    /// <summary>
    /// Whether its readers can read a name out that its bearer writes in other than Latin letters: all its letters are of this language's own, but for those
    /// of a degree or an initial before it. A language of Latin letters prints the name of the passport.
    /// </summary>
    public bool CanReadOut(string? name)
    {
        var letters = (name ?? "").Where(c => char.IsLetter(c) && !char.IsAscii(c)).ToList();
        return letters.Count > 0 && letters.All(HasLetter);
    }

    /// <summary>Whether it is a letter other than Latin that its readers know.</summary>
    protected virtual bool HasLetter(char letter) => false;

    /// <summary>Whether it is written from right to left.</summary>
    public virtual bool IsRightToLeft => false;

    /// <summary>The months as they stand in a date, January first.</summary>
    protected abstract IReadOnlyList<string> Months { get; }

    /// <summary>The days of the week, Sunday first.</summary>
    protected abstract IReadOnlyList<string> Weekdays { get; }

    /// <summary>The word between the last two of a list.</summary>
    protected abstract string And { get; }

    /// <summary>The language of a tag, a region ignored; the working language where it is not one of these.</summary>
    public static Language Of(string? tag) => Find(tag) ?? Working;

    /// <summary>The language of a tag, a region ignored; null where it is not one of these. The tag "ar-u-nu-arab" asks for Arabic-Indic digits.</summary>
    public static Language? Find(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var primary = tag.Split('-')[0];
        return primary.Equals("ar", StringComparison.OrdinalIgnoreCase) && tag.EndsWith("-u-nu-arab", StringComparison.OrdinalIgnoreCase)
            ? Known[^1]
            : Array.Find(Known, l => l.Tag.Equals(primary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"27 June 2024".</summary>
    public string Day(DateOnly date) => Digits(Dated(date));

    /// <summary>"9 October", when the year stands with a later day of it; else the whole date.</summary>
    public string DayBefore(DateOnly date, DateOnly later) => Digits(date.Year == later.Year ? DayAndMonth(date) : Dated(date));

    /// <summary>"June 2024".</summary>
    public string Month(DateOnly date) => Digits($"{NameOfMonth(date.Month)} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}");

    /// <summary>"Thursday, 27 June 2024".</summary>
    public string LongDay(DateOnly date) => Digits(WithWeekday(Weekdays[(int)date.DayOfWeek], Dated(date)));

    /// <summary>As the field prints them: "10 May 2000", "10–11 May 2000", "30 June – 2 July 2024", "30 December 2024 – 2 January 2025" (study S04).</summary>
    public string Days(DateOnly first, DateOnly last) => Digits((first, last) switch
    {
        _ when first == last => Dated(first),
        _ when first.Year != last.Year => $"{Dated(first)} – {Dated(last)}",
        _ when first.Month != last.Month => $"{DayAndMonth(first)} – {Dated(last)}",
        _ => $"{DayOfMonth(first)}–{Dated(last)}",
    });

    /// <summary>"14:30".</summary>
    public virtual string Clock(TimeOnly time) => Digits(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>"27 June 2024, 14:30".</summary>
    public virtual string At(DateOnly day, TimeOnly time) => $"{Day(day)}{Comma}{Clock(time)}";

    /// <summary>"09:30–10:15", or what is known of it.</summary>
    public string Clock(TimeOnly? starts, TimeOnly? ends) => (starts, ends) switch
    {
        ({ } from, { } to) => $"{Clock(from)}{Until}{Clock(to)}",
        ({ } from, null) => Clock(from),
        (null, { } to) => $"–{Clock(to)}",
        _ => string.Empty,
    };

    /// <summary>"12".</summary>
    public string Number(int number) => Digits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount of money with two decimals: 215.50 or 215,50.</summary>
    public string Amount(decimal amount) => Digits(amount.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", DecimalMark, StringComparison.Ordinal));

    /// <summary>What stands between the beginning and the end of a time.</summary>
    protected virtual string Until => "–";

    /// <summary>What stands between whole and decimals.</summary>
    protected virtual string DecimalMark => ",";

    /// <summary>The number in a series: "34th".</summary>
    public abstract string Ordinal(int number);

    /// <summary>
    /// A meeting of a series by its number: "34th Senior Officials Meeting". A series that says with {0} where its number stands has it there.
    /// </summary>
    public string Numbered(int ordinal, string series) => WithNumber(series) is var name && name.Contains(Place, StringComparison.Ordinal)
        ? name.Replace(Place, InPlace(ordinal, name[..name.IndexOf(Place, StringComparison.Ordinal)]), StringComparison.Ordinal)
        : InSeries(ordinal, series);

    /// <summary>
    /// The same within a sentence, with the article, the preposition or the ending that it asks for: "à la 34e Réunion des hauts fonctionnaires"; null where
    /// the language does not know how the name is declined.
    /// </summary>
    public string? InSentence(int ordinal, string series, NameCase named) => Declined(ordinal, WithNumber(series), named);

    /// <summary>
    /// The name of a series by itself, without the place of a number; after a stroke a series says what it is called without one, where that is more than
    /// leaving it out.
    /// </summary>
    public static string Unnumbered(string series)
    {
        var name = series.Contains(Place, StringComparison.Ordinal) && series.IndexOf('|', StringComparison.Ordinal) is var stroke and >= 0
            ? series[(stroke + 1)..] : series;
        return string.Join(' ', name.Replace(Place, " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"on 27 June 2024", as a sentence says when something takes place.</summary>
    public string On(DateOnly first, DateOnly last) => Digits(Placed(first, last));

    /// <summary>The day of a letter, as it stands after the place where it is written.</summary>
    public virtual string DayOfLetter(DateOnly date) => Day(date);

    /// <summary>Which form of a noun goes with a count (Unicode CLDR): "one", "two", "few", "many" or "other".</summary>
    public virtual string PluralOf(int count) => count == 1 ? "one" : "other";

    /// <summary>What divides the items of a list: a comma and a blank.</summary>
    public virtual string Comma => ", ";

    /// <summary>What divides what is said besides from what is said: a semicolon and a blank.</summary>
    public virtual string Semicolon => "; ";

    /// <summary>What stands between a label and what it labels.</summary>
    public virtual string Colon => ": ";

    /// <summary>A text filled in, its full stops as the language has them: what is quoted and ends a sentence of its own needs no second one.</summary>
    public virtual string Punctuated(string text) => StopsAfterQuote().Replace(text, QuotedStop);

    /// <summary>The end of a quotation with a stop, given how it reads with that stop before the mark and one after it.</summary>
    protected virtual string QuotedStop(Match end) => end.Groups["inner"].Value;

    [GeneratedRegex(@"(?<inner>(?<stop>[.!?…])(?<mark>[ \u00A0]?[»”]))\.")]
    private static partial Regex StopsAfterQuote();

    /// <summary>"Albania, Türkiye and Uzbekistan".</summary>
    public virtual string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(Comma, items.SkipLast(1)) + Joined(items[^1]);

    /// <summary>What somebody wrote, as a sentence of its own: with a capital where one has been left out, and a stop at its end.</summary>
    public string Sentence(string text)
    {
        var said = text.Trim().TrimEnd(',', ';', ':', '،', '؛', ' ', '\u00A0');
        if (said.Length == 0) return said;
        var ended = said.TrimEnd('»', '”', '"', ')', '’', ' ', '\u00A0');
        var stop = ended.Length > 0 && ended[^1] is '.' or '!' or '?' or '…' or '؟' ? "" : ".";
        return $"{Upper(said[..1])}{said[1..]}{stop}";
    }

    /// <summary>A word as it stands within a sentence, where it does not begin one: "head of delegation".</summary>
    public string Lower(string word) => word.Length == 0 ? word : Culture.TextInfo.ToLower(word[..1]) + word[1..];

    /// <summary>Capitals as the language makes them: "istanbul" is "İSTANBUL" in Turkish.</summary>
    public string Upper(string text) => Culture.TextInfo.ToUpper(text);

    /// <summary>A name, with its form of address, after words that ask for the genitive: "by order of …"; as it is where names have no cases.</summary>
    public virtual string Genitive(string styledName) => styledName;

    /// <summary>A word that says what the label before it asks for: "Distribution: Limited".</summary>
    public virtual string AfterLabel(string word) => word;

    /// <summary>A text with its digits as the language writes them here.</summary>
    public virtual string Digits(string text) => text;

    /// <inheritdoc />
    public override string ToString() => Tag;

    /// <summary>A meeting of a series within a sentence; null where the language does not know.</summary>
    protected abstract string? Declined(int ordinal, string series, NameCase named);

    /// <summary>When something takes place, within a sentence.</summary>
    protected virtual string Placed(DateOnly first, DateOnly last) => Days(first, last);

    /// <summary>The number and the name of a series.</summary>
    protected virtual string InSeries(int ordinal, string series) => $"{Ordinal(ordinal)} {series}";

    /// <summary>The number where a series says that it stands, after the words before it.</summary>
    protected virtual string InPlace(int ordinal, string before) => Number(ordinal);

    /// <summary>The last item with the word that joins it.</summary>
    protected virtual string Joined(string last) => $" {And} {last}";

    /// <summary>A month that stands without a day.</summary>
    protected virtual string NameOfMonth(int month) => Months[month - 1];

    /// <summary>A day with its month and year.</summary>
    protected virtual string Dated(DateOnly date) => $"{DayAndMonth(date)} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>A date after the name of its weekday.</summary>
    protected virtual string WithWeekday(string weekday, string date) => $"{weekday}, {date}";

    /// <summary>The day as it stands before its month.</summary>
    protected virtual string DayOfMonth(DateOnly date) => date.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands between a day and its month.</summary>
    protected virtual string BeforeMonth => " ";

    private string DayAndMonth(DateOnly date) => $"{DayOfMonth(date)}{BeforeMonth}{Months[date.Month - 1]}";

    /// <summary>The name of a series with the place of its number.</summary>
    private static string WithNumber(string series) => series.Contains(Place, StringComparison.Ordinal) ? series.Split('|')[0].TrimEnd() : series;
}
