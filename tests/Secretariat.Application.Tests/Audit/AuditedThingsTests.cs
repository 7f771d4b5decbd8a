using Secretariat.Application.Audit;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
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

    [Fact]
    public async Task A_mail_is_told_from_others_of_its_subject_by_whom_it_is_for()
    {
        OutgoingMail[] mails = [.. new[] { "Anna Kovács", "" }.Select((name, i) => OutgoingMail.Owe($"told-{i}", MailKind.Notice,
            new Recipient(name, $"to{i}@example.org"), [], "Save the date", "Text", [], null, new MailSubject(null, null, null), "example.org",
            Clock.GetUtcNow()))];
        await Given([.. mails]);
        var acts = mails.Select((m, i) => new AuditEntry(i, Clock.GetUtcNow(), "System", null, "sendMail", null,
            $$"""[{"table":"outgoing_mails","key":"{{m.Id.Value}}"}]""")).ToList();
        (await Read(db => new AuditedThings(db, Clock).Of(acts, TestContext.Current.CancellationToken))).OrderBy(t => t.Key).Select(t => t.Value.Title)
            .ShouldBe(["Save the date, to Anna Kovács", "Save the date, to to1@example.org"]);
    }
}
