namespace Secretariat.Pdf;

/// <summary>What a part of the paper is to somebody who hears it (ISO 32000-1, 14.8.4).</summary>
public enum StructureRole
{
    /// <summary>The whole paper.</summary>
    Document,

    /// <summary>A large division, such as an annex.</summary>
    Part,

    /// <summary>A section with its heading.</summary>
    Section,

    /// <summary>A group without meaning of its own.</summary>
    Division,

    /// <summary>A passage quoted from elsewhere.</summary>
    Quotation,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>One entry of a table of contents.</summary>
    ContentsEntry,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>The heading of first rank.</summary>
    Heading1,

    /// <summary>A heading of second rank.</summary>
    Heading2,

    /// <summary>A heading of third rank.</summary>
    Heading3,

    /// <summary>A heading of fourth rank.</summary>
    Heading4,

    /// <summary>A heading of fifth rank.</summary>
    Heading5,

    /// <summary>A heading of sixth rank.</summary>
    Heading6,

    /// <summary>A list.</summary>
    List,

    /// <summary>One entry of a list.</summary>
    ListItem,

    /// <summary>The number or bullet of an entry.</summary>
    Label,

    /// <summary>What an entry says.</summary>
    ListBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The head of a table.</summary>
    TableHead,

    /// <summary>The rows below the head.</summary>
    TableBody,

    /// <summary>A row.</summary>
    TableRow,

    /// <summary>A cell that names its row or column.</summary>
    TableHeaderCell,

    /// <summary>A cell that holds data.</summary>
    TableDataCell,

    /// <summary>The title of a table or figure.</summary>
    Caption,

    /// <summary>A picture, which must have words that stand for it.</summary>
    Figure,

    /// <summary>Words that lead somewhere.</summary>
    Link,

    /// <summary>Words that differ from their neighbours, for instance in language.</summary>
    Span,
}
