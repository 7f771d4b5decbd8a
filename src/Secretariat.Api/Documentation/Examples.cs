using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Secretariat.Api.Shared;

namespace Secretariat.Api.Documentation;

/// <summary>Draws up an example of any record on the wire: always the same one, in the words of the field.</summary>
internal sealed class Examples(JsonSerializerOptions json)
{
    private const int Deepest = 6;

    private static readonly TypedIdConverter Ids = new();

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["address"] = "Djurgårdsvägen 68",
        ["annotation"] = "The meeting is invited to take note.",
        ["atCity"] = "Stockholm",
        ["booths"] = "en",
        ["city"] = "Stockholm",
        ["code"] = "AT",
        ["countryCode"] = "SE",
        ["email"] = "anna.kovacs@example.org",
        ["familyName"] = "Kovács",
        ["functionalTitle"] = "Head of Unit",
        ["givenNames"] = "Anna",
        ["honorific"] = "Ms",
        ["institution"] = "Federal Ministry of the Interior",
        ["lang"] = "en",
        ["language"] = "en",
        ["name"] = "Anna Kovács",
        ["password"] = "correct horse battery staple",
        ["reason"] = "As agreed with the Chair by telephone.",
        ["room"] = "Great Hall",
        ["remoteAddress"] = "https://meet.example.org/som-34",
        ["symbol"] = "BP/SOM.34/2024/1",
        ["timeZoneId"] = "Europe/Stockholm",
        ["title"] = "34th Senior Officials Meeting",
        ["token"] = "q6pY0Zx3kM1uV9sT4rW7",
        ["scopes"] = "read",
        ["serial"] = "BP-2024-7K3QX-4",
        ["languages"] = "en",
    };

    /// <summary>An example of a type; of a property, in words that suit its name.</summary>
    public JsonNode? Of(Type type, string name = "", int depth = 0)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > Deepest) return null;
        if (plain == typeof(string)) return Words.GetValueOrDefault(name, "Text");
        if (plain == typeof(bool)) return true;
        if (plain == typeof(Guid) || Ids.CanConvert(plain)) return "0190f0c1-7a00-7000-8000-000000000001";
        if (plain == typeof(DateOnly)) return "2024-06-27";
        if (plain == typeof(TimeOnly)) return "09:30:00";
        if (plain == typeof(TimeSpan)) return "00:30:00";
        if (plain == typeof(DateTimeOffset)) return "2024-06-27T07:30:00+00:00";
        if (plain.IsEnum) return JsonSerializer.SerializeToNode(Enum.GetValues(plain).GetValue(0), plain, json);
        if (plain.IsPrimitive || plain == typeof(decimal)) return name.Equals("version", StringComparison.OrdinalIgnoreCase) ? 7 : 1;
        if (plain == typeof(byte[])) return "JVBERi0=";
        return Structured(plain, name, depth);
    }

    private JsonNode? Structured(Type type, string name, int depth)
    {
        var info = json.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                var example = new JsonObject();
                foreach (var property in info.Properties.Where(p => p.Get is not null || p.Set is not null))
                    example[property.Name] = Of(property.PropertyType, property.Name, depth + 1);
                return example;
            case JsonTypeInfoKind.Enumerable:
                return new JsonArray(Of(info.ElementType!, name, depth + 1));
            case JsonTypeInfoKind.Dictionary:
                var key = Of(info.KeyType!, "code", depth + 1);
                return new JsonObject { [key?.GetValue<string>() ?? "key"] = Of(info.ElementType!, name, depth + 1) };
            default:
                return typeof(IEnumerable).IsAssignableFrom(type) ? new JsonArray() : null;
        }
    }
}
