using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>The headings as bookmarks (ISO 32000-1, 12.3.3).</summary>
internal sealed class Outline
{
    private const int LongestTitle = 200;

    private readonly List<Entry> entries = [];

    private sealed record Entry(int Rank, string Title, int PageId, float Top);

    public void Add(int rank, string title, int pageId, float top) => entries.Add(new(rank, TextString.Line(title, LongestTitle), pageId, top));

    public bool IsLong => entries.Count >= 4;

    /// <summary>Returns the root, or 0 when there are no headings.</summary>
    public int Write(PdfFile file, PdfBuffer buffer)
    {
        if (entries.Count == 0) return 0;
        var rootId = file.Reserve();
        var ids = new int[entries.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = file.Reserve();

        var links = Link();
        for (var i = 0; i < ids.Length; i++)
        {
            var (entry, link) = (entries[i], links[i]);
            buffer.Clear();
            buffer.Raw("<</Title "u8).Text(entry.Title).Raw("/Parent "u8).Reference(link.Parent < 0 ? rootId : ids[link.Parent]);
            buffer.Raw("/Dest["u8).Reference(entry.PageId).Raw("/XYZ null "u8).Number(entry.Top).Raw(" null]"u8);
            if (link.Previous >= 0) buffer.Raw("/Prev "u8).Reference(ids[link.Previous]);
            if (link.Next >= 0) buffer.Raw("/Next "u8).Reference(ids[link.Next]);
            if (link.First >= 0) buffer.Raw("/First "u8).Reference(ids[link.First]).Raw("/Last "u8).Reference(ids[link.Last]).Raw("/Count -1"u8);
            buffer.Raw(">>"u8);
            file.WriteObject(ids[i], buffer);
        }

        var root = links[^1];
        buffer.Clear();
        buffer.Raw("<</Type/Outlines/First "u8).Reference(ids[root.First]).Raw("/Last "u8).Reference(ids[root.Last]);
        buffer.Raw("/Count "u8).Integer(Array.FindAll(links[..^1], static l => l.Parent < 0).Length).Raw(">>"u8);
        file.WriteObject(rootId, buffer);
        return rootId;
    }

    /// <summary>Parent, neighbours and children of each entry; the last element is the root.</summary>
    private Links[] Link()
    {
        var links = new Links[entries.Count + 1];
        Array.Fill(links, new(-1, -1, -1, -1, -1));
        var open = new Stack<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            while (open.TryPeek(out var above) && entries[above].Rank >= entries[i].Rank) open.Pop();
            var parent = open.TryPeek(out var found) ? found : -1;
            ref var holder = ref links[parent < 0 ? entries.Count : parent];
            links[i] = links[i] with { Parent = parent, Previous = holder.Last };
            if (holder.Last >= 0) links[holder.Last] = links[holder.Last] with { Next = i };
            holder = holder with { First = holder.First < 0 ? i : holder.First, Last = i };
            open.Push(i);
        }

        return links;
    }

    private readonly record struct Links(int Parent, int Previous, int Next, int First, int Last);
}
