using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>The accounts, by address.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Closed">Only closed ones, only open ones, or both when null.</param>
/// <param name="Search">Part of a name or an address.</param>
public sealed record ListAccounts(Page Page, bool? Closed = null, string? Search = null) : IQuery<PageOf<AccountLine>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.System);
}

/// <summary>An account in a list.</summary>
public sealed record AccountLine(Guid Id, string Name, string Email, IReadOnlyList<GrantedRole> Roles, bool Closed);

internal sealed class ListAccountsHandler(ISecretariatDb db) : IQueryHandler<ListAccounts, PageOf<AccountLine>>
{
    public async Task<Result<PageOf<AccountLine>>> Handle(ListAccounts query, CancellationToken ct)
    {
        var accounts = db.Accounts.AsNoTracking();
        if (query.Closed is { } closed) accounts = accounts.Where(a => (a.DisabledAt != null) == closed);
        if (!string.IsNullOrWhiteSpace(query.Search))
            accounts = accounts.Where(a => EF.Functions.Like((a.Name + " " + a.Email).ToLower(), Containing(query.Search)));
        if (query.Page.Key() is [var after]) accounts = accounts.Where(a => string.Compare(a.Email, after) > 0);

        var rows = await accounts.OrderBy(a => a.Email).Take(query.Page.Take + 1)
            .Select(a => new AccountLine(a.Id.Value, a.Name, a.Email, a.Grants.Select(g => g.Role).ToList(), a.DisabledAt != null)).ToListAsync(ct);
        return rows.ToPage(query.Page, a => [a.Email]);
    }

    private static string Containing(string search)
    {
        var plain = search.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal);
        return $"%{plain.Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
