using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Opens an account for somebody who is to sign in. It has no password: they set their own with the code that is answered.</summary>
public sealed record OpenAccount(AccountId Id, string Name, string Email, PersonId? PersonId, IReadOnlyList<GrantedRole> Roles)
    : ICommand<OpenedAccount>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.System);
}

/// <summary>A new account.</summary>
/// <param name="Id">The account.</param>
/// <param name="PasswordCode">With it the holder sets their password; shown this once, good for a week.</param>
public sealed record OpenedAccount(Guid Id, string PasswordCode);

internal sealed class OpenAccountValidator : AbstractValidator<OpenAccount>
{
    public OpenAccountValidator()
    {
        RuleFor(c => c.Name).NotBlank().MaximumLength(200);
        RuleFor(c => c.Email).NotEmpty().IsMailAddress();
        RuleFor(c => c.Roles).NotNull();
    }
}

internal sealed class OpenAccountHandler(ISecretariatDb db, ISignIns signIns, TimeProvider clock) : ICommandHandler<OpenAccount, OpenedAccount>
{
    public async Task<Result<OpenedAccount>> Handle(OpenAccount command, CancellationToken ct)
    {
        if (command.PersonId is { } person)
        {
            if (!await db.People.AnyAsync(p => p.Id == person, ct)) return AccessErrors.NoSuchThing;
            if (await db.Accounts.AnyAsync(a => a.PersonId == person && a.DisabledAt == null, ct)) return new AccountErrors.PersonHasAccount();
        }

        var account = Account.Open(command.Id, command.Name, command.Email, command.PersonId, command.Roles, clock.GetUtcNow());
        db.Accounts.Add(account);
        return new OpenedAccount(account.Id.Value, await signIns.Prepare(account));
    }
}
