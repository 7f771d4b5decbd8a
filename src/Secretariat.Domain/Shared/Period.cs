namespace Secretariat.Domain.Shared;

/// <summary>The days from-to on which something held, with both ends as their sources give them.</summary>
public sealed record Period
{
    private Period() { }

    /// <summary>The beginning as stated.</summary>
    public PartialDate From { get; private init; } = PartialDate.Unknown;

    /// <summary>The end as stated; open while it lasts.</summary>
    public PartialDate Until { get; private init; } = PartialDate.Open;

    /// <summary>The first day on which it counts; null when no beginning is known, and then it counts on no day.</summary>
    public DateOnly? FromOn { get; private init; }

    /// <summary>The last day on which it counts; null while no end is known.</summary>
    public DateOnly? UntilOn { get; private init; }

    /// <summary>Whether an end that is missing was never stated, as opposed to not yet come.</summary>
    public bool EndNotStated => Until.Precision is DatePrecision.Unknown;

    /// <summary>A period between two dates as sources give them.</summary>
    public static Period Of(PartialDate from, PartialDate until) => new() { From = from, Until = until, FromOn = from.BeginsOn, UntilOn = until.Latest };

    /// <summary>A live period: exact days, no end yet.</summary>
    public static Period Since(DateOnly day) => Of(PartialDate.On(day), PartialDate.Open);

    /// <summary>Whether it counts on a day.</summary>
    public bool Contains(DateOnly day) => FromOn is { } from && from <= day && (UntilOn is not { } until || day <= until);

    /// <summary>Whether the two have a day in common; one whose beginning is not known has none.</summary>
    public bool Touches(Period other) =>
        FromOn is { } from && other.FromOn is { } begins && (UntilOn is not { } until || begins <= until) && (other.UntilOn is not { } ends || from <= ends);

    /// <summary>The same period with a last day.</summary>
    public Period EndingOn(DateOnly lastDay) => Of(From, PartialDate.On(lastDay));
}
