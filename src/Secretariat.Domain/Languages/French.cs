using System.Globalization;
using System.Text.RegularExpressions;

namespace Secretariat.Domain.Languages;

/// <summary>French: the first of a month is an ordinal, weekdays stand without a comma.</summary>
internal sealed partial class French() : Language("fr", "fr-FR", "français")
{
    protected override IReadOnlyList<string> Months { get; } =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    protected override IReadOnlyList<string> Weekdays { get; } = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    protected override string And => "et";

    /// <summary>"9 h 30", as its typographic code writes it; nothing of it begins or ends a line alone.</summary>
    public override string Clock(TimeOnly time) => time.ToString("H'\u00A0h\u00A0'mm", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string At(DateOnly day, TimeOnly time) => $"{Day(day)} à {Clock(time)}";

    /// <summary>Around what has blanks of its own the dash has them too.</summary>
    protected override string Until => "\u00A0–\u00A0";

    /// <summary>Feminine, as the meetings, sessions and conferences of the field are.</summary>
    public override string Ordinal(int number) => number == 1 ? "1re" : $"{number.ToString(CultureInfo.InvariantCulture)}e";

    /// <summary>A no-break space keeps the colon with its word.</summary>
    public override string Colon => "\u00A0: ";

    /// <summary>Nothing that is set off by a blank begins or ends a line alone: : ; ? ! « ».</summary>
    public override string Punctuated(string text) => SetOff().Replace(base.Punctuated(text), static blank => "\u00A0");

    [GeneratedRegex(@" (?=[:;?!»])|(?<=«) ")]
    private static partial Regex SetOff();

    public override string PluralOf(int count) => count is 0 or 1 ? "one" : "other";

    /// <summary>"Vienne, le 3 avril 2024".</summary>
    public override string DayOfLetter(DateOnly date) => $"le {Day(date)}";

    /// <summary>"le 27 juin 2024", "les 5 et 6 décembre 2024", "du 30 juin au 2 juillet 2024".</summary>
    protected override string Placed(DateOnly first, DateOnly last) => first == last ? $"le {Dated(first)}"
        : last == first.AddDays(1) && first.Month == last.Month ? $"les {DayOfMonth(first)} et {Dated(last)}"
        : $"du {Begun(first, last)} au {Dated(last)}";

    /// <summary>The first day of several, with as much of its date as the last day does not tell.</summary>
    private string Begun(DateOnly first, DateOnly last) => first.Year != last.Year ? Dated(first)
        : first.Month != last.Month ? $"{DayOfMonth(first)}{BeforeMonth}{Months[first.Month - 1]}" : DayOfMonth(first);

    /// <summary>What names meetings in French; all of these are feminine.</summary>
    private static readonly string[] Feminine = ["Réunion", "Conférence", "Session", "Assemblée", "Rencontre", "Consultation"];

    protected override string? Declined(int ordinal, string series, NameCase named)
    {
        if (!Feminine.Contains(series.Split(' ')[0], StringComparer.OrdinalIgnoreCase)) return null;
        var article = named switch
        {
            NameCase.Subject => "la",
            NameCase.Of => "de la",
            _ => "à la",
        };
        return $"{article} {Numbered(ordinal, series)}";
    }

    protected override string DayOfMonth(DateOnly date) => date.Day == 1 ? "1er" : base.DayOfMonth(date);

    protected override string WithWeekday(string weekday, string date) => $"{weekday} {date}";
}
