using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Tests;

/// <summary>Opens an account under a running number, so that one command has rows, numbers and an answer to look at.</summary>
public sealed record OpenNumberedAccount(string Name, string Email, bool Refuse = false, string? Reason = null) : ICommand<NumberedAccount>, IReasoned
{
    public AccessRule Access => AccessRule.ToDialogue(Role.System, Role.SecretariatOfficer);
}

public sealed record NumberedAccount(AccountId Id, long Number);

public sealed class OpenNumberedAccountHandler(ISecretariatDb db, INumbers numbers, TimeProvider clock) : ICommandHandler<OpenNumberedAccount, NumberedAccount>
{
    public async Task<Result<NumberedAccount>> Handle(OpenNumberedAccount command, CancellationToken ct)
    {
        var number = await numbers.Next("accounts/2024", ct);
        var account = Account.Open(AccountId.New(), command.Name, command.Email, null, [GrantedRole.SecretariatOfficer], clock.GetUtcNow());
        db.Accounts.Add(account);
        if (command.Refuse) return new Conflict("test.refused", "Refused on purpose.");
        return new NumberedAccount(account.Id, number);
    }
}

/// <summary>Opens an account; one step of a run.</summary>
public sealed record OpenPlainAccount(string Email, string Behave = "") : ICommand<Done>
{
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

/// <summary>Where a step waits until the test lets it go on.</summary>
public sealed class HeldStep
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task;

    public void Release() => _released.SetResult();

    internal Task Hold(CancellationToken ct)
    {
        _begun.TrySetResult();
        return _released.Task.WaitAsync(ct);
    }
}

public sealed class OpenPlainAccountHandler(ISecretariatDb db, HeldStep held, TimeProvider clock) : ICommandHandler<OpenPlainAccount, Done>
{
    public async Task<Result<Done>> Handle(OpenPlainAccount command, CancellationToken ct)
    {
        if (command.Behave.StartsWith("hold", StringComparison.Ordinal)) await held.Hold(ct);
        if (command.Behave.EndsWith("throw", StringComparison.Ordinal)) throw new InvalidOperationException("Broken on purpose.");
        db.Accounts.Add(Account.Open(AccountId.New(), command.Email, command.Email, null, [], clock.GetUtcNow()));
        return command.Behave == "refuse" ? new Conflict("test.refused", "Refused on purpose.") : Done.Value;
    }
}

/// <summary>Begins a run of accounts to open.</summary>
public sealed record OpenManyAccounts(IReadOnlyList<OpenPlainAccount> Accounts) : ICommand<RunId>
{
    public AccessRule Access => AccessRule.ToDialogue(Role.System, Role.SecretariatOfficer);
}

public sealed class OpenManyAccountsHandler(IRuns runs) : ICommandHandler<OpenManyAccounts, RunId>
{
    public Task<Result<RunId>> Handle(OpenManyAccounts command, CancellationToken ct) =>
        runs.Start(Domain.Runs.RunKind.Other, "Open accounts", null, [.. command.Accounts.Select(a => new RunItem($"account/{a.Email}", a.Email, a))], ct);
}

/// <summary>Finds nothing to do.</summary>
public sealed record LookAround(string? Reason = null) : ICommand<Done>, IReasoned
{
    public AccessRule Access => AccessRule.ToDialogue(Role.System, Role.SecretariatOfficer);
}

public sealed class LookAroundHandler : ICommandHandler<LookAround, Done>
{
    public Task<Result<Done>> Handle(LookAround command, CancellationToken ct) => Task.FromResult<Result<Done>>(Done.Value);
}

internal static class TestCommands
{
    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<HeldStep>();
        services.AddScoped<IRequestHandler<OpenNumberedAccount, Result<NumberedAccount>>, OpenNumberedAccountHandler>();
        services.AddScoped<IRequestHandler<OpenPlainAccount, Result<Done>>, OpenPlainAccountHandler>();
        services.AddScoped<IRequestHandler<OpenManyAccounts, Result<RunId>>, OpenManyAccountsHandler>();
        services.AddScoped<IRequestHandler<LookAround, Result<Done>>, LookAroundHandler>();
        CommandJson.Know(typeof(OpenPlainAccount));
    }
}
