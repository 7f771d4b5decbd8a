namespace Secretariat.Domain.Participants;

/// <summary>Identifies a named group of countries, such as the EU Member States.</summary>
public readonly record struct CountryGroupId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static CountryGroupId New() => new(Guid.CreateVersion7());
}
