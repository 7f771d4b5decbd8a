using System.Globalization;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Documents;

/// <summary>Refusals of digital signatures. A paper that must be signed is not issued without.</summary>
public static class SigningErrors
{
    /// <summary>No key is valid on the day of issue.</summary>
    /// <param name="Ended">When the last one ended; null when none has begun yet.</param>
    public sealed record NoValidKey(DateTimeOffset? Ended) : Conflict(
        "signing.no_valid_key",
        (Ended is { } at ? string.Create(CultureInfo.InvariantCulture, $"The signing key ended on {at:d MMMM yyyy}") : "No signing key is valid yet")
            + ", so this paper cannot be signed and was not issued. Ask those who run the system for a valid key, then do it again.");

    /// <summary>The time-stamp server gave no time-stamp.</summary>
    /// <param name="Why">What it did instead, as the end of a sentence.</param>
    public sealed record NoTimeStamp(string Why) : Unavailable(
        "signing.no_time_stamp", $"The time-stamp server {Why}, so this paper was not issued. A run tries again by itself; otherwise try again later.");
}
