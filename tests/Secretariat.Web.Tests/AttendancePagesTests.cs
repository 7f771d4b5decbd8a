using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Attendance;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Testing;

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
    public async Task Where_nobody_presides_the_head_names_who_signs_certificates()
    {
        var scene = await DeskScene.Set(stage, 2);
        foreach (var session in scene.Sessions)
            await stage.Given(new CheckIn(
                scene.MeetingId, session, scene.Guests[0].Id, null, AttendanceMethod.Name, Guid.CreateVersion7(), "From the signed sheet"));
        await Locked(scene.MeetingId);
        await stage.Read(db => db.Registrations.Where(r => r.Id == scene.Guests[0].Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Attended)));
        using var head = await stage.As("head");
        await head.Open($"/meetings/{scene.MeetingId.Value}/certificates");
        head.Form("issue").ShouldNotBeNull("somebody presides");
        head.Filled("issue").ShouldNotContainKey("signed");
        await stage.Read(async db =>
        {
            var party = Body.Found("WGD", "Party of Doors", "WGD", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false,
                new DateOnly(2000, 1, 1));
            // A chair whose term is still to come: nobody presides now.
            var later = TimeProvider.System.GetUtcNow().AddYears(9);
            db.AddRange(party, OfficeTerm.Begin(Office.Chair, party, await db.Participants.FirstAsync(), 1, later, false, null).ShouldSucceed());
            await db.SaveChangesAsync();
            return await db.Meetings.Where(m => m.Id == scene.MeetingId).ExecuteUpdateAsync(m => m.SetProperty(x => x.BodyId, party.Id));
        });

        await head.Open($"/meetings/{scene.MeetingId.Value}/certificates");
        head.Page.QuerySelector("main")!.TextContent.ShouldContain("Nobody presided on record");
        await head.Send("issue");
        head.Page.QuerySelector("#issue-Signatories-0--PrintedName-wrong").ShouldNotBeNull(head.Refusal);
        await head.Send("issue", ("Signatories[0].PrintedName", "Ms. Ada SAMPLE"), ("Signatories[0].FunctionalTitle", "Head of the Secretariat"),
            ("Signatories[1].PrintedName", "Mr. Ben SAMPLE"), ("Signatories[1].SignsFor", "true"));

        head.Notice.ShouldBe("1 certificate: issuing has begun.", head.Refusal);
        var step = await stage.Read(db => db.RunSteps.SingleAsync(s => s.MeetingId == scene.MeetingId));
        foreach (var said in new[] { "Ada SAMPLE", "Head of the Secretariat", "Ben SAMPLE", "\"SignsFor\": true" })
            step.Content.Replace("\":true", "\": true", StringComparison.Ordinal).ShouldContain(said, Case.Insensitive);
    }

    [Fact]
    public async Task A_refused_form_of_the_desk_stays_at_its_session_with_its_reason()
    {
        var scene = await DeskScene.Set(stage, 2);
        using var officer = await stage.As("officer");
        var last = scene.Sessions[^1];
        await officer.Open($"/{scene.Address}?session={last.Value}&reason=From+the+signed+sheet");

        await officer.Send("code", ("QrCode", "NO-SUCH-CODE-0000000001"));
        officer.Refusal.ShouldNotBeNull();
        officer.Filled("code")["SessionId"].ShouldBe(last.Value.ToString());
        officer.Filled("code")["Reason"].ShouldBe("From the signed sheet");

        (await officer.Open($"/{scene.Address}/walk-ins")).Status.ShouldBe(HttpStatusCode.SeeOther);
        officer.Answer.Headers.Location!.ToString().ShouldBe($"/{scene.Address}");
    }

    [Fact]
    public async Task An_officer_notes_who_is_excused_joined_from_afar_or_left_and_takes_it_back()
    {
        var scene = await DeskScene.Set(stage, 3);
        var (excused, remote) = (scene.Guests[0], scene.Guests[1]);
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/{scene.MeetingId.Value}/attendance");
        var room = officer.Page.QuerySelector($"a[href$='/attendance/entries?session={scene.Sessions[0].Value}']")!.GetAttribute("href")!;
        await To(excused);
        await officer.Send("excuse");
        officer.Page.QuerySelector(".error-summary").ShouldNotBeNull();
        officer.Form("excuse").ShouldNotBeNull("the delegate stays chosen");
        await officer.Send("excuse", ("Reason", "Ill, by telephone"));
        officer.Notice!.ShouldEndWith(": excused.", Case.Sensitive, officer.Refusal);
        await To(remote);
        await officer.Send("remote");
        officer.Notice!.ShouldEndWith(": remote.", Case.Sensitive, officer.Refusal);
        await To(remote);
        await officer.Send("check-out");
        officer.Notice!.ShouldEndWith(": left.", Case.Sensitive, officer.Refusal);
        await To(excused);
        await officer.Send("undo", ("Reason", "Of another delegate"));
        officer.Notice!.ShouldEndWith(": the last entry is taken back.", Case.Sensitive, officer.Refusal);

        (await scene.Noted(stage)).Select(e => e.Kind).ShouldBe([AttendanceEventKind.Excused, AttendanceEventKind.Remote, AttendanceEventKind.CheckOut,
            AttendanceEventKind.Undo]);

        async Task To(Guest guest)
        {
            await officer.Open(room);
            await officer.Open(officer.Page.QuerySelectorAll("main .rows li").Single(r => r.TextContent.Contains(guest.Name, StringComparison.Ordinal))
                .QuerySelector("a")!.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task Attendance_is_locked_by_a_button_only_once_each_day_is_attested_and_the_days_that_are_not_are_named()
    {
        var scene = await DeskScene.Set(stage, 2);
        foreach (var session in new[] { scene.Sessions[0], scene.Sessions[^1] })
            await stage.Given(new CheckIn(scene.MeetingId, session, scene.Guests[0].Id, null, AttendanceMethod.Name, Guid.CreateVersion7(), "On the sheet"));
        await stage.Read(db => db.Meetings.Where(m => m.Id == scene.MeetingId)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Concluded)));
        using var head = await stage.As("head");
        await head.Open($"/meetings/{scene.MeetingId.Value}/attendance");
        head.Form("lock").ShouldBeNull();
        (await head.Open($"/meetings/{scene.MeetingId.Value}/desk")).Page.QuerySelector("[data-desk]").ShouldNotBeNull();
        await head.Open($"/meetings/{scene.MeetingId.Value}/attendance");
        head.Page.QuerySelector(".next-step")!.TextContent.ShouldContain("Still to be attested");

        await stage.Read(db => db.Database.ExecuteSqlAsync($"""
            UPDATE attendance_days SET status = 'Attested' WHERE register_id IN (SELECT id FROM attendance_registers WHERE meeting_id = {scene.MeetingId.Value})
            """));
        await head.Open($"/meetings/{scene.MeetingId.Value}/attendance");
        await head.Send("lock");
        head.Notice!.ShouldStartWith("Attendance is locked.", Case.Sensitive, head.Refusal);
        await head.Open($"/meetings/{scene.MeetingId.Value}/desk");
        head.Page.QuerySelector(".alert-info")!.TextContent.ShouldContain("takes no more entries");
        head.Page.QuerySelector("[data-desk], main form[action*='/desk/']").ShouldBeNull("a button that would be refused is not shown");
    }

    [Fact]
    public async Task Where_nobody_is_on_record_the_room_says_the_same_as_the_overview()
    {
        var scene = await DeskScene.Set(stage, 1);
        await stage.Read(db => db.Meetings.Where(m => m.Id == scene.MeetingId)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Concluded)));
        using var officer = await stage.As("officer");
        foreach (var page in new[] { "", "/attendance" })
        {
            await officer.Open($"/meetings/{scene.MeetingId.Value}{page}");
            officer.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: enter who was there", page);
        }
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
