using System.Text;
using System.Text.RegularExpressions;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Tests.Checks;
using Secretariat.Pdf.Tests.Signing;

namespace Secretariat.Pdf.Tests;

/// <summary>Finished papers, signed or not, bound into one file that is as archival and as accessible as they are.</summary>
public sealed partial class BindingTests(SignedPapers signed) : IClassFixture<SignedPapers>
{
    private static readonly DocumentMetadata Metadata = Paper.Metadata with { Title = "Papers of the meeting", Subject = "BP/SOM.34/2024" };

    private static readonly PdfResult Arabic = PdfDocument.Create(Paper.Metadata with { Language = "ar" }, FontLibrary.Default, d => d.Page(page =>
    {
        page.Direction(TextDirection.RightToLeft);
        page.Content().Column(c =>
        {
            c.Item().Heading(1, "مشروع جدول الأعمال");
            c.Item().Heading(2, "اعتماد جدول الأعمال");
            c.Item().Text(t => t.Span("انظر ").Link("الموقع", "https://dialogue.example/ar"));
        });
    }));

    private (string Title, byte[] Bytes)[] Papers() =>
    [
        ("Elements", EngineSamples.Elements().Bytes),
        ("A signed letter", signed.Signed),
        ("Agenda in Arabic", Arabic.Bytes),
        ("Long table", EngineSamples.LongTable().Bytes),
        ("Scripts", EngineSamples.Scripts().Bytes),
    ];

    [Fact]
    public void A_bound_file_is_archival_accessible_and_sound()
    {
        var bound = Bind(Papers(), WithNumber);
        Preflight.Findings(bound).ShouldBeEmpty();
        Accessibility.Findings(bound).ShouldBeEmpty();
        Tool.Complaints(bound).ShouldBeEmpty();
        Tool.IncompleteFonts(bound).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visibly_signed_paper_is_bound_without_its_signature()
    {
        var bound = Bind([("Letter", (await signed.Sign(visible: true)).Bytes)], WithNumber);
        Preflight.Findings(bound).ShouldBeEmpty();
        Accessibility.Findings(bound).ShouldBeEmpty();
        Encoding.Latin1.GetString(bound).ShouldNotContain("/AcroForm");
        Tool.Signatures(bound).ShouldContain("does not contain any signatures");
    }

    [Fact]
    public void Its_words_are_those_of_the_front_and_of_each_paper_in_order()
    {
        var bound = Bind(Papers());
        var words = Tool.Text(bound, 1) + Tool.Text(bound, 2) + string.Concat(Papers().Select(static p => Tool.Text(p.Bytes)));
        Tool.Squeeze(Tool.Text(bound)).ShouldBe(Tool.Squeeze(words));
    }

    [Fact]
    public void Pages_look_as_they_did()
    {
        var elements = EngineSamples.Elements().Bytes;
        var (before, after) = (PageImages.Render(elements, 1)[0].Png, PageImages.Render(Bind([("Elements", elements)]), 3)[^1].Png);
        PageImages.Difference(after, before).ShouldBeNull();
    }

    [Fact]
    public void Each_paper_has_a_bookmark_with_its_own_below()
    {
        using var bound = UglyToad.PdfPig.PdfDocument.Open(Bind(Papers()));
        bound.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.Roots.Select(static b => b.Title)
            .ShouldBe(["Papers of the meeting", "Elements", "A signed letter", "Agenda in Arabic", "Long table", "Scripts"]);
        bookmarks.Roots[1].Children.ShouldNotBeEmpty();
        bookmarks.Roots[1].Children[0].Title.ShouldBe("Draft conclusions");
        var agenda = bookmarks.Roots[3];
        agenda.Children.ShouldHaveSingleItem().Title.ShouldBe("مشروع جدول الأعمال");
        agenda.Children[0].Children.ShouldHaveSingleItem().Title.ShouldBe("اعتماد جدول الأعمال");
    }

    [Fact]
    public void Each_paper_is_a_part_that_says_its_language()
    {
        using var objects = new PdfObjects(Bind(Papers()));
        var document = StructureNode.Read(objects)!.Children.ShouldHaveSingleItem();
        document.Type.ShouldBe("Document");
        var parts = document.Children.Where(static c => c.Type == "Part").ToList();
        parts.Select(p => objects.Text(p.Entries, "Lang")).ShouldBe(["en", "en", "ar", "en", "en"]);
        parts.SelectMany(static p => p.All).ShouldNotContain(static n => n.Type == "Form" || n.Type == "Document");
    }

    [Fact]
    public void The_contents_lead_to_the_first_page_of_each_paper()
    {
        var papers = Papers();
        using var bound = new PdfObjects(Bind(papers));
        var pages = bound.Pages.ToList();
        var numbers = StructureNumbers(pages[1].Text);
        var annotations = bound.Array(pages[1].Dictionary, "Annots");
        annotations.Count.ShouldBe(papers.Length);
        for (var i = 0; i < papers.Length; i++)
        {
            var link = bound.Resolve(annotations[i]) as UglyToad.PdfPig.Tokens.DictionaryToken;
            var destination = bound.Array(link, "Dest");
            destination.Count.ShouldBe(5);
            pages[numbers[i] - 1].Text.ShouldStartWith(new PdfObjects(papers[i].Bytes).Pages.First().Text);
        }

        static List<int> StructureNumbers(string text) => [.. PageNumber().Matches(text).Select(static m => int.Parse(m.Groups[1].Value, null))];
    }

    [Fact]
    public void Links_lead_where_they_led()
    {
        var bound = Encoding.Latin1.GetString(Bind(Papers()));
        bound.ShouldContain("/URI (https://dialogue.example/a?b=1&c=2)");
        bound.ShouldContain("/URI (https://dialogue.example/ar)");
    }

    [Fact]
    public void The_same_papers_give_the_same_bytes() => Bind(Papers(), WithNumber).ShouldBe(Bind(Papers(), WithNumber));

    [Fact]
    public void A_font_cut_down_to_the_same_letters_is_stored_once()
    {
        var paper = Paper.OfText(Paper.Lorem).Bytes;
        var (one, ten) = (Bind([("One", paper)]).Length, Bind([.. Enumerable.Range(1, 10).Select(i => ($"{i}", paper))]).Length);
        (ten - one).ShouldBeLessThan(9 * paper.Length / 4);
    }

    [Fact]
    public void Five_hundred_papers_need_no_more_memory_than_a_few()
    {
        var paper = EngineSamples.Elements().Bytes;
        Peak(20);
        var small = Peak(50);
        Peak(500).ShouldBeLessThan(small * 4 + 4_000_000);

        long Peak(int count)
        {
            BoundPaper[] papers = [.. Enumerable.Range(1, count).Select(static i => new BoundPaper($"Paper {i}", 2))];
            using var binder = new PdfBinder(Stream.Null, Metadata, FontLibrary.Default, papers, static (d, _) => d.Page(p => p.Content().Text("Papers")));
            var (before, peak) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
            for (var i = 0; i < count; i++)
            {
                binder.Add(paper.ToArray());
                if (i % 50 == 49) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            binder.Finish().PageCount.ShouldBe(2 * count + 1);
            return peak;
        }
    }

    [Fact]
    public void What_is_no_paper_of_this_engine_is_refused()
    {
        Should.Throw<UnreadablePdfException>(() => Bind([("Text", "no paper at all"u8.ToArray())]));
        Should.Throw<UnreadablePdfException>(() => Bind([("Cut", EngineSamples.Elements().Bytes[..2000])]));
        Should.Throw<UnreadablePdfException>(() => Bind([("Untagged", Edited.Replace(Edited.Open(Arabic.Bytes), "/StructTreeRoot ", "/XtructTreeRoot "))]));
        PdfBinder.CanBind(Arabic.Bytes, Arabic.PageCount).ShouldBeTrue();
        PdfBinder.CanBind(Arabic.Bytes, Arabic.PageCount + 1).ShouldBeFalse();
        PdfBinder.CanBind(Arabic.Bytes.AsMemory(0, 900), 1).ShouldBeFalse();
    }

    [Fact]
    public void Whatever_was_cut_off_or_altered_can_be_bound_or_not_and_never_breaks_the_binder()
    {
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var altered = Arabic.Bytes.ToArray();
            for (var k = 0; k < 1 + i % 5; k++) altered[random.Next(altered.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => PdfBinder.CanBind(altered.AsMemory(0, i % 2 == 0 ? altered.Length : random.Next(altered.Length)), Arabic.PageCount), $"{i}");
        }
    }

    [Fact]
    public void A_front_that_is_longer_with_other_numbers_is_refused()
    {
        var binder = () => new PdfBinder(Stream.Null, Metadata, FontLibrary.Default, [new("A", 1)], static (d, first) =>
        {
            for (var i = 0; i < first[0]; i++) d.Page(static p => p.Content().Text("Front"));
        });
        Should.Throw<InvalidOperationException>(binder).Message.ShouldContain("front");
    }

    /// <summary>An offender: binding keeps what its papers bring, so the checks of a bound file see an inaccessible paper in it.</summary>
    [Fact]
    public void An_inaccessible_paper_makes_an_inaccessible_file()
    {
        var bad = Edited.Replace(Edited.Open(EngineSamples.Elements().Bytes), @"/Alt \([^)]*\)", "/Alt <feff0020>");
        Accessibility.Findings(Bind([("Bad", bad)])).ShouldContain(static f => f.StartsWith("13-004 ", StringComparison.Ordinal));
    }

    private static byte[] Bind((string Title, byte[] Bytes)[] papers, Action<Container>? mark = null)
    {
        using var output = new MemoryStream();
        BoundPaper[] announced = [.. papers.Select(static p => new BoundPaper(p.Title, PagesOf(p.Bytes)))];
        using var binder = new PdfBinder(output, Metadata, FontLibrary.Default, announced, Front, mark);
        foreach (var (_, bytes) in papers) binder.Add(bytes);
        binder.Finish().Warnings.ShouldBeEmpty();
        return output.ToArray();
    }

    private static int PagesOf(byte[] pdf)
    {
        try
        {
            using var objects = UglyToad.PdfPig.PdfDocument.Open(pdf);
            return objects.NumberOfPages;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return 1;
        }
    }

    private static void Front(DocumentComposer document, IReadOnlyList<int> first) => document.Page(page =>
    {
        page.Footer().Text(t => t.PageNumber().Span(" / ").TotalPages());
        page.Content().Column(c =>
        {
            c.Item().Heading(1, "Papers of the meeting");
            c.Item().PageBreak();
            c.Item().Role(StructureRole.Contents).Column(list =>
            {
                for (var i = 0; i < first.Count; i++)
                {
                    var paper = i;
                    list.Item().Role(StructureRole.ContentsEntry)
                        .Text(t => t.PaperLink($"Paper {paper + 1}", paper).Span($" on page {first[paper]}."));
                }
            });
        });
    });

    private static void WithNumber(Container mark) => mark.Padding(14, 20).Text(t => t.PageNumber().Span(" / ").TotalPages()).Size(7).AlignEnd();

    [GeneratedRegex(@"on page (\d+)\.")]
    private static partial Regex PageNumber();
}
