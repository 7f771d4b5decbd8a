using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Secretariat.Web.Shared;

/// <summary>What every page says to browsers, and asks of the forms that they send.</summary>
internal static class PageHeaders
{
    /// <summary>Everything comes from this host; nothing in a page itself styles or runs.</summary>
    internal const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'";

    internal static void Set(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
    }

    /// <summary>Runs before each page.</summary>
    internal static async ValueTask<object?> Before(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Set(context.HttpContext);
        return await next(context);
    }
}

/// <summary>Turns away a form that was not made by a page of ours for whoever sends it, before anything reads it.</summary>
internal sealed class FormGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            await next(context);
            return;
        }

        PageHeaders.Set(context);
        await Visit.ThatFailed(context).Show<StaleFormPage>(status: StatusCodes.Status400BadRequest).ExecuteAsync(context);
    }
}
