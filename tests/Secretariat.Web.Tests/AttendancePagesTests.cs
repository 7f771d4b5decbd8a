using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Attendance;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Tests;

/// <summary>The register of a meeting by page, without scripts.</summary>
public sealed class AttendancePagesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_locked_record_is_put_right_by_the_head_with_a_reason_and_its_evidence()
    {
        var scene = await DeskScene.Set(stage, 3);
        var (meeting, guest) = (scene.MeetingId, scene.Guests[0]);
        await stage.Given(new CheckIn(meeting, scene.Sessions[0], guest.Id, null, AttendanceMethod.Name, Guid.CreateVersion7(), null));
        using var head = await stage.As("head");
        using var officer = await stage.As("officer");
        await head.Open($"/meetings/{meeting.Value}/attendance/corrections");
        head.Page.QuerySelector(".alert-info")!.TextContent.ShouldContain("not locked yet");
        await Locked(meeting);

        await head.Open($"/meetings/{meeting.Value}/attendance");
        await head.Open(head.Page.QuerySelector("a[href$='/attendance/corrections']")!.GetAttribute("href")!);
        await head.Open(head.Page.QuerySelectorAll("main .rows li").Single(r => r.TextContent.Contains(guest.Name, StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!);
        head.Page.QuerySelector("select[name=To]")!.TextContent.ShouldNotContain("Present", Case.Sensitive, "what is on record is no correction");
        await head.Send("correct", ("To", "Absent"), ("Reason", "Somebody else sat there"));
        head.Page.QuerySelector("#correct-Evidence-wrong").ShouldNotBeNull(head.Refusal);
        head.Filled("correct")["Reason"].ShouldBe("Somebody else sat there");
        await head.Send("correct", ("To", "Absent"), ("Evidence", "The signed sheet of that morning"));
        head.Notice!.ShouldStartWith("The record is corrected.", Case.Sensitive, head.Refusal);

        var noted = (await scene.Noted(stage)).Single(e => e.Kind is AttendanceEventKind.Correction);
        (noted.Establishes, noted.Reason, noted.Evidence).ShouldBe((PresenceState.Absent, "Somebody else sat there", "The signed sheet of that morning"));
        (await officer.Open($"/meetings/{meeting.Value}/attendance")).Page.QuerySelector("a[href$='/attendance/corrections']").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_comes_without_a_nomination_is_of_any_delegation_that_is_still_invited()
    {
        var (invited, withdrawn) = (await stage.Invite(), await stage.Invite());
        var meeting = stage.Scene.This.Meeting;
        await stage.Read(db => db.Invitations.Where(i => i.Id == withdrawn.Invitation)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, InvitationStatus.Withdrawn)));
        await stage.Read(db => db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Convened)));
        using var officer = await stage.As("officer");

        await officer.Open($"/meetings/{meeting.Value}/desk");

        var offered = officer.Page.QuerySelectorAll("#walk-in-DelegationId option").Select(o => o.GetAttribute("value")).ToList();
        offered.ShouldContain(invited.Delegation.Value.ToString());
        offered.ShouldNotContain(withdrawn.Delegation.Value.ToString());
    }

    /// <summary>Both days are over, attested and locked.</summary>
    private Task<int> Locked(MeetingId meeting) => stage.Read(async db =>
    {
        await db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Concluded));
        return await db.Database.ExecuteSqlAsync($"""
            UPDATE attendance_days SET status = 'Locked', locked_at = now()
            WHERE register_id IN (SELECT id FROM attendance_registers WHERE meeting_id = {meeting.Value})
            """);
    });
}
