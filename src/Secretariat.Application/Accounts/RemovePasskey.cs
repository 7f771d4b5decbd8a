using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Forgets a passkey of the account that asks; from now on it opens nothing.</summary>
public sealed record RemovePasskey(string Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class RemovePasskeyValidator : AbstractValidator<RemovePasskey>
{
    public RemovePasskeyValidator() => RuleFor(c => c.Id).NotEmpty().MaximumLength(2000);
}

internal sealed class RemovePasskeyHandler(IPasskeys passkeys, ICurrentUser user) : ICommandHandler<RemovePasskey, Done>
{
    public async Task<Result<Done>> Handle(RemovePasskey command, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder { Token: null } holder) return new AccountErrors.OutsideTokenScope();
        return await passkeys.Remove(holder.Id, command.Id, ct) ? Done.Value : AccessErrors.NoSuchThing;
    }
}
