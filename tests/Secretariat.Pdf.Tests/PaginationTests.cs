namespace Secretariat.Pdf.Tests;

public sealed class PaginationTests
{
    [Fact]
    public void A_table_head_is_repeated_on_each_page_and_heard_once()
    {
        var paper = Paper.Of(c => c.Table(Delegates(120)));
        paper.PageCount.ShouldBeGreaterThan(2);
        for (var page = 1; page <= paper.PageCount; page++) Tool.Text(paper.Bytes, page).ShouldContain("Delegation");
        Tool.Structure(paper.Bytes).Split("Delegation").Length.ShouldBe(2);
    }

    /// <summary>What is spared is a layout, never a page: whatever does fit on fewer pages at a smaller size might fit.</summary>
    [Fact]
    public void A_smaller_size_is_worth_a_try_where_it_saves_a_page_and_not_where_it_is_far_from_that()
    {
        List<(bool Might, bool Does)> seen = [];
        for (var paragraphs = 14; paragraphs <= 40; paragraphs++)
        {
            var (natural, smaller) = (Of(paragraphs, 1), Of(paragraphs, 0.92f));
            seen.Add((natural.MightFit(natural.PageCount - 1, 0.92f), smaller.PageCount < natural.PageCount));
        }

        seen.ShouldAllBe(s => s.Might || !s.Does);
        seen.ShouldContain((true, true));
        seen.ShouldContain((false, false));

        static PdfLayout Of(int paragraphs, float scale) => PdfDocument.LayOut(Paper.Metadata, Fonts.FontLibrary.Default, d => d.Page(page =>
        {
            page.DefaultTextStyle(s => s with { Size = 11 * scale });
            page.Content().Column(c =>
            {
                for (var i = 0; i < paragraphs; i++) c.Item().PaddingTop(6 * scale).Text(Paper.Lorem);
            });
        }));
    }

    [Fact]
    public void Every_row_is_there_once_and_in_order()
    {
        var paper = Paper.Of(c => c.Table(Delegates(120)));
        var text = Tool.Text(paper.Bytes);
        var places = Enumerable.Range(1, 120).Select(i => text.IndexOf($"Person {i}\n", StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(p => p >= 0);
        places.ShouldBeInOrder();
    }

    [Fact]
    public void A_row_does_not_split_unless_it_may()
    {
        foreach (var maySplit in new[] { false, true })
        {
            var paper = OneTallRowAfter(38, maySplit);
            var first = Tool.Text(paper.Bytes, 1).Contains("tall1\n", StringComparison.Ordinal);
            var last = Tool.Text(paper.Bytes, 2).Contains("tall20", StringComparison.Ordinal);
            (first && last).ShouldBe(maySplit);
        }
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_rather_than_vanish()
    {
        var paper = Paper.Of(c => c.Table(t =>
        {
            t.Columns(x => x.Relative());
            t.Row(r => r.Cell().Text(Paper.Lines(150, "line")));
        }));
        paper.PageCount.ShouldBe(3);
        Tool.Text(paper.Bytes).ShouldContain("line150");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void No_paragraph_leaves_one_line_alone(int lines)
    {
        for (var before = 50; before <= 60; before++)
        {
            var (first, second) = Split(lines, before);
            if (first > 0 && second > 0) Math.Min(first, second).ShouldBeGreaterThanOrEqualTo(2, $"{lines} lines after {before}");
            (first + second).ShouldBe(lines);
        }
    }

    [Fact]
    public void Without_the_rule_a_widow_would_be_seen()
    {
        // The same lines as separate paragraphs are divided wherever the page ends.
        var widows = 0;
        for (var before = 50; before <= 60; before++)
        {
            var paper = Paper.Of(c => c.Column(column =>
            {
                column.Item().Text(Paper.Lines(before, "before"));
                for (var i = 1; i <= 3; i++) column.Item().Text($"kept{i}");
            }));
            if (paper.PageCount == 2 && Count(paper, 2) == 1) widows++;
        }

        widows.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_is_kept_together_is_never_divided()
    {
        for (var before = 40; before <= 60; before++)
        {
            var paper = Signature(before, keep: true);
            var pages = Enumerable.Range(1, paper.PageCount).Where(p => Count(paper, p) > 0).ToList();
            pages.ShouldHaveSingleItem();
            Count(paper, pages[0]).ShouldBe(4);
        }
    }

    [Fact]
    public void Without_keeping_a_signature_would_be_divided() =>
        Enumerable.Range(40, 21).Any(before => Count(Signature(before, keep: false), 1) is > 0 and < 4).ShouldBeTrue();

    [Fact]
    public void A_heading_stays_with_the_text_below_it()
    {
        for (var before = 45; before <= 60; before++)
        {
            var paper = Paper.Of(c => c.Column(column =>
            {
                column.Item().Text(Paper.Lines(before, "before"));
                column.Item().Heading(2, "kept heading");
                column.Item().Text("kept text\nkept more\nkept most");
            }));
            var pages = Enumerable.Range(1, paper.PageCount).ToList();
            var heading = pages.Single(p => Tool.Text(paper.Bytes, p).Contains("kept heading", StringComparison.Ordinal));
            Tool.Text(paper.Bytes, heading).ShouldContain("kept text");
        }
    }

    [Fact]
    public void Pages_say_which_of_how_many_they_are_and_the_first_may_differ()
    {
        var paper = Paper.OfPage(page =>
        {
            page.FirstHeader().Text("Letterhead");
            page.Header().Text("BP/OUT/2024/0123");
            page.Footer().Text(t => t.Span("Page ").PageNumber().Span(" of ").TotalPages());
            page.Content().Text(Paper.Lines(150, "line"));
        });
        paper.PageCount.ShouldBe(3);
        Tool.Text(paper.Bytes, 1).ShouldContain("Letterhead");
        Tool.Text(paper.Bytes, 1).ShouldNotContain("BP/OUT");
        Tool.Text(paper.Bytes, 3).ShouldContain("BP/OUT/2024/0123");
        Tool.Text(paper.Bytes, 3).ShouldContain("Page 3 of 3");
    }

    [Fact]
    public void A_page_break_begins_a_page_and_makes_no_empty_one()
    {
        Paper.Of(c => c.Column(column =>
        {
            column.Item().PageBreak();
            column.Item().Text("one");
            column.Item().PageBreak();
            column.Item().Text("two");
        })).PageCount.ShouldBe(2);
    }

    [Fact]
    public void Neighbours_go_on_in_their_own_columns()
    {
        var paper = Paper.Of(c => c.Row(row =>
        {
            row.Relative().Text(Paper.Lines(90, "left"));
            row.Relative().Text(Paper.Lines(3, "right"));
        }));
        paper.PageCount.ShouldBe(2);
        Tool.Text(paper.Bytes, 2).ShouldContain("left90");
        Tool.Text(paper.Bytes, 2).ShouldNotContain("right");
    }

    [Fact]
    public void A_group_heading_row_stays_with_its_first_row()
    {
        for (var before = 30; before <= 50; before++)
        {
            var paper = Paper.Of(c => c.Table(t =>
            {
                t.Columns(x => x.Relative());
                for (var i = 0; i < before; i++) t.Row(r => r.Cell().Text("before"));
                t.Row(r =>
                {
                    r.KeepWithNext();
                    r.Cell().Text("Albania");
                });
                t.Row(r => r.Cell().Text("kept person"));
            }));
            var page = Enumerable.Range(1, paper.PageCount).Single(p => Tool.Text(paper.Bytes, p).Contains("Albania", StringComparison.Ordinal));
            Tool.Text(paper.Bytes, page).ShouldContain("kept person");
        }
    }

    [Fact]
    public void A_cell_over_several_rows_keeps_them_on_one_page()
    {
        var paper = Paper.Of(c => c.Table(t =>
        {
            t.Columns(x =>
            {
                x.Relative();
                x.Relative();
            });
            for (var i = 1; i <= 30; i++)
            {
                var n = i;
                t.Row(r =>
                {
                    r.HeaderCell(rowSpan: 2).Text($"State {n}.");
                    r.Cell().Text($"Head {n}.");
                });
                t.Row(r => r.Cell().Text($"Member {n}."));
            }
        }));
        paper.PageCount.ShouldBe(2);
        for (var i = 1; i <= 30; i++)
        {
            var page = Tool.Text(paper.Bytes, 1).Contains($"State {i}.", StringComparison.Ordinal) ? 1 : 2;
            Tool.Text(paper.Bytes, page).ShouldContain($"Head {i}.");
            Tool.Text(paper.Bytes, page).ShouldContain($"Member {i}.");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_last_row_goes_with_what_closes_the_paper_where_that_is_asked_for(bool asked)
    {
        var alone = 0;
        for (var rows = 30; rows <= 60; rows++)
        {
            var paper = Paper.Of(c => c.Column(column =>
            {
                (asked ? column.Item().PaddingBottom(3).KeepEndWithNext() : column.Item()).Table(Delegates(rows));
                column.Item().KeepTogether().Text(Paper.Lines(4, "closing"));
            }));
            var last = Tool.Text(paper.Bytes, paper.PageCount);
            if (last.Contains("closing1\n", StringComparison.Ordinal) && !last.Contains($"Person {rows}\n", StringComparison.Ordinal)) alone++;

            var text = Tool.Text(paper.Bytes);
            Enumerable.Range(1, rows).Count(i => text.Split($"Person {i}\n").Length == 2).ShouldBe(rows);
        }

        if (asked) alone.ShouldBe(0);
        else alone.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_last_lines_of_a_paragraph_and_the_last_item_of_a_list_go_along_too()
    {
        for (var before = 40; before <= 60; before++)
        {
            var paper = Paper.Of(c => c.Column(column =>
            {
                column.Item().Text(Paper.Lines(before - 9, "before"));
                column.Item().KeepEndWithNext().List(list =>
                {
                    for (var i = 1; i <= 8; i++) list.Item($"item{i}");
                });
                column.Item().KeepTogether().Text(Paper.Lines(4, "closing"));
                column.Item().KeepEndWithNext().Text(Paper.Lines(50, "line"));
                column.Item().KeepTogether().Text(Paper.Lines(5, "ending"));
            }));

            PageOf(paper, "item8\n").ShouldBe(PageOf(paper, "closing1\n"), $"{before}");
            PageOf(paper, "line49\n").ShouldBe(PageOf(paper, "ending1\n"), $"{before}");
        }
    }

    private static int PageOf(PdfResult paper, string line) =>
        Enumerable.Range(1, paper.PageCount).Single(page => Tool.Text(paper.Bytes, page).Contains(line, StringComparison.Ordinal));

    private static Action<TableComposer> Delegates(int count) => t =>
    {
        t.Columns(x =>
        {
            x.Fixed(40);
            x.Relative();
            x.Relative(2);
        });
        t.Header(r =>
        {
            r.Cell().Text("No.");
            r.Cell().Text("Delegation");
            r.Cell().Text("Name");
        });
        t.Rows(Enumerable.Range(1, count), (r, i) =>
        {
            r.Cell().Text($"{i}.");
            r.HeaderCell().Text("Sweden");
            r.Cell().Text($"Person {i}");
        });
    };

    private static PdfResult OneTallRowAfter(int rows, bool maySplit) => Paper.Of(c => c.Table(t =>
    {
        t.Columns(x => x.Relative());
        for (var i = 0; i < rows - 10; i++) t.Row(r => r.Cell().Text("small"));
        t.Row(r =>
        {
            if (maySplit) r.MaySplit();
            r.Cell().Text(Paper.Lines(20, "tall"));
        });
    }));

    private static (int First, int Second) Split(int lines, int before)
    {
        var paper = Paper.Of(c => c.Column(column =>
        {
            column.Item().Text(Paper.Lines(before, "before"));
            column.Item().Text(Paper.Lines(lines, "kept"));
        }));
        return (Count(paper, 1), paper.PageCount > 1 ? Count(paper, 2) : 0);
    }

    private static int Count(PdfResult paper, int page) => Tool.Text(paper.Bytes, page).Split("kept").Length - 1;

    private static PdfResult Signature(int before, bool keep) => Paper.Of(c => c.Column(column =>
    {
        column.Item().Text(Paper.Lines(before, "before"));
        var block = keep ? column.Item().KeepTogether() : column.Item();
        block.Column(inner =>
        {
            for (var i = 1; i <= 4; i++) inner.Item().Text($"kept{i}");
        });
    }));
}
