using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Sets the password of an account with the code that was given for it; sessions and access tokens begun with an earlier one end.</summary>
public sealed record SetPassword(string Email, [property: NotAudited] string Code, [property: NotAudited] string Password) : ICommand<Done>
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

internal sealed class SetPasswordHandler(ISecretariatDb db, ISignIns signIns, TimeProvider clock) : ICommandHandler<SetPassword, Done>
{
    public async Task<Result<Done>> Handle(SetPassword command, CancellationToken ct)
    {
        if ((await signIns.SetPassword(command.Email, command.Code, command.Password, ct)).Error is { } refusal) return refusal;
        var email = command.Email.Trim().ToLowerInvariant();
        var account = await db.Accounts.Where(a => a.Email == email).Select(a => a.Id).SingleAsync(ct);
        await db.EndTokens(account, clock.GetUtcNow(), ct);
        await db.EndSessions(account, null, clock.GetUtcNow(), ct);
        return Done.Value;
    }
}
