using System.Text;
using System.Xml.Linq;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Tests;

public sealed class FileTests
{
    private static PdfResult Make(DocumentMetadata? metadata = null) => PdfDocument.Create(metadata ?? Paper.Metadata, FontLibrary.Default, d => d.Page(p =>
    {
        p.Footer().Text(t => t.PageNumber().Span(" / ").TotalPages());
        p.Content().Column(c =>
        {
            c.Item().Heading(1, "Conclusions – Заключения – استنتاجات");
            for (var i = 0; i < 30; i++) c.Item().Text(Paper.Lorem + Paper.Lorem).Justify();
        });
    }));

    [Fact]
    public void Qpdf_finds_nothing_to_complain_about() => Tool.Complaints(Make().Bytes).ShouldBeEmpty();

    [Fact]
    public void Qpdf_complains_about_a_damaged_file()
    {
        var bytes = Make().Bytes;
        var damaged = bytes.AsSpan(0, bytes.Length - 400).ToArray();
        Tool.Complaints(damaged).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_Unicode_values() => Tool.IncompleteFonts(Make().Bytes).ShouldBeEmpty();

    [Fact]
    public void A_font_that_is_not_embedded_would_be_noticed()
    {
        var bytes = Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
            + "/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj trailer<</Root 1 0 R>>");
        Tool.IncompleteFonts(bytes).ShouldHaveSingleItem().ShouldContain("Helvetica");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_on_every_thread()
    {
        var expected = Make().Bytes;
        Parallel.For(0, 16, _ => Make().Bytes.ShouldBe(expected));
    }

    [Fact]
    public void A_different_date_gives_different_bytes() =>
        Make(Paper.Metadata with { CreatedAt = Paper.Metadata.CreatedAt.AddSeconds(1) }).Bytes.ShouldNotBe(Make().Bytes);

    [Fact]
    public void The_packet_and_the_dictionary_say_the_same()
    {
        var info = Tool.Info(Make().Bytes);
        info.ShouldContain("Title:           Draft conclusions");
        info.ShouldContain("Subject:         BP/SOM.34/2024/L.1");
        info.ShouldContain("Author:          Secretariat");

        var raw = Encoding.UTF8.GetString(Make().Bytes);
        var packet = raw[raw.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..(raw.IndexOf("</x:xmpmeta>", StringComparison.Ordinal) + "</x:xmpmeta>".Length)];
        var words = XDocument.Parse(packet).Root!.Value;
        words.ShouldContain("Draft conclusions");
        words.ShouldContain("BP/SOM.34/2024/L.1");
        words.ShouldContain("2024-06-27T09:00:00Z");
    }

    [Theory]
    [InlineData(Conformance.Tagged, false)]
    [InlineData(Conformance.ArchivalAndAccessible, true)]
    public void Only_a_file_that_should_claims_conformance(Conformance conformance, bool claims)
    {
        var raw = Encoding.UTF8.GetString(Make(Paper.Metadata with { Conformance = conformance }).Bytes);
        raw.Contains("<pdfaid:part>1</pdfaid:part>", StringComparison.Ordinal).ShouldBe(claims);
        raw.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal).ShouldBe(claims);
    }

    [Fact]
    public void Markup_in_a_title_stays_a_title()
    {
        var paper = Make(Paper.Metadata with { Title = "<b>A & B</b> (1) \\ \u0001" });
        Tool.Complaints(paper.Bytes).ShouldBeEmpty();
        Tool.Info(paper.Bytes).ShouldContain("<b>A & B</b> (1) \\");
    }

    [Fact]
    public void A_long_list_needs_memory_for_a_page_and_not_for_the_list()
    {
        Peak(200);
        var small = Peak(2_000);
        var large = Peak(20_000);
        large.ShouldBeLessThan(small * 4);

        static long Peak(int rows)
        {
            var peak = 0L;
            PdfDocument.Write(Stream.Null, Paper.Metadata, FontLibrary.Default, d => d.Page(p => p.Content().Table(t =>
            {
                t.Columns(x =>
                {
                    x.Fixed(50);
                    x.Relative();
                });
                t.Rows(Enumerable.Range(1, rows), (r, i) =>
                {
                    if (i % (rows / 4) == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                    r.Cell().Text($"{i}.");
                    r.Cell().Text("Ministry of Foreign Affairs");
                });
            })));
            return peak;
        }
    }

    [Fact]
    public void The_lock_file_of_the_fonts_names_no_registry()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Secretariat.sln"))) root = Path.GetDirectoryName(root)!;
        var folder = Path.Combine(root, "src", "Secretariat.Pdf", "Fonts");
        File.ReadAllText(Path.Combine(folder, "package-lock.json")).ShouldNotContain("http");
        File.ReadAllText(Path.Combine(folder, ".npmrc")).ShouldContain("omit-lockfile-registry-resolved=true");
    }
}
