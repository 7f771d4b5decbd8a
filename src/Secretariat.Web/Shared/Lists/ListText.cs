using System.Globalization;

namespace Secretariat.Web.Shared.Lists;

/// <summary>A value of a list as text: for readers on pages, for programs in CSV.</summary>
internal static class ListText
{
    /// <summary>The value as pages print it; null where there is none.</summary>
    public static string? OnPage(object? value) => value switch
    {
        DateOnly day => Words.Print(day),
        DateTimeOffset at => Words.Print(at),
        _ => InCsv(value) is { Length: > 0 } text ? text : null,
    };

    /// <summary>The value as programs read it: days and instants in ISO 8601, UTC; empty where there is none.</summary>
    public static string InCsv(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "Yes" : "No",
        Enum of => Words.Word(of),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A list has no way to write a {value.GetType().Name}."),
    };
}
