using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Writing;

/// <summary>What the pages of one file share.</summary>
internal sealed class DocumentResources(PdfFile file, StructureTree structure)
{
    private readonly Dictionary<FontFace, DocumentFont> fonts = [];

    public PdfFile File { get; } = file;

    public StructureTree Structure { get; } = structure;

    public Outline Outline { get; } = new();

    public int ResourcesId { get; } = file.Reserve();

    public DocumentFont FontFor(FontFace face)
    {
        if (!fonts.TryGetValue(face, out var font)) fonts.Add(face, font = new(face, File.Reserve(), $"F{fonts.Count}"));
        return font;
    }

    public void Write(PdfBuffer buffer)
    {
        foreach (var font in fonts.Values) font.Write(File, buffer);
        buffer.Clear();
        buffer.Raw("<</Font<<"u8);
        foreach (var font in fonts.Values) buffer.Raw("/"u8).Ascii(font.ResourceName).Raw(" "u8).Reference(font.ObjectId);
        buffer.Raw(">>>>"u8);
        File.WriteObject(ResourcesId, buffer);
    }
}
