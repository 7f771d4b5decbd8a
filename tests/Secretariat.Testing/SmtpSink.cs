using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Secretariat.Testing;

/// <summary>A small SMTP server (RFC 5321) that keeps what it takes and refuses what it is told to.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public SmtpSink()
    {
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every message that came whole, in the order of arrival.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    public int Connections { get; private set; }

    /// <summary>The reply to a recipient; 250 unless the test says otherwise.</summary>
    public Func<string, string> Rcpt { get; set; } = _ => "250 Ok";

    /// <summary>Called when a message is complete, before it is acknowledged.</summary>
    public Func<Task> BeforeAcknowledging { get; set; } = () => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                _ = Attend(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            _listener.Stop();
        }
    }

    /// <summary>A client that was killed takes its connection with it.</summary>
    private async Task Attend(TcpClient client)
    {
        try
        {
            await Serve(client);
        }
        catch (IOException)
        {
            client.Close();
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        client.NoDelay = true;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split([' ', ':'])[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 Go ahead");
                var message = new StringBuilder();
                string? text;
                while ((text = await reader.ReadLineAsync()) is not null and not ".") message.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                if (text is null) return;
                Taken.Enqueue(message.ToString());
                await BeforeAcknowledging();
                await writer.WriteLineAsync("250 Taken");
                continue;
            }

            await writer.WriteLineAsync(verb switch
            {
                "EHLO" or "HELO" => "250 sink",
                "RCPT" => Rcpt(line),
                "QUIT" => "221 Bye",
                _ => "250 Ok",
            });
            if (verb == "QUIT") return;
        }
    }
}
