namespace Secretariat.Domain.Shared;

/// <summary>
/// The days that anything here can be about. Dates are reckoned with — deadlines before them, ends the day before, years of keeping after them — and
/// what lies outside is a slip of the pen.
/// </summary>
public static class KnownDays
{
    /// <summary>The first.</summary>
    public static readonly DateOnly First = new(1900, 1, 1);

    /// <summary>The last.</summary>
    public static readonly DateOnly Last = new(2200, 12, 31);

    /// <summary>Whether a day is among them.</summary>
    public static bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether the day of an instant is among them, where it is told and in UTC.</summary>
    public static bool Contains(DateTimeOffset at) => Contains(DateOnly.FromDateTime(at.DateTime)) && Contains(DateOnly.FromDateTime(at.UtcDateTime));
}
