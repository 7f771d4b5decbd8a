using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.People;

namespace Secretariat.Api.Accounts;

internal sealed class AccountEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("/", List).WithSummary("Lists accounts, usually by address");
        accounts.MapGet("/{id:guid}", Get).WithSummary("Shows one account and its roles");
        accounts.MapPost("/", Open).WithSummary("Opens an account; its holder sets a password with the code that is answered");
        accounts.MapPut("/{id:guid}/roles/{role}", Grant).WithSummary("Gives an account a role");
        accounts.MapDelete("/{id:guid}/roles/{role}", Revoke).WithSummary("Takes a role back from an account");
        accounts.MapPost("/{id:guid}/closure", Close).WithSummary("Closes an account, and with it its sessions and tokens");
        accounts.MapPost("/{id:guid}/password-codes", RenewCode).WithSummary("Gives a new code with which the holder sets a password");
    }

    private static async Task<OkAnswer<PageOf<AccountLine>>> List(
        ISender sender, [AsParameters] PageQuery<ListAccounts> page, bool? closed, string? search, GrantedRole? role, CancellationToken ct) =>
        (await sender.Ask(new ListAccounts(page.ToPage(), closed, search, role), ct)).ToOk();

    private static async Task<OkAnswer<AccountDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetAccount(new AccountId(id)), ct)).ToOk();

    private static async Task<CreatedAnswer<OpenedAccount>> Open(ISender sender, AccountToOpen body, CancellationToken ct) =>
        (await sender.Send(new OpenAccount(AccountId.New(), body.Name, body.Email, body.PersonId is { } person ? new PersonId(person) : null, body.Roles), ct))
            .ToCreated(account => $"{SecretariatApi.Root}/accounts/{account.Id}");

    private static async Task<NoContentAnswer> Grant(ISender sender, Guid id, GrantedRole role, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new GrantRole(new AccountId(id), role, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Revoke(ISender sender, Guid id, GrantedRole role, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RevokeRole(new AccountId(id), role, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Close(ISender sender, Guid id, ClosureOfAccount body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CloseAccount(new AccountId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<OkAnswer<PasswordCode>> RenewCode(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new RenewPasswordCode(new AccountId(id)), ct)).ToOk();
}

/// <summary>An account to be opened.</summary>
internal sealed record AccountToOpen(string Name, string Email, IReadOnlyList<GrantedRole> Roles, Guid? PersonId = null);

/// <summary>Why an account is closed.</summary>
internal sealed record ClosureOfAccount(string Reason);
