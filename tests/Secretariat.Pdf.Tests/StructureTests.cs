namespace Secretariat.Pdf.Tests;

public sealed class StructureTests
{
    private static readonly PdfResult Agenda = Paper.OfPage(page =>
    {
        page.Footer().Text("footer words");
        page.Watermark("DRAFT");
        page.Content().Column(c =>
        {
            c.Item().Heading(1, "Provisional agenda");
            c.Item().Text(Paper.Lorem);
            c.Item().Heading(2, "Items");
            c.Item().List(l =>
            {
                l.Numbered();
                l.Item("Opening");
                l.Item("Adoption");
            });
            c.Item().Text(t => t.Span("See ").Link("the website", "https://example.org/a?b=1&c=2").Span("."));
            c.Item().Text(t => t.Span("Adopted as ").Span("procès-verbal").Language("fr"));
            c.Item().QrCode("https://example.org", 60, "QR code with the address");
            c.Item().Table(t =>
            {
                t.Columns(x =>
                {
                    x.Auto();
                    x.Relative();
                });
                t.Header(r =>
                {
                    r.Cell().Text("Time");
                    r.Cell().Text("Item");
                });
                t.Row(r =>
                {
                    r.HeaderCell().Text("09:30");
                    r.Cell().Text("Registration");
                });
            });
        });
    });

    [Fact]
    public void The_tree_has_the_parts_in_reading_order()
    {
        var tree = Tool.Structure(Agenda.Bytes);
        string[] order =
        [
            "H1", "\"Provisional agenda\"", "P ", "H2", "\"Items\"", "L ", "LI", "Lbl", "\"1.\"", "LBody", "\"Opening\"", "Link", "Figure",
            "Table", "THead", "TH", "\"Time\"", "TBody", "TD", "\"Registration\"",
        ];
        var at = 0;
        foreach (var part in order)
        {
            var found = tree.IndexOf(part.TrimEnd(), at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"{part} after position {at} in\n{tree}");
            at = found;
        }
    }

    [Fact]
    public void Decoration_is_not_in_the_tree()
    {
        var tree = Tool.Structure(Agenda.Bytes);
        tree.ShouldNotContain("footer words");
        tree.ShouldNotContain("DRAFT");
        Tool.Text(Agenda.Bytes).ShouldContain("footer words");
    }

    [Fact]
    public void A_watermark_does_not_get_between_the_words_that_are_copied() => Tool.Text(Agenda.Bytes).ShouldNotContain("DR");

    [Fact]
    public void Header_cells_say_what_they_head()
    {
        var raw = Raw(Agenda);
        raw.Split("/Scope/Column").Length.ShouldBe(3);
        raw.Split("/Scope/Row").Length.ShouldBe(2);
    }

    [Fact]
    public void A_figure_has_words_that_stand_for_it() =>
        Raw(Agenda).ShouldContain("/Alt (QR code with the address)");

    [Fact]
    public void The_file_says_its_language_and_shows_its_title()
    {
        var raw = Raw(Agenda);
        raw.ShouldContain("/Lang(en)");
        raw.ShouldContain("/Lang(fr)");
        raw.ShouldContain("/DisplayDocTitle true");
        raw.ShouldContain("/MarkInfo<</Marked true>>");
        Tool.Info(Agenda.Bytes).ShouldContain("Tagged:          yes");
    }

    [Theory]
    [InlineData("Agenda (draft) of \\ and ) endobj <</Root 1 0 R>> stream")]
    [InlineData("Agenda (Gündem) \\ 2 – )")]
    public void A_title_comes_back_as_it_was_whatever_signs_of_syntax_it_has(string title)
    {
        var paper = PdfDocument.Create(Paper.Metadata with { Title = title }, Secretariat.Pdf.Fonts.FontLibrary.Default,
            static d => d.Page(static p => p.Content().Heading(1, "words")));
        Tool.Info(paper.Bytes).Split('\n')[0].ShouldBe("Title:           " + title);
        Checks.Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_leads_to_its_address_and_says_where()
    {
        var raw = Raw(Agenda);
        raw.ShouldContain("/URI(https://example.org/a?b=1&c=2)");
        raw.ShouldContain("/Contents (");
        raw.ShouldContain("/Type/OBJR");
    }

    [Theory]
    [InlineData("ends in white space \u2003\u3000 ")]
    [InlineData("عربي and \u2067more \u2003")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("a long address that goes over several lines of a narrow column and ends\n\n")]
    public void A_link_is_complete_whatever_its_words(string words) =>
        Tool.Complaints(Paper.Of(c => c.Width(70).Text(t => t.Span("see ").Link(words, "https://example.org").Span(" and"))).Bytes).ShouldBeEmpty();

    [Fact]
    public void Headings_are_in_the_outline()
    {
        var raw = Raw(Agenda);
        raw.ShouldContain("/Type/Outlines");
        raw.Split("/Dest[").Length.ShouldBe(3);
    }

    private static string Raw(PdfResult paper) => System.Text.Encoding.Latin1.GetString(paper.Bytes);
}
