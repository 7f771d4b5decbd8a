using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using MimeKit;
using Secretariat.Testing;
using Secretariat.Web.Tests;

namespace Secretariat.Stories.Tests.Shared;

/// <summary>
/// The product as <c>./run</c> starts it — its own process, a private PostgreSQL, the demo dialogue, mails in a folder — and one browser to use it with.
/// All stories are played on it at once, each at a meeting of its own.
/// </summary>
public sealed class Product : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("secretariat-stories-").FullName;
    private HostProcess _host = null!;
    private IPlaywright _playwright = null!;
    private Dialogue? _dialogue;

    internal const string HeadOfSecretariat = "head@dialogue.example";
    internal const string Officer = "officer@dialogue.example";
    internal const string Administrator = "admin@dialogue.example";
    internal const string Chair = "chair@tr.example";
    internal const string CoChair = "cochair@hu.example";

    internal Uri Address { get; private set; } = null!;

    internal string Password { get; private set; } = "";

    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>What happened before a story begins.</summary>
    internal Dialogue Dialogue => _dialogue ?? throw new InvalidOperationException("The product has not started.");

    public async ValueTask InitializeAsync()
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        // Forty stories come from one address within minutes.
        _host = await HostProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["RateLimits__SignInsPerMinute"] = "1000",
                ["RateLimits__VerificationsPerMinute"] = "1000",
            },
            "--migrate", "--demo-data", "--data", _folder, "--urls", Address.ToString().TrimEnd('/'));
        Password = (await File.ReadAllTextAsync(Path.Combine(_folder, "demo-password"))).Trim();
        _dialogue = await Dialogue.Enter(this);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(Chromium.Launch);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        _dialogue?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A program of somebody, as it talks to the interface for programs.</summary>
    internal Api Program(string who) => new(Address, who);

    /// <summary>Plays a story in a window of some width, and holds it against the story if a page of it kept anybody out.</summary>
    internal async Task Play(int number, Window window, Func<Story, Task> story)
    {
        await using var told = new Story(this, number, window);
        try
        {
            await story(told);
        }
        catch
        {
            await told.Stopped();
            throw;
        }

        told.Steps.ShouldBeGreaterThan(1);
        told.Faults.ShouldBeEmpty(string.Join('\n', told.Faults));
    }

    /// <summary>The mail that came to an address and says something, when it has come.</summary>
    internal async Task<MimeMessage> Mail(string to, params string[] saying)
    {
        MimeMessage? found = null;
        await Until($"a mail to {to} that says “{string.Join("”, “", saying)}”", () => (found = Mails(to, saying).FirstOrDefault()) is not null);
        return found!;
    }

    /// <summary>Every mail of the folder to an address that says something.</summary>
    internal IReadOnlyList<MimeMessage> Mails(string to, params string[] saying)
    {
        var folder = Path.Combine(_folder, "mail");
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.GetFiles(folder, "*.eml").Where(file => !_read.TryGetValue(file, out var known) || known.To == to)
                .Select(file => (Mail: Load(file), file)).Where(m => m.Mail is not null).Select(m => m.Mail!)
                .Where(m => m.To.Mailboxes.Any(a => a.Address == to)
                    && saying.All(words => $"{m.Subject}\n{m.TextBody}".Contains(words, StringComparison.OrdinalIgnoreCase))).OrderBy(m => m.Date),
        ];
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, (string To, MimeMessage Mail)> _read = [];

    private MimeMessage? Load(string file)
    {
        if (_read.TryGetValue(file, out var known)) return known.Mail;
        try
        {
            var mail = MimeMessage.Load(file);
            _read[file] = (mail.To.Mailboxes.First().Address, mail);
            return mail;
        }
        catch (IOException)
        {
            // It is being written; it is there whole the next time.
            return null;
        }
    }

    /// <summary>Waits until something holds, as a person who looks again would.</summary>
    internal static Task Until(string what, Func<bool> holds) => Until(what, () => Task.FromResult(holds()));

    /// <summary>Waits until something holds, as a person who looks again would.</summary>
    internal static async Task Until(string what, Func<Task<bool>> holds)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException($"Waited a minute for {what}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
