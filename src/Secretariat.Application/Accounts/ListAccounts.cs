using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>The accounts.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Closed">Only closed ones, only open ones, or both when null.</param>
/// <param name="Search">Part of a name or an address.</param>
/// <param name="Granted">Only those that were given this role.</param>
public sealed record ListAccounts(Page Page, bool? Closed = null, string? Search = null, GrantedRole? Granted = null) : IQuery<PageOf<AccountLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.System);

    /// <inheritdoc />
    public static IOrders Orders => ListAccountsHandler.Orders;
}

/// <summary>An account in a list.</summary>
public sealed record AccountLine(Guid Id, string Name, string Email, IReadOnlyList<GrantedRole> Roles, bool Closed);

internal sealed class ListAccountsHandler(ISecretariatDb db) : IQueryHandler<ListAccounts, PageOf<AccountLine>>
{
    internal static readonly Orders<Account> Orders = Orders<Account>.Usually("email", a => a.Id)
        .By("email", a => a.Email).By("name", a => EF.Functions.Collate(a.Name, Alphabet.Collation));

    public async Task<Result<PageOf<AccountLine>>> Handle(ListAccounts query, CancellationToken ct)
    {
        var accounts = db.Accounts.AsNoTracking();
        if (query.Closed is { } closed) accounts = accounts.Where(a => (a.DisabledAt != null) == closed);
        accounts = accounts.WithWords(query.Search, a => a.Name, a => a.Email);
        if (query.Granted is { } role) accounts = accounts.Where(a => a.Grants.Any(g => g.Role == role));
        return await Orders.Read(
            accounts, query.Page, a => new AccountLine(a.Id.Value, a.Name, a.Email, a.Grants.Select(g => g.Role).ToList(), a.DisabledAt != null), ct);
    }
}
