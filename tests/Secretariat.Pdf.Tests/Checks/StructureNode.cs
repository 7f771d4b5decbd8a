using UglyToad.PdfPig.Tokens;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>One element of the structure tree with what it holds.</summary>
internal sealed class StructureNode
{
    private StructureNode(long id, string type, DictionaryToken entries, StructureNode? parent) =>
        (Id, Type, Entries, Parent) = (id, type, entries, parent);

    public long Id { get; }

    public string Type { get; }

    public DictionaryToken Entries { get; }

    public StructureNode? Parent { get; }

    public List<StructureNode> Children { get; } = [];

    /// <summary>Marked content by the object number of its page.</summary>
    public List<(long Page, int ContentId)> Content { get; } = [];

    /// <summary>Object numbers of annotations.</summary>
    public List<long> Annotations { get; } = [];

    public IEnumerable<StructureNode> All => Children.SelectMany(static c => c.All).Prepend(this);

    public static StructureNode? Read(PdfObjects objects)
    {
        var root = objects.Dictionary(objects.Catalog, "StructTreeRoot");
        if (root is null) return null;
        var node = new StructureNode(PdfObjects.Number(PdfObjects.Direct(objects.Catalog, "StructTreeRoot")), "StructTreeRoot", root, null);
        node.ReadKids(objects);
        return node;
    }

    private void ReadKids(PdfObjects objects)
    {
        var page = PdfObjects.Number(PdfObjects.Direct(Entries, "Pg"));
        var kids = objects.Get(Entries, "K");
        foreach (var kid in kids is ArrayToken array ? array.Data : kids is null ? [] : [PdfObjects.Direct(Entries, "K")!])
        {
            switch (objects.Resolve(kid))
            {
                case NumericToken number:
                    Content.Add((page, number.Int));
                    break;
                case DictionaryToken kidEntries when objects.Name(kidEntries, "Type") == "MCR":
                    Content.Add((PdfObjects.Number(PdfObjects.Direct(kidEntries, "Pg")), objects.Integer(kidEntries, "MCID") ?? -1));
                    break;
                case DictionaryToken kidEntries when objects.Name(kidEntries, "Type") == "OBJR":
                    Annotations.Add(PdfObjects.Number(PdfObjects.Direct(kidEntries, "Obj")));
                    break;
                case DictionaryToken kidEntries:
                    var child = new StructureNode(PdfObjects.Number(kid), objects.Name(kidEntries, "S") ?? string.Empty, kidEntries, this);
                    Children.Add(child);
                    child.ReadKids(objects);
                    break;
            }
        }
    }
}
