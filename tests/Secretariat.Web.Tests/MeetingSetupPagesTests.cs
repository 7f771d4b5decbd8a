using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Tests;

/// <summary>What was set when a meeting was planned is changed by page: its particulars, deadlines and sittings.</summary>
public sealed class MeetingSetupPagesTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task The_particulars_are_changed_and_without_a_language_refused_at_the_ticks()
    {
        using var officer = await Planned("2032-05-14");

        await officer.Send("setup", ("Setup.Title", "The way ahead"), ("Seats.Participating", "5"), ("Setup.Convenors", "Chair\nCo-Chair"),
            ("Setup.Languages", "fr"));

        officer.Notice.ShouldNotBeNull(officer.Refusal);
        var kept = await Kept(officer);
        (kept.Title, kept.SeatsFor(ParticipationKind.Participating), string.Join(',', kept.Languages)).ShouldBe(("The way ahead", 5, "fr"));
        kept.Convenors.OrderBy(c => c.Position).Select(c => c.Name).ShouldBe(["Chair", "Co-Chair"]);
        var without = officer.Filled("setup");
        without.Remove("Setup.Languages");
        await officer.Post($"{officer.Path.Split('#')[0]}/setup", without);
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#setup-Setup-Languages-wrong")!.TextContent.ShouldContain("Name at least one language.");
    }

    [Fact]
    public async Task A_deadline_gets_another_date()
    {
        using var officer = await Planned("2032-06-14");

        await officer.Send("due-Nominations", ("DueOn", "2032-06-01"));

        officer.Notice.ShouldNotBeNull(officer.Refusal);
        officer.Path.ShouldEndWith("#deadlines", Case.Sensitive, "the page opens where the change was made");
        (await Kept(officer)).Deadlines.Single(d => d.Kind is DeadlineKind.Nominations).DueOn.ShouldBe(new DateOnly(2032, 6, 1));

        await officer.Send("due-Nominations", ("DueOn", "2032-06-15"));
        officer.Refusal!.ShouldContain("The meeting opens on 14 June 2032. Let nominations end on that day or before.");
    }

    [Fact]
    public async Task A_sitting_gets_other_times_is_left_out_and_added_again()
    {
        using var officer = await Planned("2032-07-14");
        var first = (await Kept(officer)).Sessions.OrderBy(s => s.StartsAt).First();

        await officer.Send($"times-{first.Id.Value}", ("Starts", "10:15"), ("Ends", "12:00"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        (await Kept(officer)).Sessions.Single(s => s.Id == first.Id).Starts.ShouldBe(new TimeOnly(10, 15));
        await officer.Send($"drop-{first.Id.Value}");
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        (await Kept(officer)).Sessions.ShouldNotContain(s => s.Id == first.Id);
        await officer.Send("sitting", ("Sitting", $"2032-07-14 {first.Half}"), ("Starts", "12:00"), ("Ends", "09:00"));
        officer.Refusal.ShouldNotBeNull();
        await officer.Send("sitting", ("Starts", "09:00"), ("Ends", "12:00"));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        (await Kept(officer)).Sessions.ShouldContain(s => s.Half == first.Half && s.Starts == new TimeOnly(9, 0));
    }

    [Fact]
    public async Task Whoever_may_not_change_them_reads_them_without_a_form()
    {
        var meeting = $"/meetings/{stage.Scene.This.Meeting.Value}";
        using var chair = await stage.As("chair");
        await chair.Open(meeting);
        chair.Page.QuerySelector("#sittings").ShouldNotBeNull();
        (chair.Form("setup") ?? chair.Form("sitting") ?? chair.Form("due")).ShouldBeNull();
        using var officer = await stage.As("officer");
        (await officer.Open(meeting)).Form("setup").ShouldNotBeNull();
    }

    [Fact]
    public async Task Languages_are_ticked_and_the_country_is_chosen_by_its_name()
    {
        using var officer = await stage.As("officer");
        await officer.Open("/meetings/plan");
        officer.Page.QuerySelectorAll("input[name='Setup.Languages']").Length.ShouldBe(5);
        officer.Page.QuerySelector("select[name='Venue.CountryCode'] option[value=CH]")!.TextContent.ShouldBe("Switzerland");
        officer.Filled("plan")["Setup.Languages"].ShouldBe("en");
    }

    [Fact]
    public async Task A_convened_meeting_is_led_to_its_letters_then_to_its_agenda_and_opened_once_that_is_issued()
    {
        var meeting = stage.Scene.This.Meeting;
        await stage.Read(db => db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Convened)));
        using var officer = await stage.As("officer");
        await officer.Open($"/meetings/{meeting.Value}");
        officer.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: submit 2 invitations for signature");
        officer.Page.QuerySelector(".next-step a")!.GetAttribute("href").ShouldBe($"/meetings/{meeting.Value}/invitations?status=Draft");

        await stage.Read(db => db.Invitations.Where(i => i.MeetingId == meeting)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, InvitationStatus.Dispatched)));
        await stage.Read(db => db.Registrations.Where(r => r.MeetingId == meeting)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted)));
        await officer.Open($"/meetings/{meeting.Value}");
        officer.Form("open").ShouldBeNull("it would be refused");
        officer.Page.QuerySelector(".next-step a")!.GetAttribute("href").ShouldBe($"/meetings/{meeting.Value}/agenda");

        await stage.Submitted();
        foreach (var part in (string[])["chair", "cochair"])
        {
            using var chair = await stage.As(part);
            await chair.Open($"/agendas/{stage.Scene.This.Agenda.Value}");
            await chair.Send("approve");
        }

        using var head = await stage.As("head");
        await head.Open($"/meetings/{meeting.Value}/agenda");
        await head.Send("issue");
        (await officer.Open($"/meetings/{meeting.Value}")).Form("open").ShouldNotBeNull(head.Refusal);
        officer.Page.QuerySelector(".next-step .soft")!.TextContent.ShouldNotContain("nobody was invited");

        var schedule = (await stage.Meeting()).Schedule;
        await stage.Read(db => db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.Schedule.FirstDay, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1))));
        (InvitationStatus, string)[] left = [(InvitationStatus.Signed, "2 invitations were never sent."), (InvitationStatus.Withdrawn, "nobody was invited.")];
        foreach (var (status, says) in left)
        {
            await stage.Read(db => db.Invitations.Where(i => i.MeetingId == meeting).ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, status)));
            await officer.Open($"/meetings/{meeting.Value}");
            officer.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: open the meeting");
            officer.Page.QuerySelector(".next-step .soft")!.TextContent.ShouldContain(says);
        }

        await stage.Read(db => db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Schedule.FirstDay, schedule.FirstDay)));
    }

    [Fact]
    public async Task A_meeting_whose_days_are_over_is_led_to_new_dates_and_not_announced()
    {
        using var officer = await Planned("2020-05-05");
        using var head = await stage.As("head");
        await head.Open(officer.Path);
        head.Form("announce").ShouldBeNull("it would be refused");
        head.Page.QuerySelector(".next-step")!.TextContent.ShouldContain("Its dates are over: 5 May 2020.");
        head.Page.QuerySelector(".next-step a")!.GetAttribute("href").ShouldBe("#changes");
        head.Page.QuerySelector("#changes").ShouldNotBeNull();
        await head.Send("dates", ("Dates.FirstDay", "2031-05-05"), ("Dates.LastDay", "2031-05-05"));
        head.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: name the place", head.Refusal);
    }

    [Fact]
    public async Task Letters_that_would_print_a_day_that_has_passed_say_so_and_lead_to_another_date()
    {
        var id = stage.Scene.Other.Meeting;
        var meeting = $"/meetings/{id.Value}";
        await stage.Read(db => db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Announced)));
        using var officer = await stage.As("officer");
        await officer.Open($"{meeting}/invitations");
        officer.Page.QuerySelector("[data-lack=date]").ShouldBeNull("no day is set");
        await officer.Open(meeting);
        await officer.Send("due", ("Kind", "Nominations"), ("DueOn", "2020-01-01"));
        await officer.Open($"{meeting}/invitations");
        var warning = officer.Page.QuerySelector("[data-lack=date]")!;
        warning.TextContent.ShouldContain("1 January 2020");
        warning.QuerySelector("a")!.GetAttribute("href").ShouldBe($"{meeting}#deadlines");

        await officer.Open(meeting);
        var first = (await stage.Read(db => db.Meetings.SingleAsync(m => m.Id == id))).Schedule.FirstDay;
        await officer.Send("due-Nominations", ("DueOn", $"{first:yyyy-MM-dd}"));
        (await officer.Open($"{meeting}/invitations")).Page.QuerySelector("[data-lack=date]").ShouldBeNull(officer.Refusal);
    }

    [Fact]
    public async Task What_papers_would_say_in_English_still_and_a_venue_that_is_not_named_is_said_before_they_go_out()
    {
        var id = stage.Scene.This.Meeting;
        var meeting = $"/meetings/{id.Value}";
        var status = (await stage.Read(db => db.Meetings.SingleAsync(m => m.Id == id))).Status;
        await stage.Read(db => db.Meetings.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Status, MeetingStatus.Convened)));
        await stage.Read(db => db.Invitations.Where(i => i.MeetingId == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Status, InvitationStatus.Draft)));
        using var officer = await stage.As("officer");
        foreach (var page in (string[])[meeting, $"{meeting}/invitations"])
        {
            await officer.Open(page);
            officer.Page.QuerySelector("[data-lack=venue]").ShouldNotBeNull(page);
            officer.Page.QuerySelector("[data-lack=words]").ShouldBeNull("nobody is written to in another language");
        }

        var reader = await stage.Read(db => db.Invitations.Where(i => i.MeetingId == id).Select(i => i.ParticipantId).FirstAsync());
        var language = await stage.Read(db => db.Participants.Where(p => p.Id == reader).Select(p => p.Language).SingleAsync());
        await Write(reader, "fr");
        await officer.Open(meeting);
        var line = officer.Page.QuerySelector("[data-lack=words] li")!;
        line.TextContent.ShouldContain("not said in French");
        line.TextContent.ShouldNotContain("Arabic", Case.Sensitive, "nobody reads it");
        await officer.Open(line.QuerySelector("a")!.GetAttribute("href")!);
        officer.Filled("term")["English"].ShouldBe(line.QuerySelector("a")!.TextContent);

        await Write(reader, language);
        await stage.Read(db => db.Meetings.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Status, status)));
    }

    [Fact]
    public async Task A_place_with_other_clocks_than_the_meeting_tells_so_until_its_time_zone_follows()
    {
        using var officer = await Planned("2032-06-09");
        officer.Html.ShouldContain("changed by the head of the secretariat");
        using var head = await stage.As("head");
        await head.Open(officer.Path);
        await head.Send("venue", ("Venue.City", "Tashkent"), ("Venue.CountryCode", "UZ"));
        head.Page.QuerySelector("[data-lack=zone]")!.TextContent.ShouldContain("Tashkent", Case.Sensitive, head.Refusal);
        await head.Send("dates", ("Dates.TimeZoneId", "Asia/Samarkand"));
        head.Page.QuerySelector("[data-lack=zone]").ShouldBeNull("its clocks agree");
        (await Kept(head)).Schedule.TimeZoneId.ShouldBe("Asia/Samarkand");
    }

    [Fact]
    public async Task A_meeting_that_sits_is_led_to_the_delegations_nobody_invited_and_its_letters_stay_in_the_house()
    {
        using var officer = await Planned("2032-06-16");
        var (meeting, id) = (officer.Path, (await Kept(officer)).Id);
        await stage.Read(db => db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.InSession)));
        await officer.Open(meeting);
        officer.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: draw up the invitations");
        officer.Form("close").ShouldNotBeNull();
        await officer.Open($"{meeting}/invitations");
        officer.Page.QuerySelector("#draw-up").ShouldNotBeNull();
        officer.Form("prepare").ShouldNotBeNull();
        (officer.Form("submit") ?? officer.Form("dispatch")).ShouldBeNull();
        await stage.Read(db => db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Concluded)));
        (await officer.Open($"{meeting}/invitations")).Form("prepare").ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_meeting_that_is_over_it_is_said_why_its_agenda_is_neither_adopted_nor_annotated()
    {
        using var officer = await Planned("2032-05-07");
        var meeting = officer.Path;
        var id = (await Kept(officer)).Id;
        await officer.Send("draft-agenda");
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        officer.Page.QuerySelector(".lifecycle .off").ShouldBeNull();
        await officer.Open($"{meeting}/papers/making");
        officer.Html.ShouldContain("once the agenda is issued");

        await stage.Read(db => db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MeetingStatus.Concluded)));
        await officer.Open($"{meeting}/agenda");
        officer.Page.QuerySelector(".lifecycle .off")!.TextContent.ShouldContain("not recorded");
        officer.Page.QuerySelector(".alert-info")!.TextContent.ShouldContain("was not recorded while it sat");
        await officer.Open($"{meeting}/papers/making");
        officer.Html.ShouldContain("no more: the meeting is over");
        officer.Form("final-list").ShouldBeNull("the attendance is not locked");
        officer.Html.ShouldContain("its adoption was not recorded while the meeting sat");
    }

    private async Task<Visitor> Planned(string day)
    {
        var officer = await stage.As("officer");
        await officer.Open($"/meetings/plan?body={stage.Scene.This.Body.Value}");
        await officer.Send("plan", ("Dates.FirstDay", day), ("Dates.LastDay", day));
        officer.Notice.ShouldNotBeNull(officer.Refusal);
        return officer;
    }

    private async Task<Meeting> Kept(Visitor at)
    {
        var id = new MeetingId(Guid.Parse(at.Path.Split('/', '#')[2]));
        return await stage.Read(db => db.Meetings.SingleAsync(m => m.Id == id));
    }

    private Task Write(ParticipantId participant, string language) =>
        stage.Read(db => db.Participants.Where(p => p.Id == participant).ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, language)));
}
