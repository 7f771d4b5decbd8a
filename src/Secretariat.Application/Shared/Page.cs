using System.Text;
using System.Text.Json;

namespace Secretariat.Application.Shared;

/// <summary>Which page of a list is wanted: keyset paging, so that no row is skipped or shown twice while others are added.</summary>
/// <param name="Size">How many rows, 1 to 200.</param>
/// <param name="After">The cursor of the page before (<see cref="PageOf{T}.Next"/>); null for the first page.</param>
public sealed record Page(int Size = 50, string? After = null)
{
    /// <summary>The largest page there is.</summary>
    public const int MaxSize = 200;

    /// <summary>The size within its limits.</summary>
    public int Take => Math.Clamp(Size, 1, MaxSize);

    /// <summary>The sort values of the last row seen; null for the first page, and for a cursor that is not ours.</summary>
    public string[]? Key()
    {
        if (string.IsNullOrEmpty(After)) return null;
        try
        {
            return JsonSerializer.Deserialize<string[]>(Convert.FromBase64String(After.Replace('-', '+').Replace('_', '/')));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Makes pages out of queries that fetched one row more than wanted.</summary>
public static class Paging
{
    /// <summary>Cuts the extra row off and turns the last shown row's sort values into the next cursor.</summary>
    /// <param name="rows">Up to <c>page.Take + 1</c> rows, in order.</param>
    /// <param name="page">The page that was asked for.</param>
    /// <param name="key">The sort values of a row, ending in its id.</param>
    public static PageOf<T> ToPage<T>(this IReadOnlyList<T> rows, Page page, Func<T, string[]> key)
    {
        if (rows.Count <= page.Take) return new PageOf<T>(rows, null);
        var shown = rows.Take(page.Take).ToList();
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(key(shown[^1])))).Replace('+', '-').Replace('/', '_');
        return new PageOf<T>(shown, cursor);
    }
}
