using System.Collections.Frozen;
using NodaTime.TimeZones;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;

namespace Secretariat.Infrastructure.Names;

/// <summary>The zones of countries from the IANA database as it comes with NodaTime; only those that this machine knows too.</summary>
internal sealed class CountryZones : ICountryZones
{
    private readonly FrozenDictionary<string, string[]> _zones = TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(static l => VenueTime.Knows(l.ZoneId))
        .GroupBy(static l => l.CountryCode).ToFrozenDictionary(static g => g.Key, static g => g.Select(static l => l.ZoneId).ToArray());

    public IReadOnlyList<string> Of(string countryCode) => _zones.GetValueOrDefault(countryCode) ?? [];
}
