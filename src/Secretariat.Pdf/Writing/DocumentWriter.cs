using System.Globalization;
using System.IO.Compression;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>
/// Lays out page after page and writes each as soon as it is full. Headers and footers come last, in streams of their own, because only then the number of
/// pages is known.
/// </summary>
internal sealed class DocumentWriter
{
    private const int PagesPerNode = 500;

    private readonly DocumentMetadata metadata;
    private readonly PdfFile file;
    private readonly StructureTree structure;
    private readonly DocumentResources resources;
    private readonly LayoutContext context;
    private readonly PdfBuffer content = new();
    private readonly PdfBuffer syntax = new();
    private readonly List<PageRecord> pages = [];
    private readonly List<int> pageNodes = [];
    private readonly int pageTreeId;
    private readonly SortedSet<string> warnings = new(StringComparer.Ordinal);

    public DocumentWriter(Stream output, DocumentMetadata metadata, FontLibrary fonts)
    {
        this.metadata = metadata.Normalised();
        file = new(output);
        structure = new(file, metadata.Language, warnings);
        resources = new(file, structure);
        structure.Attach(structure.Document, null);
        pageTreeId = file.Reserve();
        context = new(new ParagraphShaper(fonts, metadata.Language, warnings));
    }

    private sealed record PageRecord(int Id, int DecorationId, PageSection Section, bool FirstOfSection);

    public PdfReport Write(List<PageSection> sections)
    {
        using (file)
        using (content)
        using (syntax)
        {
            foreach (var section in sections) FillPages(section);
            context.TotalPages = pages.Count;
            for (var i = 0; i < pages.Count; i++) WriteDecoration(pages[i], i + 1);
            WritePageTree();
            var outline = resources.Outline.Write(file, syntax);
            structure.Finish();
            resources.Write(syntax);
            file.Finish(WriteCatalog(outline, sections.Exists(static s => s.RightToLeft)), WriteInfo());
        }

        return new(pages.Count, [.. warnings]);
    }

    private void FillPages(PageSection section)
    {
        BreakToken? from = null;
        var first = true;
        do
        {
            context.PageNumber = pages.Count + 1;
            var width = section.Size.Width - section.Margins.Horizontal;
            var top = section.Margins.Top + Reserved(HeaderOf(section, first), section, width);
            var bottom = section.Margins.Bottom + Reserved(FooterOf(section, first), section, width);
            var fragment = section.Content.Layout(context, new(width, section.Size.Height - top - bottom, true), from);
            if (fragment is null) throw new InvalidOperationException("A box at the top of a page refused to be placed.");

            WritePage(section, fragment, top, first);
            from = fragment.Rest;
            first = false;
        }
        while (from is not null);
    }

    private static Slot? HeaderOf(PageSection section, bool first) => first && section.FirstHeader is not null ? section.FirstHeader : section.Header;

    private static Slot? FooterOf(PageSection section, bool first) => first && section.FirstFooter is not null ? section.FirstFooter : section.Footer;

    private float Reserved(Slot? slot, PageSection section, float width)
    {
        if (slot is null) return 0;
        var height = slot.Layout(context, new(width, Space.Unlimited, true), null)!.Height;
        return height > 0 ? height + section.Spacing : 0;
    }

    private void WritePage(PageSection section, Fragment fragment, float top, bool first)
    {
        var page = new PageRecord(file.Reserve(), file.Reserve(), section, first);
        pages.Add(page);
        if ((pages.Count - 1) % PagesPerNode == 0) pageNodes.Add(file.Reserve());

        content.Clear();
        var painter = new Painter(resources, content, page.Id, section.Size.Height);
        PaintBackground(painter, section);
        fragment.Draw(painter, section.Margins.Left, top);
        painter.Finish();

        var contentId = file.Reserve();
        file.WriteStream(contentId, content.Written, default, CompressionLevel.Fastest);
        var key = structure.NextKey();
        structure.SetParents(key, painter.Owners);

        syntax.Clear();
        syntax.Raw("<</Type/Page/Parent "u8).Reference(pageNodes[^1]).Raw("/MediaBox[0 0 "u8).Number(section.Size.Width).Raw(" "u8).Number(section.Size.Height);
        syntax.Raw("]/Resources "u8).Reference(resources.ResourcesId).Raw("/Contents["u8).Reference(contentId).Raw(" "u8).Reference(page.DecorationId);
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

    private void PaintBackground(Painter painter, PageSection section)
    {
        painter.BeginArtifact();
        section.Background?.Layout(context, new(section.Size.Width, section.Size.Height, true), null)?.Draw(painter, 0, 0);
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

    private ShapedParagraph ShapeWatermark(string text, TextStyle style) => context.Shaper.Shape([new(text, style)], TextDirection.Auto, 1, null);

    private void WriteDecoration(PageRecord page, int number)
    {
        var section = page.Section;
        context.PageNumber = number;
        content.Clear();
        var painter = new Painter(resources, content, page.Id, section.Size.Height) { RunsThroughPages = true };
        painter.BeginArtifact();
        var width = section.Size.Width - section.Margins.Horizontal;
        var space = new Space(width, Space.Unlimited, true);
        HeaderOf(section, page.FirstOfSection)?.Layout(context, space, null)?.Draw(painter, section.Margins.Left, section.Margins.Top);
        if (FooterOf(section, page.FirstOfSection)?.Layout(context, space, null) is { } footer)
            footer.Draw(painter, section.Margins.Left, section.Size.Height - section.Margins.Bottom - footer.Height);
        painter.EndArtifact();
        painter.Finish();
        file.WriteStream(page.DecorationId, content.Written, default, CompressionLevel.Fastest);
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

    private int WriteCatalog(int outline, bool rightToLeft)
    {
        var (xmp, profile) = (file.Reserve(), file.Reserve());
        file.WriteStream(xmp, XmpPacket.Write(metadata), "/Type/Metadata/Subtype/XML"u8, CompressionLevel.NoCompression);
        file.WriteStream(profile, SrgbProfile.Bytes, "/N 3"u8);

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
