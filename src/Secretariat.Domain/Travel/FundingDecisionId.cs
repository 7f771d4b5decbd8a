namespace Secretariat.Domain.Travel;

/// <summary>Identifies a funding decision.</summary>
public readonly record struct FundingDecisionId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static FundingDecisionId New() => new(Guid.CreateVersion7());
}
