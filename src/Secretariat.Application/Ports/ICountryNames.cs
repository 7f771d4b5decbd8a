using Secretariat.Domain.Languages;

namespace Secretariat.Application.Ports;

/// <summary>Names of countries in the languages of the papers, from a source that is kept up to date; the dialogue's own designations go before them.</summary>
public interface ICountryNames
{
    /// <summary>The name of a country (ISO 3166-1 alpha-2), or null where the source has none.</summary>
    string? Find(string code, Language language);

    /// <summary>The code of the country that bears a name in any language of the papers, whatever its case, or null where none does.</summary>
    string? CodeOf(string name);
}
