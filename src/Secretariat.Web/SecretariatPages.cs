using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Secretariat.Web;

/// <summary>The pages as the host sees them: rendered on the server, working without scripts.</summary>
public static class SecretariatPages
{
    /// <summary>Adds what pages need.</summary>
    public static IServiceCollection AddSecretariatPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(forms => forms.Cookie.Name = "secretariat_form");
        return services;
    }

    /// <summary>Gives bare answers outside the API a page. Call it before everything that answers.</summary>
    public static IApplicationBuilder UseSecretariatPages(this IApplicationBuilder app) =>
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseMiddleware<PageFaults>());

    /// <summary>Guards the forms of pages. Call it behind authentication, before the pages are mapped.</summary>
    public static IApplicationBuilder UseSecretariatForms(this IApplicationBuilder app) => app.UseAntiforgery().UseMiddleware<FormGuard>();

    /// <summary>Maps every page.</summary>
    /// <param name="app">The host.</param>
    /// <param name="limits">The rate limits that pages share with the API.</param>
    public static IEndpointRouteBuilder MapSecretariatPages(this IEndpointRouteBuilder app, PageLimits limits)
    {
        SiteAssets.Map(app);
        var pages = app.MapGroup("").AllowAnonymous().ExcludeFromDescription().WithMetadata(limits).AddEndpointFilter(PageHeaders.Before);
        ((IEndpointConventionBuilder)pages).Add(page =>
        {
            if (page.Metadata.OfType<HttpMethodMetadata>().Any(m => m.HttpMethods.Contains(HttpMethods.Post)))
                page.Metadata.Add(new RequireAntiforgeryTokenAttribute());
            if (page.Metadata.OfType<Limited>().LastOrDefault() is { } limited)
                page.Metadata.Add(new Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute(limited.By(limits)));
        });
        var map = typeof(SecretariatPages).GetMethod(nameof(MapOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        var groups = typeof(SecretariatPages).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IPageGroup)));
        foreach (var group in groups.OrderBy(t => t.FullName, StringComparer.Ordinal)) map.MakeGenericMethod(group).Invoke(null, [pages]);
        return app;
    }

    private static void MapOne<TGroup>(IEndpointRouteBuilder pages) where TGroup : IPageGroup => TGroup.Map(pages);
}

/// <summary>The names of the rate limits that pages share with the API.</summary>
/// <param name="SignIns">Attempts to sign in.</param>
/// <param name="Links">Personal links that are opened.</param>
/// <param name="Verifications">Checks of certificates by the public.</param>
public sealed record PageLimits(string SignIns, string Links, string Verifications);

/// <summary>Marks a page that may be asked for only so often.</summary>
/// <param name="By">Which limit.</param>
internal sealed record Limited(Func<PageLimits, string> By);
