using System.CommandLine;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Migrations;

namespace Secretariat.Host.Commands;

/// <summary><c>user add</c>: opens the first accounts of an installation, which has none and no default password.</summary>
internal static class UserCommand
{
    internal static Command Create() => new("user", "Accounts of people who sign in.") { Add() };

    private static string Known => string.Join(", ", Enum.GetNames<GrantedRole>());

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "The name that others and the audit trail see.", Required = true };
        var email = new Option<string>("--email") { Description = "The address they sign in with.", Required = true };
        var roles = new Option<string[]>("--role")
        {
            Description = $"A role, one of {Known}; may be given several times.",
            AllowMultipleArgumentsPerToken = true,
        };
        roles.AcceptOnlyFromAmong(Enum.GetNames<GrantedRole>());
        var command = new Command("add", "Opens an account and prints the code with which its holder sets a password.") { name, email, roles, Shared.Data };
        command.SetAction(async (parsed, ct) =>
        {
            var data = parsed.GetValue(Shared.Data)!;
            await using var database = await OpenDatabase.OpenAsync(Shared.Configuration(), data, ct);
            if (await Migrator.PendingAsync(database.AsApplication, ct) is { Count: > 0 })
                return Shared.Refuse("The database lacks migrations. Run: secretariat migrate");
            await using var services = Shared.Services(database, data);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser("command line"));
            var opened = await scope.ServiceProvider.GetRequiredService<ISender>()
                .Send(new OpenAccount(AccountId.New(), parsed.GetValue(name)!, parsed.GetValue(email)!, null,
                    [.. (parsed.GetValue(roles) ?? []).Select(Enum.Parse<GrantedRole>)]), ct);
            return opened.Match(
                account =>
                {
                    Console.WriteLine("Opened. The holder sets a password within a week, on the page /password, with this code:");
                    Console.WriteLine(account.PasswordCode);
                    return 0;
                },
                refusal => Shared.Refuse(refusal.Message));
        });
        return command;
    }
}
