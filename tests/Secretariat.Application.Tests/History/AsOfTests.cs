using Secretariat.Application.Bodies;
using Secretariat.Application.Participants;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.History;

public sealed class AsOfTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    [Fact]
    public async Task In_November_1991_twenty_six_states_are_stated_and_one_is_inferred()
    {
        var on = new ParticipantFilter(new DateOnly(1991, 11, 1));

        var all = await Participants(on);
        var strict = await Participants(on with { Strict = true });

        all.Count.ShouldBe(27);
        all.Single(p => p.Confidence is Confidence.Inferred).Code.ShouldBe("BE");
        strict.Count.ShouldBe(26);
        strict.Select(p => p.Code).ShouldNotContain("BE");
        strict.Select(p => p.Code).ShouldContain("SUHH");
        strict.Select(p => p.Code).ShouldContain("CSHH");
    }

    [Fact]
    public async Task In_1998_the_five_working_groups_of_Prague_stand_under_the_senior_officials()
    {
        var active = (await StructureOn(1998, 1, 15)).Active;

        WorkingGroups(active).ShouldBe(["WG-EVAL", "WG-LEGHARM", "WG-RETREADM", "WG-SEE", "WG-VISA"]);
        active.Select(b => b.Code).ShouldContain("SOM");
    }

    [Fact]
    public async Task In_2012_three_regional_working_groups_stand_under_the_senior_officials()
    {
        var active = (await StructureOn(2012, 6, 1)).Active;

        WorkingGroups(active).ShouldBe(["WG-BSR", "WG-SEE", "WG-SRR"]);
        active.Where(b => b.Code.StartsWith("WG-", StringComparison.Ordinal)).ShouldAllBe(b => b.Kind == BodyKind.RegionalWorkingGroup);
        active.Select(b => b.Code).ShouldContain("SOM");
        active.Select(b => b.Code).ShouldNotContain("RG");
    }

    [Fact]
    public async Task At_the_end_of_2023_exactly_the_present_bodies_are_active_and_the_regional_groups_concluded()
    {
        var structure = await StructureOn(2023, 12, 31);

        structure.Active.Select(b => b.Code).Order(StringComparer.Ordinal).ShouldBe(["AHM", "COLEP", "MC", "RG", "SOM", "TWG1", "TWG2", "TWG3"]);
        foreach (var code in new[] { "WG-SEE", "WG-BSR", "WG-SRR" }) structure.Concluded.ShouldContain(b => b.Code == code);
        structure.Active.Single(b => b.Code == "COLEP").ParentId.ShouldBe(structure.Active.Single(b => b.Code == "TWG1").Id);
        structure.Active.Single(b => b.Code == "SOM").ParentId.ShouldBe(structure.Active.Single(b => b.Code == "MC").Id);
    }

    [Fact]
    public async Task The_chair_before_the_hand_over_of_2006_is_the_preceding_one_and_after_it_Türkiye()
    {
        (await Holder(2006, 10, 19, "Chair")).ShouldBe("HU");
        (await Holder(2006, 10, 21, "Chair")).ShouldBe("TR");
        (await Holder(2006, 10, 19, "CoChair")).ShouldBe("TR");
        (await Holder(2006, 10, 21, "CoChair")).ShouldBe("HU");

        var closing = new DateTimeOffset(2006, 10, 20, 21, 0, 0, TimeSpan.Zero);
        (await Offices(closing.AddSeconds(-1), "PROCESS")).Single(o => o.Office is Office.Chair).HolderCode.ShouldBe("HU");
        (await Offices(closing, "PROCESS")).Single(o => o.Office is Office.Chair).HolderCode.ShouldBe("TR");
        (await Offices(closing, "PROCESS")).Count(o => o.Office is Office.Chair).ShouldBe(1);
    }

    [Fact]
    public async Task After_Rhodes_in_2003_Türkiye_is_Co_Chair_and_the_new_working_groups_have_their_chairs()
    {
        (await Holder(2003, 9, 1, "CoChair")).ShouldBe("TR");
        (await Holder(2003, 9, 1, "Chair")).ShouldBe("HU");
        (await Holder(2003, 9, 1, "Chair", "WG-PENALTY")).ShouldBe("BE");
        (await Offices(ListOfficeHolders.EndOf(new DateOnly(2003, 9, 1)), "WG-IMMADM")).Select(o => o.HolderCode).ShouldBe(["HU", "SK"]);
        (await Offices(ListOfficeHolders.EndOf(new DateOnly(2003, 6, 20)), "PROCESS")).ShouldNotContain(o => o.Office == Office.CoChair);
    }

    [Fact]
    public async Task In_2024_Türkiye_chairs_Hungary_co_chairs_Sweden_chairs_the_reference_group_and_each_working_group_has_two_co_chairs()
    {
        var at = new DateTimeOffset(2024, 6, 27, 7, 0, 0, TimeSpan.Zero);
        var offices = await Offices(at);

        offices.Select(o => $"{o.BodyCode} {o.Office} {o.HolderCode}").ShouldBe(
        [
            "PROCESS Chair TR", "PROCESS CoChair HU", "RG Chair SE", "TWG1 CoChair BG", "TWG1 CoChair IQ", "TWG2 CoChair BD", "TWG2 CoChair TR",
            "TWG3 CoChair IT", "TWG3 CoChair PK",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task One_state_shows_all_its_offices_with_their_dates()
    {
        var offices = (await TheSystem.Ask(new ListStateOffices(await IdOf("BG")))).ShouldSucceed().Items;

        offices.Select(o => $"{o.BodyCode} {o.From}").ShouldBe(["WG-DEVMIG 2003", "WG-BSR 2008", "TWG1 2022-12"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(2003, 6, 25, 15)]
    [InlineData(2004, 5, 2, 25)]
    [InlineData(2007, 1, 2, 27)]
    [InlineData(2013, 7, 2, 28)]
    [InlineData(2020, 2, 1, 27)]
    public async Task The_group_of_EU_Member_States_expands_by_date(int year, int month, int day, int expected)
    {
        var members = (await TheSystem.Ask(new ListGroupMembers("EU", null, new DateOnly(year, month, day)))).ShouldSucceed();

        members.Items.Count.ShouldBe(expected);
    }

    [Fact]
    public async Task Renaming_changes_labels_after_the_day_only()
    {
        async Task<string> Name(string code, int year, int month, int day) =>
            (await TheSystem.Ask(new GetParticipant(await IdOf(code), new DateOnly(year, month, day)))).ShouldSucceed().Name;

        (await Name("TR", 2022, 5, 31)).ShouldBe("Turkey");
        (await Name("TR", 2022, 6, 1)).ShouldBe("Türkiye");
        (await Name("MK", 2019, 2, 11)).ShouldBe("the former Yugoslav Republic of Macedonia");
        (await Name("MK", 2019, 2, 12)).ShouldBe("North Macedonia");
    }

    [Fact]
    public async Task On_the_day_of_the_34th_Senior_Officials_Meeting_fifty_two_states_and_six_organisations_are_active()
    {
        var active = await Participants(new ParticipantFilter(new DateOnly(2024, 6, 27)));

        active.Count(p => p.Kind is ParticipantKind.State).ShouldBe(52);
        active.Count(p => p.Kind is ParticipantKind.Organisation).ShouldBe(6);
        active.Select(p => p.Code).ShouldNotContain("AF");
        active.Select(p => p.Code).Intersect(["SUHH", "CSHH", "YUCS", "BYAA"]).ShouldBeEmpty();
        active.Count(p => p.Kind is ParticipantKind.State && p.Confidence is Confidence.Stated).ShouldBe(52);
    }

    [Fact]
    public async Task The_list_is_in_English_alphabetical_order_by_the_database_as_by_the_program()
    {
        var names = (await Participants(new ParticipantFilter(new DateOnly(2024, 6, 27)))).Select(p => p.SortName).ToList();

        names.ShouldBe(names.Order(Alphabet.English));
        Following("Tajikistan").ShouldBe("Türkiye");
        Following("Türkiye").ShouldBe("Turkmenistan");
        Following("Croatia").ShouldBe("Cyprus");
        Following("Cyprus").ShouldBe("Czech Republic");
        Following("Moldova").ShouldBe("Montenegro");
        Following("Montenegro").ShouldBe("Netherlands");

        string Following(string name) => names[names.IndexOf(name) + 1];
    }

    [Fact]
    public async Task Pages_leave_nothing_out_and_show_nothing_twice()
    {
        var filter = new ParticipantFilter(new DateOnly(2024, 6, 27));
        List<string> codes = [];
        string? cursor = null;
        do
        {
            var page = (await TheSystem.Ask(new ListParticipants(filter, new Page(7, cursor)))).ShouldSucceed();
            codes.AddRange(page.Items.Select(p => p.Code));
            cursor = page.Next;
        }
        while (cursor is not null);

        codes.ShouldBe((await Participants(filter)).Select(p => p.Code));
    }

    [Theory]
    [InlineData("turkiye", "TR")]
    [InlineData("TÜRKİYE", "TR")]
    [InlineData("turkey", "TR")]
    [InlineData("bosnia-h", "BA")]
    [InlineData("nld", "NL")]
    public async Task Searching_minds_neither_case_nor_marks_and_knows_former_names(string search, string code) =>
        (await Participants(new ParticipantFilter(new DateOnly(2024, 6, 27)) { Search = search })).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public async Task Filters_narrow_by_kind_and_by_group_on_the_day()
    {
        var day = new ParticipantFilter(new DateOnly(2024, 6, 27));

        (await Participants(day with { Kind = ParticipantKind.Organisation })).ShouldAllBe(p => p.Kind == ParticipantKind.Organisation);
        (await Participants(day with { Group = "EU" })).Count.ShouldBe(27);
        (await Participants(day with { Group = "EU" })).ShouldNotContain(p => p.Code == "GB");
        (await Participants(day with { As = ParticipationKind.Observer })).ShouldHaveSingleItem().Code.ShouldBe("BALI");
    }

    [Fact]
    public async Task The_export_holds_the_same_rows_as_the_list()
    {
        var filter = new ParticipantFilter(new DateOnly(2024, 6, 27));
        var export = (await TheSystem.Ask(new ExportParticipants(filter))).ShouldSucceed();

        var rows = Csv.Read(export.Text).ToList();
        rows[0].Cells.ShouldBe(["code", "alpha3", "name", "kind", "takes_part_as", "from", "until", "confidence"]);
        rows.Skip(1).Select(r => r.Cells[0]).ShouldBe((await Participants(filter)).Select(p => p.Code));
        export.FileName.ShouldBe("participants-2024-06-27.csv");
    }

    private static IEnumerable<string> WorkingGroups(IEnumerable<BodyRow> bodies) => bodies
        .Where(b => b.Kind is BodyKind.ThematicWorkingGroup or BodyKind.RegionalWorkingGroup).Select(b => b.Code).Order(StringComparer.Ordinal);
}
