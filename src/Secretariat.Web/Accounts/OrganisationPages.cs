using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Shared;

namespace Secretariat.Web.Accounts;

/// <summary>The way to the organisation's own sign-in, and back from there.</summary>
internal sealed class OrganisationPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/sign-in/organisation", Leave);
        pages.Page("/sign-in/organisation/done", Done);
        pages.Page("/sign-in/organisation/refused", (Visit visit) => visit.Show<OrganisationRefusedPage>(new { IsUnknown = false }));
        pages.Page("/sign-in/organisation/unknown", (Visit visit) => visit.Show<OrganisationRefusedPage>(new { IsUnknown = true }));
    }

    private static IResult Leave(Visit visit, SignInSettings settings) => !settings.Oidc.IsOn ? visit.Missing() : TypedResults.Challenge(
        new AuthenticationProperties
        {
            RedirectUri = $"/sign-in/organisation/done?return={Uri.EscapeDataString(SessionPages.Onward(visit.Asked("return")))}",
        }, [OidcSettings.Scheme]);

    /// <summary>Whoever comes from another site brings no session of ours; the next step, from here, does.</summary>
    private static IResult Done(Visit visit) =>
        visit.Show<OnwardPage>(new { To = $"/sign-in?return={Uri.EscapeDataString(SessionPages.Onward(visit.Asked("return")))}" });
}
