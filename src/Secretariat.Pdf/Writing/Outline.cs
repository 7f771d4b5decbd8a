namespace Secretariat.Pdf.Writing;

/// <summary>The headings as bookmarks (ISO 32000-1, 12.3.3).</summary>
internal sealed class Outline
{
    private readonly List<Entry> entries = [];

    private sealed record Entry(int Rank, string Title, int PageId, float Top);

    public void Add(int rank, string title, int pageId, float top) => entries.Add(new(rank, title, pageId, top));

    /// <summary>Returns the root, or 0 when there are no headings.</summary>
    public int Write(PdfFile file, PdfBuffer buffer)
    {
        if (entries.Count == 0) return 0;
        var rootId = file.Reserve();
        var ids = new int[entries.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = file.Reserve();

        var parents = Parents();
        for (var i = 0; i < ids.Length; i++)
        {
            var entry = entries[i];
            var (first, last) = ChildrenOf(parents, i);
            buffer.Clear();
            buffer.Raw("<</Title "u8).Text(entry.Title).Raw("/Parent "u8).Reference(parents[i] < 0 ? rootId : ids[parents[i]]);
            buffer.Raw("/Dest["u8).Reference(entry.PageId).Raw("/XYZ null "u8).Number(entry.Top).Raw(" null]"u8);
            if (Sibling(parents, i, -1) is var previous and >= 0) buffer.Raw("/Prev "u8).Reference(ids[previous]);
            if (Sibling(parents, i, 1) is var next and >= 0) buffer.Raw("/Next "u8).Reference(ids[next]);
            if (first >= 0) buffer.Raw("/First "u8).Reference(ids[first]).Raw("/Last "u8).Reference(ids[last]).Raw("/Count -1"u8);
            buffer.Raw(">>"u8);
            file.WriteObject(ids[i], buffer);
        }

        var (top, bottom) = ChildrenOf(parents, -1);
        buffer.Clear();
        buffer.Raw("<</Type/Outlines/First "u8).Reference(ids[top]).Raw("/Last "u8).Reference(ids[bottom]).Raw(">>"u8);
        file.WriteObject(rootId, buffer);
        return rootId;
    }

    /// <summary>For each entry the nearest one before it of higher rank, or -1.</summary>
    private int[] Parents()
    {
        var parents = new int[entries.Count];
        var open = new Stack<int>();
        for (var i = 0; i < parents.Length; i++)
        {
            while (open.TryPeek(out var above) && entries[above].Rank >= entries[i].Rank) open.Pop();
            parents[i] = open.TryPeek(out var parent) ? parent : -1;
            open.Push(i);
        }

        return parents;
    }

    private static (int First, int Last) ChildrenOf(int[] parents, int parent) => (Array.IndexOf(parents, parent), Array.LastIndexOf(parents, parent));

    private static int Sibling(int[] parents, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < parents.Length; i += step)
            if (parents[i] == parents[index])
                return i;
        return -1;
    }
}
