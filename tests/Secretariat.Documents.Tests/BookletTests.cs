using System.Globalization;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

/// <summary>The papers of a meeting in one file, as a reader receives it.</summary>
public sealed class BookletTests
{
    private static readonly Papers Papers = new();

    [Theory]
    [InlineData("en", "Contents", "Papers of the meeting · Page {0} of {1}")]
    [InlineData("ru", "Содержание", "Документы совещания · Стр. {0} из {1}")]
    [InlineData("ar", "المحتويات", "وثائق الاجتماع · صفحة {0} من {1}")]
    public void Says_where_each_paper_begins_and_numbers_all_pages_apart_from_their_own_numbers(string language, string contents, string number)
    {
        var booklet = Make(language);
        Tool.Text(booklet.Bytes, 2).ShouldContain(contents);
        var first = 3;
        foreach (var (title, _, paper) in Bound)
        {
            var page = Tool.Squeeze(Tool.Text(booklet.Bytes, first));
            page.ShouldContain(Tool.Squeeze(Tool.Text(paper.Bytes, 1)));
            page.ShouldEndWith(Tool.Squeeze(string.Format(CultureInfo.InvariantCulture, number, first, booklet.Pages)));
            Tool.Squeeze(Tool.Text(booklet.Bytes, 2)).ShouldContain(Tool.Squeeze(title));
            Tool.Squeeze(Tool.Text(booklet.Bytes, 2)).ShouldContain($"{first}");
            first += paper.Pages;
        }

        booklet.Pages.ShouldBe(first - 1);
    }

    [Fact]
    public void Counts_on_its_cover_what_the_numbers_at_its_foot_count()
    {
        var booklet = Make("en");
        var cover = Tool.Squeeze(Tool.Text(booklet.Bytes, 1));
        cover.ShouldContain(Tool.Squeeze($"Papers: {Bound.Length} · Pages: {booklet.Pages}"));
        cover.ShouldContain(Tool.Squeeze($"Page 1 of {booklet.Pages}"));
    }

    [Fact]
    public void Says_of_an_edition_that_a_later_one_superseded_it_and_of_a_single_paper_that_it_is_not_translated()
    {
        var paper = Papers.Certificate(Samples.Koszalin()).Bytes;
        using var output = new MemoryStream();
        using var booklet = Papers.Booklet(Front("en") with
        {
            Papers =
            [
                new("Agenda", 1, "BP/SOM.34/2024/1/Rev.1"), new("Agenda", 1, "BP/SOM.34/2024/1") { IsSuperseded = true },
                new("Attendance record", 1) { Remark = "Not yet translated" },
            ],
        }, output);
        for (var i = 0; i < 3; i++) booklet.Add(paper);
        booklet.Finish();

        var contents = Tool.Squeeze(Tool.Text(output.ToArray(), 2));
        contents.ShouldContain(Tool.Squeeze("BP/SOM.34/2024/1, superseded by a later edition"));
        contents.ShouldNotContain(Tool.Squeeze("BP/SOM.34/2024/1/Rev.1, superseded"));
        contents.ShouldContain(Tool.Squeeze("Attendance record Not yet translated 5"));
    }

    [Fact]
    public void Contents_of_three_hundred_papers_go_on_over_pages_that_count()
    {
        BookletEntry[] entries = [.. Enumerable.Range(1, 300).Select(static i => new BookletEntry($"Working paper {i}", 1, $"BP/SOM.34/2024/CRP.{i}"))];
        var paper = Papers.Certificate(Samples.Koszalin()).Bytes;
        using var output = new MemoryStream();
        using var booklet = Papers.Booklet(Front("en") with { Papers = entries }, output);
        foreach (var _ in entries) booklet.Add(paper);
        var pages = booklet.Finish();
        var front = pages - 300;
        front.ShouldBeGreaterThan(5);
        Tool.Squeeze(Tool.Text(output.ToArray(), 2)).ShouldContain($"1.Workingpaper1BP/SOM.34/2024/CRP.1{front + 1}2.");
        Guards.Soundness(new(output.ToArray(), "booklet/1", pages, [])).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_paper_cannot_be_bound()
    {
        var paper = Papers.Certificate(Samples.Certificate());
        Papers.CanBind(paper.Bytes, 1).ShouldBeTrue();
        Papers.CanBind(paper.Bytes, 2).ShouldBeFalse();
        Papers.CanBind("BEGIN:VCALENDAR"u8.ToArray(), 1).ShouldBeFalse();
    }

    private static readonly (string Title, string? Symbol, Paper Paper)[] Bound =
    [
        ("Provisional agenda", "BP/SOM.34/2024/1/Rev.1", Papers.ProvisionalAgenda(Samples.Agenda())),
        ("جدول الأعمال المؤقت", "BP/SOM.34/2024/1/Rev.1", Papers.ProvisionalAgenda(LanguageSamples.Agenda("ar"))),
        ("List of participants", "BP/SOM.34/2024/INF.2", Papers.ListOfParticipants(Samples.Participants())),
        ("Conclusions and recommendations", "BP/SOM.34/2024/CONC", Papers.MeetingDocument(MeetingSamples.Conclusions())),
        ("Certificate of attendance", null, Papers.Certificate(Samples.Certificate())),
    ];

    /// <summary>Papers of several kinds, one of them in Arabic, behind a cover in a language.</summary>
    internal static Paper Make(string language)
    {
        using var output = new MemoryStream();
        var front = Front(language) with { Papers = [.. Bound.Select(static p => new BookletEntry(p.Title, p.Paper.Pages, p.Symbol))] };
        using var booklet = Papers.Booklet(front, output);
        foreach (var (_, _, paper) in Bound) booklet.Add(paper.Bytes);
        var pages = booklet.Finish();
        return new(output.ToArray(), "booklet/1", pages, []);
    }

    private static BookletPaper Front(string language) => new()
    {
        Marks = Samples.Marks() with { Language = language },
        Issuers = Samples.Issuers,
        Meeting = language == "en" ? Samples.Meeting : LanguageSamples.Letter(language).Meeting!,
        Reader = "Ms. Małgorzata PRZYKŁADZKA-ŻÓŁĆ, Poland",
        Papers = [],
    };
}
