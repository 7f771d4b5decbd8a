using Secretariat.Application.Audit;
using Secretariat.Application.Ports;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Audit;

public sealed class AuditedThingsTests(PostgresFixture postgres) : SliceTest(postgres)
{
    public static TheoryData<string> Tables => [.. AuditedThings.Tables];

    /// <summary>A question that the store does not understand would leave the audit without a page.</summary>
    [Theory, MemberData(nameof(Tables))]
    public async Task What_was_done_on_can_be_asked_for_whatever_table_keeps_it(string table)
    {
        var known = await Read(db => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.GetTableName()).ToHashSet()));
        known.ShouldContain(table);
        var act = new AuditEntry(1, Clock.GetUtcNow(), "A. Officer", null, "editSomething", null,
            $$"""[{"table":"{{table}}","key":"{{Guid.CreateVersion7()}}/Nominations"}]""");
        (await Read(db => new AuditedThings(db, Clock).Of([act], TestContext.Current.CancellationToken))).ShouldBeEmpty("nothing of this id is kept");
    }
}
