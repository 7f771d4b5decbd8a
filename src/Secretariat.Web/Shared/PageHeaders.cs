using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Secretariat.Web.Portal;

namespace Secretariat.Web.Shared;

/// <summary>What every page says to browsers, and asks of the forms that they send.</summary>
internal static class PageHeaders
{
    /// <summary>Everything comes from this host; nothing in a page itself styles or runs.</summary>
    internal const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

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
        return context.Arguments.OfType<Visit>().FirstOrDefault() is { Me.OwesSecondFactor: true } visit && !IsOnTheWay(context.HttpContext.Request.Path)
            ? visit.See("/account/second-factor") : await next(context);
    }

    /// <summary>Where those may go who have still to set up a second factor.</summary>
    private static bool IsOnTheWay(PathString path) => path.StartsWithSegments("/account") || path.StartsWithSegments("/sign-in")
        || path.StartsWithSegments("/sign-out") || path.StartsWithSegments("/password");
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
        var visit = Visit.ThatFailed(context);
        var page = visit.InPortal
            ? visit.Show<PortalAnswerPage>(new { Title = visit.Say.StaleFormTitle, Text = visit.Say.StaleFormText }, StatusCodes.Status400BadRequest)
            : visit.Show<StaleFormPage>(status: StatusCodes.Status400BadRequest);
        await page.ExecuteAsync(context);
    }
}
