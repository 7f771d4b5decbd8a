using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Sets the password of an account with the code that was given for it; sessions begun with an earlier one end.</summary>
public sealed record SetPassword(string Email, string Code, string Password) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Whoever holds the code was given it by an administrator; there is nothing else yet to sign in with.");
}

internal sealed class SetPasswordValidator : AbstractValidator<SetPassword>
{
    public SetPasswordValidator()
    {
        RuleFor(c => c.Email).NotEmpty().MaximumLength(320);
        RuleFor(c => c.Code).NotEmpty().MaximumLength(2000);
        RuleFor(c => c.Password).NotEmpty().MaximumLength(500);
    }
}

internal sealed class SetPasswordHandler(ISignIns signIns) : ICommandHandler<SetPassword, Done>
{
    public Task<Result<Done>> Handle(SetPassword command, CancellationToken ct) => signIns.SetPassword(command.Email, command.Code, command.Password, ct);
}
