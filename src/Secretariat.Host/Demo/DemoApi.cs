using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Secretariat.Host.Demo;

/// <summary>A step of the demo did not come out as it should.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);

/// <summary>One actor at the public API: sends what a person's program would send, with a token or link session of their own.</summary>
internal sealed class DemoApi(Uri address, string actor) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Who acts, for messages.</summary>
    public string Actor => actor;

    /// <summary>Carries this token from now on.</summary>
    public void Use(string bearer) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);

    /// <summary>Reads.</summary>
    public async Task<JsonNode> Get(string path) =>
        await Answer(await _http.GetAsync($"api/v1/{path}"), "GET", path) ?? throw Fault("GET", path, "answered nothing");

    /// <summary>Reads bytes, such as a paper.</summary>
    public async Task<byte[]> Download(string path)
    {
        using var response = await _http.GetAsync($"api/v1/{path}");
        if (!response.IsSuccessStatusCode) throw Fault("GET", path, $"{(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Acts, and expects bytes, such as a paper whose reading is recorded.</summary>
    public async Task<byte[]> Fetch(string path)
    {
        using var response = await Send(HttpMethod.Post, path, null, null);
        if (!response.IsSuccessStatusCode) throw Fault("POST", path, $"{(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Acts, and expects success.</summary>
    public async Task<JsonNode?> Post(string path, object? body = null, long? version = null) =>
        await Answer(await Send(HttpMethod.Post, path, body, version), "POST", path);

    /// <summary>Replaces, and expects success.</summary>
    public async Task<JsonNode?> Put(string path, object? body = null, long? version = null) =>
        await Answer(await Send(HttpMethod.Put, path, body, version), "PUT", path);

    /// <summary>Acts, and expects a refusal.</summary>
    /// <returns>The status and the code of the problem.</returns>
    public async Task<(int Status, string Code)> Refused(string path, object? body = null, long? version = null, HttpMethod? method = null)
    {
        using var response = await Send(method ?? HttpMethod.Post, path, body, version);
        if (response.IsSuccessStatusCode) throw Fault($"{method ?? HttpMethod.Post}", path, "succeeded, but should have been refused");
        var problem = await response.Content.ReadFromJsonAsync<JsonNode>();
        return ((int)response.StatusCode, ((string?)problem?["type"] ?? "").Split('/')[^1]);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, long? version)
    {
        using var request = new HttpRequestMessage(method, $"api/v1/{path}");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (version is { } seen) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        if (body is not null) request.Content = JsonContent.Create(body);
        return await _http.SendAsync(request);
    }

    private async Task<JsonNode?> Answer(HttpResponseMessage response, string method, string path)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode) throw Fault(method, path, $"{(int)response.StatusCode} {text}");
            try
            {
                return text.Length == 0 ? null : JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                throw Fault(method, path, $"answered something other than JSON: {text[..Math.Min(200, text.Length)]}");
            }
        }
    }

    private DemoFailedException Fault(string method, string path, string what) => new($"{actor}: {method} {path} {what}");
}
