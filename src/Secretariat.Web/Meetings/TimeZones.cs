namespace Secretariat.Web.Meetings;

/// <summary>The time zones that a venue can lie in, as forms offer them.</summary>
internal static class TimeZones
{
    /// <summary>Each by its name, those of a continent together.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(id => (id, id.Replace('_', ' ')))];
}
