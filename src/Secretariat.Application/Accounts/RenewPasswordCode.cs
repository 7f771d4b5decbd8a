using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Gives a new code with which the holder of an account sets their password, such as when they forgot it.</summary>
public sealed record RenewPasswordCode(AccountId Id) : ICommand<PasswordCode>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.System);
}

/// <summary>With it the holder sets their password; shown this once, good for a week.</summary>
public sealed record PasswordCode(string Code);

internal sealed class RenewPasswordCodeHandler(ISecretariatDb db, ISignIns signIns) : ICommandHandler<RenewPasswordCode, PasswordCode>
{
    public async Task<Result<PasswordCode>> Handle(RenewPasswordCode command, CancellationToken ct)
    {
        var loaded = await db.Accounts.Load(command.Id, null, ct);
        if (!loaded.TryGet(out var account, out var refusal)) return refusal;
        if (account.DisabledAt is not null) return new AccountErrors.Closed();
        return new PasswordCode(await signIns.NewPasswordCode(account.Id, PasswordCodeBy.Hand, ct));
    }
}
