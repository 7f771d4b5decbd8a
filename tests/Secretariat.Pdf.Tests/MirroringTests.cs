namespace Secretariat.Pdf.Tests;

/// <summary>Pages that are read from the right are the mirror of others in all that reading order decides.</summary>
public sealed class MirroringTests
{
    private const float Margin = 57;

    [Fact]
    public void Rows_and_running_heads_begin_at_the_right() =>
        Both(static page =>
        {
            page.Header().Row(row =>
            {
                row.Relative().Text("alpha");
                row.Auto().Text("omega");
            });
            page.Content().Text("x");
        });

    [Fact]
    public void Columns_of_tables_begin_at_the_right_even_when_the_table_is_narrow() =>
        Both(static page => page.Content().Table(t =>
        {
            t.Columns(c =>
            {
                c.Fixed(60);
                c.Fixed(60);
            });
            t.Row(r =>
            {
                r.Cell().Text("alpha");
                r.Cell().Text("omega");
            });
        }));

    [Fact]
    public void Numbers_of_lists_stand_before_their_entries() =>
        Both(static page => page.Content().List(l =>
        {
            l.Marker(static _ => "alpha");
            l.Indent(60);
            l.Item("omega");
        }));

    [Fact]
    public void Padding_border_and_alignment_at_the_start_are_at_the_right()
    {
        Edge(static c => c.PaddingStart(50).Text("word"), TextDirection.RightToLeft).Right.ShouldBe(PageSize.A4.Width - Margin - 50, 1);
        Edge(static c => c.PaddingStart(50).Text("word"), TextDirection.LeftToRight).Left.ShouldBe(Margin + 50, 1);
        Edge(static c => c.PaddingEnd(50).Text("word").AlignEnd(), TextDirection.RightToLeft).Left.ShouldBe(Margin + 50, 1);
        Edge(static c => c.AlignEnd().Text("word"), TextDirection.RightToLeft).Left.ShouldBe(Margin, 1);
        Edge(static c => c.AlignStart().Text("word"), TextDirection.RightToLeft).Right.ShouldBe(PageSize.A4.Width - Margin, 1);
        Edge(static c => c.Width(100).Text("word"), TextDirection.RightToLeft).Right.ShouldBe(PageSize.A4.Width - Margin, 1);
        Edge(static c => c.Width(100).Text("word").AlignEnd(), TextDirection.RightToLeft).Left.ShouldBe(PageSize.A4.Width - Margin - 100, 1);
    }

    [Theory]
    [InlineData(TextDirection.RightToLeft, true)]
    [InlineData(TextDirection.LeftToRight, false)]
    public void The_file_says_from_which_side_it_is_read(TextDirection direction, bool says) =>
        System.Text.Encoding.Latin1.GetString(Paper.OfPage(p =>
        {
            p.Direction(direction);
            p.Content().Text("word");
        }).Bytes).Contains("/Direction/R2L", StringComparison.Ordinal).ShouldBe(says);

    /// <summary>"alpha" and "omega" stand in this order from the left, and mirrored in the other.</summary>
    private static void Both(Action<PageComposer> compose)
    {
        var (ltrFirst, ltrSecond) = Places(TextDirection.LeftToRight);
        var (rtlFirst, rtlSecond) = Places(TextDirection.RightToLeft);
        ltrFirst.Left.ShouldBeLessThan(ltrSecond.Left);
        rtlFirst.Left.ShouldBeGreaterThan(rtlSecond.Left);

        // What stands at a distance from the left edge stands at the same one from the right.
        (PageSize.A4.Width - rtlFirst.Right).ShouldBe(ltrFirst.Left, 2);

        ((float Left, float Right), (float Left, float Right)) Places(TextDirection direction)
        {
            var letters = PdfPig.Letters(Paper.OfPage(p =>
            {
                p.Direction(direction);
                compose(p);
            }).Bytes);
            return (Place(letters, "alpha"), Place(letters, "omega"));
        }
    }

    private static (float Left, float Right) Place(List<UglyToad.PdfPig.Content.Letter> letters, string word)
    {
        var at = string.Concat(letters.Select(static l => l.Value)).IndexOf(word, StringComparison.Ordinal);
        return ((float)letters[at].StartBaseLine.X, (float)letters[at + word.Length - 1].EndBaseLine.X);
    }

    private static (float Left, float Right) Edge(Action<Container> compose, TextDirection direction) => Place(PdfPig.Letters(Paper.OfPage(p =>
    {
        p.Direction(direction);
        compose(p.Content());
    }).Bytes), "word");
}
