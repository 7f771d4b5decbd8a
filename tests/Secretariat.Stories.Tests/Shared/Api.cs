using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Secretariat.Stories.Tests.Shared;

/// <summary>Somebody's program at the interface for programs, by which stories are prepared.</summary>
internal sealed class Api(Uri address, string who) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Signs in, and takes a token for the hour.</summary>
    public async Task SignIn(string email, string password)
    {
        await Post("session", new { email, password });
        Use((string)(await Post("access-tokens", new { name = "stories", scopes = new[] { "write", "read" }, days = 1 }))!["token"]!);
    }

    /// <summary>Opens a personal link.</summary>
    public async Task Open(string link) => Use((string)(await Post("links/exchange", new { token = link.Split('#')[^1] }))!["session"]!);

    public async Task<JsonNode> Get(string path) => (await Answer(HttpMethod.Get, path, null, null))!;

    public Task<JsonNode?> Post(string path, object? body = null, long? version = null) => Answer(HttpMethod.Post, path, body, version);

    public Task<JsonNode?> Put(string path, object body, long? version = null) => Answer(HttpMethod.Put, path, body, version);

    /// <summary>Acts, and is refused.</summary>
    public async Task<HttpStatusCode> Refused(string path, object? body = null)
    {
        using var response = await Send(HttpMethod.Post, path, body, null);
        return response.StatusCode;
    }

    public void Dispose() => _http.Dispose();

    private void Use(string bearer) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, long? version)
    {
        using var request = new HttpRequestMessage(method, $"api/v1/{path}");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (version is { } seen) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        if (body is not null) request.Content = JsonContent.Create(body);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonNode?> Answer(HttpMethod method, string path, object? body, long? version)
    {
        using var response = await Send(method, path, body, version);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{who}: {method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
