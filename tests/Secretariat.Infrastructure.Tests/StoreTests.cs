using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Accounts;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests;

public sealed class StoreTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task A_new_aggregate_is_read_back_whole_in_its_first_version()
    {
        var account = Account.Open(AccountId.New(), "A. Officer", "officer@example.org", null, [GrantedRole.SecretariatOfficer], Clock.GetUtcNow());

        await Given(account);

        var stored = await Read(db => db.Accounts.SingleAsync(a => a.Id == account.Id));
        stored.Version.ShouldBe(1);
        stored.Grants.ShouldHaveSingleItem().Role.ShouldBe(GrantedRole.SecretariatOfficer);
    }

    [Fact]
    public async Task The_model_has_no_changes_that_no_migration_knows()
    {
        (await Read(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse();
        (await Read(db => db.Database.GetAppliedMigrationsAsync())).ShouldNotBeEmpty();
    }
}
