using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf;

/// <summary>Turns a composed paper into a PDF file. The same input gives the same bytes.</summary>
public static class PdfDocument
{
    /// <summary>Makes the file in memory.</summary>
    public static PdfResult Create(DocumentMetadata metadata, FontLibrary fonts, Action<DocumentComposer> compose)
    {
        using var stream = new MemoryStream();
        var report = Write(stream, metadata, fonts, compose);
        return new(stream.ToArray(), report.PageCount, report.Warnings);
    }

    /// <summary>Writes the file page by page, for papers of any length.</summary>
    public static PdfReport Write(Stream output, DocumentMetadata metadata, FontLibrary fonts, Action<DocumentComposer> compose)
    {
        var composer = new DocumentComposer();
        compose(composer);
        return new Writing.DocumentWriter(output, metadata, fonts).Write(composer.Sections);
    }
}

/// <summary>A finished file in memory.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="PageCount">How many pages it has.</param>
/// <param name="Warnings">What a person should look at, such as characters no face could show.</param>
public sealed record PdfResult(byte[] Bytes, int PageCount, IReadOnlyList<string> Warnings);

/// <summary>What there is to say about a file that went to a stream.</summary>
/// <param name="PageCount">How many pages it has.</param>
/// <param name="Warnings">What a person should look at, such as characters no face could show.</param>
public sealed record PdfReport(int PageCount, IReadOnlyList<string> Warnings);
