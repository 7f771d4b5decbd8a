using Secretariat.Pdf.Structure;

namespace Secretariat.Pdf.Writing;

/// <summary>The structure tree (ISO 32000-1, 14.7). Nodes are written when they are complete; only their numbers stay in memory.</summary>
internal sealed class StructureTree(PdfFile file, string documentLanguage, ISet<string> warnings)
{
    private const int PairsPerLeaf = 1000;
    private const int KidsPerNode = 4000;

    private readonly PdfBuffer buffer = new();
    private readonly List<(int Key, int ObjectId)> parents = [];
    private readonly StructureTag document = new(StructureRole.Document);
    private readonly int rootId = file.Reserve();
    private readonly HashSet<StructureTag> unwritten = [];
    private readonly Stack<int> headings = new();

    public StructureTag Document => document;

    public int RootId => rootId;

    public void Attach(StructureTag tag, StructureTag? parent)
    {
        if (tag.ObjectId != 0) return;
        tag.ObjectId = file.Reserve();
        tag.Parent = parent is null ? null : RoomIn(parent);
        unwritten.Add(tag);
        tag.Parent?.Kids.Add(StructureKid.Node(tag.ObjectId));
        if (tag.Role is >= StructureRole.Heading1 and <= StructureRole.Heading6) tag.Role = Ranked(tag.Role);
    }

    /// <summary>A number under which a page or an annotation finds its nodes.</summary>
    public int NextKey()
    {
        parents.Add((parents.Count, 0));
        return parents.Count - 1;
    }

    public void SetParent(int key, int objectId) => parents[key] = (key, objectId);

    public void SetParents(int key, List<int> owners)
    {
        buffer.Clear();
        buffer.Raw("["u8);
        foreach (var owner in owners) buffer.Reference(owner).Raw(" "u8);
        buffer.Raw("]"u8);
        parents[key] = (key, file.WriteObject(buffer));
    }

    /// <summary>Writes a node that is complete; a second call, or one for a node that was never drawn, does nothing.</summary>
    public void Write(StructureTag tag)
    {
        if (!unwritten.Remove(tag)) return;
        if (tag.Overflow is { } rest) Write(rest);
        buffer.Clear();
        buffer.Raw("<</Type/StructElem/S/"u8).Raw(NameOf(tag.Role)).Raw("/P "u8).Reference(tag.Parent?.ObjectId ?? rootId);
        var pageId = FirstPage(tag);
        if (pageId != 0) buffer.Raw("/Pg "u8).Reference(pageId);
        if (tag.Alternative is { } words) buffer.Raw("/Alt "u8).Text(words);
        if (tag.Language is { } language && (language != documentLanguage || tag.Role == StructureRole.Part)) buffer.Raw("/Lang"u8).Literal(language);
        WriteAttributes(tag);
        WriteKids(tag, pageId);
        buffer.Raw(">>"u8);
        file.WriteObject(tag.ObjectId, buffer);
        tag.Kids.Clear();
        tag.Kids.TrimExcess();
    }

    public void Finish()
    {
        Write(document);
        var parentTree = WriteParentTree();
        buffer.Clear();
        buffer.Raw("<</Type/StructTreeRoot/K["u8).Reference(document.ObjectId).Raw("]/ParentTree "u8).Reference(parentTree);
        buffer.Raw("/ParentTreeNextKey "u8).Integer(parents.Count).Raw(">>"u8);
        file.WriteObject(rootId, buffer);
        buffer.Dispose();
    }

    /// <summary>No array may exceed 8,191 elements (ISO 19005-1, 6.1.12): a very long column goes on in divisions, a list in lists.</summary>
    private StructureTag RoomIn(StructureTag parent)
    {
        if (parent.Kids.Count < KidsPerNode) return parent;
        if (parent.Overflow is { } open && open.Kids.Count < KidsPerNode) return open;
        if (parent.Overflow is { } full) Write(full);
        var role = parent.Role is StructureRole.List or StructureRole.Contents ? parent.Role : StructureRole.Division;
        var further = new StructureTag(role) { Numbering = parent.Numbering };
        further.ObjectId = file.Reserve();
        further.Parent = parent;
        unwritten.Add(further);
        parent.Kids.Add(StructureKid.Node(further.ObjectId));
        return parent.Overflow = further;
    }

    /// <summary>
    /// Headings begin at the first rank and never skip one on the way down (ISO 14289-1, 7.4.2): one whose superior is missing, because a title was left
    /// blank, moves up, and is reported.
    /// </summary>
    private StructureRole Ranked(StructureRole stated)
    {
        var rank = stated - StructureRole.Heading1 + 1;
        while (headings.TryPeek(out var above) && above >= rank) headings.Pop();
        headings.Push(rank);
        if (headings.Count < rank) warnings.Add($"A heading of rank {rank} has none of rank {headings.Count} above it.");
        return StructureRole.Heading1 + headings.Count - 1;
    }

    private static int FirstPage(StructureTag tag)
    {
        foreach (var kid in tag.Kids)
            if (kid.Kind != StructureKidKind.Node)
                return kid.PageId;
        return 0;
    }

    private void WriteAttributes(StructureTag tag)
    {
        if (tag.Role is StructureRole.TableHeaderCell or StructureRole.TableDataCell)
        {
            if (tag.Scope is null && tag.ColumnSpan == 1 && tag.RowSpan == 1) return;
            buffer.Raw("/A<</O/Table"u8);
            if (tag.Scope is { } scope) buffer.Raw("/Scope/"u8).Ascii(scope);
            if (tag.ColumnSpan > 1) buffer.Raw("/ColSpan "u8).Integer(tag.ColumnSpan);
            if (tag.RowSpan > 1) buffer.Raw("/RowSpan "u8).Integer(tag.RowSpan);
            buffer.Raw(">>"u8);
        }
        else if (tag is { Role: StructureRole.List, Numbering: { } numbering })
        {
            buffer.Raw("/A<</O/List/ListNumbering/"u8).Ascii(numbering).Raw(">>"u8);
        }
        else if (tag is { Role: StructureRole.Figure, Bounds: { } bounds })
        {
            buffer.Raw("/A<</O/Layout/BBox["u8).Numbers([bounds.Left, bounds.Bottom, bounds.Right, bounds.Top]).Raw("]>>"u8);
        }
    }

    private void WriteKids(StructureTag tag, int pageId)
    {
        buffer.Raw("/K["u8);
        foreach (var kid in tag.Kids)
        {
            switch (kid.Kind)
            {
                case StructureKidKind.Node:
                    buffer.Reference(kid.ObjectId);
                    break;
                case StructureKidKind.Content when kid.PageId == pageId:
                    buffer.Integer(kid.ContentId);
                    break;
                case StructureKidKind.Content:
                    buffer.Raw("<</Type/MCR/Pg "u8).Reference(kid.PageId).Raw("/MCID "u8).Integer(kid.ContentId).Raw(">>"u8);
                    break;
                case StructureKidKind.Annotation:
                    buffer.Raw("<</Type/OBJR/Pg "u8).Reference(kid.PageId).Raw("/Obj "u8).Reference(kid.ObjectId).Raw(">>"u8);
                    break;
            }

            buffer.Raw(" "u8);
        }

        buffer.Raw("]"u8);
    }

    /// <summary>A number tree of leaves, because no array may exceed 8,191 elements (ISO 19005-1, 6.1.12).</summary>
    private int WriteParentTree()
    {
        var leaves = new List<(int Id, int First, int Last)>();
        for (var start = 0; start < parents.Count; start += PairsPerLeaf)
        {
            var end = Math.Min(parents.Count, start + PairsPerLeaf);
            buffer.Clear();
            buffer.Raw("<</Limits["u8).Integer(start).Raw(" "u8).Integer(end - 1).Raw("]/Nums["u8);
            for (var i = start; i < end; i++) buffer.Integer(parents[i].Key).Raw(" "u8).Reference(parents[i].ObjectId).Raw(" "u8);
            buffer.Raw("]>>"u8);
            leaves.Add((file.WriteObject(buffer), start, end - 1));
        }

        buffer.Clear();
        buffer.Raw("<</Kids["u8);
        foreach (var leaf in leaves) buffer.Reference(leaf.Id).Raw(" "u8);
        buffer.Raw("]>>"u8);
        return file.WriteObject(buffer);
    }

    private static ReadOnlySpan<byte> NameOf(StructureRole role) => role switch
    {
        StructureRole.Document => "Document"u8,
        StructureRole.Part => "Part"u8,
        StructureRole.Section => "Sect"u8,
        StructureRole.Division => "Div"u8,
        StructureRole.Quotation => "BlockQuote"u8,
        StructureRole.Contents => "TOC"u8,
        StructureRole.ContentsEntry => "TOCI"u8,
        StructureRole.Paragraph => "P"u8,
        StructureRole.Heading1 => "H1"u8,
        StructureRole.Heading2 => "H2"u8,
        StructureRole.Heading3 => "H3"u8,
        StructureRole.Heading4 => "H4"u8,
        StructureRole.Heading5 => "H5"u8,
        StructureRole.Heading6 => "H6"u8,
        StructureRole.List => "L"u8,
        StructureRole.ListItem => "LI"u8,
        StructureRole.Label => "Lbl"u8,
        StructureRole.ListBody => "LBody"u8,
        StructureRole.Table => "Table"u8,
        StructureRole.TableHead => "THead"u8,
        StructureRole.TableBody => "TBody"u8,
        StructureRole.TableRow => "TR"u8,
        StructureRole.TableHeaderCell => "TH"u8,
        StructureRole.TableDataCell => "TD"u8,
        StructureRole.Caption => "Caption"u8,
        StructureRole.Figure => "Figure"u8,
        StructureRole.Link => "Link"u8,
        StructureRole.Span => "Span"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No structure type."),
    };
}
