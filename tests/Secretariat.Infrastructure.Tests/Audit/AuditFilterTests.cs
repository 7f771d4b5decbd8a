using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Audit;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Audit;

public sealed class AuditFilterTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private AccountId _ana;
    private AccountId _ben;

    protected override void Configure(IServiceCollection services) => TestCommands.Add(services);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var account = Account.Open(AccountId.New(), "=Officer", "officer@a.example", null, [GrantedRole.SecretariatOfficer], Clock.GetUtcNow());
        await Given(account);
        var officer = As(new Actor.AccountHolder(account.Id, null, "=Officer"));
        _ana = (await TheSystem.Send(new OpenNumberedAccount("Ana", "ana@a.example", Reason: "+1 \"quoted\", and\nmore"))).ShouldSucceed().Id;
        Clock.Advance(TimeSpan.FromDays(1));
        _ben = (await officer.Send(new OpenNumberedAccount("Ben", "ben@a.example"))).ShouldSucceed().Id;
        Clock.Advance(TimeSpan.FromDays(1));
        (await TheSystem.Send(new OpenManyAccounts([new("cid@a.example")]))).ShouldSucceed();
    }

    [Fact]
    public async Task Entries_are_found_by_who_what_when_and_the_thing()
    {
        (await Found(new AuditFilter())).ShouldBe([3, 2, 1]);
        (await Found(new AuditFilter(Actor: "=officer"))).ShouldBe([2]);
        (await Found(new AuditFilter(Actor: "Nobody"))).ShouldBeEmpty();
        (await Found(new AuditFilter(ByPeople: true))).ShouldBe([2], "what the system did by itself or for somebody is no act of people");
        (await Found(new AuditFilter(Act: "openNumberedAccount"))).ShouldBe([2, 1]);
        (await Found(new AuditFilter(Act: "open"))).ShouldBe([3, 2, 1]);
        (await Found(new AuditFilter(Act: "NUMBERED open"))).ShouldBe([2, 1]);
        (await Found(new AuditFilter(Act: "open account"))).ShouldBe([3, 2, 1]);
        (await Found(new AuditFilter(Act: "pen"))).ShouldBeEmpty();
        (await Found(new AuditFilter(Act: "open%"))).ShouldBeEmpty();
        (await Found(new AuditFilter(Subjects: [_ana.Value, _ben.Value]))).ShouldBe([2, 1]);
        (await Found(new AuditFilter(Subjects: [Guid.NewGuid()]))).ShouldBeEmpty();
        (await Found(new AuditFilter(SubjectKind: "accounts"))).ShouldBe([2, 1]);
        (await Found(new AuditFilter(SubjectKind: "runs"))).ShouldBe([3]);
        (await Found(new AuditFilter(Subject: _ben.Value))).ShouldBe([2]);
        var second = Clock.GetUtcNow().AddDays(-1);
        (await Found(new AuditFilter(Since: second))).ShouldBe([3, 2]);
        (await Found(new AuditFilter(Until: second))).ShouldBe([1]);
        (await Found(new AuditFilter("=Officer", "OpenNumberedAccount", "accounts", _ben.Value, second, second.AddSeconds(1)))).ShouldBe([2]);
        (await Found(new AuditFilter("=Officer", Subject: _ana.Value))).ShouldBeEmpty();
        (await TheSystem.Ask(new ListAudit(new AuditFilter(Since: second, Until: second), new Page()))).ShouldBeRefused<InvalidRequest>();
        (await TheSystem.Ask(new ListAudit(new AuditFilter(SubjectKind: "accounts'"), new Page()))).ShouldBeRefused<InvalidRequest>();
    }

    [Fact]
    public async Task An_entry_says_on_what_it_was_done()
    {
        var acts = (await TheSystem.Ask(new ListAudit(new AuditFilter(Subject: _ben.Value), new Page()))).ShouldSucceed().Items;
        acts.ShouldHaveSingleItem().On.ShouldBe(new AuditedThing(AuditedKind.Account, _ben.Value, "Ben"));
        (await TheSystem.Ask(new ListAudit(new AuditFilter(), new Page()))).ShouldSucceed().Items.Select(a => a.On?.Kind)
            .ShouldBe([AuditedKind.Run, AuditedKind.Account, AuditedKind.Account]);
    }

    [Fact]
    public async Task A_table_for_a_spreadsheet_holds_what_is_filtered_and_no_formula()
    {
        var table = await Text(new AuditFilter(Act: "OpenNumberedAccount"), ExportFormat.Csv);
        var rows = Csv.Read(table).ToList();

        rows[0].Cells.ShouldBe(["sequence", "at", "actor", "on_behalf_of", "act", "reason", "changes"]);
        rows.Skip(1).Select(r => r.Cells[0]).ShouldBe(["1", "2"]);
        rows[1].Cells[5].ShouldBe("'+1 \"quoted\", and\nmore");
        rows[2].Cells[2].ShouldBe("'=Officer");
        JsonDocument.Parse(rows[2].Cells[6]).RootElement[0].GetProperty("table").GetString().ShouldBe("accounts");
    }

    [Fact]
    public async Task The_same_as_JSON_keeps_its_changes_as_they_are()
    {
        using var entries = JsonDocument.Parse(await Text(new AuditFilter(Subject: _ana.Value), ExportFormat.Json));
        var entry = entries.RootElement.EnumerateArray().ShouldHaveSingleItem();
        entry.GetProperty("actor").GetString().ShouldBe("Secretariat system");
        entry.GetProperty("changes")[0].GetProperty("after").GetProperty("Name").GetString().ShouldBe("Ana");
        using var none = JsonDocument.Parse(await Text(new AuditFilter(Actor: "Nobody"), ExportFormat.Json));
        none.RootElement.GetArrayLength().ShouldBe(0);
    }

    private async Task<IEnumerable<long>> Found(AuditFilter filter) =>
        (await TheSystem.Ask(new ListAudit(filter, new Page()))).ShouldSucceed().Items.Select(e => e.Sequence);

    private async Task<string> Text(AuditFilter filter, ExportFormat format)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        var export = (await scope.ServiceProvider.GetRequiredService<Application.Pipeline.ISender>().Ask(new ExportAudit(filter, format), Ct)).ShouldSucceed();
        var pieces = new List<string>();
        await foreach (var piece in export.Pieces.WithCancellation(Ct)) pieces.Add(piece);
        return string.Concat(pieces);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
