using System.Globalization;
using System.Text;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Text;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Signing;

/// <summary>
/// Adds a signature field to a file, with room for the signature itself. The field is a widget that prints, has an appearance even where nothing is seen
/// (ISO 19005-1, 6.5.3 and 6.9), and stands in the structure tree as a form (ISO 14289-1, 7.18.4).
/// </summary>
internal sealed class SignatureField
{
    /// <summary>Three numbers of ten digits, the first of the range being 0.</summary>
    private const int RangeDigits = 10;

    private readonly byte[] file;
    private readonly int opening;
    private readonly int closing;

    private SignatureField(byte[] file, int opening, int closing) => (this.file, this.opening, this.closing) = (file, opening, closing);

    /// <summary>Everything but the room for the signature.</summary>
    public byte[] Covered() => [.. file.AsSpan(0, opening), .. file.AsSpan(closing)];

    /// <summary>The file with the signature in its room, or null when the room is too small.</summary>
    public byte[]? With(byte[] signature)
    {
        if (2 * signature.Length > closing - opening - 2) return null;
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature), file.AsSpan(opening + 1));
        return file;
    }

    /// <summary>Adds the field.</summary>
    /// <exception cref="FormatException">The file cannot be read, or has fields already.</exception>
    public static SignatureField Add(byte[] pdf, SignatureDetails details, FontLibrary fonts, int room)
    {
        var source = new PdfReader(pdf);
        using var update = new PdfUpdate(source);
        using var buffer = new PdfBuffer();
        var (catalogId, pageId) = (source.Trailer.Required("Root"), source.Pages()[^1]);
        var (catalog, page) = (source.Dictionary(catalogId), source.Dictionary(pageId));
        if (catalog.Has("AcroForm")) throw new FormatException("The paper has form fields already: it is signed, or was not made by this engine.");
        var (signature, widget, appearance) = (update.Reserve(), update.Reserve(), update.Reserve());

        catalog.Set("AcroForm", Encoding.ASCII.GetBytes($"<</Fields[{Reference(widget)}]/SigFlags 3>>"));
        update.Write(catalogId, catalog);
        page.Append("Annots", Reference(widget));
        update.Write(pageId, page);
        var key = catalog.Reference("StructTreeRoot") is { } tree ? AddToStructure(source, update, tree, pageId, widget, details) : (int?)null;

        var strip = details.Visible ? new SignatureStrip(details, fonts, WidthOf(page)) : null;
        WriteWidget(update, buffer, widget, signature, appearance, pageId, strip?.Rectangle ?? [0, 0, 0, 0], key, details);
        if (strip is null) update.WriteStream(appearance, [], "/Type/XObject/Subtype/Form/BBox[0 0 0 0]/Resources<<>>"u8);
        else strip.Write(update, appearance);
        var (range, opening) = WriteSignature(update, buffer, signature, details, room);

        var file = update.Finish();
        var closing = opening + 2 * room + 2;
        Write(file, range, opening);
        Write(file, range + RangeDigits + 1, closing);
        Write(file, range + 2 * (RangeDigits + 1), file.Length - closing);
        return new(file, opening, closing);
    }

    private static void WriteWidget(
        PdfUpdate update, PdfBuffer buffer, int id, int signature, int appearance, int page, float[] rectangle, int? key, SignatureDetails details)
    {
        const int printAndLocked = 4 + 128;
        buffer.Clear();
        buffer.Raw("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU "u8).Text(Clean(SignatureStrip.Words(details)));
        buffer.Raw("/F "u8).Integer(printAndLocked).Raw("/V "u8).Reference(signature).Raw("/P "u8).Reference(page).Raw("/Rect["u8).Numbers(rectangle);
        buffer.Raw("]/AP<</N "u8).Reference(appearance).Raw(">>"u8);
        if (key is { } parent) buffer.Raw("/StructParent "u8).Integer(parent);
        buffer.Raw(">>"u8);
        update.Write(id, buffer.Written);
    }

    /// <summary>Writes the signature's dictionary and tells where the numbers of its range and its room begin.</summary>
    private static (int Range, int Opening) WriteSignature(PdfUpdate update, PdfBuffer buffer, int id, SignatureDetails details, int room)
    {
        buffer.Clear();
        buffer.Raw("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name "u8).Text(Clean(details.Name));
        if (details.Reason is { } reason) buffer.Raw("/Reason "u8).Text(Clean(reason));
        if (details.Location is { } location) buffer.Raw("/Location "u8).Text(Clean(location));
        buffer.Raw("/M"u8).Literal(details.At.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        buffer.Raw("/ByteRange[0 "u8);
        var range = buffer.Length;
        buffer.Raw("0000000000 0000000000 0000000000]/Contents "u8);
        var opening = buffer.Length;
        buffer.Raw("<"u8).Ascii(new string('0', 2 * room)).Raw(">>>"u8);
        var place = update.Write(id, buffer.Written);
        return (place + range, place + opening);
    }

    /// <summary>Puts the widget at the end of the reading order and answers with the key under which it finds its node.</summary>
    private static int? AddToStructure(PdfReader source, PdfUpdate update, int treeId, int pageId, int widget, SignatureDetails details)
    {
        var tree = source.Dictionary(treeId);
        var (document, parents, key) = (FirstKid(tree), tree.Reference("ParentTree"), tree.Has("ParentTreeNextKey") ? tree.Integer("ParentTreeNextKey") : -1);
        if (document is not { } documentId || parents is not { } parentsId || key < 0) return null;
        var node = update.Reserve();

        tree.Set("ParentTreeNextKey", Encoding.ASCII.GetBytes((key + 1).ToString(CultureInfo.InvariantCulture)));
        update.Write(treeId, tree);

        var top = source.Dictionary(documentId);
        top.Append("K", Reference(node));
        update.Write(documentId, top);

        using var buffer = new PdfBuffer();
        buffer.Raw("<</Type/StructElem/S/Form/P "u8).Reference(documentId).Raw("/Pg "u8).Reference(pageId).Raw("/Alt "u8);
        buffer.Text(Clean(SignatureStrip.Words(details))).Raw("/K[<</Type/OBJR/Pg "u8).Reference(pageId).Raw("/Obj "u8).Reference(widget).Raw(">>]>>"u8);
        update.Write(node, buffer.Written);

        var parentTree = source.Dictionary(parentsId);
        var pair = $"{key} {Reference(node)}";
        if (parentTree.Has("Nums"))
        {
            parentTree.Append("Nums", pair);
        }
        else
        {
            var leaf = update.Reserve();
            update.Write(leaf, Encoding.ASCII.GetBytes($"<</Limits[{key} {key}]/Nums[{pair}]>>"));
            parentTree.Append("Kids", Reference(leaf));
        }

        update.Write(parentsId, parentTree);
        return key;
    }

    private static int? FirstKid(PdfDictionary tree)
    {
        var kids = tree["K"];
        if (kids.IsEmpty) return null;
        return PdfSyntax.Reference(kids.Span) ?? (PdfDictionary.Items(kids) is [var first, ..] ? PdfSyntax.Reference(first.Span) : null);
    }

    private static float WidthOf(PdfDictionary page)
    {
        var box = PdfDictionary.Items(page["MediaBox"]);
        return float.Parse(Encoding.ASCII.GetString(box[2].Span), CultureInfo.InvariantCulture);
    }

    private static void Write(byte[] file, int at, int number) =>
        Encoding.ASCII.GetBytes(number.ToString("D10", CultureInfo.InvariantCulture), file.AsSpan(at));

    private static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    private static string Clean(string text) => TextSanitiser.Clean(text);
}
