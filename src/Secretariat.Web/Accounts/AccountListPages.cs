using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Accounts;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Accounts;

/// <summary>The accounts, as administrators keep them.</summary>
internal sealed class AccountListPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/accounts", AccountLists.Accounts, List, Rows);
        pages.Page("/accounts/open", OpenForm);
        pages.MapPost("/accounts", Open);
        pages.Page("/accounts/{id:guid}", One);
        pages.MapPost("/accounts/{id:guid}/roles", Grant);
        pages.MapPost("/accounts/{id:guid}/roles/{role}/revocation", Revoke);
        pages.MapPost("/accounts/{id:guid}/closure", Close);
        pages.MapPost("/accounts/{id:guid}/password-codes", RenewCode);
    }

    private static async Task<IResult> List(Visit visit) =>
        (await Rows(visit, visit.AskedPage<ListAccounts>(50))).TryGet(out var rows, out var refusal)
            ? await visit.ShowList<AccountListPage>(ListName.Accounts, "/accounts", new { Rows = rows }) : visit.Refuse(refusal);

    private static Task<Result<PageOf<AccountLine>>> Rows(Visit visit, Page page) => visit.Ask(new ListAccounts(page,
        visit.AskedFlag("closed"), visit.Asked("search"), visit.AskedChoice<GrantedRole>("role")));

    private static async Task<IResult> OpenForm(Visit visit) =>
        await visit.May(Opening(visit)) ? visit.Show<OpenAccountPage>() : visit.Missing();

    private static async Task<IResult> Open(Visit visit)
    {
        var (name, email) = (visit.Text("Name"), visit.Text("Email"));
        return (await visit.Send(Opening(visit))).TryGet(out var opened, out var refusal)
            ? visit.Show<PasswordCodePage>(new { Id = opened.Id, Name = name, Email = email, Code = opened.PasswordCode })
            : await visit.Again(refusal, () => OpenForm(visit));
    }

    private static OpenAccount Opening(Visit visit) => new(AccountId.New(), visit.Text("Name"), visit.Text("Email"), null,
        [.. Enum.GetValues<GrantedRole>().Where(r => visit.Ticked($"Role-{r}"))]);

    private static async Task<IResult> One(Visit visit, Guid id) =>
        (await visit.Ask(new GetAccount(new AccountId(id)))).TryGet(out var account, out var refusal)
            ? visit.Show<OneAccountPage>(new { Account = account }) : visit.Refuse(refusal);

    private static Task<IResult> Grant(Visit visit, Guid id)
    {
        var role = visit.Choice<GrantedRole>("Given");
        return visit.Act(new GrantRole(new AccountId(id), role, visit.Version), $"/accounts/{id}", $"The account is now {Holder(role)}.",
            () => One(visit, id), id);
    }

    private static Task<IResult> Revoke(Visit visit, Guid id, GrantedRole role) => visit.Act(new RevokeRole(new AccountId(id), role, visit.Version),
        $"/accounts/{id}", $"The account is no longer {Holder(role)}.", () => One(visit, id), id);

    private static string Holder(GrantedRole role) =>
        $"{(role is GrantedRole.Administrator ? "an" : "a")} {Words.Word(role).ToLowerInvariant()}";

    private static Task<IResult> Close(Visit visit, Guid id) => visit.Act(new CloseAccount(new AccountId(id), visit.TextOrNull("Reason"), visit.Version),
        $"/accounts/{id}", "The account is closed. Its sessions and tokens have ended.", () => One(visit, id), id);

    private static async Task<IResult> RenewCode(Visit visit, Guid id)
    {
        if (!(await visit.Send(new RenewPasswordCode(new AccountId(id)))).TryGet(out var code, out var refusal))
            return await visit.Again(refusal, () => One(visit, id));
        return (await visit.Ask(new GetAccount(new AccountId(id)))).TryGet(out var account, out refusal)
            ? visit.Show<PasswordCodePage>(new { account.Id, account.Name, account.Email, code.Code }) : visit.Refuse(refusal);
    }
}
