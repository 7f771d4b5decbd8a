using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Takes a role back from an account, from the next request on.</summary>
public sealed record RevokeRole(AccountId Id, GrantedRole Given, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator);
}

internal sealed class RevokeRoleValidator : AbstractValidator<RevokeRole>
{
    public RevokeRoleValidator() => RuleFor(c => c.Given).IsInEnum();
}

internal sealed class RevokeRoleHandler(ISecretariatDb db, ICurrentUser user) : ICommandHandler<RevokeRole, Done>
{
    public async Task<Result<Done>> Handle(RevokeRole command, CancellationToken ct)
    {
        var loaded = await db.Accounts.Load(command.Id, command.Version, ct);
        return loaded.TryGet(out var account, out var refusal) ? account.TakeBack(command.Given, (user.Actor as Actor.AccountHolder)?.Id) : refusal;
    }
}
