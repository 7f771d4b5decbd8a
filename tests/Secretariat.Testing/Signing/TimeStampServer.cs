using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Secretariat.Testing.Signing;

/// <summary>A time-stamp server on loopback that does as it is told.</summary>
public sealed class TimeStampServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TimeStampServer(WebApplication app) => _app = app;

    /// <summary>What it answers to a request; a time-stamp unless a test says otherwise.</summary>
    public required Func<byte[], CancellationToken, Task<(HttpStatusCode Status, byte[] Body)>> Behaviour { get; set; }

    public string Address => _app.Urls.First();

    /// <summary>Starts a server that attests the moment a test's clock shows.</summary>
    public static async Task<TimeStampServer> StartAsync(TestAuthority authority, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new TimeStampServer(builder.Build())
        {
            Behaviour = (request, _) => Task.FromResult((HttpStatusCode.OK, authority.Answer(request, clock.GetUtcNow()))),
        };
        server._app.MapPost("/", server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var request = new MemoryStream();
        await context.Request.Body.CopyToAsync(request, context.RequestAborted);
        var (status, body) = context.Request.ContentType == "application/timestamp-query"
            ? await Behaviour(request.ToArray(), context.RequestAborted) : (HttpStatusCode.UnsupportedMediaType, []);
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/timestamp-reply";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
