using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Writing;

/// <summary>What the pages of one file share.</summary>
internal sealed class DocumentResources(PdfFile file, StructureTree structure, string fontNames)
{
    private readonly Dictionary<FontFace, DocumentFont> fonts = [];

    private readonly Dictionary<Picture, int> pictures = [];
    private readonly List<int> pictureIds = [];

    public PdfFile File { get; } = file;

    public StructureTree Structure { get; } = structure;

    public Outline Outline { get; } = new();

    /// <summary>Objects that say where links to bound papers lead, by the place of the paper.</summary>
    public IReadOnlyList<int> Destinations { get; set; } = [];

    public int ResourcesId { get; } = file.Reserve();

    public DocumentFont FontFor(FontFace face)
    {
        if (!fonts.TryGetValue(face, out var font)) fonts.Add(face, font = new(face, File.Reserve(), $"{fontNames}{fonts.Count}"));
        return font;
    }

    /// <summary>A picture is in the file once, however often it is printed.</summary>
    public string NameOf(Picture picture)
    {
        if (!pictures.TryGetValue(picture, out var number))
        {
            number = pictures.Count;
            pictures.Add(picture, number);
            pictureIds.Add(WritePicture(picture));
        }

        return $"I{number}";
    }

    public void Write(PdfBuffer buffer)
    {
        foreach (var font in fonts.Values) font.Write(File, buffer);
        buffer.Clear();
        buffer.Raw("<</Font<<"u8);
        NameFonts(buffer);
        buffer.Raw(">>"u8);
        if (pictureIds.Count > 0)
        {
            buffer.Raw("/XObject<<"u8);
            for (var i = 0; i < pictureIds.Count; i++) buffer.Raw("/I"u8).Integer(i).Raw(" "u8).Reference(pictureIds[i]);
            buffer.Raw(">>"u8);
        }

        buffer.Raw(">>"u8);
        File.WriteObject(ResourcesId, buffer);
    }

    /// <summary>The fonts used so far, by their names.</summary>
    public void NameFonts(PdfBuffer buffer)
    {
        foreach (var font in fonts.Values) buffer.Raw("/"u8).Ascii(font.ResourceName).Raw(" "u8).Reference(font.ObjectId);
    }

    private int WritePicture(Picture picture)
    {
        var id = File.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(picture.StoredWidth).Raw("/Height "u8).Integer(picture.StoredHeight);
        entries.Raw(picture.Components == 1 ? "/ColorSpace/DeviceGray"u8 : "/ColorSpace/DeviceRGB"u8).Raw("/BitsPerComponent 8"u8);
        entries.Raw(picture.Coding == PictureCoding.Deflated ? "/Filter/FlateDecode"u8 : "/Filter/DCTDecode"u8);
        if (picture.Coding == PictureCoding.JpegUntransformed) entries.Raw("/DecodeParms<</ColorTransform 0>>"u8);
        File.WriteStream(id, picture.Data, entries.Written, System.IO.Compression.CompressionLevel.NoCompression);
        return id;
    }
}
