using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Audit;
using Secretariat.Application.Mail;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
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
        (await As(admin).Send(new CloseAccount(admin.Id, "I leave.", version))).ShouldBeRefused<AccountErrors.OwnAdministration>();
    }

    [Fact]
    public async Task A_closed_account_signs_in_no_more_and_has_no_rights_left()
    {
        var admin = await Holder("admin@example.org", GrantedRole.Administrator);
        var officer = await Holder("anna@example.org", GrantedRole.Administrator);
        (await As(officer).Ask(new ListAccounts(new Page()))).ShouldSucceed();

        (await As(admin).Send(new CloseAccount(officer.Id, " ", 1))).ShouldBeRefused<InvalidRequest>().Fields.Keys.ShouldBe(["Reason"]);
        (await As(admin).Send(new CloseAccount(officer.Id, "She left the secretariat.", 1))).ShouldSucceed();
        (await TheSystem.Ask(new ListAudit(new AuditFilter(Subject: officer.Id.Value), new Page()))).ShouldSucceed().Items[0].Reason
            .ShouldBe("She left the secretariat.");

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

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_mail_whose_text_nobody_else_reads_and_that_is_not_sent_again()
    {
        var head = await Holder("head@example.org", GrantedRole.HeadOfSecretariat);
        await Holder("anna@example.org");

        (await As(new Actor.Nobody()).Send(new RequestPasswordCode("nobody@example.org"))).ShouldSucceed();
        for (var i = 0; i < 3; i++) (await As(new Actor.Nobody()).Send(new RequestPasswordCode("Anna@example.org"))).ShouldSucceed();

        var mail = (await Read(db => db.OutgoingMails.ToListAsync())).ShouldHaveSingleItem();
        (mail.To.Email, mail.Kind).ShouldBe(("anna@example.org", MailKind.Account));
        (await As(head).Ask(new GetMail(mail.Id))).ShouldSucceed().Text.ShouldBeEmpty();
        (await As(head).Ask(new GetSentMessage(mail.Id))).ShouldBeRefused<AccountErrors.MailOfAccount>();
        (await As(head).Send(new ResendMail(mail.Id, "head@example.org"))).ShouldBeRefused<AccountErrors.MailOfAccount>();

        var code = mail.Text.Split('\n').Single(line => line.Length == 31 && line.Count(c => c == '-') == 5);
        mail.Text.ShouldContain($"/password#email=anna%40example.org&code={code}");
        (await SignIn(s => s.Check("anna@example.org", Password, null, Ct))).ShouldSucceed();
        (await As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", code.ToLowerInvariant().Replace("-", " "), "lamp river seven clouds")))
            .ShouldSucceed();
        (await SignIn(s => s.Check("anna@example.org", "lamp river seven clouds", null, Ct))).ShouldSucceed();
        (await As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", code, "another long password")))
            .ShouldBeRefused<AccountErrors.PasswordCodeUnknown>();
    }

    [Fact]
    public async Task A_code_by_mail_works_for_an_hour_and_one_by_hand_for_a_week_and_neither_ends_the_other()
    {
        var anna = await Holder("anna@example.org");
        var byHand = (await TheSystem.Send(new RenewPasswordCode(anna.Id))).ShouldSucceed().Code;
        var byMail = await SignIn(s => s.NewPasswordCode(anna.Id, PasswordCodeBy.Mail, Ct));

        Clock.Advance(TimeSpan.FromMinutes(61));
        (await As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", byMail, "lamp river seven clouds")))
            .ShouldBeRefused<AccountErrors.PasswordCodeUnknown>();
        (await As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", byHand, "password1234"))).ShouldBeRefused<AccountErrors.PasswordCommon>();
        (await As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", byHand, "lamp river seven clouds"))).ShouldSucceed();
    }

    [Fact]
    public async Task Of_two_who_come_with_one_code_at_the_same_moment_one_sets_the_password()
    {
        var anna = await Holder("anna@example.org");
        var code = (await TheSystem.Send(new RenewPasswordCode(anna.Id))).ShouldSucceed().Code;

        var answers = await Task.WhenAll(new[] { "lamp river seven clouds", "door window stair roof" }
            .Select(p => As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", code, p))));

        answers.Count(a => a.Error is null).ShouldBe(1);
        answers.Single(a => a.Error is not null).Error!.Code.ShouldBeOneOf("account.password_code_unknown", SavingErrors.Overtaken.Code);
    }

    [Fact]
    public async Task Setting_a_password_opens_the_door_that_five_failures_closed()
    {
        var anna = await Holder("anna@example.org");
        for (var i = 0; i < 5; i++) (await SignIn(s => s.Check("anna@example.org", "wrong", null, Ct))).ShouldBeRefused<AccountErrors.SignInRefused>();
        var code = (await TheSystem.Send(new RenewPasswordCode(anna.Id))).ShouldSucceed().Code;

        (await As(new Actor.Nobody()).Send(new SetPassword("anna@example.org", code, "lamp river seven clouds"))).ShouldSucceed();

        (await SignIn(s => s.Check("anna@example.org", "lamp river seven clouds", null, Ct))).ShouldSucceed();
    }

    [Fact]
    public async Task Whoever_owes_a_second_factor_may_do_nothing_but_set_one_up()
    {
        var officer = await Holder("anna@example.org", GrantedRole.SecretariatOfficer) with { OwesSecondFactor = true };

        (await As(officer).Ask(new ListMails(new Page()))).ShouldBeRefused<AccountErrors.SecondFactorNeeded>();
        (await As(officer).Send(new CreateAccessToken(AccessTokenId.New(), "Way round", ["write"], 1))).ShouldBeRefused<AccountErrors.SecondFactorNeeded>();
        (await As(officer).Ask(new GetMeansOfSigningIn())).ShouldSucceed().Authenticator.ShouldBeFalse();
        (await As(officer).Send(new BeginAuthenticator(Password, null))).ShouldSucceed();
        (await As(officer with { OwesSecondFactor = false }).Ask(new ListMails(new Page()))).ShouldSucceed();
    }

    [Fact]
    public async Task A_fresh_installation_has_one_code_for_its_first_account_and_none_after_that()
    {
        var (first, second) = (await SetUp(s => s.NewCode(Ct)), await SetUp(s => s.NewCode(Ct)));
        OpenFirstAccount Opening(string name, string? code, string password = Password) =>
            new(AccountId.New(), name, $"{name}@example.org", code!, password);

        (await As(new Actor.Nobody()).Send(Opening("mallory", "made up"))).ShouldBeRefused<AccountErrors.SetUpCodeUnknown>();
        (await As(new Actor.Nobody()).Send(Opening("anna", first, "password1234"))).ShouldBeRefused<AccountErrors.PasswordCommon>();
        var answers = await Task.WhenAll(
            As(new Actor.Nobody()).Send(Opening("anna", first)), As(new Actor.Nobody()).Send(Opening("ben", second)),
            As(new Actor.Nobody()).Send(Opening("cora", first)));

        answers.Count(a => a.Error is null).ShouldBe(1);
        var administrator = (await Read(db => db.Accounts.ToListAsync())).ShouldHaveSingleItem();
        administrator.Grants.ShouldHaveSingleItem().Role.ShouldBe(GrantedRole.Administrator);
        (await SignIn(s => s.Check(administrator.Email, Password, null, Ct))).ShouldSucceed();
        (await SetUp(s => s.NewCode(Ct))).ShouldBeNull();
        (await As(new Actor.Nobody()).Send(Opening("dora", second))).ShouldBeRefused<AccountErrors.SetUpCodeUnknown>();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static OpenAccount Account(string email, params GrantedRole[] roles) => new(AccountId.New(), "Somebody", email, null, roles);

    private async Task<Actor.AccountHolder> Holder(string email, params GrantedRole[] roles)
    {
        var opened = (await TheSystem.Send(Account(email, roles))).ShouldSucceed();
        (await SignIn(s => s.SetPassword(email, opened.PasswordCode, Password, Ct))).ShouldSucceed();
        return new Actor.AccountHolder(new AccountId(opened.Id), null, "Somebody");
    }

    private async Task<T> SetUp<T>(Func<ISetUp, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ISetUp>());
    }

    private async Task<T> SignIn<T>(Func<ISignIns, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ISignIns>());
    }
}
