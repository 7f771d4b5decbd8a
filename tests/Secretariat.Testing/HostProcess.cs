using System.Diagnostics;
using System.Globalization;

namespace Secretariat.Testing;

/// <summary>The host as its own process, for what only a process can show: two at once on one database, and one that is killed.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];

    private HostProcess(Process process) => _process = process;

    /// <summary>Talks to the host, following no redirects and keeping no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the host printed so far, for the message of a failing test.</summary>
    public string Output
    {
        get
        {
            lock (_output) return string.Join('\n', _output);
        }
    }

    /// <summary>Starts <c>serve</c> on a free port and waits until it listens.</summary>
    /// <param name="settings">Settings as the environment gives them, such as <c>Database__ConnectionString</c>.</param>
    public static Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string> settings) => StartAsync(settings, "--urls", "http://127.0.0.1:0");

    /// <summary>Starts <c>serve</c> and waits until it listens.</summary>
    /// <param name="settings">Settings as the environment gives them.</param>
    /// <param name="arguments">What stands behind <c>serve</c>.</param>
    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "secretariat.dll"), "serve", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;

        var host = new HostProcess(Process.Start(start)!);
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host._process.OutputDataReceived += (_, line) => host.Hear(line.Data, address);
        host._process.ErrorDataReceived += (_, line) => host.Hear(line.Data, address);
        host._process.EnableRaisingEvents = true;
        host._process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The host ended:\n{host.Output}"));
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        try
        {
            var listens = await address.Task.WaitAsync(TimeSpan.FromMinutes(2));
            host.Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = listens };
            return host;
        }
        catch
        {
            // One that does not come to listen is not left behind.
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary><c>kill -9</c>: no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has tidied up.</summary>
    public async Task StopAsync()
    {
        using var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await ask.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        Client?.Dispose();
        _process.Dispose();
    }

    private void Hear(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
        const string mark = "Secretariat listens on ";
        if (!line.StartsWith(mark, StringComparison.Ordinal)) return;
        address.TrySetResult(new Uri(string.Create(CultureInfo.InvariantCulture, $"{line[mark.Length..].Split([' ', ','])[0].TrimEnd('/')}/")));
    }
}
