using System.Text;
using System.Text.Json;

namespace Secretariat.Application.Shared;

/// <summary>Where a page ended: the order in which the list was read, and in it the values by which the last row has its place.</summary>
/// <param name="Order">The order.</param>
/// <param name="Values">The values, the row's id last.</param>
internal sealed record Cursor(string Order, IReadOnlyList<JsonElement> Values)
{
    /// <summary>The cursor as it is handed out: letters that an address takes as they are.</summary>
    public static string Write(string order, IEnumerable<object?> values) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes<object?[]>([order, .. values])).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Reads a cursor; null when it is none of ours.</summary>
    public static Cursor? Read(string text)
    {
        try
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(base64.PadRight(base64.Length + ((4 - (base64.Length % 4)) % 4), '='));
            return JsonSerializer.Deserialize<JsonElement[]>(Encoding.UTF8.GetString(bytes)) is [{ ValueKind: JsonValueKind.String } order, .. var values]
                ? new Cursor(order.GetString()!, values)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
