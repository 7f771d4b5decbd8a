using Secretariat.Pdf.Binding;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf;

/// <summary>
/// Binds finished papers of this engine into one file, which is archival and accessible as they are: pages and fonts stay as they were made, each paper is a
/// part with its own language and has a bookmark with its own bookmarks below, links lead where they led. Signatures do not survive binding: the fields go,
/// the signed papers are the originals. Papers are added one after the other and forgotten.
/// </summary>
public sealed class PdfBinder : IDisposable
{
    private readonly IReadOnlyList<BoundPaper> papers;
    private readonly DocumentWriter writer;
    private readonly Dictionary<string, int> shared = [];
    private readonly int[] destinations;
    private readonly Slot? mark;
    private int added;

    /// <summary>Begins a file with its front: a cover, the contents.</summary>
    /// <param name="output">Where the file goes, part by part.</param>
    /// <param name="metadata">What the file says about itself.</param>
    /// <param name="fonts">What the front is set in.</param>
    /// <param name="papers">What will be bound, in order; the front may link to them by <see cref="TextComposer.PaperLink"/>.</param>
    /// <param name="front">Composes the front, told on which page each paper will begin.</param>
    /// <param name="mark">What stands on each bound page, over its whole width from its upper edge, such as its number in the file; decoration.</param>
    public PdfBinder(
        Stream output, DocumentMetadata metadata, FontLibrary fonts, IReadOnlyList<BoundPaper> papers, Action<DocumentComposer, IReadOnlyList<int>> front,
        Action<Container>? mark = null)
    {
        this.papers = papers;
        var pages = PagesOfFront(metadata, fonts, front);
        var composer = new DocumentComposer();
        front(composer, FirstPages(pages));
        var paginator = new Paginator(fonts, metadata.Language);
        paginator.Context.TotalPages = pages + papers.Sum(static p => p.Pages);
        writer = new(output, metadata, paginator, "B");
        destinations = [.. papers.Select(_ => writer.File.Reserve())];
        writer.Resources.Destinations = destinations;
        writer.Write(paginator.Pages(composer.Sections));
        if (writer.PageCount != pages)
            throw new InvalidOperationException(
                $"The front takes {writer.PageCount} pages, not {pages} as with other numbers: where it says that papers begin is wrong.");
        if (mark is null) return;
        this.mark = new();
        mark(new(this.mark, TextStyle.Default, TextDirection.Auto));
    }

    /// <summary>Whether a file can be bound, and has as many pages as are said.</summary>
    public static bool CanBind(ReadOnlyMemory<byte> pdf, int pages)
    {
        var metadata = new DocumentMetadata { Title = "Trial", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch };
        using var binder = new PdfBinder(Stream.Null, metadata, FontLibrary.Default, [new("Trial", pages)], static (_, _) => { });
        try
        {
            binder.Add(pdf);
            return true;
        }
        catch (UnreadablePdfException)
        {
            return false;
        }
    }

    /// <summary>Binds the next paper.</summary>
    /// <exception cref="UnreadablePdfException">The file was not made by this engine, or has not as many pages as was said.</exception>
    public void Add(ReadOnlyMemory<byte> pdf)
    {
        if (added == papers.Count) throw new InvalidOperationException("All papers that were announced are bound.");
        try
        {
            var file = new BoundFile(pdf, writer, shared);
            if (file.PageCount != papers[added].Pages)
                throw new UnreadablePdfException($"The paper has {file.PageCount} pages, not {papers[added].Pages} as was said.");
            file.Write(papers[added].Title, destinations[added], mark);
        }
        catch (Exception e) when (e is FormatException and not UnreadablePdfException or InvalidDataException or ArgumentException or IndexOutOfRangeException
            or OverflowException)
        {
            // Reading what is cut off or altered ends outside the file, in numbers that are none or in data that do not inflate.
            throw new UnreadablePdfException("The file is no PDF that can be read.", e);
        }

        added++;
    }

    /// <summary>Ends the file.</summary>
    public PdfReport Finish()
    {
        if (added < papers.Count) throw new InvalidOperationException($"{papers.Count - added} of the papers that were announced are missing.");
        return writer.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    /// <summary>How many pages the front takes does not depend on the numbers in it, which stand in columns of their own.</summary>
    private int PagesOfFront(DocumentMetadata metadata, FontLibrary fonts, Action<DocumentComposer, IReadOnlyList<int>> front) =>
        PdfDocument.LayOut(metadata, fonts, document => front(document, FirstPages(1))).PageCount;

    private int[] FirstPages(int front)
    {
        var first = new int[papers.Count];
        for (int i = 0, next = front + 1; i < first.Length; next += papers[i].Pages, i++) first[i] = next;
        return first;
    }
}

/// <summary>A paper that will be bound.</summary>
/// <param name="Title">Its bookmark.</param>
/// <param name="Pages">How many pages it has.</param>
public sealed record BoundPaper(string Title, int Pages);
