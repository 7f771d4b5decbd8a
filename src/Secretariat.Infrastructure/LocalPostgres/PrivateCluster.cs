using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Npgsql;

namespace Secretariat.Infrastructure.LocalPostgres;

/// <summary>What a private cluster may be asked for beyond its folder.</summary>
/// <param name="Port">A fixed loopback port; null for any free one.</param>
/// <param name="Durable">False where the data may be lost with the machine, as in tests: no fsync, much faster.</param>
public sealed record PrivateClusterOptions(int? Port = null, bool Durable = true);

/// <summary>A private PostgreSQL cluster in a folder, on a loopback port, stopped when its owner goes, however it goes.</summary>
/// <remarks>
/// PostgreSQL refuses to run as root; then the cluster runs as the <c>postgres</c> user of the machine. The parent-death signal
/// follows the thread that started the process, hence the thread of its own.
/// </remarks>
public sealed partial class PrivateCluster : IAsyncDisposable
{
    private const int InterruptSignal = 2;
    private readonly string _binaries;
    private readonly string? _user;
    private readonly PrivateClusterOptions _options;
    private readonly string _password;
    private Process? _process;

    private PrivateCluster(string folder, string binaries, string? user, PrivateClusterOptions options, string password, int port)
    {
        (Folder, _binaries, _user, _options, _password, Port) = (folder, binaries, user, options, password, port);
    }

    /// <summary>Where the cluster lives.</summary>
    public string Folder { get; }

    /// <summary>The loopback port it listens on.</summary>
    public int Port { get; }

    /// <summary>The process id of the server, for tests that kill it; null when it was found running and is not ours.</summary>
    public int? ProcessId => _process?.Id;

    /// <summary>Opens a database as the cluster's superuser.</summary>
    public string AsSuperuser(string database) => Connection("secretariat_super", database);

    /// <summary>Opens a database as the role that owns the schema.</summary>
    public string AsOwner(string database) => Connection("secretariat_owner", database);

    /// <summary>Opens a database as the application's role, which owns nothing.</summary>
    public string AsApplication(string database) => Connection("secretariat_app", database);

    /// <summary>Starts the cluster in a folder, making it first when there is none.</summary>
    /// <exception cref="LocalPostgresException">It cannot be started; the message says why and what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(string folder, PrivateClusterOptions options, CancellationToken ct = default)
    {
        var binaries = PostgresBinaries.Find();
        var user = geteuid() == 0 ? "postgres" : null;
        folder = await Usable(Path.GetFullPath(folder), user, ct);

        var data = Path.Combine(folder, "data");
        var secret = Path.Combine(folder, "secret");
        if (!File.Exists(Path.Combine(data, "PG_VERSION"))) await Initialise(binaries, user, data, secret, ct);

        var password = (await File.ReadAllTextAsync(secret, ct)).Trim();
        if (await StillRunning(data, ct) is { } running) return new PrivateCluster(folder, binaries, user, options, password, running);

        var cluster = new PrivateCluster(folder, binaries, user, options, password, options.Port ?? FreePort());
        await cluster.Start(ct);
        return cluster;
    }

    /// <summary>Makes a database owned by the schema's owner, unless it exists.</summary>
    /// <param name="name">The database.</param>
    /// <param name="template">A database to copy; null for an empty one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task EnsureDatabaseAsync(string name, string? template = null, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(AsSuperuser("postgres"));
        await connection.OpenAsync(ct);
        foreach (var role in (string[])["secretariat_owner", "secretariat_app"])
            await Execute(connection, $"""
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} LOGIN PASSWORD '{_password}'; END IF;
                END $$
                """, ct);

        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await exists.ExecuteScalarAsync(ct) is not null) return;
        // A copy of the files takes half the time of a copy through the log.
        var copied = template is null ? "" : $" TEMPLATE \"{template}\" STRATEGY FILE_COPY";
        await Execute(connection, $"CREATE DATABASE \"{name}\" OWNER secretariat_owner{copied}", ct);
    }

    /// <summary>Stops the server; its files stay for <see cref="RestartAsync"/>.</summary>
    public Task StopAsync() => Stop();

    /// <summary>Starts the server again after it was stopped or killed, on the same port.</summary>
    public async Task RestartAsync(CancellationToken ct = default)
    {
        await Stop();
        await Start(ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Stop();

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private string Connection(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = role,
        Password = _password,
        Database = database,
        MaxAutoPrepare = 100,
        IncludeErrorDetail = false,
        Timeout = 15,
    }.ConnectionString;

    /// <summary>The folder itself, or, where the postgres user cannot reach it (a clone below /root), one in /var/tmp that belongs to it.</summary>
    private static async Task<string> Usable(string folder, string? user, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (user is null) return folder;
        if (!File.Exists("/usr/bin/setpriv")) throw new LocalPostgresException("PostgreSQL cannot run as root, and setpriv (package util-linux) is missing.");
        if (!(await File.ReadAllLinesAsync("/etc/passwd", ct)).Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)))
            throw new LocalPostgresException("PostgreSQL cannot run as root, and this machine has no postgres user. " + PostgresBinaries.Missing);

        if (await Run("chown", null, ct, user, folder) == 0 && await Run("test", user, ct, "-w", folder) == 0) return folder;

        var elsewhere = "/var/tmp/secretariat-" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folder)))[..12];
        Directory.CreateDirectory(elsewhere);
        await Run("chown", null, ct, user, elsewhere);
        return elsewhere;
    }

    private static async Task Initialise(string binaries, string? user, string data, string secret, CancellationToken ct)
    {
        await File.WriteAllTextAsync(secret, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)) + "\n", ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (user is not null) await Run("chown", null, ct, user, secret);
        if (await Run(Path.Combine(binaries, "initdb"), user, ct, "-D", data, "-U", "secretariat_super", "-E", "UTF8", "--locale=C.UTF-8",
                "--auth=scram-sha-256", "--no-sync", "--pwfile=" + secret) != 0)
            throw new LocalPostgresException($"The private PostgreSQL could not be made in {data}. Empty that folder and start again.");
    }

    private async Task Start(CancellationToken ct)
    {
        List<string> arguments =
        [
            "-D", Path.Combine(Folder, "data"), "-p", Port.ToString(), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "max_connections=200", "-c", "shared_buffers=128MB", "-c", "logging_collector=on", "-c", "log_rotation_age=0",
        ];
        if (!_options.Durable) arguments.AddRange(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);

        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Hold(started, arguments)) { IsBackground = true, Name = "private PostgreSQL" }.Start();
        _process = await started.Task;

        for (var attempt = 0; ; attempt++)
            try
            {
                await using var connection = new NpgsqlConnection(AsSuperuser("postgres") + ";Pooling=false");
                await connection.OpenAsync(ct);
                return;
            }
            catch (Exception e) when (e is NpgsqlException && attempt < 400 && !_process.HasExited)
            {
                await Task.Delay(50, ct);
            }
            catch (NpgsqlException e)
            {
                throw new LocalPostgresException($"The private PostgreSQL in {Folder} did not start: {e.Message}");
            }
    }

    private void Hold(TaskCompletionSource<Process> started, IReadOnlyList<string> arguments)
    {
        try
        {
            var command = Command(Path.Combine(_binaries, "postgres"), _user, arguments, dieWithParent: true);
            command.RedirectStandardError = true;
            var process = Process.Start(command)!;
            process.BeginErrorReadLine();
            started.SetResult(process);
            process.WaitForExit();
        }
        catch (Exception e)
        {
            started.TrySetException(e);
        }
    }

    private async Task Stop()
    {
        if (_process is not { HasExited: false } process) return;
        NpgsqlConnection.ClearAllPools();
        _ = kill(process.Id, InterruptSignal);
        await process.WaitForExitAsync();
    }

    /// <summary>The port of a server that already runs on this data, after giving one that is on its way out the time to go.</summary>
    private static async Task<int?> StillRunning(string data, CancellationToken ct)
    {
        var lockFile = Path.Combine(data, "postmaster.pid");
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (!File.Exists(lockFile)) return null;
            var lines = await File.ReadAllLinesAsync(lockFile, ct);
            if (lines.Length < 4 || !int.TryParse(lines[0], out var id) || !Directory.Exists($"/proc/{id}")) return null;
            if (attempt == 99 && int.TryParse(lines[3], out var port)) return port;
            await Task.Delay(50, ct);
        }

        return null;
    }

    private static ProcessStartInfo Command(string program, string? user, IReadOnlyList<string> arguments, bool dieWithParent = false)
    {
        var start = new ProcessStartInfo { FileName = program, WorkingDirectory = "/", RedirectStandardInput = true };
        if ((user is not null || dieWithParent) && File.Exists("/usr/bin/setpriv"))
        {
            start.FileName = "setpriv";
            if (user is not null) foreach (var option in (string[])["--reuid=" + user, "--regid=" + user, "--clear-groups"]) start.ArgumentList.Add(option);
            if (dieWithParent) start.ArgumentList.Add("--pdeathsig=INT");
            start.ArgumentList.Add(program);
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static async Task<int> Run(string program, string? user, CancellationToken ct, params string[] arguments)
    {
        var start = Command(program, user, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var streams = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        await streams;
        return process.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc")]
    private static partial uint geteuid();

    [LibraryImport("libc")]
    private static partial int kill(int processId, int signal);
}
