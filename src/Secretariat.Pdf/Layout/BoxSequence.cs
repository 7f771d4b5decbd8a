using System.Diagnostics.CodeAnalysis;

namespace Secretariat.Pdf.Layout;

/// <summary>Children by index, some of them made only when the layout reaches them and forgotten when their page is done.</summary>
internal sealed class BoxSequence<T>
    where T : class
{
    private readonly List<T> window = [];
    private readonly Queue<IEnumerator<T>> pending = new();
    private int first;
    private bool forgets;

    public void Add(T item)
    {
        if (pending.Count == 0) window.Add(item);
        else pending.Enqueue(Single(item));
    }

    public void AddLazily(IEnumerable<T> items)
    {
        forgets = true;
        pending.Enqueue(items.GetEnumerator());
    }

    /// <summary>The last child, unless it is yet to be made: asking must not make thousands of them.</summary>
    public T? LastKnown => pending.Count == 0 && window.Count > 0 ? window[^1] : null;

    public bool TryGet(int index, [NotNullWhen(true)] out T? item)
    {
        while (index - first >= window.Count && pending.TryPeek(out var source))
        {
            if (source.MoveNext())
            {
                window.Add(source.Current);
                continue;
            }

            source.Dispose();
            pending.Dequeue();
        }

        item = index - first < window.Count ? window[index - first] : null;
        return item is not null;
    }

    /// <summary>Called when a page starts at this index: what came before will never be laid out again.</summary>
    public void ReachedPage(int index)
    {
        if (!forgets || index <= first) return;
        window.RemoveRange(0, Math.Min(index - first, window.Count));
        first = index;
    }

    private static IEnumerator<T> Single(T item)
    {
        yield return item;
    }
}
