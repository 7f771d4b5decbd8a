using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Tests;

/// <summary>One delegate by page, without scripts: photograph, funding, visa letter.</summary>
public sealed class RegistrationPagesTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>One white pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    [Fact]
    public async Task An_officer_adds_a_photograph_and_the_head_decides_on_funding()
    {
        var id = stage.Scene.This.Delegations[0].Registrations[0];
        await stage.Read(db => db.Meetings.Where(m => m.Id == stage.Scene.This.Meeting)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Convened)));
        await stage.Read(db => db.Registrations.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted)));
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        await officer.Open($"/delegations/{stage.Scene.This.Delegations[0].Delegation.Value}");
        await officer.Open(officer.Page.QuerySelector("tbody th a")!.GetAttribute("href")!);
        (officer.Form("funding"), officer.Form("visa"), officer.Form("visa-file")).ShouldBe((null, null, null));

        await officer.Upload("photo", "Photo", "no picture"u8.ToArray());
        officer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        officer.Page.QuerySelector("#photo-Photo-wrong")!.TextContent.ShouldContain("PNG or JPEG");
        await officer.Upload("photo", "Photo", new byte[BadgePhoto.MaxBytes + 10]);
        officer.Page.QuerySelector("#photo-Photo-wrong")!.TextContent.ShouldContain("scale it down");
        await officer.Upload("photo", "Photo", Picture);
        officer.Notice!.ShouldStartWith("The photograph is kept", Case.Sensitive, officer.Refusal);
        await officer.Send("photo-removal");
        officer.Form("photo-removal").ShouldBeNull();

        await head.Open(officer.Path);
        var terms = new[] { ("Terms.Covers", "Travel"), ("SignatoryName", "Head"), ("SignatoryTitle", "Head of the Secretariat") };
        await head.Send("funding", terms);
        head.Page.QuerySelector("#funding-Terms-AcceptBy-wrong").ShouldNotBeNull(head.Refusal);
        foreach (var unclear in (string[])["much", "1,450"])
        {
            await head.Send("funding", [.. terms, ("Terms.AcceptBy", "2029-01-31"), ("Terms.Allowance.Rate", unclear), ("Terms.Allowance.Days", "3")]);
            head.Page.QuerySelector("#funding-Terms-Allowance-Rate-wrong")!.TextContent.ShouldContain("145.50");
        }

        head.Filled("funding")["SignatoryTitle"].ShouldBe("Head of the Secretariat");
        await head.Send("funding", [("Terms.Covers", "DailyAllowance"), .. terms[1..], ("Terms.AcceptBy", "2029-01-31"),
            ("Terms.Allowance.Rate", "215,50"), ("Terms.Allowance.Days", "3")]);
        head.Notice.ShouldNotBeNull(head.Refusal).ShouldContain("is written to the delegate");
        head.Page.QuerySelector("#papers ~ .rows")!.TextContent.ShouldContain("Funding decision");
    }
}
