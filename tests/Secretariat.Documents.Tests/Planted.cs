using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Documents.Tests;

/// <summary>Bad papers, to prove that the guards can fail.</summary>
internal static class Planted
{
    public static Paper Paper(Action<ColumnComposer> compose, Conformance conformance = Conformance.ArchivalAndAccessible)
    {
        var metadata = new DocumentMetadata { Title = "Bad paper", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch, Conformance = conformance };
        var result = PdfDocument.Create(metadata, FontLibrary.Default, d => d.Page(page => page.Content().Column(compose)));
        return new(result.Bytes, "planted/1", result.PageCount, result.Warnings);
    }

    public static Paper Text(params string[] paragraphs) => Paper(column =>
    {
        foreach (var paragraph in paragraphs) column.Item().Text(paragraph);
    });
}
