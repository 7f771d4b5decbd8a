namespace Secretariat.Application.Shared;

/// <summary>Which page of a list is wanted, and in which order: keyset paging, so that no row is skipped or shown twice while others are added.</summary>
/// <param name="Size">How many rows, 1 to 200.</param>
/// <param name="After">The cursor of the page before (<see cref="PageOf{T}.Next"/>); null for the first page.</param>
/// <param name="Sort">One of the list's <see cref="IOrders.Names"/>; null for its usual order.</param>
/// <param name="Before">The cursor of the page behind (<see cref="PageOf{T}.Previous"/>), to turn back; null to turn on.</param>
public sealed record Page(int Size = 50, string? After = null, string? Sort = null, string? Before = null)
{
    /// <summary>The largest page there is.</summary>
    public const int MaxSize = 200;

    /// <summary>The size within its limits.</summary>
    public int Take => Math.Clamp(Size, 1, MaxSize);
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Previous">The cursor of the page before; null on the first.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next, string? Previous = null)
{
    /// <summary>The same page with each row told otherwise.</summary>
    public PageOf<TTold> Told<TTold>(Func<T, TTold> tell) => new([.. Items.Select(tell)], Next, Previous);
}

/// <summary>A list that is read page by page, in any of its orders.</summary>
public interface IPaged
{
    /// <summary>The page wanted.</summary>
    Page Page { get; }

    /// <summary>The orders in which it can be read.</summary>
    static abstract IOrders Orders { get; }
}
