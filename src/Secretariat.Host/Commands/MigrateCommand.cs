using System.CommandLine;
using Secretariat.Migrations;

namespace Secretariat.Host.Commands;

/// <summary><c>migrate</c>: brings the database to this version's schema.</summary>
internal static class MigrateCommand
{
    internal static Command Create()
    {
        var command = new Command("migrate", "Brings the database to this version's schema, as the role that owns it.") { Shared.Data };
        command.SetAction(async (parsed, ct) =>
        {
            await using var database = await OpenDatabase.OpenAsync(Shared.Configuration(), parsed.GetValue(Shared.Data)!, ct);
            var applied = await Migrator.ApplyAsync(database.AsOwner, ct);
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}.");
            return 0;
        });
        return command;
    }
}
