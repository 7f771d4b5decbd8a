using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Meetings;

/// <summary>Where a meeting is held.</summary>
/// <param name="Name">The building, such as "Clarion Hotel Amaranten"; empty when only the city is known yet.</param>
/// <param name="Address">Street and postcode; empty when not yet known.</param>
/// <param name="City">The city.</param>
/// <param name="CountryCode">The country's ISO 3166-1 alpha-2 code.</param>
public sealed record Venue(string Name, string Address, string City, string CountryCode)
{
    /// <summary>What the building is called.</summary>
    public string Name { get; init; } = CleanText.Line(Name);

    /// <summary>Street and number, in one or more lines.</summary>
    public string Address { get; init; } = CleanText.Text(Address);

    /// <summary>The city, as papers print it.</summary>
    public string City { get; init; } = CleanText.Line(City);
}
