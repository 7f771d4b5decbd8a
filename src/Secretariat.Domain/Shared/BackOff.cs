namespace Secretariat.Domain.Shared;

/// <summary>The pause before something is tried again: two seconds, doubled each time, an hour at most.</summary>
public static class BackOff
{
    /// <summary>The pause after so many fruitless attempts.</summary>
    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Math.Clamp(attempts, 1, 12))));
}
