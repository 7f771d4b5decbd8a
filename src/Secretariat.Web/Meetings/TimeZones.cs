using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Meetings;

/// <summary>The time zones that a venue can lie in, as forms offer them.</summary>
internal static class TimeZones
{
    /// <summary>The zone of a meeting whose country is not known.</summary>
    public const string Usual = "Europe/Vienna";

    /// <summary>Each by its name, those of a continent together.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(id => (id, id.Replace('_', ' ')))];

    /// <summary>The same, some of them first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Beginning(IReadOnlyList<string> first) =>
        [.. first.SelectMany(id => Choices.Where(z => z.Value == id)), .. Choices.Where(z => !first.Contains(z.Value))];

    /// <summary>The one of several that a venue lies in, as far as it can be told: the only one, or the one that is named after the city.</summary>
    public static string? Of(string? city, IReadOnlyList<string> zones) => zones is [var only] ? only
        : zones.FirstOrDefault(z => string.Equals(VenueTime.CityOf(z), city, StringComparison.OrdinalIgnoreCase));
}
