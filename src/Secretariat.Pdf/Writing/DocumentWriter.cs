using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Layout;

namespace Secretariat.Pdf.Writing;

/// <summary>Writes a document.</summary>
internal sealed class DocumentWriter(Stream output, DocumentMetadata metadata, FontLibrary fonts)
{
    public PdfReport Write(List<PageSection> sections)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        output.Write("%PDF-1.7\n"u8);
        output.Write(System.Text.Encoding.UTF8.GetBytes("% " + metadata.Title + "\n%%EOF\n"));
        return new(sections.Count, []);
    }
}
