using System.Globalization;
using System.Text;
using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Binding;

/// <summary>One finished paper on its way into the bound file: pages, what they show and link to, structure, bookmarks; signatures stay behind.</summary>
internal sealed class BoundFile
{
    private readonly PdfReader source;
    private readonly DocumentWriter writer;
    private readonly ObjectCopies copies;
    private readonly PdfDictionary catalog;
    private readonly List<int> pages;
    private readonly List<(int Id, int Parent)> places = [];
    private readonly BoundStructure structure;

    public BoundFile(ReadOnlyMemory<byte> pdf, DocumentWriter writer, Dictionary<string, int> shared)
    {
        this.writer = writer;
        source = new(pdf);
        copies = new(source, writer.File, shared);
        catalog = source.Dictionary(source.Trailer.Required("Root"));
        pages = source.Pages();
        structure = new(source, copies, writer.File, catalog);
    }

    public int PageCount => pages.Count;

    /// <summary>Writes the paper, and where its first page begins into an object of its own.</summary>
    public void Write(string title, int destination, Slot? mark)
    {
        var first = writer.PageCount + 1;
        foreach (var page in pages)
        {
            places.Add(writer.AddPage());
            copies.Place(page, places[^1].Id);
            foreach (var link in Links(page)) copies.Place(link, writer.File.Reserve());
        }

        structure.Write(writer.Resources.Structure, new(StructureRole.Part) { Language = Language() });
        for (var i = 0; i < pages.Count; i++) WritePage(i, first + i, mark);
        Bookmark(title, destination);
    }

    private IEnumerable<int> Links(int page)
    {
        var dictionary = source.Dictionary(page);
        if (!dictionary.Has("Annots")) yield break;
        foreach (var annotation in PdfDictionary.Items(dictionary["Annots"]))
            if (PdfSyntax.Reference(annotation.Span) is { } id && source.Dictionary(id)["Subtype"].Span.SequenceEqual("/Link"u8))
                yield return id;
    }

    private string? Language() => catalog["Lang"].Span is [(byte)'(', .. var tag, (byte)')'] ? Encoding.ASCII.GetString(tag) : null;

    private void WritePage(int index, int number, Slot? mark)
    {
        var page = source.Dictionary(pages[index]);
        var tree = writer.Resources.Structure;
        using var body = new PdfBuffer();
        body.Raw("<</Parent "u8).Reference(places[index].Parent);
        PdfCopy.Entries(page, body, copies.NumberOf, "Parent", "StructParents", "Annots", "Contents", "Resources");
        var key = tree.NextKey();
        tree.SetParents(key, structure.OwnersOf(page.Integer("StructParents")));
        body.Raw("/StructParents "u8).Integer(key).Raw("/Contents["u8);
        foreach (var content in PdfDictionary.Items(page["Contents"]))
        {
            PdfCopy.Value(content, body, copies.NumberOf);
            body.Raw(" "u8);
        }

        if (mark is not null) body.Reference(WriteMark(mark, places[index].Id, number, page));
        body.Raw("]/Resources "u8);
        if (mark is null) PdfCopy.Value(page["Resources"], body, copies.NumberOf);
        else body.Reference(WithFontsOfMark(source.Dictionary(page["Resources"])));
        List<int> links = [.. Links(pages[index])];
        foreach (var link in links) WriteLink(link, tree);
        if (links.Count > 0)
        {
            body.Raw("/Annots["u8);
            foreach (var link in links) body.Reference(copies.NumberOf(link)).Raw(" "u8);
            body.Raw("]"u8);
        }

        body.Raw(">>"u8);
        writer.File.WriteObject(places[index].Id, body);
    }

    private void WriteLink(int link, StructureTree tree)
    {
        var annotation = source.Dictionary(link);
        var key = tree.NextKey();
        tree.SetParent(key, structure.OwnersOf(annotation.Integer("StructParent"))[0]);
        using var body = new PdfBuffer();
        body.Raw("<<"u8);
        PdfCopy.Entries(annotation, body, copies.NumberOf, "StructParent");
        body.Raw("/StructParent "u8).Integer(key).Raw(">>"u8);
        writer.File.WriteObject(copies.NumberOf(link), body);
    }

    /// <summary>What every bound page carries, such as its number in the bound file; decoration, as running heads are.</summary>
    private int WriteMark(Slot mark, int page, int number, PdfDictionary dictionary)
    {
        var (width, height) = SizeOf(dictionary);
        writer.Context.PageNumber = number;
        using var content = new PdfBuffer();
        var painter = new Painter(writer.Resources, content, page, height) { RunsThroughPages = true };
        painter.BeginArtifact();
        mark.Layout(writer.Context, new(width, Space.Unlimited, true), null)?.Draw(painter, 0, 0);
        painter.EndArtifact();
        painter.Finish();
        var id = writer.File.Reserve();
        writer.File.WriteStream(id, content.Written, default, System.IO.Compression.CompressionLevel.Fastest);
        return id;
    }

    /// <summary>The resources of a page and the fonts of the mark on it; the binder's fonts have names of their own.</summary>
    private int WithFontsOfMark(PdfDictionary resources)
    {
        using var body = new PdfBuffer();
        body.Raw("<<"u8);
        PdfCopy.Entries(resources, body, copies.NumberOf, "Font");
        body.Raw("/Font<<"u8);
        if (resources.Has("Font")) PdfCopy.Entries(source.Dictionary(resources["Font"]), body, copies.NumberOf);
        writer.Resources.NameFonts(body);
        body.Raw(">>>>"u8);
        return copies.Share(body, [], isStream: false);
    }

    private void Bookmark(string title, int destination)
    {
        var (_, height) = SizeOf(source.Dictionary(pages[0]));
        using var body = new PdfBuffer();
        body.Raw("["u8).Reference(places[0].Id).Raw("/XYZ null "u8).Number(height).Raw(" null]"u8);
        writer.File.WriteObject(destination, body);
        writer.Resources.Outline.Add(1, title, places[0].Id, height);
        new BoundOutline(source, copies.NumberOf, writer.Resources.Outline).Add(catalog);
    }

    private static (float Width, float Height) SizeOf(PdfDictionary page)
    {
        var box = PdfDictionary.Items(page["MediaBox"]);
        return (Number(box[2]), Number(box[3]));

        static float Number(ReadOnlyMemory<byte> value) => float.Parse(value.Span, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
