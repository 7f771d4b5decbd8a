using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>One account and what it was given to do.</summary>
public sealed record GetAccount(AccountId Id) : IQuery<AccountDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.System);
}

/// <summary>An account.</summary>
public sealed record AccountDetails(
    Guid Id, string Name, string Email, Guid? PersonId, IReadOnlyList<GivenRole> Roles, DateTimeOffset? ClosedAt, long Version) : IVersioned;

/// <summary>A role that an account holds, and since when.</summary>
public sealed record GivenRole(GrantedRole Role, DateTimeOffset Since);

internal sealed class GetAccountHandler(ISecretariatDb db) : IQueryHandler<GetAccount, AccountDetails>
{
    public async Task<Result<AccountDetails>> Handle(GetAccount query, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == query.Id)
            .Select(a => new AccountDetails(a.Id.Value, a.Name, a.Email, a.PersonId == null ? null : a.PersonId.Value.Value,
                a.Grants.OrderBy(g => g.Since).Select(g => new GivenRole(g.Role, g.Since)).ToList(), a.DisabledAt, a.Version))
            .SingleOrDefaultAsync(ct);
        return account is null ? AccessErrors.NoSuchThing : account;
    }
}
