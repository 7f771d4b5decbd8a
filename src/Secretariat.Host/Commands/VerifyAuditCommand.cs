using System.CommandLine;
using Secretariat.Infrastructure.Audit;
using Secretariat.Migrations;

namespace Secretariat.Host.Commands;

/// <summary><c>verify-audit</c>: recomputes the audit chain.</summary>
internal static class VerifyAuditCommand
{
    internal static Command Create()
    {
        var command = new Command(
            "verify-audit", "Recomputes the audit chain and names the first altered entry; exit code 2 when there is one.") { Shared.Data };
        command.SetAction(async (parsed, ct) =>
        {
            var data = parsed.GetValue(Shared.Data)!;
            var configuration = Shared.Configuration();
            if (string.IsNullOrEmpty(configuration["Database:ConnectionString"]) && !Directory.Exists(Path.Combine(data, "postgres")))
                return Shared.Refuse($"There is no private PostgreSQL in {data}, and no database is configured. Name the folder with --data.");
            await using var database = await OpenDatabase.OpenAsync(configuration, data, ct);
            if (await Migrator.PendingAsync(database.AsApplication, ct) is { Count: > 0 })
                return Shared.Refuse("The database lacks migrations. Run: secretariat migrate");
            if (await AuditVerifier.FirstAlteredAsync(database.AsApplication, ct) is not { } finding)
            {
                Console.WriteLine($"The audit chain is whole: {await AuditVerifier.CountAsync(database.AsApplication, ct)} entries.");
                return 0;
            }

            Console.Error.WriteLine($"The audit chain was altered. {finding.What}");
            return 2;
        });
        return command;
    }
}
