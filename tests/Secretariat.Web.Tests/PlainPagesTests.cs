using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Languages;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>The pages behind the addresses that mails, papers, QR codes and calendar entries carry.</summary>
public sealed partial class PlainPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly DialogueSettings Dialogue = new() { PublicAddress = "https://dialogue.example/" };

    public static TheoryData<string> Addresses => [Dialogue.AddressOf(VerificationCode.Draw()), Dialogue.AddressOfLink("secret", Language.Working)];

    public static TheoryData<string> AddressesOfThoseWithAnAccount =>
        [Dialogue.AddressOf(AgendaId.New()), $"{Dialogue.PublicAddress.TrimEnd('/')}/meetings/{Guid.NewGuid()}"];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_address_that_leaves_the_house_has_a_page_without_scripts_that_nothing_else_may_style(string address)
    {
        var (answer, page) = await Open(new Uri(address).PathAndQuery);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("<html lang=\"en\">");
        Faults(page).ShouldBeEmpty();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        // A form is tied to the browser that was given it, and a door keeps the language of its address; what is only read leaves nothing behind.
        if (page.Contains("<form", StringComparison.Ordinal))
            answer.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.StartsWith("secretariat_form=") || c.StartsWith("secretariat_language="));
        else answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory, MemberData(nameof(AddressesOfThoseWithAnAccount))]
    public async Task What_is_for_those_with_an_account_leads_everybody_else_to_the_door_and_tells_nobody_what_exists(string address)
    {
        var path = new Uri(address).AbsolutePath;

        var (answer, _) = await Open(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe($"/sign-in?return={Uri.EscapeDataString(path)}");
    }

    [Fact]
    public void A_page_with_a_script_a_foreign_source_or_two_headings_would_be_found() =>
        Faults("<title>x</title><h1>a</h1><h1>b</h1><script>1</script><img src=\"https://a.example/x\"><p onclick=\"x\" style=\"x\"><style>")
            .Count.ShouldBe(6);

    [Fact]
    public async Task The_public_check_shows_what_a_certificate_is_worth_and_changes_nothing()
    {
        var (valid, superseded, revoked) = await Certificates();
        var before = await Rows();

        foreach (var (certificate, word, meaning) in new[]
                 {
                     (valid, "Valid", "genuine and in force"), (superseded, "Superseded", "replaced by a corrected one on"),
                     (revoked, "Revoked", "withdrawn by its issuer on"),
                 })
        {
            var (answer, page) = await Open($"/verify/{certificate.Code.Text}");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            Answer().Match(page).Groups[1].Value.ShouldBe(word);
            page.ShouldContain(meaning);
            WebUtility.HtmlDecode(page).ShouldContain(certificate.Serial.Text);
            WebUtility.HtmlDecode(page).ShouldContain("<bdi>Anna <KOVÁCS></bdi>");
            page.ShouldNotContain("<KOVÁCS>");
            page.ShouldNotContain("never public");
        }

        // The printed number is known by its form alone: whether there is such a certificate is not told, but where its code stands.
        var (_, printed) = await Open($"/verify/{valid.Serial.Text}");
        var (_, invented) = await Open("/verify/bp-c-2024-0");
        printed.ShouldBe(invented);
        printed.ShouldContain("below the QR code");
        printed.ShouldNotContain("No certificate is known");
        (await Rows()).ShouldBe(before);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("%E2%80%AE%01")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Malformed_and_unknown_codes_are_answered_alike(string code)
    {
        var (answer, page) = await Open($"/verify/{code}");
        var (_, unknown) = await Open($"/verify/{VerificationCode.Draw().Text}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldBe(unknown);
        Answer().Match(page).Groups[1].Value.ShouldBe("Unknown");
    }

    private static List<string> Faults(string page)
    {
        List<string> faults = [.. Forbidden().Matches(page).Select(m => m.Value)];
        if (Regex.Count(page, "<h1>") != 1) faults.Add("one heading");
        if (Regex.Count(page, "<title>[^<]+</title>") != 1) faults.Add("one title");
        return faults;
    }

    private async Task<(HttpResponseMessage Answer, string Page)> Open(string path)
    {
        using var browser = host.Browser();
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Every certificate with its version, which rises with any change.</summary>
    private async Task<List<(CertificateId, long)>> Rows()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var certificates = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().Certificates.AsNoTracking();
        return [.. (await certificates.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.Id, c.Version))];
    }

    private async Task<(Certificate Valid, Certificate Superseded, Certificate Revoked)> Certificates()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var now = new DateTimeOffset(2030, 7, 1, 9, 0, 0, TimeSpan.Zero);
        var scene = Scene.At(now);
        db.AddRange(scene.Rows);
        await db.SaveChangesAsync();

        var party = scene.This.Delegations[0];
        var made = new List<Certificate>();
        foreach (var (meeting, registration) in new[]
                 {
                     (scene.This.Meeting, scene.This.Delegations[0].Registrations[1]), (scene.This.Meeting, scene.This.Delegations[1].Registrations[1]),
                     (scene.Other.Meeting, scene.Other.Delegations[0].Registrations[1]),
                 })
        {
            var content = (await db.Certificates.FirstAsync()).Content with { Holder = new CertificateHolder("Anna <KOVÁCS>") };
            made.Add(Certificate.Issue(CertificateId.New(), meeting, registration, content, CertificateSerial.Draw("BP", 2030), VerificationCode.Draw(),
                party.Document, now).ShouldSucceed());
        }

        db.AddRange(made);
        await db.SaveChangesAsync();
        made[2].Revoke("never public", now).ShouldSucceed();
        var successor = made[1].Correct(CertificateId.New(), new CertificateHolder("Anna KOVÁCS"), CertificateSerial.Draw("BP", 2030), VerificationCode.Draw(),
            party.Document, "never public", now).ShouldSucceed();
        await db.SaveChangesAsync();
        db.Add(successor);
        await db.SaveChangesAsync();
        return (made[0], made[1], made[2]);
    }

    [GeneratedRegex("<p class=\"answer [a-z]+\"><strong>([A-Za-z]+)</strong>")]
    private static partial Regex Answer();

    [GeneratedRegex("<script(?! src=\"/assets/)|<style|<iframe| style=| on[a-z]+=|(src|href)=\"(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
