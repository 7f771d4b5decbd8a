using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Accounts;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Accounts;

internal sealed class SetUpPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page(PublicAddresses.SetUpRoute, Show);
        pages.MapPost(PublicAddresses.SetUpRoute, Open).WithMetadata(new Limited(limits => limits.SignIns));
    }

    private static async Task<IResult> Show(Visit visit) =>
        (await visit.Ask(new GetSetUp())).Match(s => s.IsOpen, _ => false) ? visit.Show<SetUpPage>() : visit.Missing();

    private static async Task<IResult> Open(Visit visit)
    {
        if (visit.Text("Password") != visit.Text("Again")) return await visit.Again(PasswordPages.Differ, () => Show(visit));
        var command = new OpenFirstAccount(AccountId.New(), visit.Text("Name"), visit.Text("Email"), visit.Text("Code"), visit.Text("Password"));
        if ((await visit.Send(command)).Error is { } refusal) return await visit.Again(PasswordPages.AtItsField(refusal, "Password"), () => Show(visit));
        Notices.Leave(visit.Http, "The first account is open. Sign in with it.");
        return visit.See("/sign-in");
    }
}
