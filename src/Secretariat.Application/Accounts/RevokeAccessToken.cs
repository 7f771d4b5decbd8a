using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Ends a token of the account that asks.</summary>
public sealed record RevokeAccessToken(AccessTokenId Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class RevokeAccessTokenHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RevokeAccessToken, Done>
{
    public async Task<Result<Done>> Handle(RevokeAccessToken command, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var token = await db.AccessTokens.SingleOrDefaultAsync(t => t.Id == command.Id && t.AccountId == owner, ct);
        return token is null ? AccessErrors.NoSuchThing : token.Revoke(clock.GetUtcNow());
    }
}
