using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Whether this installation waits for its first account.</summary>
public sealed record GetSetUp : IQuery<SetUpState>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Nobody has an account yet; and once somebody has, the answer tells no more than the door.");
}

/// <summary>How far setting up is.</summary>
/// <param name="IsOpen">Whether there is no account yet.</param>
public sealed record SetUpState(bool IsOpen);

internal sealed class GetSetUpHandler(ISecretariatDb db) : IQueryHandler<GetSetUp, SetUpState>
{
    public async Task<Result<SetUpState>> Handle(GetSetUp query, CancellationToken ct) => new SetUpState(!await db.Accounts.AnyAsync(ct));
}
