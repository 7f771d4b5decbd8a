using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Persistence;

public sealed class WholeActTests(PostgresFixture postgres) : SliceTest(postgres)
{
    protected override void Configure(IServiceCollection services) => TestCommands.Add(services);

    private async Task<Result<NumberedAccount>> Send(OpenNumberedAccount command, string? key, Actor? actor = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(actor ?? new Actor.SystemUser(null));
        if (key is not null) scope.ServiceProvider.GetRequiredService<IdempotencyKey>().Set(key);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(command);
    }

    private Task<int> Accounts() => Read(db => db.Accounts.CountAsync());

    [Fact]
    public async Task Forty_at_once_receive_forty_numbers_without_a_gap_though_every_third_is_refused()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(i => Send(new OpenNumberedAccount($"n{i}", $"n{i}@a.example", Refuse: i % 3 == 0), null)));

        answers.Count(a => a.Error is not null).ShouldBe(14);
        answers.Where(a => a.Error is null).Select(a => a.Value.Number).Order().ShouldBe(Enumerable.Range(1, 26).Select(i => (long)i));
    }

    [Fact]
    public async Task A_repeated_request_acts_once_and_is_answered_alike()
    {
        var first = (await Send(new OpenNumberedAccount("Ana", "ana@a.example"), "k1")).ShouldSucceed();
        var again = (await Send(new OpenNumberedAccount("Ana", "ana@a.example"), "k1")).ShouldSucceed();

        again.ShouldBe(first);
        (await Accounts()).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_at_once_under_one_key_are_one_act()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send(new OpenNumberedAccount("Ana", "ana@a.example"), "k1")));

        answers.Select(a => a.ShouldSucceed()).Distinct().Count().ShouldBe(1);
        (await Accounts()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        (await Send(new OpenNumberedAccount("Ana", "ana@a.example"), "k1")).ShouldSucceed();

        (await Send(new OpenNumberedAccount("Ben", "ben@a.example"), "k1")).ShouldBeRefused("idempotency.key_reused");
        (await Send(new OpenNumberedAccount("Ben", "ben@a.example"), "k2")).ShouldSucceed();
    }

    [Fact]
    public async Task A_refusal_frees_the_key()
    {
        (await Send(new OpenNumberedAccount("Ana", "ana@a.example", Refuse: true), "k1")).ShouldBeRefused("test.refused");

        (await Send(new OpenNumberedAccount("Ana", "ana@a.example"), "k1")).ShouldSucceed().Number.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_key_the_same_request_twice_is_two_acts()
    {
        (await Send(new OpenNumberedAccount("Ana", "ana@a.example"), null)).ShouldSucceed();
        (await Send(new OpenNumberedAccount("Ana", "ana@a.example"), null)).ShouldBeRefused("account.email_taken");
    }

    [Fact]
    public async Task Every_act_leaves_who_for_whom_why_and_what_changed()
    {
        (await Send(new OpenNumberedAccount("Ana", "ana@a.example", Reason: "New colleague"), null, new Actor.SystemUser("Head of secretariat")))
            .ShouldSucceed();

        var entry = (await Read(db => db.Database.SqlQuery<Entry>(
            $"SELECT sequence, at, actor, on_behalf_of, act, reason, changes::text AS changes, subjects FROM audit.entries").ToListAsync()))
                .ShouldHaveSingleItem();
        entry.Sequence.ShouldBe(1);
        entry.At.ShouldBe(Clock.GetUtcNow().UtcDateTime);
        (entry.Actor, entry.OnBehalfOf, entry.Act, entry.Reason)
            .ShouldBe(("Secretariat system", "Head of secretariat", "OpenNumberedAccount", "New colleague"));
        entry.Changes.ShouldContain("\"Email\": \"ana@a.example\"");
        entry.Subjects.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_time_brings_about_leaves_an_entry_only_when_it_changes_something_and_what_people_do_always()
    {
        var officer = Account.Open(AccountId.New(), "Ona", "ona@a.example", null, [GrantedRole.SecretariatOfficer], Clock.GetUtcNow());
        await Given(officer);

        (await TheSystem.Send(new LookAround())).ShouldSucceed();
        (await Read(db => db.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM audit.entries").SingleAsync())).ShouldBe(0);

        (await TheSystem.Send(new LookAround("Asked for"))).ShouldSucceed();
        (await TheSystem.Send(new OpenNumberedAccount("Ana", "ana@a.example"))).ShouldSucceed();
        (await As(new Actor.SystemUser("Ona")).Send(new LookAround())).ShouldSucceed();
        (await As(new Actor.AccountHolder(officer.Id, null, "Ona")).Send(new LookAround())).ShouldSucceed();
        (await Read(db => db.Database.SqlQuery<string>($"SELECT act || ' ' || actor AS \"Value\" FROM audit.entries ORDER BY sequence").ToListAsync()))
            .ShouldBe(["LookAround Secretariat system", "OpenNumberedAccount Secretariat system", "LookAround Secretariat system", "LookAround Ona"]);
    }

    [Fact]
    public async Task A_refused_act_leaves_nothing()
    {
        (await Send(new OpenNumberedAccount("Ana", "ana@a.example", Refuse: true), null)).ShouldBeRefused("test.refused");

        (await Accounts()).ShouldBe(0);
        (await Read(db => db.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM audit.entries").SingleAsync())).ShouldBe(0);
    }

    private sealed record Entry(long Sequence, DateTime At, string Actor, string? OnBehalfOf, string Act, string? Reason, string Changes, Guid[] Subjects);

    [Fact]
    public async Task A_text_that_no_validator_measured_is_refused_by_the_room_the_register_has_for_it()
    {
        (await TheSystem.Send(new OpenNumberedAccount(new string('x', 201), "ana@a.example")))
            .ShouldBeRefused<RequestErrors.TextTooLong>().Field.ShouldBe("name");
        (await Read(db => db.Accounts.AnyAsync())).ShouldBeFalse();
        (await TheSystem.Send(new OpenNumberedAccount(new string('x', 200), "ana@a.example"))).ShouldSucceed();
    }
}
