using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Agendas;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Access;

/// <summary>What the rows of the matrix do not show: who presides does not prepare, and of what one may know of, how much one sees.</summary>
public sealed class ReadersTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private Scene _scene = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _scene = Scene.At(Clock.GetUtcNow());
        await Given([.. _scene.Rows]);
    }

    [Theory]
    [InlineData(GrantedRole.SecretariatOfficer)]
    [InlineData(GrantedRole.HeadOfSecretariat)]
    public async Task Whoever_serves_in_the_secretariat_approves_nothing_whatever_office_is_theirs_besides(GrantedRole role)
    {
        var account = Account.Open(AccountId.New(), "Both", "both@example.org", Chair.PersonId, [role], Clock.GetUtcNow());
        await CloseAccountOf(Chair);
        await Given(account);

        var both = As(new Actor.AccountHolder(account.Id, Chair.PersonId, "Both"));
        (await both.Send(new ApproveAgenda(_scene.This.Agenda, "0"))).ShouldBeRefused<Forbidden>();
        (await As(CoChair).Send(new ApproveAgenda(_scene.This.Agenda, "0"))).Error.ShouldNotBeOfType<Forbidden>();
    }

    [Fact]
    public async Task A_person_has_one_open_account_and_is_somebody_known()
    {
        (await Open("a@example.org", PersonId.New())).ShouldBeRefused<NotFound>();
        (await Open("a@example.org", Chair.PersonId!.Value)).ShouldBeRefused<AccountErrors.PersonHasAccount>();
        await CloseAccountOf(Chair);
        (await Open("a@example.org", Chair.PersonId!.Value)).ShouldSucceed();

        Task<Result<OpenedAccount>> Open(string email, PersonId person) => TheSystem.Send(new OpenAccount(AccountId.New(), "Somebody", email, person, []));
    }

    [Fact]
    public async Task Of_twenty_accounts_opened_for_one_person_at_once_one_is()
    {
        var person = Person.Enter(new PersonName("Maja", "New"), null, null, null, "en");
        await Given(person);

        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => TheSystem.Send(new OpenAccount(AccountId.New(), "Maja", $"{i}@example.org", person.Id, []))));

        opened.Count(o => o.Error is null).ShouldBe(1);
        opened.Where(o => o.Error is not null).ShouldAllBe(o => o.Error!.Code == "account.person_has_account");
    }

    [Theory]
    [InlineData(Distribution.Public, true)]
    [InlineData(Distribution.Limited, true)]
    [InlineData(Distribution.Restricted, true)]
    [InlineData(Distribution.Personal, false)]
    public async Task Chairs_read_what_was_not_made_for_one_delegation_or_delegate(Distribution distribution, bool open)
    {
        var paper = await Issue(distribution);

        var read = await As(Chair).Ask(new GetIssuedDocument(paper));
        if (open) read.ShouldSucceed().Bytes.ShouldBe([1, 2, 3]);
        else read.ShouldBeRefused<NotFound>();
        (await As(Chair).Ask(new ListDocuments(_scene.This.Meeting, new Page()))).ShouldSucceed().Items.Any(d => d.Id == paper.Value).ShouldBe(open);

        (await As(Officer).Ask(new GetIssuedDocument(paper))).ShouldSucceed();
        (await As(Officer).Ask(new ListDocuments(_scene.This.Meeting, new Page()))).ShouldSucceed().Items.ShouldContain(d => d.Id == paper.Value);
    }

    [Theory]
    [InlineData(Distribution.Public, true)]
    [InlineData(Distribution.Limited, true)]
    [InlineData(Distribution.Restricted, false)]
    [InlineData(Distribution.Personal, false)]
    public async Task Whoever_comes_by_a_link_reads_what_is_for_all_delegations(Distribution distribution, bool open)
    {
        var paper = await Issue(distribution);
        foreach (var part in new[] { "focal point", "delegate" })
        {
            (await As(Playing(part)).Ask(new GetIssuedDocument(paper))).Error.ShouldBe(open ? null : AccessErrors.NoSuchThing);
            (await Listed(part)).Contains(paper.Value).ShouldBe(open);
        }
    }

    [Fact]
    public async Task Whoever_comes_by_a_link_finds_their_own_papers_in_the_list_and_nobody_elses()
    {
        var (first, second) = (_scene.This.Delegations[0], _scene.This.Delegations[1]);
        var letter = await Issue(Distribution.Personal, first.Delegation);
        var badge = await Issue(Distribution.Personal, first.Delegation, ((Actor.LinkHolder)Playing("delegate")).RegistrationId);
        var foreign = await Issue(Distribution.Personal, second.Delegation);

        (await Listed("focal point")).ShouldSatisfyAllConditions(
            l => l.ShouldContain(letter.Value), l => l.ShouldContain(badge.Value), l => l.ShouldNotContain(foreign.Value));
        (await Listed("delegate")).ShouldSatisfyAllConditions(
            l => l.ShouldContain(badge.Value), l => l.ShouldNotContain(letter.Value), l => l.ShouldNotContain(foreign.Value));
        (await Listed("other deleg.")).ShouldNotContain(badge.Value);
        (await Listed("other focal")).ShouldSatisfyAllConditions(l => l.ShouldContain(foreign.Value), l => l.ShouldNotContain(letter.Value));
    }

    private async Task<IReadOnlyList<Guid>> Listed(string part) =>
        [.. (await As(Playing(part)).Ask(new ListDocuments(_scene.This.Meeting, new Page()))).ShouldSucceed().Items.Select(d => d.Id)];

    [Fact]
    public async Task Chairs_see_who_is_named_and_no_mail_addresses()
    {
        var query = new GetDelegation(_scene.This.Delegations[0].Delegation);

        var seen = (await As(Chair).Ask(query)).ShouldSucceed().Delegates;
        seen.ShouldAllBe(d => d.Name.Length > 0 && d.Details.Email.Length == 0);
        seen.ShouldNotBeEmpty();
        foreach (var part in new[] { "officer", "focal point" })
            (await As(Playing(part)).Ask(query)).ShouldSucceed().Delegates.ShouldAllBe(d => d.Details.Email.Contains('@'));
    }

    private Actor.AccountHolder Chair => (Actor.AccountHolder)Playing("chair");

    private Actor.AccountHolder CoChair => (Actor.AccountHolder)Playing("co-chair");

    private Actor Officer => Playing("officer");

    private Actor Playing(string part) => _scene.Actors.Single(a => a.Part == part).Actor;

    private async Task CloseAccountOf(Actor.AccountHolder holder)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        (await db.Accounts.SingleAsync(a => a.Id == holder.Id)).Close(null, Clock.GetUtcNow()).ShouldSucceed();
        await db.SaveChangesAsync();
    }

    private async Task<IssuedDocumentId> Issue(Distribution distribution, DelegationId? delegation = null, RegistrationId? registration = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var id = (await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Issue(new NewDocument(
            DocumentKind.Letter, _scene.This.Meeting, null, "Letter", "letter.pdf", "en", distribution,
            new Paper([1, 2, 3], "letter/1", 1, []), Clock.GetUtcNow())
        { DelegationId = delegation, RegistrationId = registration }, TestContext.Current.CancellationToken)).ShouldSucceed();
        await scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().SaveChangesAsync();
        return id;
    }
}
