using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Secretariat.Web.Shared;

/// <summary>One sentence of what was done, carried sealed from the form to the page that follows it, and shown there once.</summary>
internal static class Notices
{
    private const string Cookie = "secretariat_notice";

    /// <summary>Leaves a sentence for the next page.</summary>
    public static void Leave(HttpContext context, string sentence) => context.Response.Cookies.Append(Cookie, Protector(context).Protect(sentence),
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromMinutes(1),
            IsEssential = true,
        });

    /// <summary>Takes the sentence that was left, if one was.</summary>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } text) return null;
        context.Response.Cookies.Delete(Cookie);
        try
        {
            return Protector(context).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Secretariat.Notice.v1");
}
