using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Secretariat.Api.Shared;

/// <summary>How often one address may try, a minute (section <c>RateLimits</c>).</summary>
public sealed class RateLimits
{
    /// <summary>The limit of opened personal links, which API and page share.</summary>
    public const string Links = "links";

    /// <summary>The limit of attempts to sign in, which API and page share.</summary>
    public const string SignIns = "sign-in";

    /// <summary>The limit of the public check of certificates, which API and page share.</summary>
    public const string Verifications = "verifications";

    /// <summary>Attempts to sign in or to set a password.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Exchanges of personal links; many delegates may share the address of a venue.</summary>
    public int LinksPerMinute { get; set; } = 600;

    /// <summary>Checks of certificates by the public.</summary>
    public int VerificationsPerMinute { get; set; } = 20;

    internal static void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(SignIns, context => PerAddress(context, limits => limits.SignInsPerMinute));
        limiter.AddPolicy(Links, context => PerAddress(context, limits => limits.LinksPerMinute));
        limiter.AddPolicy(Verifications, context => PerAddress(context, limits => limits.VerificationsPerMinute));
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, Func<RateLimits, int> perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = perMinute(context.RequestServices.GetRequiredService<IOptions<RateLimits>>().Value),
            Window = TimeSpan.FromMinutes(1),
        });
}
