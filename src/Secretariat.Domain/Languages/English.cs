using System.Globalization;

namespace Secretariat.Domain.Languages;

/// <summary>British English, without a comma before the last of a list.</summary>
internal sealed class English() : Language("en", "en-GB", "English")
{
    protected override IReadOnlyList<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    protected override IReadOnlyList<string> Weekdays { get; } = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    protected override string And => "and";

    protected override string DecimalMark => ".";

    public override string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    protected override string Declined(int ordinal, string series, NameCase named) => named switch
    {
        NameCase.Subject => $"the {Numbered(ordinal, series)}",
        NameCase.To => $"to the {Numbered(ordinal, series)}",
        NameCase.Of => $"of the {Numbered(ordinal, series)}",
        _ => $"in the {Numbered(ordinal, series)}",
    };

    /// <summary>"on 27 June 2024", "on 5 and 6 December 2024", "from 30 June to 2 July 2024".</summary>
    protected override string Placed(DateOnly first, DateOnly last) => first == last ? $"on {Dated(first)}"
        : last == first.AddDays(1) && first.Month == last.Month ? $"on {DayOfMonth(first)} and {Dated(last)}"
        : first.Year != last.Year ? $"from {Dated(first)} to {Dated(last)}"
        : first.Month != last.Month ? $"from {DayOfMonth(first)} {Months[first.Month - 1]} to {Dated(last)}" : $"from {DayOfMonth(first)} to {Dated(last)}";
}
