using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>
/// What PDF/UA-1 and the "a" of PDF/A-1a demand and a machine can decide. Findings begin with the number of the failure condition in the Matterhorn
/// Protocol 1.02, or with the clause of ISO 19005-1 ("A"), ISO 14289-1 ("UA") or ISO 32000-1 ("PDF"); docs/conformance.md lists them.
/// </summary>
internal sealed partial class Accessibility
{
    private static readonly HashSet<string> StandardTypes =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4",
        "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code",
        "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    ];

    private readonly PdfObjects objects;
    private readonly List<string> findings = [];
    private readonly List<StructureNode> nodes;
    private readonly Dictionary<long, StructureNode> byId;
    private readonly FontUse fonts;

    private Accessibility(PdfObjects objects)
    {
        this.objects = objects;
        nodes = StructureNode.Read(objects)?.All.ToList() ?? [];
        byId = nodes.ToDictionary(static n => n.Id);
        fonts = new(objects, findings);
    }

    /// <summary>What is wrong, empty for a file that conforms as far as a machine can tell.</summary>
    public static List<string> Findings(byte[] pdf)
    {
        using var objects = new PdfObjects(pdf);
        var check = new Accessibility(objects);
        check.CheckDocument();
        check.CheckMetadata();
        check.CheckTree();
        check.CheckTables();
        check.CheckHeadings();
        foreach (var page in objects.Pages) check.CheckPage(page);
        check.fonts.Check();
        return check.findings;
    }

    private void Report(string condition, string what) => findings.Add($"{condition} {what}");

    private void CheckDocument()
    {
        var catalog = objects.Catalog;
        var preferences = objects.Dictionary(catalog, "ViewerPreferences");
        if (objects.Get(preferences, "DisplayDocTitle") is not { } shown) Report("07-001", "DisplayDocTitle is absent");
        else if (shown is not BooleanToken { Data: true }) Report("07-002", "DisplayDocTitle is false");
        var marks = objects.Dictionary(catalog, "MarkInfo");
        if (!objects.IsTrue(marks, "Marked")) Report("A 6.8.2.2", "Marked is not true");
        if (objects.IsTrue(marks, "Suspects")) Report("01-007", "Suspects is true");
        if (nodes.Count < 2) Report("A 6.8.3.3", "there is no structure tree");
        if (objects.Text(catalog, "Lang") is not { } language) Report("11-006", "the document has no language");
        else CheckLanguage(language);

        // What the engine never writes is reported as soon as somebody begins to.
        if (objects.Dictionary(objects.Dictionary(catalog, "StructTreeRoot"), "RoleMap") is not null) Report("02-001", "types are mapped by roles");
        if (objects.Get(catalog, "OCProperties") is not null) Report("20-001", "there is optional content");
        if (objects.Dictionary(objects.Dictionary(catalog, "Names"), "EmbeddedFiles") is not null) Report("21-001", "there are embedded files");
        if (objects.Get(catalog, "AcroForm") is not null) Report("25-001", "there is a form");
        if (EncryptedTrailer().IsMatch(objects.Raw)) Report("26-001", "the file is encrypted");
    }

    private void CheckLanguage(string tag)
    {
        if (!LanguageTag().IsMatch(tag)) Report("A 6.8.4", $"'{tag}' is no language");
    }

    private void CheckMetadata()
    {
        if (objects.Stream(objects.Catalog, "Metadata") is not { } stream)
        {
            Report("06-001", "there is no metadata stream");
            return;
        }

        var packet = XDocument.Parse(Encoding.UTF8.GetString(objects.Bytes(stream)).TrimStart('\uFEFF'));
        if (Value(packet, "http://www.aiim.org/pdfua/ns/id/", "part") != "1") Report("06-002", "the packet has no PDF/UA mark");
        if (string.IsNullOrWhiteSpace(Value(packet, "http://purl.org/dc/elements/1.1/", "title"))) Report("06-003", "the packet has no title");
        const string archive = "http://www.aiim.org/pdfa/ns/id/";
        if ((Value(packet, archive, "part"), Value(packet, archive, "conformance")) is not ("1", "A")) Report("A 6.7.11", "the packet has no PDF/A-1a mark");
    }

    private static string? Value(XDocument packet, XNamespace space, string name) => packet.Descendants(space + name).FirstOrDefault()?.Value.Trim();

    private void CheckTree()
    {
        foreach (var node in nodes.Skip(1))
        {
            var (type, parent) = (node.Type, node.Parent!.Type);
            if (!StandardTypes.Contains(type)) Report("02-001", $"'{type}' is no standard type");
            if (PdfObjects.Number(PdfObjects.Direct(node.Entries, "P")) != node.Parent.Id) Report("PDF 14.7.2", $"{type} {node.Id} names another parent");
            if (objects.Text(node.Entries, "Lang") is { } language) CheckLanguage(language);
            var bad = type switch
            {
                "THead" or "TBody" or "TFoot" => parent is not "Table",
                "TR" => parent is not ("Table" or "THead" or "TBody" or "TFoot"),
                "TH" or "TD" => parent is not "TR",
                _ => parent switch
                {
                    "Table" => type is not "Caption",
                    "THead" or "TBody" or "TFoot" or "TR" => true,
                    _ => false,
                },
            };
            if (bad) Report("09-004", $"{type} in {parent}");
            bad = type switch
            {
                "LI" => parent is not "L",
                "LBody" => parent is not "LI",
                "L" => parent is "LI",
                "Lbl" => false,
                _ => parent is "LI" || parent is "L" && type is not "Caption",
            };
            if (bad) Report("09-005", $"{type} in {parent}");
            CheckElement(node);
        }
    }

    private void CheckElement(StructureNode node)
    {
        switch (node.Type)
        {
            case "TOC" or "TOCI":
                var misplaced = node.Type == "TOCI"
                    ? node.Parent!.Type != "TOC" : node.Children.Exists(static c => c.Type is not ("TOC" or "TOCI" or "Caption"));
                if (misplaced) Report("09-006", $"{node.Type} in {node.Parent!.Type}");
                break;
            case "Ruby" or "RB" or "RT" or "RP":
                Report("09-007", "there is ruby");
                break;
            case "Warichu" or "WT" or "WP":
                Report("09-008", "there is warichu");
                break;
            case "Figure":
                var words = objects.Text(node.Entries, "Alt") ?? objects.Text(node.Entries, "ActualText");
                if (string.IsNullOrWhiteSpace(words)) Report("13-004", "a figure without words");
                if (objects.Array(objects.Dictionary(node.Entries, "A"), "BBox").Count != 4) Report("PDF 14.8.5.4.3", "a figure without BBox");
                break;
            case "TH":
                var scope = objects.Name(objects.Dictionary(node.Entries, "A"), "Scope");
                if (scope is not ("Row" or "Column" or "Both")) Report("15-003", "a header cell without Scope");
                break;
            case "L":
                var labelled = node.Children.Exists(static i => i.Children.Exists(static c => c.Type == "Lbl"));
                if (labelled && objects.Name(objects.Dictionary(node.Entries, "A"), "ListNumbering") is null)
                    Report("UA 7.6", "a labelled list without ListNumbering");
                break;
            case "Formula":
                Report("17-002", "there is a formula");
                break;
            case "Note":
                Report("19-003", "there is a note");
                break;
        }
    }

    private void CheckTables()
    {
        foreach (var table in nodes.Where(static n => n.Type == "Table"))
        {
            if (table.Children.Count(static c => c.Type == "THead") > 1) Report("09-004", "a table with two heads");
            var rows = table.All.Where(static n => n.Type == "TR").ToList();
            var widths = RowWidths(rows).Distinct().ToList();
            if (widths.Count > 1) Report("UA 7.5", $"a table with rows of {string.Join(" and ", widths)} cells");
        }
    }

    /// <summary>How many columns each row fills, cells that reach down from above counted.</summary>
    private IEnumerable<int> RowWidths(List<StructureNode> rows)
    {
        List<(int Columns, int Rows)> below = [];
        foreach (var row in rows)
        {
            var width = below.Sum(static b => b.Columns);
            below = [.. below.Select(static b => (b.Columns, b.Rows - 1)).Where(static b => b.Item2 > 0)];
            foreach (var cell in row.Children)
            {
                var attributes = objects.Dictionary(cell.Entries, "A");
                var columns = objects.Integer(attributes, "ColSpan") ?? 1;
                var down = objects.Integer(attributes, "RowSpan") ?? 1;
                width += columns;
                if (down > 1) below.Add((columns, down - 1));
            }

            yield return width;
        }
    }

    private void CheckHeadings()
    {
        var ranks = nodes.Where(static n => n.Type is ['H', >= '1' and <= '6']).Select(static n => n.Type[1] - '0').ToList();
        if (ranks.Count > 0 && ranks[0] != 1) Report("14-002", $"the first heading is H{ranks[0]}");
        for (var i = 1; i < ranks.Count; i++)
            if (ranks[i] > ranks[i - 1] + 1)
                Report("14-003", $"H{ranks[i]} follows H{ranks[i - 1]}");
        if (nodes.Exists(static n => n.Children.Count(static c => c.Type == "H") > 1)) Report("14-006", "two H in one element");
        if (ranks.Count > 0 && nodes.Exists(static n => n.Type == "H")) Report("14-007", "H beside H1");
    }

    private void CheckPage(Page page)
    {
        var structParents = objects.Integer(page.Dictionary, "StructParents");
        var owners = structParents is { } key ? ParentsOf(key) : [];
        CheckContent(page, owners);
        CheckAnnotations(page);
    }

    /// <summary>The nodes that own the marked content of a page, by content number.</summary>
    private List<long> ParentsOf(int key) =>
        objects.Resolve(InParentTree(objects.Dictionary(objects.Dictionary(objects.Catalog, "StructTreeRoot"), "ParentTree"), key)) is ArrayToken array
            ? [.. array.Data.Select(PdfObjects.Number)] : [];

    private IToken? InParentTree(DictionaryToken? tree, int key)
    {
        var pairs = objects.Array(tree, "Nums");
        for (var i = 0; i + 1 < pairs.Count; i += 2)
            if (pairs[i] is NumericToken number && number.Int == key)
                return pairs[i + 1];
        foreach (var kid in objects.Array(tree, "Kids"))
            if (InParentTree(objects.Resolve(kid) as DictionaryToken, key) is { } found)
                return found;
        return null;
    }

    private void CheckContent(Page page, List<long> owners)
    {
        var open = new Stack<Mark>();
        var resources = objects.Dictionary(page.Dictionary, "Resources");
        var seen = new HashSet<int>();
        foreach (var operation in page.Operations)
        {
            switch (operation)
            {
                case BeginMarkedContent begin:
                    Open(begin.Name == "Artifact" ? Mark.Artifact : Mark.Other);
                    break;
                case BeginMarkedContentWithProperties begin:
                    var id = objects.Integer(begin.Properties, "MCID");
                    Open(begin.Name == "Artifact" ? Mark.Artifact : id is null ? Mark.Other : Mark.Tagged);
                    if (id is { } number) CheckOwner(number);
                    break;
                case EndMarkedContent:
                    if (!open.TryPop(out _)) Report("PDF 14.6", $"page {page.Number} ends more than it begins");
                    break;
                default:
                    if (Paints(operation) && !open.Contains(Mark.Artifact) && !open.Contains(Mark.Tagged))
                        Report("01-005", $"page {page.Number}: {operation.Operator} is neither content nor artifact");
                    if (operation.Operator == "Do") CheckObject(operation, resources);
                    fonts.Follow(operation, resources);
                    break;
            }
        }

        if (open.Count > 0) Report("PDF 14.6", $"page {page.Number} begins more than it ends");

        void Open(Mark mark)
        {
            if (mark == Mark.Artifact && open.Contains(Mark.Tagged)) Report("01-003", $"page {page.Number}: an artifact in content");
            if (mark == Mark.Tagged && open.Contains(Mark.Artifact)) Report("01-004", $"page {page.Number}: content in an artifact");
            open.Push(mark);
        }

        void CheckOwner(int number)
        {
            var owner = number < owners.Count ? byId.GetValueOrDefault(owners[number]) : null;
            if (!seen.Add(number) || owner is null || !owner.Content.Exists(c => c.ContentId == number))
                Report("PDF 14.7.4.4", $"page {page.Number}: content {number} belongs to no node, or to two");
        }
    }

    private void CheckObject(IGraphicsStateOperation operation, DictionaryToken? resources)
    {
        var name = operation is InvokeNamedXObject invoke ? invoke.Name.Data : string.Empty;
        if (objects.Name(objects.Dictionary(objects.Dictionary(resources, "XObject"), name), "Subtype") != "Image") Report("30-002", "a form XObject");
    }

    private static bool Paints(IGraphicsStateOperation operation) => operation.Operator is "Tj" or "TJ" or "'" or "\"" or "S" or "s" or "f" or "F" or "f*"
        or "B" or "B*" or "b" or "b*" or "sh" or "Do" or "EI";

    private void CheckAnnotations(Page page)
    {
        var annotations = objects.Array(page.Dictionary, "Annots");
        var tabs = objects.Name(page.Dictionary, "Tabs");
        if (annotations.Count > 0 && tabs is null) Report("28-008", $"page {page.Number} has no Tabs");
        if (annotations.Count > 0 && tabs is not (null or "S")) Report("28-009", $"page {page.Number} has Tabs {tabs}");
        foreach (var reference in annotations)
        {
            var annotation = objects.Resolve(reference) as DictionaryToken;
            var type = objects.Name(annotation, "Subtype");
            if (type != "Link")
            {
                Report("28-002", $"an annotation of type {type}");
                continue;
            }

            var owner = objects.Integer(annotation, "StructParent") is { } key
                ? PdfObjects.Number(InParentTree(objects.Dictionary(objects.Dictionary(objects.Catalog, "StructTreeRoot"), "ParentTree"), key)) : 0;
            var node = byId.GetValueOrDefault(owner);
            if (node?.Type != "Link" || !node.Annotations.Contains(PdfObjects.Number(reference))) Report("28-011", "a link outside a Link element");
            if (string.IsNullOrWhiteSpace(objects.Text(annotation, "Contents"))) Report("28-012", "a link without words");
            const int print = 4, hidden = 1 | 2 | 32;
            if ((objects.Integer(annotation, "F") ?? 0) is var flags && (flags & (print | hidden)) != print) Report("A 6.5.3", "a link that does not print");
        }
    }

    private enum Mark
    {
        Artifact,
        Tagged,
        Other,
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"trailer\s*<<[^>]*/Encrypt")]
    private static partial Regex EncryptedTrailer();
}
