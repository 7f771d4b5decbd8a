namespace Secretariat.Domain.Meetings;

/// <summary>Where a meeting is held.</summary>
/// <param name="Name">The building, such as "Clarion Hotel Amaranten".</param>
/// <param name="Address">Street and postcode; empty when not yet known.</param>
/// <param name="City">The city.</param>
/// <param name="CountryCode">The country's ISO 3166-1 alpha-2 code.</param>
public sealed record Venue(string Name, string Address, string City, string CountryCode);
