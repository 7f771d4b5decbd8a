using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Secretariat.Api.Tests.Hostile;

/// <summary>One request of a description, as it is meant: its body is the description's own example.</summary>
internal sealed record Described(string Method, string Path, JsonNode? Body, IReadOnlyList<string> Texts, IReadOnlyList<string> Headers)
{
    public string Name => $"{Method.ToUpperInvariant()} {Path}";
}

/// <summary>
/// Sends every request of a description with each part of its body in turn set to what nobody means, and each text of its address likewise. Whatever is
/// sent, the answer is no fault, and every refusal is a problem with a code.
/// </summary>
internal sealed class HostileWalk(HttpClient program)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private static readonly string LongText = new('x', 100 * 1024);

    /// <summary>Directions overridden and isolated, a line feed, a byte order mark.</summary>
    private const string Steering = "\u202eKov\u2066ács\u200f\n\ufeff";

    private static readonly (string What, JsonNode? Value)[] ForEverything = [("null", null), ("{}", new JsonObject())];

    private static readonly (string What, JsonNode? Value)[] ForTexts =
        [("empty text", ""), ("100 KB of text", LongText), ("marks of direction", Steering), ("a word nobody knows", "notAWord")];

    private static readonly (string What, string Value)[] ForAddresses =
    [
        ("5,000 characters", LongText[..5000]), ("marks of direction", Steering),
        ("the first day there is", "0001-01-01"), ("the last day there is", "9999-12-31"),
        ("a negative number", "-1"),
    ];

    private static readonly (string What, JsonNode? Value)[] ForDays =
        [("the first day there is", "0001-01-01"), ("the last day there is", "9999-12-31"), ("a day that is none", "2023-02-29")];

    private static readonly (string What, JsonNode? Value)[] ForInstants =
    [
        ("the first instant there is", "0001-01-01T00:00:00+14:00"), ("an instant before its time", "0001-01-01T00:00:00+00:00"),
        ("the last instant there is", "9999-12-31T23:59:59-12:00"),
    ];

    private static readonly (string What, JsonNode? Value)[] ForNumbers =
        [("-1", -1), ("the smallest number", int.MinValue), ("the largest number", int.MaxValue), ("a fraction", 0.5), ("1e300", 1e300)];

    /// <summary>What was answered that must not be: the request, the part, and the answer.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>How many requests were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Requests that went through as they are meant, so that what was changed in them is what was refused.</summary>
    public List<string> WentThrough { get; } = [];

    /// <summary>Requests that were refused even as they are meant, and why.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>The requests of a description.</summary>
    public static IEnumerable<Described> In(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        let parameters = operation.Value!["parameters"]?.AsArray().OfType<JsonObject>().ToList() ?? []
        select new Described(
            operation.Key, path.Key, operation.Value!["requestBody"]?["content"]?["application/json"]?["example"]?.DeepClone(),
            [.. parameters.Where(p => Text(p["in"]) == "query").Select(p => Text(p["name"])!)],
            [.. parameters.Where(p => Text(p["in"]) == "header").Select(p => Text(p["name"])!)]);

    /// <summary>Walks one request.</summary>
    /// <param name="request">The request as described.</param>
    /// <param name="address">Its address with the ids of things there are.</param>
    /// <param name="body">Its body with the ids of things there are.</param>
    /// <param name="ct">Stops it.</param>
    public async Task Walk(Described request, string address, JsonNode? body, CancellationToken ct)
    {
        var meant = await Meant(request, address, body, ct);
        if (meant < 300) WentThrough.Add(request.Name);
        foreach (var name in request.Texts)
            foreach (var (what, value) in ForAddresses) await Send(request, $"{address}?{name}={Uri.EscapeDataString(value)}", body, $"{name}: {what}", ct);
        if (body is null || meant is 401 or 403 or 404) return;

        foreach (var path in Parts(body, ""))
            foreach (var (what, value) in Hostile(At(body, path)))
                await Send(request, address, With(body, path, value), $"{path}: {what}", ct);
    }

    /// <summary>Sends one request as it is meant.</summary>
    /// <returns>The status of its answer.</returns>
    public Task<int> Meant(Described request, string address, JsonNode? body, CancellationToken ct) => Send(request, address, body, "as it is meant", ct);

    private async Task<int> Send(Described request, string address, JsonNode? body, string what, CancellationToken ct)
    {
        Sent++;
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (body is not null) message.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (request.Headers.Contains("If-Match")) message.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (request.Headers.Contains("Idempotency-Key")) message.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await Answer(message, ct);
        if (answer is null)
        {
            Findings.Add($"{request.Name}, {what}: no answer in {program.Timeout}");
            return 504;
        }

        var status = (int)answer.StatusCode;
        if (status < 400) return status;
        var text = await answer.Content.ReadAsStringAsync(ct);
        var code = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? Text(JsonNode.Parse(text)?["type"]) : null;
        if (status >= 500 || code?.StartsWith("/problems/", StringComparison.Ordinal) is not true)
            Findings.Add($"{request.Name}, {what}: {status} {text[..Math.Min(text.Length, 300)]}");
        else if (what == "as it is meant") Refused.Add($"{request.Name}: {status} {text[..Math.Min(text.Length, 400)]}");
        return status;
    }

    private async Task<HttpResponseMessage?> Answer(HttpRequestMessage message, CancellationToken ct)
    {
        try
        {
            return await program.SendAsync(message, ct);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private static IEnumerable<(string What, JsonNode? Value)> Hostile(JsonNode? meant) => meant switch
    {
        JsonArray => [("null", null), ("[null]", new JsonArray((JsonNode?)null)), ("[]", new JsonArray()), ("a text", "text")],
        JsonObject table => [.. ForEverything, ("a null under each name", new JsonObject(table.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)null))))],
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>() switch
        {
            var text when DateOnly.TryParse(text, out _) && text.Length == 10 => [.. ForEverything, .. ForDays],
            var text when text.Contains('T') && DateTimeOffset.TryParse(text, out _) => [.. ForEverything, .. ForInstants],
            var text when Guid.TryParse(text, out _) => [.. ForEverything, ("an id of nothing", "0190f0c1-7a00-7000-8000-00000000dead"), ("no id", "x")],
            _ => [.. ForEverything, .. ForTexts],
        },
        JsonValue value when value.GetValueKind() is JsonValueKind.Number => [.. ForEverything, .. ForNumbers],
        _ => [.. ForEverything, ("a text", "text")],
    };

    /// <summary>The places of all parts of a body, such as <c>persons/0/email</c>.</summary>
    private static IEnumerable<string> Parts(JsonNode? node, string at) => node switch
    {
        JsonObject table => table.SelectMany(p => Parts(p.Value, $"{at}/{p.Key}").Prepend($"{at}/{p.Key}")),
        JsonArray list => list.SelectMany((item, i) => Parts(item, $"{at}/{i}").Prepend($"{at}/{i}")),
        _ => [],
    };

    private static JsonNode? At(JsonNode body, string path) =>
        path.Split('/').Skip(1).Aggregate((JsonNode?)body, (node, step) => node is JsonArray list ? list[int.Parse(step)] : node![step]);

    private static JsonNode With(JsonNode body, string path, JsonNode? value)
    {
        var copy = body.DeepClone();
        var steps = path.Split('/')[1..];
        var owner = At(copy, path[..path.LastIndexOf('/')])!;
        if (owner is JsonArray list) list[int.Parse(steps[^1])] = value?.DeepClone();
        else owner[steps[^1]] = value?.DeepClone();
        return copy;
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
