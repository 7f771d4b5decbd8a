using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Tests;

/// <summary>Small papers for tests, and what independent tools say about them.</summary>
internal static class Paper
{
    public static readonly DocumentMetadata Metadata = new()
    {
        Title = "Draft conclusions",
        Language = "en",
        CreatedAt = new(2024, 6, 27, 9, 0, 0, TimeSpan.Zero),
        Author = "Secretariat",
        Subject = "BP/SOM.34/2024/L.1",
    };

    public const string Lorem =
        "The participants took note of the report of the secretariat and asked it to circulate a revised text to all delegations before the end of the month. ";

    public static PdfResult Of(Action<Container> content) => OfPage(page => content(page.Content()));

    public static PdfResult OfPage(Action<PageComposer> page) => PdfDocument.Create(Metadata, FontLibrary.Default, document => document.Page(page));

    public static PdfResult OfText(string text) => Of(content => content.Text(text));

    public static string Lines(int count, string prefix) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"{prefix}{i}"));
}
