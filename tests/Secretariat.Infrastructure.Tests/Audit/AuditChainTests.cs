using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secretariat.Infrastructure.Audit;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Audit;

public sealed class AuditChainTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private const int Entries = 7;

    protected override void Configure(IServiceCollection services) => TestCommands.Add(services);

    private Task<AuditFinding?> Verify() => AuditVerifier.FirstAlteredAsync(Database.AsApplication, TestContext.Current.CancellationToken);

    private async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task ActSevenTimes()
    {
        string?[] reasons = [null, "", "-", "3:abc", "Grund: Übergabe\nzweite Zeile", "\"quoted\" \\ \u0001", "سبب"];
        for (var i = 0; i < Entries; i++)
            (await TheSystem.Send(new OpenNumberedAccount($"Name {i} Ž", $"a{i}@a.example", Reason: reasons[i]))).ShouldSucceed();
        await Execute(Database.AsSuperuser, "CREATE TABLE public.kept_entries AS TABLE audit.entries; CREATE TABLE public.kept_head AS TABLE audit.head");
    }

    private Task Restore() => Execute(Database.AsSuperuser, """
        TRUNCATE audit.entries, audit.head;
        INSERT INTO audit.entries SELECT * FROM public.kept_entries;
        INSERT INTO audit.head SELECT * FROM public.kept_head
        """);

    public static TheoryData<string, string> Alterations => new()
    {
        { "at", "at + interval '1 microsecond'" },
        { "actor", "actor || ' '" },
        { "actor_key", "'account/1'" },
        { "on_behalf_of", "'Somebody'" },
        { "act", "'OpenOtherAccount'" },
        { "reason", "coalesce(reason, '') || 'x'" },
        { "changes", "jsonb_set(changes, '{0,key}', '\"0\"')" },
        { "subjects", "array_append(subjects, subjects[1])" },
        { "subjects", "array_append(subjects, NULL::uuid)" },
        { "subjects", "ARRAY[subjects]" },
        { "subjects", "('[0:' || cardinality(subjects) - 1 || ']=' || subjects::text)::uuid[]" },
        { "previous_hash", "sha256('x')" },
        { "hash", "sha256('x')" },
        { "sequence", "sequence + 1000" },
        { "sequence", "sequence - 1000" },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task A_change_of_any_column_is_found_at_the_beginning_in_the_middle_and_at_the_end(string column, string value)
    {
        await ActSevenTimes();

        foreach (var row in (int[])[1, 4, Entries])
        {
            (await Verify()).ShouldBeNull();
            await Execute(Database.AsSuperuser, $"UPDATE audit.entries SET {column} = {value} WHERE sequence = {row}");

            var finding = (await Verify()).ShouldNotBeNull($"{column} of entry {row}");
            finding.Sequence.ShouldBe(value.Contains("- 1000") ? row - 1000 : row, $"{column} of entry {row}: {finding.What}");
            await Restore();
        }

        (await Verify()).ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(Entries)]
    public async Task A_removed_entry_is_named(int row)
    {
        await ActSevenTimes();

        await Execute(Database.AsSuperuser, $"DELETE FROM audit.entries WHERE sequence = {row}");

        (await Verify()).ShouldNotBeNull().Sequence.ShouldBe(row);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Entries + 1)]
    [InlineData(100)]
    public async Task An_added_entry_is_named(int row)
    {
        await ActSevenTimes();

        await Execute(Database.AsSuperuser, $"""
            INSERT INTO audit.entries
            SELECT {row}, at, actor, actor_key, on_behalf_of, act, reason, changes, subjects, hash, hash FROM audit.entries WHERE sequence = {Entries}
            """);

        (await Verify()).ShouldNotBeNull().Sequence.ShouldBe(row);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(Entries)]
    public async Task An_entry_rewritten_with_a_hash_that_fits_is_named_too(int row)
    {
        await ActSevenTimes();

        await Execute(Database.AsSuperuser, $"""
            UPDATE audit.entries SET actor = 'Nobody', hash = sha256(convert_to(
                audit.field(sequence::text) || audit.field(audit.instant(at)) || audit.field('Nobody') || audit.field(actor_key) || audit.field(on_behalf_of)
                || audit.field(act) || audit.field(reason) || audit.field(changes::text) || audit.field(subjects::text)
                || audit.field(encode(previous_hash, 'hex')), 'UTF8'))
            WHERE sequence = {row}
            """);

        (await Verify()).ShouldNotBeNull().Sequence.ShouldBe(row);
    }

    [Theory]
    [InlineData("UPDATE audit.head SET sequence = sequence - 1")]
    [InlineData("UPDATE audit.head SET hash = sha256('x')")]
    [InlineData("DELETE FROM audit.head")]
    [InlineData("DELETE FROM audit.entries")]
    public async Task The_head_cannot_be_moved_unseen(string alteration)
    {
        await ActSevenTimes();
        (await Verify()).ShouldBeNull();

        await Execute(Database.AsSuperuser, alteration);

        (await Verify()).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("UPDATE audit.entries SET actor = 'x'")]
    [InlineData("DELETE FROM audit.entries")]
    [InlineData("INSERT INTO audit.entries SELECT 99, at, actor, actor_key, on_behalf_of, act, reason, changes, subjects, hash, hash "
        + "FROM audit.entries LIMIT 1")]
    [InlineData("TRUNCATE audit.entries")]
    [InlineData("UPDATE audit.head SET sequence = 0")]
    [InlineData("DROP TABLE audit.entries")]
    [InlineData("ALTER TABLE audit.entries DISABLE TRIGGER ALL")]
    [InlineData("UPDATE issued_documents SET title = 'x'")]
    [InlineData("DELETE FROM document_contents")]
    [InlineData("UPDATE migrations_history SET product_version = 'x'")]
    [InlineData("CREATE TABLE mine (id int)")]
    public async Task The_applications_role_can_do_none_of_this(string sql)
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => Execute(Database.AsApplication, sql));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, refused.MessageText);
    }

    [Fact]
    public async Task Forty_acts_at_once_make_one_whole_chain()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TheSystem.Send(new OpenNumberedAccount($"n{i}", $"n{i}@a.example", i % 4 == 0))));

        answers.Count(a => a.Error is null).ShouldBe(30);
        (await Verify()).ShouldBeNull();
    }

    [Fact]
    public async Task The_owner_cannot_change_an_issued_paper_either()
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => Execute(Database.AsOwner, "UPDATE document_contents SET bytes = 'x'"));

        refused.SqlState.ShouldBe("23001");
    }
}
