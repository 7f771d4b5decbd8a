using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Audit;

namespace Secretariat.Web.Audit;

internal sealed class SettingsPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/settings", Show);

    private static async Task<IResult> Show(Visit visit) => (await visit.Ask(new GetInstallation())).TryGet(out var sections, out var refusal)
        ? visit.Show<SettingsPage>(new { Sections = sections }) : visit.Refuse(refusal);
}
