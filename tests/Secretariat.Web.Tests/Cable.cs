using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Secretariat.Web.Tests;

/// <summary>The network between one browser and the host, to be cut and mended: cut, it breaks every connection and takes no new one, whoever asks.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly Uri _to;
    private readonly ConcurrentDictionary<TcpClient, byte> _ends = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _unplugged = new();
    private readonly Task _taking;
    private volatile bool _whole = true;

    public Cable(Uri to)
    {
        _to = to;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _taking = Take();
    }

    /// <summary>Where the browser reaches the host.</summary>
    public Uri Address { get; }

    public void Cut()
    {
        _whole = false;
        foreach (var end in _ends.Keys) Drop(end);
    }

    public void Mend() => _whole = true;

    public async ValueTask DisposeAsync()
    {
        await _unplugged.CancelAsync();
        Cut();
        await _taking;
        _listener.Stop();
        _unplugged.Dispose();
    }

    private async Task Take()
    {
        List<Task> carried = [];
        while (!_unplugged.IsCancellationRequested)
        {
            try
            {
                var near = await _listener.AcceptTcpClientAsync(_unplugged.Token);
                if (_whole) carried.Add(Carry(near));
                else near.Client.Close(0);
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                // The browser gave up before it was let in, or the cable is unplugged.
            }
        }
        await Task.WhenAll(carried);
    }

    private async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        _ends[near] = _ends[far] = 0;
        try
        {
            await far.ConnectAsync(_to.Host, _to.Port);
            if (!_whole) return;
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // What a cut cable does.
        }
        finally
        {
            Drop(near);
            Drop(far);
        }
    }

    private void Drop(TcpClient end)
    {
        if (_ends.TryRemove(end, out _)) end.Client?.Close(0);
    }
}
