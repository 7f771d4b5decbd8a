using Secretariat.Application.Bodies;
using Secretariat.Application.History;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.History;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.History;

public sealed class LoadHistoryTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    [Fact]
    public async Task A_second_load_changes_nothing_not_even_a_version()
    {
        var before = await Read(Fingerprint);

        var second = (await TheSystem.Send(new LoadHistory())).ShouldSucceed();

        second.ShouldBe(new HistoryLoaded(0, 0));
        (await Read(Fingerprint)).ShouldBe(before);
        before.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_row_of_every_table_is_kept_word_for_word_and_what_comes_from_outside_is_separable()
    {
        var records = await Read(db => db.HistoricRecords.ToListAsync());

        foreach (var table in HistoricTables.Names)
            records.Count(r => r.Table == table).ShouldBe(HistoricTables.Read(table).Count, table);
        records.Where(r => r.Table == "meetings_external").ShouldAllBe(r => r.SourceKind == SourceKind.External);
        records.Where(r => r.Table == "meetings").ShouldAllBe(r => r.SourceKind == SourceKind.Seed);
        records.Where(r => r.SourceKind != SourceKind.External).ShouldAllBe(r => !r.Values.Contains("external_"));
        records.Single(r => r.Table == "count_claims" && r.Key == "C06").SourceKind.ShouldBe(SourceKind.External);
    }

    [Fact]
    public async Task The_register_holds_thirty_one_discrepancies_and_the_claims_stand_side_by_side()
    {
        (await Read(db => db.Discrepancies.OrderBy(d => d.Key).Select(d => d.Key).ToListAsync()))
            .ShouldBe(Enumerable.Range(1, 31).Select(n => $"D{n:00}"));

        var berlin = await Read(db => db.CountClaims.Where(c => c.Subject.StartsWith("Berlin MC")).OrderBy(c => c.Key).ToListAsync());
        berlin.Select(c => c.Value).ShouldBe([27, 27, 26, 20]);
        berlin[3].SourceKind.ShouldBe(SourceKind.External);
        (await Read(db => db.CountClaims.SingleAsync(c => c.Key == "C15"))).Qualifier.ShouldBe(CountQualifier.MoreThan);
    }

    [Fact]
    public async Task Meetings_of_a_body_come_in_the_order_of_their_uncertain_dates()
    {
        var som = await Read(db => db.Bodies.SingleAsync(b => b.Code == "SOM"));
        var meetings = (await TheSystem.Ask(new ListHistoricMeetings(som.Id, false))).ShouldSucceed().Items;

        meetings.Select(m => m.Key).Take(5).ShouldBe(["M04", "M05", "M06", "M07", "M08"]);
        meetings.ShouldContain(m => m.Key == "M15" && m.Ordinal == 14 && m.Held == "2006-10-19/2006-10-20");
        meetings.ShouldNotContain(m => m.Key == "X23");
        (await TheSystem.Ask(new ListHistoricMeetings(som.Id, true))).ShouldSucceed().Items.ShouldContain(m => m.Key == "X23" && m.Ordinal == 34);
    }

    [Fact]
    public async Task The_mandate_on_return_and_readmission_shows_its_chairs_and_an_inferred_successor()
    {
        var mandate = await Read(db => db.Mandates.SingleAsync(m => m.Code == "WG-RETREADM"));
        var chairs = await Offices(ListOfficeHolders.EndOf(new DateOnly(1997, 12, 31)), "WG-RETREADM");

        chairs.Select(c => c.HolderCode).ShouldBe(["FR", "PL"], ignoreOrder: true);
        mandate.InForceOn(new DateOnly(2005, 1, 1)).ShouldBeTrue();
        var successor = mandate.Links.ShouldHaveSingleItem();
        (successor.Kind, successor.Target, successor.Confidence).ShouldBe((LinkKind.Successor, "TWG2", Confidence.Inferred));
        successor.TargetId.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_regional_mandates_were_converted_into_the_three_thematic_ones()
    {
        var mandate = await Read(db => db.Mandates.SingleAsync(m => m.Code == "WG-BSR"));

        mandate.Status.ShouldBe(MandateStatus.Converted);
        mandate.Links.Where(l => l.Kind is LinkKind.Successor).Select(l => l.Target).ShouldBe(["TWG1", "TWG2", "TWG3"]);
    }

    [Fact]
    public async Task The_first_thematic_mandate_has_two_official_names_of_which_one_is_printed()
    {
        var mandate = await Read(db => db.Mandates.SingleAsync(m => m.Code == "TWG1"));

        mandate.Names.Count.ShouldBe(2);
        mandate.NameOn(new DateOnly(2023, 5, 4)).ShouldBe("Law Enforcement Cooperation on Irregular Migration");
    }

    private static async Task<List<string>> Fingerprint(Infrastructure.Persistence.SecretariatDbContext db)
    {
        List<string> lines = [];
        lines.AddRange(await db.Participants.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version} {p.Designations.Count()}").ToListAsync());
        lines.AddRange(await db.Participations.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync());
        lines.AddRange(await db.CountryGroups.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version} {p.Members.Count()}").ToListAsync());
        lines.AddRange(await db.Bodies.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version} {p.Members.Count()}").ToListAsync());
        lines.AddRange(await db.Mandates.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version} {p.Names.Count()} {p.Links.Count()}").ToListAsync());
        lines.AddRange(await db.OfficeTerms.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync());
        lines.AddRange(await db.HistoricRecords.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync());
        lines.AddRange(await db.HistoricMeetings.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync());
        lines.AddRange(await db.CountClaims.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync());
        lines.AddRange(await db.People.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}").ToListAsync());
        return lines;
    }
}
