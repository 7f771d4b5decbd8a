using System.Globalization;

namespace Secretariat.Domain.Shared;

/// <summary>How finely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the decade or century.</summary>
    Decade,

    /// <summary>Two dates, somewhere between which, or from the first to the second of which.</summary>
    Interval,

    /// <summary>Still going on.</summary>
    Open,

    /// <summary>Not stated.</summary>
    Unknown,
}

/// <summary>How far a date is to be trusted.</summary>
public enum DateQualifier
{
    /// <summary>As stated.</summary>
    Certain,

    /// <summary>About (<c>~</c>).</summary>
    Approximate,

    /// <summary>Possibly (<c>?</c>).</summary>
    Uncertain,

    /// <summary>Possibly, and only about (<c>%</c>).</summary>
    ApproximateAndUncertain,

    /// <summary>With digits that the source does not give (<c>X</c>).</summary>
    Unspecified,
}

/// <summary>Refusals of partial dates.</summary>
public static class PartialDateErrors
{
    /// <summary>The text is no date of ISO 8601-2.</summary>
    public sealed record NotEdtf(string Text)
        : Invalid("date.not_edtf", $"\"{Text}\" is no date such as 1991-10, 1993-02-15/1993-02-16, 1992~ or 2006-10-20/.. .");
}

/// <summary>A date of the past as its source gives it, written in EDTF (ISO 8601-2 level 1; seasons and years beyond four digits are left out).</summary>
/// <remarks>Live work has exact dates; this is for history alone (study 1.17, U1).</remarks>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <summary>The longest text that is read as a date.</summary>
    public const int MaxLength = 40;

    /// <summary>A date that the source does not state: the empty text.</summary>
    public static readonly PartialDate Unknown = new("", null, null, DatePrecision.Unknown, DateQualifier.Certain, null);

    /// <summary>An end that has not come: <c>..</c>.</summary>
    public static readonly PartialDate Open = new("..", null, null, DatePrecision.Open, DateQualifier.Certain, null);

    private PartialDate(string edtf, DateOnly? earliest, DateOnly? latest, DatePrecision precision, DateQualifier qualifier, DateOnly? beginsOn) =>
        (Edtf, Earliest, Latest, Precision, Qualifier, BeginsOn) = (edtf, earliest, latest, precision, qualifier, beginsOn);

    /// <summary>The date in EDTF.</summary>
    public string Edtf { get; }

    /// <summary>The first day it can mean; null where that side is open or unknown.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day it can mean; null where that side is open or unknown.</summary>
    public DateOnly? Latest { get; }

    /// <summary>How finely it is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>How far it is to be trusted.</summary>
    public DateQualifier Qualifier { get; }

    /// <summary>
    /// The day from which something that began on this date counts as begun: an interval takes effect at its end, as a hand-over over two days does.
    /// </summary>
    public DateOnly? BeginsOn { get; }

    /// <summary>An exact day.</summary>
    public static PartialDate On(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Value;

    /// <summary>Reads EDTF, or says that the text is none.</summary>
    public static Result<PartialDate> Parse(string? edtf)
    {
        var text = (edtf ?? "").Trim();
        if (text.Length > MaxLength) return new PartialDateErrors.NotEdtf(text[..MaxLength]);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return End(text) is { } single ? single : new PartialDateErrors.NotEdtf(text);
        return End(text[..slash]) is { } from && End(text[(slash + 1)..]) is { } until && Between(from, until) is { } interval
            ? interval
            : new PartialDateErrors.NotEdtf(text);
    }

    /// <summary>Orders by the earliest day, then by the latest; what has neither comes last (study 1.17, U4).</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null) return 1;
        var earliest = Start(this).CompareTo(Start(other));
        if (earliest != 0) return earliest;
        var latest = (Latest ?? DateOnly.MaxValue).CompareTo(other.Latest ?? DateOnly.MaxValue);
        return latest != 0 ? latest : string.CompareOrdinal(Edtf, other.Edtf);

        static DateOnly Start(PartialDate date) => date.Earliest ?? date.Latest ?? DateOnly.MaxValue;
    }

    /// <summary>The date in EDTF.</summary>
    public override string ToString() => Edtf;

    private static PartialDate? Between(PartialDate from, PartialDate until)
    {
        var nowhere = from.Earliest is null && until.Earliest is null;
        if (nowhere || (from.Earliest is { } first && until.Latest is { } last && last < first)) return null;
        var qualifier = until.Qualifier is DateQualifier.Certain ? from.Qualifier : until.Qualifier;
        var begins = until.Earliest is { } end && !(end < from.Earliest) ? end : from.Earliest;
        return new PartialDate($"{from.Edtf}/{until.Edtf}", from.Earliest, until.Latest, DatePrecision.Interval, qualifier, begins);
    }

    private static PartialDate? End(string text)
    {
        if (text.Length == 0) return Unknown;
        if (text == "..") return Open;
        var mark = text[^1] switch
        {
            '?' => DateQualifier.Uncertain,
            '~' => DateQualifier.Approximate,
            '%' => DateQualifier.ApproximateAndUncertain,
            _ => DateQualifier.Certain,
        };
        return Day(text, mark is DateQualifier.Certain ? text : text[..^1], mark);
    }

    private static PartialDate? Day(string text, string digits, DateQualifier mark)
    {
        var parts = digits.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2)) return null;
        var known = parts[0].TrimEnd('X');
        if (known.Length < 2 || (known.Length < 4 && parts.Skip(1).Any(p => p != "XX"))) return null;
        if (!Number(known.PadRight(4, '0'), 1, out var year)) return null;
        var qualifier = mark is DateQualifier.Certain && digits.Contains('X', StringComparison.Ordinal) ? DateQualifier.Unspecified : mark;
        if (known.Length < 4)
        {
            var span = known.Length == 3 ? 9 : 99;
            return Make(text, new DateOnly(year, 1, 1), new DateOnly(year + span, 12, 31), DatePrecision.Decade, qualifier);
        }

        if (parts.Length == 1 || parts[1] == "XX")
            return parts.Length == 3 && parts[2] != "XX"
                ? null : Make(text, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, qualifier);
        if (!Number(parts[1], 1, out var month) || month > 12) return null;
        if (parts.Length == 2 || parts[2] == "XX")
            return Make(text, new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, qualifier);
        if (!Number(parts[2], 1, out var day) || day > DateTime.DaysInMonth(year, month)) return null;
        return Make(text, new DateOnly(year, month, day), new DateOnly(year, month, day), DatePrecision.Day, qualifier);
    }

    private static bool Number(string text, int least, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least;

    private static PartialDate Make(string text, DateOnly earliest, DateOnly latest, DatePrecision precision, DateQualifier qualifier) =>
        new(text, earliest, latest, precision, qualifier, earliest);
}
