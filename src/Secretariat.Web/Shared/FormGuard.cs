using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Secretariat.Web.Portal;

namespace Secretariat.Web.Shared;

/// <summary>
/// Turns away a form that was not made by a page of ours for whoever sends it, before anything reads it. Whoever was signed out while they wrote is shown
/// what they wrote, to copy; a form that another site sent is shown nothing of.
/// </summary>
internal sealed partial class FormGuard(RequestDelegate next)
{
    private const int MostShown = 40;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } refused)
        {
            await next(context);
            return;
        }

        PageHeaders.Set(context);
        var visit = Visit.ThatFailed(context);
        // The framework lets nobody read a form that failed; nothing is done with this one but show it.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        var written = await Written(context);
        context.Features.Set(refused);
        var page = visit.InPortal
            ? visit.Show<PortalAnswerPage>(new { Title = visit.Say.StaleFormTitle, Text = visit.Say.StaleFormText, Written = written },
                StatusCodes.Status400BadRequest)
            : visit.Show<StaleFormPage>(new { Written = written }, StatusCodes.Status400BadRequest);
        await page.ExecuteAsync(context);
    }

    /// <summary>What somebody wrote into the fields, without secrets and what no hand wrote.</summary>
    private static async Task<IReadOnlyList<string>> Written(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] != "same-origin" || !context.Request.HasFormContentType) return [];
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // Too large or not whole, which is why it had no proof that could be read.
            return [];
        }

        return
        [
            .. form.Where(f => !Secret().IsMatch(f.Key)).SelectMany(f => f.Value.OfType<string>())
                .Select(value => value.Trim()).Where(value => value.Any(char.IsLetter) && value is not "true" && !Guid.TryParse(value, out _))
                .Distinct().Take(MostShown),
        ];
    }

    [GeneratedRegex("^(__|shown[.]|form$|key$|version$|return$)|password|passport|secret|token|code", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
