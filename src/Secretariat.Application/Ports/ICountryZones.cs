namespace Secretariat.Application.Ports;

/// <summary>Which time zones a country has, from a source that is kept up to date.</summary>
public interface ICountryZones
{
    /// <summary>The zones (IANA) of a country (ISO 3166-1 alpha-2), its principal ones first; none where the source knows none.</summary>
    IReadOnlyList<string> Of(string countryCode);
}
