using System.Globalization;
using System.IO.Compression;
using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>
/// Writes page after page, each as soon as it is laid out. Headers and footers come last, in streams of their own, because only then the number of pages is
/// known.
/// </summary>
internal sealed class DocumentWriter : IDisposable
{
    private const int PagesPerNode = 500;

    private readonly DocumentMetadata metadata;
    private readonly Paginator paginator;
    private readonly PdfFile file;
    private readonly StructureTree structure;
    private readonly DocumentResources resources;
    private readonly PdfBuffer content = new();
    private readonly PdfBuffer syntax = new();
    private readonly List<PageRecord> pages = [];
    private readonly List<int> pageNodes = [];
    private readonly int pageTreeId;
    private bool rightToLeft;

    public DocumentWriter(Stream output, DocumentMetadata metadata, Paginator paginator, string fontNames = "F")
    {
        this.metadata = metadata.Normalised();
        this.paginator = paginator;
        file = new(output);
        structure = new(file, metadata.Language, paginator.Warnings);
        resources = new(file, structure, fontNames);
        structure.Attach(structure.Document, null);
        pageTreeId = file.Reserve();
    }

    /// <summary>A page of the file. One without head and foot needs no decoration; one that comes from another file has no section either.</summary>
    private sealed record PageRecord(int Id, int DecorationId, LaidPage? Laid);

    public PdfFile File => file;

    public DocumentResources Resources => resources;

    public LayoutContext Context => paginator.Context;

    public int PageCount => pages.Count;

    public void Write(IEnumerable<LaidPage> laid)
    {
        foreach (var page in laid) WritePage(page);
    }

    /// <summary>Numbers a page that comes from another file.</summary>
    public (int Id, int Parent) AddPage()
    {
        pages.Add(new(file.Reserve(), 0, null));
        return (pages[^1].Id, NodeOfLastPage());
    }

    public PdfReport Finish()
    {
        paginator.Context.TotalPages = pages.Count;
        for (var i = 0; i < pages.Count; i++)
            if (pages[i] is { Laid: { } laid, DecorationId: not 0 })
                WriteDecoration(pages[i], laid, i + 1);
        WritePageTree();
        var outline = resources.Outline.Write(file, syntax);
        structure.Finish();
        resources.Write(syntax);
        file.Finish(WriteCatalog(outline), WriteInfo());
        return new(pages.Count, [.. paginator.Warnings]);
    }

    public void Dispose()
    {
        file.Dispose();
        content.Dispose();
        syntax.Dispose();
    }

    private void WritePage(LaidPage laid)
    {
        var section = laid.Section;
        rightToLeft |= section.RightToLeft;
        var decorated = section.HeaderOf(laid.FirstOfSection) is not null || section.FooterOf(laid.FirstOfSection) is not null;
        var page = new PageRecord(file.Reserve(), decorated ? file.Reserve() : 0, laid with { Content = EmptyFragment.None });
        pages.Add(page);
        var node = NodeOfLastPage();

        content.Clear();
        var painter = new Painter(resources, content, page.Id, section.Size.Height);
        PaintBackground(painter, section);
        laid.Content.Draw(painter, section.Margins.Left, laid.Top);
        painter.Finish();

        var contentId = file.Reserve();
        file.WriteContent(contentId, content.Written);
        var key = structure.NextKey();
        structure.SetParents(key, painter.Owners);

        syntax.Clear();
        syntax.Raw("<</Type/Page/Parent "u8).Reference(node).Raw("/MediaBox[0 0 "u8).Number(section.Size.Width).Raw(" "u8).Number(section.Size.Height);
        syntax.Raw("]/Resources "u8).Reference(resources.ResourcesId).Raw("/Contents["u8).Reference(contentId);
        if (page.DecorationId != 0) syntax.Raw(" "u8).Reference(page.DecorationId);
        syntax.Raw("]/StructParents "u8).Integer(key).Raw("/Tabs/S"u8);
        if (painter.Annotations.Count > 0)
        {
            syntax.Raw("/Annots["u8);
            foreach (var annotation in painter.Annotations) syntax.Reference(annotation).Raw(" "u8);
            syntax.Raw("]"u8);
        }

        syntax.Raw(">>"u8);
        file.WriteObject(page.Id, syntax);
    }

    private int NodeOfLastPage()
    {
        if ((pages.Count - 1) % PagesPerNode == 0) pageNodes.Add(file.Reserve());
        return pageNodes[^1];
    }

    private void PaintBackground(Painter painter, PageSection section)
    {
        painter.BeginArtifact();
        section.Background?.Layout(Context, new(section.Size.Width, section.Size.Height, true), null)?.Draw(painter, 0, 0);
        if (section.Watermark is { } watermark) PaintWatermark(painter, section.Size, watermark);
        painter.EndArtifact();
    }

    /// <summary>One word along the diagonal, as large as the sheet allows.</summary>
    private void PaintWatermark(Painter painter, PageSize size, Watermark watermark)
    {
        const float share = 0.7f;
        var style = watermark.Style with { Size = 100, Bold = true, Colour = watermark.Colour };
        var diagonal = MathF.Sqrt(size.Width * size.Width + size.Height * size.Height) * share;
        var natural = LineBreaker.Measure(ShapeWatermark(watermark.Text, style)).Max;
        if (natural <= 0) return;
        style = style with { Size = Math.Min(140, 100 * diagonal / natural) };

        var paragraph = ShapeWatermark(watermark.Text, style);
        var width = LineBreaker.Measure(paragraph).Max;
        var angle = MathF.Atan2(size.Height, size.Width);
        var left = -width / 2;
        foreach (var run in paragraph.Runs)
        {
            painter.ShowTurned(new(paragraph, run, run.Start, run.End, 0, false), left, size.Width / 2, size.Height / 2, angle);
            for (var i = run.Start; i < run.End; i++) left += float.IsNaN(paragraph.Advances[i]) ? 0 : paragraph.Advances[i];
        }
    }

    private ShapedParagraph ShapeWatermark(string text, TextStyle style) => Context.Shaper.Shape([new(text, style)], TextDirection.Auto, 1, null);

    private void WriteDecoration(PageRecord page, LaidPage laid, int number)
    {
        var section = laid.Section;
        Context.PageNumber = number;
        content.Clear();
        var painter = new Painter(resources, content, page.Id, section.Size.Height) { RunsThroughPages = true };
        painter.BeginArtifact();
        var width = section.Size.Width - section.Margins.Horizontal;
        var space = new Space(width, Space.Unlimited, true);
        section.HeaderOf(laid.FirstOfSection)?.Layout(Context, space, null)?.Draw(painter, section.Margins.Left, section.Margins.Top);
        if (section.FooterOf(laid.FirstOfSection)?.Layout(Context, space, null) is { } footer)
            footer.Draw(painter, section.Margins.Left, section.Size.Height - section.Margins.Bottom - footer.Height);
        painter.EndArtifact();
        painter.Finish();
        file.WriteContent(page.DecorationId, content.Written);
    }

    private void WritePageTree()
    {
        for (var node = 0; node < pageNodes.Count; node++)
        {
            var end = Math.Min(pages.Count, (node + 1) * PagesPerNode);
            syntax.Clear();
            syntax.Raw("<</Type/Pages/Parent "u8).Reference(pageTreeId).Raw("/Count "u8).Integer(end - node * PagesPerNode).Raw("/Kids["u8);
            for (var i = node * PagesPerNode; i < end; i++) syntax.Reference(pages[i].Id).Raw(" "u8);
            syntax.Raw("]>>"u8);
            file.WriteObject(pageNodes[node], syntax);
        }

        syntax.Clear();
        syntax.Raw("<</Type/Pages/Count "u8).Integer(pages.Count).Raw("/Kids["u8);
        foreach (var node in pageNodes) syntax.Reference(node).Raw(" "u8);
        syntax.Raw("]>>"u8);
        file.WriteObject(pageTreeId, syntax);
    }

    private int WriteCatalog(int outline)
    {
        var (xmp, profile) = (file.Reserve(), file.Reserve());
        file.WriteStream(xmp, XmpPacket.Write(metadata), "/Type/Metadata/Subtype/XML"u8, CompressionLevel.NoCompression);
        file.WriteStream(profile, SrgbProfile.Deflated, "/N 3/Filter/FlateDecode"u8, CompressionLevel.NoCompression);

        syntax.Clear();
        syntax.Raw("<</Type/Catalog/Pages "u8).Reference(pageTreeId).Raw("/Lang"u8).Literal(metadata.Language);
        syntax.Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structure.RootId);
        syntax.Raw("/ViewerPreferences<</DisplayDocTitle true"u8);
        if (rightToLeft) syntax.Raw("/Direction/R2L"u8);
        syntax.Raw(">>/Metadata "u8).Reference(xmp);
        syntax.Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8);
        syntax.Reference(profile).Raw(">>]"u8);
        if (outline != 0) syntax.Raw("/Outlines "u8).Reference(outline);
        if (resources.Outline.IsLong) syntax.Raw("/PageMode/UseOutlines"u8);
        syntax.Raw(">>"u8);
        return file.WriteObject(syntax);
    }

    private int WriteInfo()
    {
        var date = metadata.CreatedAt.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        syntax.Clear();
        syntax.Raw("<</Title "u8).Text(metadata.Title);
        if (metadata.Author is { } author) syntax.Raw("/Author "u8).Text(author);
        if (metadata.Subject is { } subject) syntax.Raw("/Subject "u8).Text(subject);
        if (metadata.Keywords is { } keywords) syntax.Raw("/Keywords "u8).Text(keywords);
        syntax.Raw("/Creator "u8).Text(metadata.Creator).Raw("/Producer "u8).Text(XmpPacket.Producer);
        syntax.Raw("/CreationDate"u8).Literal(date).Raw("/ModDate"u8).Literal(date).Raw(">>"u8);
        return file.WriteObject(syntax);
    }
}
