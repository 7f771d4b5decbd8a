using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Opens the first account of an installation, an administrator's, with the code that was printed where the host was started.</summary>
public sealed record OpenFirstAccount(
    AccountId Id, string Name, string Email, [property: NotAudited] string Code, [property: NotAudited] string Password) : ICommand<AccountId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("There is nobody yet who could be signed in; the code shows that whoever asks started the host.");
}

internal sealed class OpenFirstAccountValidator : AbstractValidator<OpenFirstAccount>
{
    public OpenFirstAccountValidator()
    {
        RuleFor(c => c.Name).NotBlank().MaximumLength(200);
        RuleFor(c => c.Email).NotEmpty().IsMailAddress();
        RuleFor(c => c.Code).NotEmpty().MaximumLength(100);
        RuleFor(c => c.Password).NotEmpty().MaximumLength(PasswordRules.LongestLength);
    }
}

internal sealed class OpenFirstAccountHandler(ISecretariatDb db, ISetUp setUp, ISignIns signIns, TimeProvider clock)
    : ICommandHandler<OpenFirstAccount, AccountId>
{
    public async Task<Result<AccountId>> Handle(OpenFirstAccount command, CancellationToken ct)
    {
        if (!await setUp.Redeem(command.Code, ct) || await db.Accounts.AnyAsync(ct)) return new AccountErrors.SetUpCodeUnknown();
        var account = Account.Open(command.Id, command.Name, command.Email, null, [GrantedRole.Administrator], clock.GetUtcNow());
        if (signIns.Prepare(account, command.Password).Error is { } refusal) return refusal;
        db.Accounts.Add(account);
        return account.Id;
    }
}
