using System.CommandLine;
using Secretariat.Domain.Shared;
using Secretariat.Host.Demo;
using Secretariat.Infrastructure.Mail;
using Secretariat.Migrations;

namespace Secretariat.Host.Commands;

/// <summary><c>serve</c>: answers requests until told to stop.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var migrate = new Option<bool>(
            "--migrate")
        { Description = "Bring the database to this version's schema first (development; elsewhere a step of its own)." };
        var demo = new Option<bool>("--demo-data") { Description = "Load the history and a small demo dialogue with accounts to sign in with." };
        var command = new Command("serve", "Serves the API until stopped.") { urls, migrate, demo, Shared.Data };
        command.SetAction(async (parsed, ct) =>
        {
            Alphabet.RefuseWithoutIcu();
            var data = parsed.GetValue(Shared.Data)!;
            var configuration = Shared.Configuration();
            await using var database = await OpenDatabase.OpenAsync(configuration, data, ct);
            if (parsed.GetValue(migrate)) await Migrator.ApplyAsync(database.AsOwner, ct);
            else if (await Migrator.PendingAsync(database.AsApplication, ct) is { Count: > 0 } pending)
                return Shared.Refuse($"The database lacks {pending.Count} migration(s). Run: secretariat migrate");

            var settings = Shared.Settings(database, data);
            if (parsed.GetValue(demo) && !configuration.GetSection("Signing:Keys").Exists())
                await DemoSigningKey.EnsureAsync(data, TimeProvider.System.GetUtcNow(), settings, ct);
            await using var app = WebEdge.Build(settings, parsed.GetValue(urls)!);
            var password = parsed.GetValue(demo) ? await new DemoDialogue(app.Services, data).EnsureAsync(ct) : null;
            await app.StartAsync(ct);
            Console.WriteLine($"Secretariat listens on {string.Join(", ", app.Urls)} and keeps its data in {database.Description}.");
            if (password is not null) Tell(app, password);
            Console.WriteLine("Stop with Ctrl-C.");
            await app.WaitForShutdownAsync(ct);
            return 0;
        });
        return command;
    }

    private static void Tell(WebApplication app, string password)
    {
        var mail = app.Services.GetRequiredService<MailSettings>();
        Console.WriteLine($"API reference: {app.Urls.First()}/docs/api");
        Console.WriteLine(string.IsNullOrEmpty(mail.Host)
            ? $"Mails become files in {mail.PickupDirectory}; /api/v1/mails lists them." : $"Mails go to {mail.Host}.");
        Console.WriteLine($"Demo accounts, all with the password \"{password}\":");
        foreach (var (email, what) in DemoDialogue.Accounts) Console.WriteLine($"  {email,-28} {what}");
    }
}
