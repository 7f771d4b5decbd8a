using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Run = Secretariat.Domain.Runs.Run;

namespace Secretariat.Web.Tests;

/// <summary>A run is held back, let go on and stopped by page.</summary>
public sealed class RunPagesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_run_is_paused_goes_on_and_is_stopped_each_where_its_state_permits()
    {
        var now = TimeProvider.System.GetUtcNow();
        var run = Run.Start(RunKind.Other, "Letters", null, 1, "Test", now);
        await stage.Read(async db =>
        {
            // A step of tomorrow, which nothing takes up meanwhile.
            db.AddRange(run, RunStep.Of(run, 0, "letter", "Austria", "none", "{}", now.AddDays(1)));
            return await db.SaveChangesAsync();
        });
        using var officer = await stage.As("officer");
        await officer.Open($"/runs/{run.Id.Value}");
        officer.Form("resume").ShouldBeNull();

        await officer.Send("pause");
        officer.Notice!.ShouldContain("paused");
        officer.Form("pause").ShouldBeNull();
        await officer.Send("resume");
        officer.Notice!.ShouldContain("goes on");
        await officer.Send("stop", ("Reason", "Wrong text"));

        officer.Notice!.ShouldContain("stopped");
        (officer.Form("pause") ?? officer.Form("resume") ?? officer.Form("stop")).ShouldBeNull();
        (await stage.Read(db => db.Runs.FindAsync(run.Id).AsTask()))!.Status.ShouldBe(RunStatus.Finished);
    }

    [Fact]
    public async Task While_letters_are_being_signed_nobody_is_asked_to_sign_them()
    {
        var meeting = stage.Scene.This.Meeting;
        await stage.Read(db => db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Convened)));
        await stage.Read(db => db.Invitations.Where(i => i.MeetingId == meeting)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, InvitationStatus.ForSignature)));
        using var head = await stage.As("head");
        (await head.Open($"/meetings/{meeting.Value}/invitations")).Form("sign").ShouldNotBeNull(head.Html);

        var now = TimeProvider.System.GetUtcNow();
        var run = Run.Start(RunKind.SignInvitations, "Signing", meeting, 1, "Test", now);
        await stage.Read(async db =>
        {
            db.AddRange(run, RunStep.Of(run, 0, "letter", "Austria", "none", "{}", now.AddDays(1)));
            return await db.SaveChangesAsync();
        });

        await head.Open($"/meetings/{meeting.Value}/invitations");
        head.Form("sign").ShouldBeNull();
        head.Page.QuerySelector("#next-step")!.TextContent.ShouldContain("are being signed");
        await head.Open($"/meetings/{meeting.Value}");
        head.Page.QuerySelector(".next-step .soft")!.TextContent.ShouldContain("under way: 0 of 1 done");

        await stage.Read(db => db.Runs.Where(r => r.Id == run.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RunStatus.Paused)));
        await head.Open($"/meetings/{meeting.Value}/invitations");
        head.Form("sign").ShouldBeNull();
        head.Page.QuerySelector("#next-step")!.TextContent.ShouldContain("signing is paused at 0 of 1");
        head.Page.QuerySelector($".alert a[href='/runs/{run.Id.Value}']")!.TextContent.ShouldBe("Go on or stop it there");
    }
}
