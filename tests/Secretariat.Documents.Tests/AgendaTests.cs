using System.Globalization;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

public sealed class AgendaTests
{
    private static readonly Papers Papers = new();

    [Fact]
    public void Items_stand_in_order_with_time_number_title_lead_documents_and_outcome() =>
        Guards.OutOfOrder(
            Papers.ProvisionalAgenda(Samples.Agenda()),
            [
                "BP/SOM.34/2024/1/Rev.1", "34th Senior Officials Meeting", "PROVISIONAL Rev.1", "27 June 2024, 09:00–17:30 (local time)",
                    "Thursday, 27 June 2024",
                "08:15–09:00", "Registration", "09:00–09:30", "1", "Opening of the meeting", "Lead: Chair", "Ms. Astrid EXEMPELSDOTTER, host (Sweden)", "Note",
                "09:30–09:40", "2", "Adoption of the agenda", "Adopt", "Coffee break", "4.1", "Working group on the Silk Routes region",
                "Lunch offered by the host",
                "Preparation of the next Ministerial Conference", "Delegations only", "BP/SOM.34/2024/L.1", "Endorse", "Item 4 gained 15 minutes.",
                "Chair, Türkiye", "Approved on 28 May 2024", "Co-Chair, Hungary", "Approved on 29 May 2024",
            ]).ShouldBeEmpty();

    [Theory]
    [InlineData(AgendaPaperStatus.Draft, 0, "DRAFT", "Draft agenda")]
    [InlineData(AgendaPaperStatus.Provisional, 0, "PROVISIONAL", "Provisional agenda")]
    [InlineData(AgendaPaperStatus.Provisional, 2, "PROVISIONAL Rev.2", "Provisional agenda")]
    [InlineData(AgendaPaperStatus.Adopted, 0, "ADOPTED", "Adopted on 27 June 2024")]
    public void The_status_word_says_how_far_it_has_come(AgendaPaperStatus status, int revision, string word, string heading)
    {
        var read = Tool.Squeeze(Tool.Text(Papers.ProvisionalAgenda(Samples.Agenda() with
        {
            Status = status,
            Revision = revision,
            AdoptedOn = status == AgendaPaperStatus.Adopted ? new(2024, 6, 27) : null,
        }).Bytes));

        read.ShouldContain(Tool.Squeeze(word));
        read.ShouldContain(Tool.Squeeze(heading));
    }

    [Fact]
    public void An_approval_not_given_is_shown_as_pending_without_a_date() =>
        Guards.OutOfOrder(Papers.ProvisionalAgenda(Samples.AnnotatedAgenda()),
            ["Annotated provisional agenda", "Friday, 28 June 2024", "Co-Chair, Hungary", "Approval pending"]).ShouldBeEmpty();

    [Fact]
    public void The_head_of_the_items_is_repeated_on_each_page()
    {
        var items = Enumerable.Range(1, 70).Select(
            static n => new AgendaPaperItem { Number = n.ToString(CultureInfo.InvariantCulture), Title = $"Statement of delegation {n}", Starts = new(9, 0) });
        var paper = Papers.ProvisionalAgenda(Samples.Agenda() with { Days = [new(new(2024, 6, 27), [.. items])], Changes = [], Notes = [], Approvals = [] });

        paper.Pages.ShouldBeGreaterThan(2);
        Guards.PagesWithoutHead(paper, "Time Item").ShouldBeEmpty();
    }

    [Fact]
    public void An_agenda_without_times_has_no_column_for_them()
    {
        var paper = Papers.ProvisionalAgenda(
            Samples.Agenda() with { Days = [new(new(2024, 6, 27), [new() { Number = "1", Title = "Opening" }, new() { Number = "2", Title = "Closing" }])] });

        Guards.OutOfOrder(paper, ["Thursday, 27 June 2024", "Item", "1 Opening", "2 Closing"]).ShouldBeEmpty();
        Tool.Text(paper.Bytes).ShouldNotContain("Documents and outcome");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(20, 0)]
    public void Approvals_never_stand_alone_on_a_page(int changes, int notes)
    {
        HashSet<int> lengths = [];
        for (var items = 1; items <= 40; items++)
        {
            var paper = Papers.ProvisionalAgenda(Statements(items) with
            {
                Changes = [.. Enumerable.Range(1, changes).Select(static n => $"Change {n}.")],
                Notes = [.. Enumerable.Range(1, notes).Select(static n => $"Note {n}.")],
            });

            string[] closing = changes > 6 ? ["Change 20."] : items == 1 ? ["Statement 1."] : [$"Statement {items - 1}.", $"Statement {items}."];
            Guards.Lonely(paper, "Approved on 28 May 2024", closing).ShouldBeEmpty($"{items} items");
            lengths.Add(paper.Pages);
        }

        lengths.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Approvals_alone_on_a_page_would_be_found() =>
        Guards.Lonely(
            Planted.Paper(column =>
            {
                column.Item().Text("Statement 1.");
                column.Item().PageBreak();
                column.Item().Text("Approved on 28 May 2024");
            }),
            "Approved on 28 May 2024", "Statement 1.").ShouldBe(["Statement 1."]);

    [Fact]
    public void A_shade_smaller_saves_a_page_with_little_on_it()
    {
        var sizes = Enumerable.Range(1, 30).Select(static items => Papers.ProvisionalAgenda(Statements(items)))
            .Select(static paper => (paper.Pages, Size: Guards.SizeOf(paper, "Statement"))).ToList();

        sizes.Where(static s => s.Pages == 1).Select(static s => s.Size).Distinct().Count().ShouldBeGreaterThan(1);
        sizes.ShouldAllBe(static s => s.Size >= 9.2);
    }

    private static AgendaPaper Statements(int count) => Samples.Agenda() with
    {
        Days = [new(new(2024, 6, 27), [.. Enumerable.Range(1, count).Select(
            static n => new AgendaPaperItem { Number = n.ToString(CultureInfo.InvariantCulture), Title = $"Statement {n}.", Starts = new(9, 0) })])],
        Changes = [],
        Notes = [],
    };

    [Fact]
    public void A_missing_head_would_be_found() =>
        Guards.PagesWithoutHead(
            Planted.Paper(column =>
            {
                column.Item().Text("Time Item");
                column.Item().PageBreak();
                column.Item().Text("09:00 Opening");
            }),
            "Time Item").ShouldBe([2]);
}
