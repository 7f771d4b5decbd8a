using System.Collections.Frozen;
using System.Text.Json;
using Secretariat.Application.Ports;
using Secretariat.Domain.Languages;

namespace Secretariat.Infrastructure.Names;

/// <summary>Names of countries from the Unicode CLDR, which is built into this assembly so that a paper reads the same on every machine.</summary>
internal sealed class CountryNames : ICountryNames
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage =
        Language.All.ToFrozenDictionary(static l => l.Tag, static l => Read(l.Tag));

    private readonly FrozenDictionary<string, string> _codes;

    public CountryNames() => _codes = _byLanguage.Values.SelectMany(static names => names)
        .DistinctBy(static name => name.Value, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static name => name.Value, static name => name.Key, StringComparer.OrdinalIgnoreCase);

    public string? CodeOf(string name) => _codes.GetValueOrDefault(name.Trim());

    public string? Find(string code, Language language) => _byLanguage[language.Tag].GetValueOrDefault(code);

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(CountryNames).Assembly.GetManifestResourceStream($"territories.{language}.json")!;
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.GetProperty("main").GetProperty(language).GetProperty("localeDisplayNames").GetProperty("territories").EnumerateObject()
            .Where(static name => name.Name.Length == 2).ToFrozenDictionary(static name => name.Name, static name => name.Value.GetString()!);
    }
}
