using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>The passkeys of the account that asks, the newest first; there are ten at most.</summary>
public sealed record GetPasskeys : IQuery<IReadOnlyList<Passkey>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class GetPasskeysHandler(IPasskeys passkeys, ICurrentUser user) : IQueryHandler<GetPasskeys, IReadOnlyList<Passkey>>
{
    public async Task<Result<IReadOnlyList<Passkey>>> Handle(GetPasskeys query, CancellationToken ct) =>
        (await passkeys.Of(((Actor.AccountHolder)user.Actor).Id, ct)).ToList();
}
