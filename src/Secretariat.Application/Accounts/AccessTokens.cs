using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Accounts;

internal static class AccessTokens
{
    /// <summary>Ends every token of an account: whoever made one may have been somebody else.</summary>
    internal static async Task EndTokens(this ISecretariatDb db, AccountId account, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var token in await db.AccessTokens.Where(t => t.AccountId == account && t.RevokedAt == null).ToListAsync(ct)) token.Revoke(now).Expect();
    }
}
