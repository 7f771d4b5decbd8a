using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>Signing in by the organisation's own sign-in, where one is configured.</summary>
public sealed class OrganisationTests(PostgresFixture postgres) : IAsyncLifetime
{
    private Organisation _organisation = null!;
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync()
    {
        _organisation = await Organisation.Open();
        _host = new HostFixture(postgres)
        {
            Settings = new()
            {
                ["SignIn:Oidc:Authority"] = _organisation.Issuer,
                ["SignIn:Oidc:ClientId"] = Organisation.ClientId,
                ["SignIn:Oidc:ClientSecret"] = Organisation.ClientSecret,
                ["SignIn:Oidc:Name"] = "the Ministry",
                ["SignIn:SecondFactorRequired"] = "true",
            },
        };
        await _host.InitializeAsync();
        await Open("anna@ministry.example", GrantedRole.SecretariatOfficer);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _organisation.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_the_organisation_vouches_for_is_found_by_verified_address_once_and_by_subject_ever_after()
    {
        _organisation.AtTheDesk = new("subject-1", "Anna@ministry.example");
        using var anna = await Arrive();
        (await anna.Open("/mail")).Status.ShouldBe(HttpStatusCode.OK);
        (await anna.Open("/account")).Html.ShouldContain("Sign-in of the organisation");

        // The organisation gave the address to somebody else; and the first holder has another one now.
        _organisation.AtTheDesk = new("subject-2", "anna@ministry.example");
        using var heir = await Arrive();
        heir.Heading.ShouldBe("You are not signed in");
        _organisation.AtTheDesk = new("subject-1", "anna.married@ministry.example");
        using var later = await Arrive();
        (await later.Open("/mail")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_nobody_verified_or_without_an_account_opens_nothing_and_no_account()
    {
        foreach (var person in new Organisation.Person[] { new("s", "anna@ministry.example", Verified: false), new("t", "stranger@ministry.example") })
        {
            _organisation.AtTheDesk = person;
            using var somebody = await Arrive();
            somebody.Heading.ShouldBe("You are not signed in");
            (await somebody.Open("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        }

        await using var scope = _host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().Accounts.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_turns_back_or_makes_an_answer_up_is_told_kindly()
    {
        using var somebody = await Arrive();
        somebody.Heading.ShouldBe("You are not signed in");

        using var forger = new Visitor(_host.Browser());
        await forger.Open("/sign-in/organisation/back?code=made-up&state=made-up");
        forger.Answer.Headers.Location!.ToString().ShouldBe("/sign-in/organisation/refused");
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_but_the_way_to_a_second_factor_where_one_is_required()
    {
        using var anna = new Visitor(_host.Browser());
        await anna.Open("/sign-in");
        await anna.Send("sign-in", ("email", "anna@ministry.example"), ("password", Stage.Password));
        anna.Path.ShouldBe("/");
        foreach (var page in new[] { "/", "/mail", "/meetings", "/account/tokens" })
        {
            await anna.Open(page);
            anna.Answer.Headers.Location!.ToString().ShouldBe("/account/second-factor", page);
        }

        await anna.Open("/account/second-factor");
        await anna.Send("begin", ("Proof", Stage.Password));
        await anna.Send("confirm", ("Code", Totp.Of(anna.Page.QuerySelector("code.key")!.TextContent.Replace(" ", ""))));
        (await anna.Open("/mail")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>From the door to the organisation, and back as far as it lets one.</summary>
    private async Task<Visitor> Arrive()
    {
        var visitor = new Visitor(_host.Browser());
        await visitor.Open("/sign-in");
        await visitor.Open(visitor.Page.QuerySelector("a[href^='/sign-in/organisation']")!.GetAttribute("href")!);
        for (var steps = 0; visitor.Status is HttpStatusCode.Redirect && steps < 5; steps++) await visitor.Open(visitor.Answer.Headers.Location!.ToString());
        if (visitor.Page.QuerySelector("meta[http-equiv=refresh]") is { } onward)
        {
            await visitor.Open(onward.GetAttribute("content")!["0; url=".Length..]);
            visitor.Status.ShouldBe(HttpStatusCode.SeeOther);
        }

        return visitor;
    }

    private async Task Open(string email, params GrantedRole[] roles)
    {
        var opened = await AsSystem(new OpenAccount(AccountId.New(), "Anna Example", email, null, roles));
        await AsSystem(new SetPassword(email, opened.PasswordCode, Stage.Password));
    }

    private async Task<T> AsSystem<T>(ICommand<T> command) where T : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, Ct)).ShouldSucceed();
    }
}
