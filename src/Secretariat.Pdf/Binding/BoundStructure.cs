using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Binding;

/// <summary>
/// The structure of one paper inside that of the bound file: its document becomes a part with the paper's language, every node below it keeps its place.
/// What stands for something that is not bound, such as the field of a signature, is left out.
/// </summary>
internal sealed class BoundStructure
{
    private readonly PdfReader source;
    private readonly ObjectCopies copies;
    private readonly PdfFile file;
    private readonly PdfDictionary root;
    private readonly Dictionary<int, ReadOnlyMemory<byte>> owners = [];
    private readonly List<int> nodes = [];
    private readonly int document;

    public BoundStructure(PdfReader source, ObjectCopies copies, PdfFile file, PdfDictionary catalog)
    {
        (this.source, this.copies, this.file) = (source, copies, file);
        root = source.Dictionary(catalog.Required("StructTreeRoot"));
        document = Kids(root["K"]) is [var first, ..] && PdfSyntax.Reference(first.Span) is { } id ? id
            : throw new FormatException("The file cannot be bound: its structure has no document.");
        ReadOwners(root["ParentTree"]);
    }

    /// <summary>Numbers all nodes that are kept and writes them below a part of the bound file.</summary>
    public void Write(StructureTree tree, StructureTag part)
    {
        tree.Attach(part, tree.Document);
        copies.Place(document, part.ObjectId);
        foreach (var kid in NodesBelow(document)) Number(kid);
        using var buffer = new PdfBuffer();
        foreach (var node in nodes) Write(node, buffer);
        foreach (var kid in NodesBelow(document).Where(copies.IsPlaced)) part.Kids.Add(StructureKid.Node(copies.NumberOf(kid)));
        tree.Write(part);
    }

    /// <summary>The nodes that own the marked content of a page, or the node that owns an annotation, by the key it had in its paper.</summary>
    public List<int> OwnersOf(int key)
    {
        if (!owners.TryGetValue(key, out var value)) throw new FormatException($"The file cannot be bound: nothing is known of content {key}.");
        if (PdfSyntax.Reference(value.Span) is { } id)
        {
            var found = source.Value(id);
            if (found.Span is not [(byte)'[', ..]) return [copies.NumberOf(id)];
            value = found;
        }

        return PdfDictionary.Items(value).ConvertAll(owner => copies.NumberOf(Required(owner)));
    }

    private static int Required(ReadOnlyMemory<byte> reference) =>
        PdfSyntax.Reference(reference.Span) ?? throw new FormatException("The file cannot be bound: its structure is broken.");

    private void Number(int node)
    {
        if (copies.IsPlaced(node)) throw PdfSyntax.Fault(source.PlaceOf(node));
        if (IsLeftOut(node)) return;
        copies.Place(node, file.Reserve());
        nodes.Add(node);
        foreach (var kid in NodesBelow(node)) Number(kid);
    }

    private bool IsLeftOut(int node)
    {
        var kids = Kids(source.Dictionary(node)["K"]);
        return kids.Count > 0 && kids.TrueForAll(IsGone);
    }

    /// <summary>An annotation that is not bound.</summary>
    private bool IsGone(ReadOnlyMemory<byte> kid)
    {
        if (kid.Span is not [(byte)'<', (byte)'<', ..]) return false;
        var reference = source.Dictionary(kid);
        return reference.Has("Obj") && !copies.IsPlaced(reference.Required("Obj"));
    }

    private IEnumerable<int> NodesBelow(int node) =>
        Kids(source.Dictionary(node)["K"]).Select(static k => PdfSyntax.Reference(k.Span)).OfType<int>();

    private void Write(int node, PdfBuffer buffer)
    {
        var dictionary = source.Dictionary(node);
        buffer.Clear();
        buffer.Raw("<<"u8);
        PdfCopy.Entries(dictionary, buffer, copies.NumberOf, "K");
        buffer.Raw("/K["u8);
        foreach (var kid in Kids(dictionary["K"]))
        {
            if (IsGone(kid) || PdfSyntax.Reference(kid.Span) is { } below && !copies.IsPlaced(below)) continue;
            PdfCopy.Value(kid, buffer, copies.NumberOf);
            buffer.Raw(" "u8);
        }

        buffer.Raw("]>>"u8);
        file.WriteObject(copies.NumberOf(node), buffer);
    }

    private static List<ReadOnlyMemory<byte>> Kids(ReadOnlyMemory<byte> value) => value.Span switch
    {
        [] => [],
        [(byte)'[', ..] => PdfDictionary.Items(value),
        _ => [value],
    };

    private void ReadOwners(ReadOnlyMemory<byte> value)
    {
        var tree = source.Dictionary(value);
        if (tree.Has("Nums"))
        {
            var pairs = PdfDictionary.Items(tree["Nums"]);
            for (var i = 0; i + 1 < pairs.Count; i += 2)
            {
                var at = 0;
                owners[PdfSyntax.Integer(pairs[i].Span, ref at)] = pairs[i + 1];
            }
        }

        if (!tree.Has("Kids")) return;
        foreach (var kid in PdfDictionary.Items(tree["Kids"])) ReadOwners(kid);
    }
}
