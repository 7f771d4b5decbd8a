using System.CommandLine;
using Secretariat.Infrastructure.Audit;

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
            await using var database = await OpenDatabase.OpenAsync(Shared.Configuration(), parsed.GetValue(Shared.Data)!, ct);
            if (await AuditVerifier.FirstAlteredAsync(database.AsApplication, ct) is not { } finding)
            {
                Console.WriteLine("The audit chain is whole.");
                return 0;
            }

            Console.Error.WriteLine($"The audit chain was altered. {finding.What}");
            return 2;
        });
        return command;
    }
}
