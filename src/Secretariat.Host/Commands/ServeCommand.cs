using System.CommandLine;
using Secretariat.Domain.Shared;
using Secretariat.Migrations;

namespace Secretariat.Host.Commands;

/// <summary><c>serve</c>: answers requests until told to stop.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var migrate = new Option<bool>("--migrate") { Description = "Bring the database to this version's schema first (development; elsewhere a step of its own)." };
        var command = new Command("serve", "Serves the API and the pages until stopped.") { urls, migrate, Shared.Data };
        command.SetAction(async (parsed, ct) =>
        {
            Alphabet.RefuseWithoutIcu();
            var data = parsed.GetValue(Shared.Data)!;
            var configuration = Shared.Configuration();
            await using var database = await OpenDatabase.OpenAsync(configuration, data, ct);
            if (parsed.GetValue(migrate)) await Migrator.ApplyAsync(database.AsOwner, ct);
            else if (await Migrator.PendingAsync(database.AsApplication, ct) is { Count: > 0 } pending)
                return Shared.Refuse($"The database lacks {pending.Count} migration(s). Run: secretariat migrate");

            await using var app = WebEdge.Build(Shared.Settings(database, data), parsed.GetValue(urls)!);
            await app.StartAsync(ct);
            Console.WriteLine($"Secretariat listens on {string.Join(", ", app.Urls)} and keeps its data in {database.Description}.");
            Console.WriteLine("Stop with Ctrl-C.");
            await app.WaitForShutdownAsync(ct);
            return 0;
        });
        return command;
    }
}
