using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Documents.Shared;

/// <summary>Turns a composed paper into its file.</summary>
internal static class Setting
{
    /// <summary>Down to here a smaller size is not noticed.</summary>
    private const float BarelySmaller = 0.9f;

    private static readonly float[] Shades = [0.96f, 0.92f];

    /// <summary>Sets a paper of any length.</summary>
    public static Paper Set(string template, PaperMarks marks, PaperProperties properties, IEnumerable<string> warnings, Action<DocumentComposer> compose)
    {
        var result = Create(marks, properties, compose);
        return new(result.Bytes, template, result.PageCount, [.. warnings, .. result.Warnings]);
    }

    /// <summary>Sets a paper that should not exceed a number of pages: at its natural size, else a little smaller, else as it is with a warning.</summary>
    public static Paper SetWithin(
        int pages, IReadOnlyList<float> scales, string template, PaperMarks marks, PaperProperties properties, IEnumerable<string> warnings,
        Action<DocumentComposer, float> compose)
    {
        List<PdfLayout> tried = [];
        foreach (var scale in scales)
        {
            if (tried.Exists(t => t.PageCount <= pages) && (scale < BarelySmaller || !tried[0].MightFit(1, scale))) break;
            tried.Add(LayOut(marks, properties, document => compose(document, scale)));
            if (tried[^1].PageCount == 1) break;
        }

        // One page a shade smaller is better than two; two at the natural size are better than two that are smaller.
        var best = (tried.Find(static t => t.PageCount == 1) ?? tried.Find(t => t.PageCount <= pages) ?? tried[^1]).Write();
        IEnumerable<string> tooLong = best.PageCount > pages ? [$"The paper has {best.PageCount} pages where {pages} are customary."] : [];
        return new(best.Bytes, template, best.PageCount, [.. warnings, .. tooLong, .. best.Warnings]);
    }

    /// <summary>
    /// Sets a paper of any length at its natural size, or a shade smaller where that saves its last page: what saved it was a page with little on it.
    /// </summary>
    public static Paper SetOnFewestPages(string template, PaperMarks marks, PaperProperties properties, Action<DocumentComposer, float> compose)
    {
        var natural = LayOut(marks, properties, document => compose(document, 1));
        var best = natural.PageCount == 1 ? natural : Shades.Where(shade => natural.MightFit(natural.PageCount - 1, shade))
            .Select(shade => LayOut(marks, properties, document => compose(document, shade)))
            .FirstOrDefault(smaller => smaller.PageCount < natural.PageCount, natural);
        var made = best.Write();
        return new(made.Bytes, template, made.PageCount, made.Warnings);
    }

    private static PdfResult Create(PaperMarks marks, PaperProperties properties, Action<DocumentComposer> compose) =>
        PdfDocument.Create(Metadata(marks, properties), FontLibrary.Default, compose);

    private static PdfLayout LayOut(PaperMarks marks, PaperProperties properties, Action<DocumentComposer> compose) =>
        PdfDocument.LayOut(Metadata(marks, properties), FontLibrary.Default, compose);

    internal static DocumentMetadata Metadata(PaperMarks marks, PaperProperties properties) => new()
    {
        Title = PaperText.Line(properties.Title),
        Language = Words.Of(marks.Language).Language.Tag,
        CreatedAt = new(marks.IssuedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Author = PaperText.Line(properties.Author),
        Subject = PaperText.Line(properties.Subject),
    };
}

/// <summary>What the file says about itself.</summary>
internal sealed record PaperProperties(string Title, string? Author, string? Subject);
