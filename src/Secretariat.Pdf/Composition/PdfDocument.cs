using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Writing;

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
        var paginator = new Paginator(fonts, metadata.Language);
        using var writer = new DocumentWriter(output, metadata, paginator);
        writer.Write(paginator.Pages(composer.Sections));
        return writer.Finish();
    }

    /// <summary>Lays a short paper out without writing it, to learn how many pages it takes; the layout may then be written.</summary>
    public static PdfLayout LayOut(DocumentMetadata metadata, FontLibrary fonts, Action<DocumentComposer> compose)
    {
        var composer = new DocumentComposer();
        compose(composer);
        var paginator = new Paginator(fonts, metadata.Language);
        return new(metadata, paginator, [.. paginator.Pages(composer.Sections)]);
    }
}

/// <summary>A paper whose pages are laid out and not yet written.</summary>
public sealed class PdfLayout
{
    private readonly DocumentMetadata metadata;
    private readonly Paginator paginator;
    private readonly float fill;
    private IReadOnlyList<LaidPage>? pages;

    internal PdfLayout(DocumentMetadata metadata, Paginator paginator, IReadOnlyList<LaidPage> pages)
    {
        this.metadata = metadata;
        this.paginator = paginator;
        this.pages = pages;
        PageCount = pages.Count;
        fill = pages.Sum(static p => p.Content.Height / p.Room);
    }

    /// <summary>How many pages it takes.</summary>
    public int PageCount { get; }

    /// <summary>
    /// Whether it is worth trying to set the paper on fewer pages at a smaller size. Letters shrink in both directions; beyond that a tenth is allowed for,
    /// where a word less saves a line or a block that was kept together left room behind. A try costs as much as what it teaches.
    /// </summary>
    public bool MightFit(int count, float scale) => fill * scale * scale * 0.9f <= count;

    /// <summary>Makes the file, the same as if it had been made at once. A layout is written once.</summary>
    public PdfResult Write()
    {
        var laid = pages ?? throw new InvalidOperationException("A layout is written once.");
        pages = null;
        using var stream = new MemoryStream();
        using var writer = new DocumentWriter(stream, metadata, paginator);
        writer.Write(laid);
        var report = writer.Finish();
        return new(stream.ToArray(), report.PageCount, report.Warnings);
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
