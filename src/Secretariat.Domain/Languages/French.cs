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

    protected override string DayOfMonth(DateOnly date) => date.Day == 1 ? "1er" : base.DayOfMonth(date);

    protected override string WithWeekday(string weekday, string date) => $"{weekday} {date}";
}
