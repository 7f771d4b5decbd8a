using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Closes an account for good: its sessions and tokens end with it, what it did stays.</summary>
public sealed record CloseAccount(AccountId Id, string? Reason, long Version) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator);
}

internal sealed class CloseAccountValidator : AbstractValidator<CloseAccount>
{
    public CloseAccountValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class CloseAccountHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CloseAccount, Done>
{
    public async Task<Result<Done>> Handle(CloseAccount command, CancellationToken ct)
    {
        var loaded = await db.Accounts.Load(command.Id, command.Version, ct);
        if (!loaded.TryGet(out var account, out var refusal)) return refusal;
        if (account.Close((user.Actor as Actor.AccountHolder)?.Id, clock.GetUtcNow()).Error is { } refused) return refused;
        await db.EndTokens(account.Id, clock.GetUtcNow(), ct);
        await db.EndSessions(account.Id, null, clock.GetUtcNow(), ct);
        return Done.Value;
    }
}
