using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>The tokens of the account that asks, the newest first; never the tokens themselves.</summary>
public sealed record ListAccessTokens(Page Page) : IQuery<PageOf<AccessTokenLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();

    /// <inheritdoc />
    public static IOrders Orders => ListAccessTokensHandler.Orders;
}

/// <summary>A token in a list.</summary>
public sealed record AccessTokenLine(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);

internal sealed class ListAccessTokensHandler(ISecretariatDb db, ICurrentUser user) : IQueryHandler<ListAccessTokens, PageOf<AccessTokenLine>>
{
    internal static readonly Orders<AccessToken> Orders = Orders<AccessToken>.Usually("-createdAt", t => t.Id)
        .By("createdAt", t => t.CreatedAt).By("expiresAt", t => t.ExpiresAt).By("name", t => EF.Functions.Collate(t.Name, Alphabet.Collation));

    public async Task<Result<PageOf<AccessTokenLine>>> Handle(ListAccessTokens query, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        return await Orders.Read(db.AccessTokens.AsNoTracking().Where(t => t.AccountId == owner), query.Page,
            t => new AccessTokenLine(t.Id.Value, t.Name, t.Scopes, t.CreatedAt, t.ExpiresAt, t.RevokedAt), ct);
    }
}
