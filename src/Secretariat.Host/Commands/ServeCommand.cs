using System.CommandLine;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
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

            var (addresses, settings) = (parsed.GetValue(urls)!, Shared.Settings(database, data));
            if (string.IsNullOrEmpty(configuration["Dialogue:PublicAddress"])) settings["Dialogue:PublicAddress"] = PublicAddressOf(addresses);
            if (parsed.GetValue(demo) && !configuration.GetSection("Signing:Keys").Exists())
                await DemoSigningKey.EnsureAsync(data, TimeProvider.System.GetUtcNow(), settings, ct);
            await using var app = WebEdge.Build(settings, addresses);
            var password = parsed.GetValue(demo) ? await new DemoDialogue(app.Services, data).EnsureAsync(ct) : null;
            // Asked before it listens: from then on a database that goes away is waited for, and ends nothing.
            var code = password is null ? await SetUpCode(app, ct) : null;
            try
            {
                await app.StartAsync(ct);
            }
            catch (Exception e) when (Listening.Refusal(e) is { } why)
            {
                return Shared.Refuse($"Cannot listen on {addresses}: {why} Choose another address with --urls.");
            }

            Console.WriteLine($"Secretariat listens on {string.Join(", ", app.Urls)} and keeps its data in {database.Description}.");
            if (password is not null) Tell(app, password);
            else if (code is not null)
            {
                Console.WriteLine("There is no account yet, and no password that comes with the program. Open the first account at");
                Console.WriteLine($"{app.Urls.First()}{PublicAddresses.SetUpRoute} with this code, good for one day and once:");
                Console.WriteLine(code);
            }

            Console.WriteLine("Stop with Ctrl-C.");
            await app.WaitForShutdownAsync(ct);
            return 0;
        });
        return command;
    }

    /// <summary>Where others reach what listens on some addresses, as far as these tell: the first, on this machine where they mean every name.</summary>
    internal static string PublicAddressOf(string urls)
    {
        var address = BindingAddress.Parse(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0]);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    private static async Task<string?> SetUpCode(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISetUp>().NewCode(ct);
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
