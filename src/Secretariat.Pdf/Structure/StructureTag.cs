namespace Secretariat.Pdf.Structure;

/// <summary>One node of the structure tree. It outlives a page: a paragraph in two halves is one node.</summary>
internal sealed class StructureTag(StructureRole role)
{
    /// <summary>What the node is; a heading may move up when it is attached.</summary>
    public StructureRole Role { get; set; } = role;

    public string? Alternative { get; init; }

    public string? Language { get; init; }

    public string? Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>How a list is numbered, for its ListNumbering attribute (ISO 14289-1, 7.6).</summary>
    public string? Numbering { get; set; }

    /// <summary>Where a figure was drawn, for its BBox attribute.</summary>
    public (float Left, float Bottom, float Right, float Top)? Bounds { get; set; }

    /// <summary>Object number in the file; 0 until the node is first drawn.</summary>
    public int ObjectId { get; set; }

    public StructureTag? Parent { get; set; }

    public List<StructureKid> Kids { get; } = [];

    /// <summary>Where further children go once an array is as long as it may be.</summary>
    public StructureTag? Overflow { get; set; }
}

/// <summary>A child of a node: another node, marked content on a page, or an annotation.</summary>
internal readonly record struct StructureKid(StructureKidKind Kind, int ObjectId, int PageId, int ContentId)
{
    public static StructureKid Node(int id) => new(StructureKidKind.Node, id, 0, 0);

    public static StructureKid Content(int pageId, int contentId) => new(StructureKidKind.Content, 0, pageId, contentId);

    public static StructureKid Annotation(int id, int pageId) => new(StructureKidKind.Annotation, id, pageId, 0);
}

internal enum StructureKidKind
{
    Node,
    Content,
    Annotation,
}
