using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;

namespace Secretariat.Web.Portal;

/// <summary>
/// The language of the pages of whoever comes by a personal link: as they chose on the page, else as they are written to, else as their browser asks. All other
/// pages are in the language the dialogue works in.
/// </summary>
internal static class PortalLanguage
{
    private const string Cookie = "secretariat_language";

    /// <summary>In which language an answer is written.</summary>
    public static Language Of(HttpContext context)
    {
        if (!PublicAddresses.IsPortal(context.Request.Path)) return Language.Working;
        var language = Asked(context) ?? Language.Find(context.Request.Cookies[Cookie]) ?? OfBrowser(context) ?? Language.Working;
        return context.RequestServices.GetRequiredService<DialogueSettings>().LanguageFor(language.Tag);
    }

    /// <summary>The language chosen in the address; null where none was.</summary>
    public static Language? Asked(HttpContext context) => Language.Find(context.Request.Query[PublicAddresses.LanguageChoice]);

    /// <summary>Keeps a language for the pages that follow, as long as the browser is open.</summary>
    public static void Keep(HttpContext context, string tag) => context.Response.Cookies.Append(Cookie, Language.Of(tag).Tag,
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });

    private static Language? OfBrowser(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Language.Find(l.Value.Value)).FirstOrDefault(l => l is not null);
}
