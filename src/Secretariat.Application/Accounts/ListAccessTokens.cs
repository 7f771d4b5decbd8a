using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>The tokens of the account that asks, the newest first; never the tokens themselves.</summary>
public sealed record ListAccessTokens(Page Page) : IQuery<PageOf<AccessTokenLine>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>A token in a list.</summary>
public sealed record AccessTokenLine(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);

internal sealed class ListAccessTokensHandler(ISecretariatDb db, ICurrentUser user) : IQueryHandler<ListAccessTokens, PageOf<AccessTokenLine>>
{
    public async Task<Result<PageOf<AccessTokenLine>>> Handle(ListAccessTokens query, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var tokens = db.AccessTokens.AsNoTracking().Where(t => t.AccountId == owner);
        if (query.Page.Key() is [var after] && Guid.TryParse(after, out var last)) tokens = tokens.Where(t => (Guid)(object)t.Id < last);

        var rows = await tokens.OrderByDescending(t => t.Id).Take(query.Page.Take + 1)
            .Select(t => new AccessTokenLine(t.Id.Value, t.Name, t.Scopes, t.CreatedAt, t.ExpiresAt, t.RevokedAt)).ToListAsync(ct);
        return rows.ToPage(query.Page, t => [t.Id.ToString()]);
    }
}
