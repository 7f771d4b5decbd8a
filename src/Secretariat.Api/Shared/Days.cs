namespace Secretariat.Api.Shared;

/// <summary>The day of questions that name none.</summary>
internal static class Days
{
    /// <summary>Today, in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
