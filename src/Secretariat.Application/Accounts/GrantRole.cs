using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Gives an account a role in the secretariat. Chairs are never granted: their right follows from their office.</summary>
public sealed record GrantRole(AccountId Id, GrantedRole Given, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator);
}

internal sealed class GrantRoleValidator : AbstractValidator<GrantRole>
{
    public GrantRoleValidator() => RuleFor(c => c.Given).IsInEnum();
}

internal sealed class GrantRoleHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<GrantRole, Done>
{
    public async Task<Result<Done>> Handle(GrantRole command, CancellationToken ct)
    {
        var loaded = await db.Accounts.Load(command.Id, command.Version, ct);
        return loaded.TryGet(out var account, out var refusal) ? account.Give(command.Given, clock.GetUtcNow()) : refusal;
    }
}
