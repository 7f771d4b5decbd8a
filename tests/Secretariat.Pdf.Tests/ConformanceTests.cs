using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Pdf.Tests;

/// <summary>PDF/A-1b by Apache Preflight, PDF/UA-1 and the "a" of PDF/A-1a by our own checks; each has an offender that proves it can fail.</summary>
public sealed class ConformanceTests
{
    private static readonly Lazy<byte[]> Good = new(() => Edited.Open(EngineSamples.Elements().Bytes));

    public static TheoryData<string> Samples => [.. EngineSamples.All.Keys];

    [Theory, MemberData(nameof(Samples))]
    public void Preflight_finds_nothing(string sample) => Preflight.Findings(EngineSamples.All[sample]().Bytes).ShouldBeEmpty();

    [Theory, MemberData(nameof(Samples))]
    public void Is_accessible_as_far_as_a_machine_can_tell(string sample)
    {
        var paper = EngineSamples.All[sample]();
        Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
        paper.Warnings.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Samples))]
    public void Looks_as_approved(string sample) => PageImages.Differences(sample, EngineSamples.All[sample]().Bytes).ShouldBeEmpty();

    [Fact]
    public void A_margin_of_two_millimetres_more_does_not_look_as_approved()
    {
        var (approved, changed) = (Render(0), Render(2));
        PageImages.Difference(approved, Render(0)).ShouldBeNull();
        PageImages.Difference(changed, approved).ShouldNotBeNull();

        static byte[] Render(int more) => PageImages.Render(Paper.OfPage(page =>
        {
            page.Margins((20 + more).Mm());
            page.Content().Text(Paper.Lorem);
        }).Bytes, 1)[0].Png;
    }

    /// <summary>The same file laid open and closed again: what follows is not found for another reason.</summary>
    [Fact]
    public void An_unchanged_copy_is_still_good()
    {
        var copy = Edited.Replace(Good.Value, "/DisplayDocTitle true", "/DisplayDocTitle true");
        Preflight.Findings(copy).ShouldBeEmpty();
        Accessibility.Findings(copy).ShouldBeEmpty();
    }

    [Fact]
    public void Poppler_reads_the_structure_and_misses_it_where_it_is_gone()
    {
        Tool.Structure(EngineSamples.Elements().Bytes).ShouldContain("TBody");
        Tool.Structure(Edited.Replace(Good.Value, "/StructTreeRoot ", "/XtructTreeRoot ")).ShouldNotContain("TBody");
    }

    /// <summary>What Preflight must find, by the beginning of its error code.</summary>
    public static TheoryData<string, string, string> Unarchivable => new()
    {
        { "3.1", "/FontFile2 ", "/XontFile2 " },
        { "3.1", "/CIDSet ", "/XIDSet " },
        { "3.1", "/CIDToGIDMap /Identity", "/XIDToGIDMap /Identity" },
        { "2.4", "/OutputIntents", "/XutputIntents" },
        { "2.2", "/Tabs /S", "/Group << /S /Transparency /CS /DeviceRGB >> /Tabs /S" },
        { "7.2", "<dc:title>.*?</dc:title>", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Another title</rdf:li></rdf:Alt></dc:title>" },
        { "7.11", "<pdfaid:part>1", "<pdfaid:part>7" },
        { "1.4.1", "/ID \\[.*?\\]", " " },
        { "6.2", "/S /URI", "/S /JavaScript /JS (app.alert\\(1\\)) /X /URI" },
        { "5.2.2", "/F 4\n", "/F 2\n" },
    };

    [Theory, MemberData(nameof(Unarchivable))]
    public void Preflight_finds_what_was_made_bad(string code, string pattern, string replacement) =>
        Preflight.Findings(Edited.Replace(Good.Value, pattern, replacement, count: 100)).ShouldContain(f => f.StartsWith(code, StringComparison.Ordinal));

    /// <summary>What our own checks must find, by the condition in docs/conformance.md.</summary>
    public static TheoryData<string, string, string> Inaccessible => new()
    {
        { "01-003", "/P <<\\s*/MCID 0\\s*>>\\s*BDC|/P<</MCID 0>>BDC", "/P<</MCID 0>>BDC /Artifact BMC EMC" },
        { "01-004", "/P<</MCID 1>>BDC", "/Artifact BMC /P<</MCID 1>>BDC EMC" },
        { "01-005", "/P<</MCID 0>>BDC", "/Span<<>>BDC" },
        { "01-007", "/Marked true", "/Marked true /Suspects true" },
        { "02-001", "/S /BlockQuote", "/S /Motto" },
        { "06-001", "/Metadata ", "/Xetadata " },
        { "06-002", "<pdfuaid:part>1", "<pdfuaid:part>9" },
        { "06-003", "<dc:title>.*?</dc:title>", "" },
        { "07-001", "/DisplayDocTitle true", "" },
        { "07-002", "/DisplayDocTitle true", "/DisplayDocTitle false" },
        { "09-004", "/S /THead", "/S /Sect" },
        { "09-005", "/S /LBody", "/S /P" },
        { "09-006", "/S /BlockQuote", "/S /TOC" },
        { "09-007", "/S /BlockQuote", "/S /Ruby" },
        { "09-008", "/S /BlockQuote", "/S /Warichu" },
        { "10-001", "1 beginbfchar\\s<....><....>|beginbfchar\\s<....><....>\\s<....><....>\\s<....><....>", "beginbfchar " },
        { "11-006", "/Lang \\(en\\)", "" },
        { "A 6.8.4", "/Lang \\(fr\\)", "/Lang (the French language)" },
        { "13-004", @"/Alt \([^)]*\)", "/Alt <feff0020>" },
        { "PDF 14.8.5.4.3", "/BBox \\[.*?\\]", "" },
        { "14-002", "/S /H1", "/S /H2" },
        { "14-003", "/S /H2", "/S /H4" },
        { "14-006", "/S /H[12]", "/S /H" },
        { "14-007", "/S /H2", "/S /H" },
        { "15-003", "/Scope /Column", "" },
        { "UA 7.5", "/ColSpan 3", "/ColSpan 2" },
        { "UA 7.6", "/ListNumbering /Decimal", "" },
        { "17-002", "/S /BlockQuote", "/S /Formula" },
        { "19-003", "/S /BlockQuote", "/S /Note" },
        { "20-001", "/MarkInfo", "/OCProperties << /D << >> >> /MarkInfo" },
        { "21-001", "/MarkInfo", "/Names << /EmbeddedFiles << /Names [] >> >> /MarkInfo" },
        { "25-001", "/MarkInfo", "/AcroForm << /Fields [] >> /MarkInfo" },
        { "28-002", "/Subtype /Link", "/Subtype /Text" },
        { "28-008", "/Tabs /S", "" },
        { "28-009", "/Tabs /S", "/Tabs /R" },
        { "28-011", "/S /Link", "/S /Span" },
        { "28-012", @"/Contents \([^)]+\)", "/Contents ()" },
        { "A 6.5.3", "/F 4\n", "/F 2\n" },
        { "A 6.3.5", "/CIDSet ", "/XIDSet " },
        { "A 6.7.11", "<pdfaid:conformance>A", "<pdfaid:conformance>B" },
        { "A 6.8.2.2", "/Marked true", "/Marked false" },
        { "A 6.8.3.3", "/StructTreeRoot ", "/XtructTreeRoot " },
        { "PDF 14.6", "/P<</MCID 1>>BDC", "" },
        { "PDF 14.7.2", "/P (\\d+) 0 R(\\s*/Pg (\\d+) 0 R\\s*/S /H2)", "/P $3 0 R$2" },
        { "PDF 14.7.4.4", "/P<</MCID 1>>BDC", "/P<</MCID 0>>BDC" },
        { "31-001", "/Registry \\(Adobe\\)|/Registry <[0-9a-f]*>", "/Registry (Other)" },
        { "31-002", "/Ordering \\(Identity\\)", "/Ordering (Japan1)" },
        { "31-003", "/Supplement 0", "/Supplement 3" },
        { "31-004", "/CIDToGIDMap /Identity", "/CIDToGIDMap /Other" },
        { "31-005", "/CIDToGIDMap /Identity", "" },
        { "31-006", "/Encoding /Identity-H", "/Encoding /Identity-V" },
        { "31-009", "/FontFile2 ", "/XontFile2 " },
        { "31-016", "/DW [0-9.]+", "/DW 7" },
        { "31-027", "/ToUnicode ", "/XoUnicode " },
        { "31-028", "(beginbfchar\\s<....><)....", "${1}0000" },
        { "31-029", "(beginbfchar\\s<....><)....", "${1}FEFF" },
        { "31-030", "(MCID 0>>BDC.*?\\[<)....", "${1}0000" },
    };

    [Theory, MemberData(nameof(Inaccessible))]
    public void Our_checks_find_what_was_made_bad(string condition, string pattern, string replacement) =>
        Accessibility.Findings(Edited.Replace(Good.Value, pattern, replacement, count: condition is "14-006" or "28-008" ? 100 : 1))
            .ShouldContain(f => f.StartsWith(condition + " ", StringComparison.Ordinal));

    [Fact]
    public void A_heading_whose_superior_is_blank_moves_up_and_is_reported()
    {
        var paper = Paper.Of(c => c.Column(column =>
        {
            column.Item().Heading(1, string.Empty);
            column.Item().Heading(2, "Two");
            column.Item().Heading(2, "Two again");
            column.Item().Heading(4, "Four");
        }));
        Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
        var tree = Tool.Structure(paper.Bytes);
        (tree.Split("H1").Length, tree.Split("H2").Length).ShouldBe((3, 2));
        paper.Warnings.Count.ShouldBe(2);
    }

    [Fact]
    public void A_picture_without_words_is_refused() =>
        Should.Throw<ArgumentException>(() => Paper.Of(c => c.Figure(" ").Drawing(9, 9, static d => d.Rectangle(0, 0, 9, 9, Colour.Black))));

    [Theory]
    [InlineData("")]
    [InlineData("the English language")]
    [InlineData("en)/Lang(fr")]
    public void A_language_that_is_none_is_refused(string language) =>
        Should.Throw<ArgumentException>(() => PdfDocument.Create(Paper.Metadata with { Language = language }, Fonts.FontLibrary.Default, static _ => { }));

    [Theory]
    [InlineData("", "BP/SOM.34/2024/L.1")]
    [InlineData("  Two\nlines\u0007 ", "Two lines")]
    public void A_title_is_one_line_and_never_blank(string title, string shown)
    {
        var paper = PdfDocument.Create(Paper.Metadata with { Title = title }, Fonts.FontLibrary.Default, static d => d.Page(p => p.Content().Text("text")));
        Tool.Info(paper.Bytes).ShouldContain($"Title:           {shown}\n");
        Preflight.Findings(paper.Bytes).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    public void An_address_that_leads_nowhere_stays_words(string address)
    {
        var paper = Paper.Of(c => c.Text(t => t.Span("see ").Link("here", address)));
        Tool.Text(paper.Bytes).ShouldContain("see here");
        System.Text.Encoding.Latin1.GetString(paper.Bytes).ShouldNotContain("/Annot");
        Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
    }

    [Fact]
    public void A_column_of_ten_thousand_paragraphs_keeps_every_array_short()
    {
        var paper = Paper.Of(c => c.Column(column => column.Items(Enumerable.Range(1, 10_000), static (item, i) => item.Text($"{i}"))));
        Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
        System.Text.Encoding.Latin1.GetString(paper.Bytes).Split('[').Max(static a => a.Split(']')[0].Split(" 0 R").Length).ShouldBeLessThan(8192);
    }
}
