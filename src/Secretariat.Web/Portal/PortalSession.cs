using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;

namespace Secretariat.Web.Portal;

/// <summary>The session of whoever opened a personal link in a browser: the id of the link in a cookie, looked at with each request, no more.</summary>
internal static class PortalSession
{
    /// <summary>Begins one; it ends with the working day, and when the link does.</summary>
    public static Task Begin(HttpContext context, OpenedLink link) => context.SignInAsync(
        SessionSchemes.PersonalLink,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionClaims.Link, link.LinkId.Value.ToString())], SessionSchemes.PersonalLink)),
        new AuthenticationProperties { ExpiresUtc = link.Until });

    /// <summary>Ends it.</summary>
    public static Task End(HttpContext context) => context.SignOutAsync(SessionSchemes.PersonalLink);

    /// <summary>The token in what somebody pasted: the whole link or its last part, broken over lines as mail programs do, with what stood around it.</summary>
    public static string TokenIn(string pasted)
    {
        var text = string.Concat(pasted.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        return text[(text.LastIndexOf('#') + 1)..].Trim('.', ',', ';', '<', '>', '(', ')', '"', '«', '»');
    }
}
