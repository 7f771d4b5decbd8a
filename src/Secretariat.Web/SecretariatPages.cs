using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Shared;

namespace Secretariat.Web;

/// <summary>The pages as the host sees them: rendered on the server, working without scripts.</summary>
public static class SecretariatPages
{
    /// <summary>Adds what pages need.</summary>
    public static IServiceCollection AddSecretariatPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services;
    }

    /// <summary>Maps every page. Call it behind <see cref="AntiforgeryApplicationBuilderExtensions.UseAntiforgery"/>.</summary>
    /// <param name="app">The host.</param>
    /// <param name="verificationLimit">The rate limit of the public check, which page and API share.</param>
    public static IEndpointRouteBuilder MapSecretariatPages(this IEndpointRouteBuilder app, string verificationLimit)
    {
        app.MapRazorComponents<App>().AllowAnonymous().Add(page =>
        {
            if (page is RouteEndpointBuilder { RoutePattern.RawText: PublicAddresses.VerificationRoute })
                page.Metadata.Add(new EnableRateLimitingAttribute(verificationLimit));
        });
        return app;
    }
}
