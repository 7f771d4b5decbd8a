using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Accounts;

public sealed class AccountTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task An_account_opens_without_a_password_and_its_holder_sets_one()
    {
        var opened = (await TheSystem.Send(Account("Anna@Example.org"))).ShouldSucceed();

        (await SignIn(s => s.Check("anna@example.org", "", null, Ct))).ShouldBeRefused<AccountErrors.SignInRefused>();
        (await SignIn(s => s.SetPassword("anna@example.org", "made up", Password, Ct))).ShouldBeRefused<AccountErrors.PasswordCodeUnknown>();
        (await SignIn(s => s.SetPassword("anna@example.org", opened.PasswordCode, "short", Ct))).ShouldBeRefused<AccountErrors.PasswordTooWeak>();
        (await SignIn(s => s.SetPassword("anna@example.org", opened.PasswordCode, Password, Ct))).ShouldSucceed();
        (await SignIn(s => s.Check("ANNA@example.org", Password, null, Ct))).ShouldSucceed().Account.Value.ShouldBe(opened.Id);
        (await SignIn(s => s.SetPassword("anna@example.org", opened.PasswordCode, "another long password", Ct)))
            .ShouldBeRefused<AccountErrors.PasswordCodeUnknown>();
    }

    [Fact]
    public async Task Five_failures_close_the_door_even_to_the_right_password()
    {
        await Holder("anna@example.org");
        for (var i = 0; i < 5; i++) (await SignIn(s => s.Check("anna@example.org", "wrong", null, Ct))).ShouldBeRefused<AccountErrors.SignInRefused>();

        (await SignIn(s => s.Check("anna@example.org", Password, null, Ct))).ShouldBeRefused<AccountErrors.SignInRefused>();
    }

    [Fact]
    public async Task One_address_has_one_account()
    {
        (await TheSystem.Send(Account("anna@example.org"))).ShouldSucceed();
        (await TheSystem.Send(Account("ANNA@example.org"))).ShouldBeRefused("account.email_taken");
    }

    [Fact]
    public async Task A_role_is_given_once_and_taken_back()
    {
        var admin = await Holder("admin@example.org", GrantedRole.Administrator);
        var id = new AccountId((await TheSystem.Send(Account("anna@example.org"))).ShouldSucceed().Id);

        (await As(admin).Send(new GrantRole(id, GrantedRole.SecretariatOfficer, 1))).ShouldSucceed();
        (await As(admin).Send(new GrantRole(id, GrantedRole.HeadOfSecretariat, 1))).ShouldBeRefused<StaleVersion>();
        (await As(admin).Send(new GrantRole(id, GrantedRole.SecretariatOfficer, 2))).ShouldBeRefused<AccountErrors.RoleAlreadyGiven>();
        (await As(admin).Ask(new GetAccount(id))).ShouldSucceed().Roles.ShouldHaveSingleItem().Role.ShouldBe(GrantedRole.SecretariatOfficer);
        (await As(admin).Send(new RevokeRole(id, GrantedRole.SecretariatOfficer, 2))).ShouldSucceed();
        (await As(admin).Send(new RevokeRole(id, GrantedRole.SecretariatOfficer, 3))).ShouldBeRefused<AccountErrors.RoleNotHeld>();
    }

    [Fact]
    public async Task Nobody_ends_their_own_administration()
    {
        var admin = await Holder("admin@example.org", GrantedRole.Administrator);
        var version = (await As(admin).Ask(new GetAccount(admin.Id))).ShouldSucceed().Version;

        (await As(admin).Send(new RevokeRole(admin.Id, GrantedRole.Administrator, version))).ShouldBeRefused<AccountErrors.OwnAdministration>();
        (await As(admin).Send(new CloseAccount(admin.Id, null, version))).ShouldBeRefused<AccountErrors.OwnAdministration>();
    }

    [Fact]
    public async Task A_closed_account_signs_in_no_more_and_has_no_rights_left()
    {
        var admin = await Holder("admin@example.org", GrantedRole.Administrator);
        var officer = await Holder("anna@example.org", GrantedRole.Administrator);
        (await As(officer).Ask(new ListAccounts(new Page()))).ShouldSucceed();

        (await As(admin).Send(new CloseAccount(officer.Id, "She left the secretariat.", 1))).ShouldSucceed();

        (await As(officer).Ask(new ListAccounts(new Page()))).ShouldBeRefused<Forbidden>();
        (await SignIn(s => s.Check("anna@example.org", Password, null, Ct))).ShouldBeRefused<AccountErrors.SignInRefused>();
    }

    [Fact]
    public async Task Accounts_are_listed_by_address_page_by_page_and_found_by_a_part_of_it()
    {
        foreach (var name in new[] { "c", "a", "b" }) (await TheSystem.Send(Account($"{name}@example.org"))).ShouldSucceed();

        var first = (await TheSystem.Ask(new ListAccounts(new Page(2)))).ShouldSucceed();
        first.Items.Select(a => a.Email).ShouldBe(["a@example.org", "b@example.org"]);
        var second = (await TheSystem.Ask(new ListAccounts(new Page(2, first.Next)))).ShouldSucceed();
        second.Items.Select(a => a.Email).ShouldBe(["c@example.org"]);
        second.Next.ShouldBeNull();
        (await TheSystem.Ask(new ListAccounts(new Page(), Search: "B@EX"))).ShouldSucceed().Items.ShouldHaveSingleItem().Email.ShouldBe("b@example.org");
        (await TheSystem.Ask(new ListAccounts(new Page(), Search: "%"))).ShouldSucceed().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_keeps_to_its_scopes()
    {
        var admin = await Holder("admin@example.org", GrantedRole.Administrator);
        (await As(admin).Send(new CreateAccessToken(AccessTokenId.New(), "Nightly copy", ["read"], 30))).ShouldSucceed().Token.ShouldStartWith("sct_");
        (await As(admin).Send(new CreateAccessToken(AccessTokenId.New(), "Wrong", ["everything"], 30))).ShouldBeRefused<AccountErrors.ScopeUnknown>();
        (await As(admin).Ask(new ListAccessTokens(new Page()))).ShouldSucceed().Items.ShouldHaveSingleItem().Scopes.ShouldBe(["read"]);

        var reading = As(admin with { Token = new TokenLimits(["read"]) });
        (await reading.Ask(new GetAccount(admin.Id))).ShouldSucceed();
        (await reading.Send(new RenewPasswordCode(admin.Id))).ShouldBeRefused<AccountErrors.OutsideTokenScope>();

        var naming = As(admin with { Token = new TokenLimits([nameof(RenewPasswordCode)]) });
        (await naming.Send(new RenewPasswordCode(admin.Id))).ShouldSucceed();
        (await naming.Ask(new GetAccount(admin.Id))).ShouldBeRefused<AccountErrors.OutsideTokenScope>();

        var writing = As(admin with { Token = new TokenLimits(["write"]) });
        (await writing.Send(new CreateAccessToken(AccessTokenId.New(), "Child", ["write"], 30))).ShouldBeRefused<AccountErrors.TokenMakesNoToken>();
    }

    [Fact]
    public async Task Nobody_sees_or_ends_the_token_of_another()
    {
        var (anna, ben) = (await Holder("anna@example.org"), await Holder("ben@example.org"));
        var token = new AccessTokenId((await As(anna).Send(new CreateAccessToken(AccessTokenId.New(), "Mine", ["read"], 1))).ShouldSucceed().Id);

        (await As(ben).Ask(new ListAccessTokens(new Page()))).ShouldSucceed().Items.ShouldBeEmpty();
        (await As(ben).Send(new RevokeAccessToken(token))).ShouldBeRefused<NotFound>();
        (await As(anna).Send(new RevokeAccessToken(token))).ShouldSucceed();
        (await As(anna).Send(new RevokeAccessToken(token))).ShouldBeRefused<AccountErrors.TokenRevoked>();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static OpenAccount Account(string email, params GrantedRole[] roles) => new(AccountId.New(), "Somebody", email, null, roles);

    private async Task<Actor.AccountHolder> Holder(string email, params GrantedRole[] roles)
    {
        var opened = (await TheSystem.Send(Account(email, roles))).ShouldSucceed();
        (await SignIn(s => s.SetPassword(email, opened.PasswordCode, Password, Ct))).ShouldSucceed();
        return new Actor.AccountHolder(new AccountId(opened.Id), null, "Somebody");
    }

    private async Task<T> SignIn<T>(Func<ISignIns, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ISignIns>());
    }
}
