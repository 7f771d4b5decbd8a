using System.Globalization;
using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Stories 1 and 2: the officer schedules a meeting and drafts its agenda.</summary>
public sealed class PlanningStories(Product product)
{
    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_1_An_officer_schedules_the_next_meeting_of_senior_officials(Window window) => product.Play(1, window, async story =>
    {
        var (first, second) = (new DateOnly(Dialogue.InDays(0).Year + 1, 5, 10), new DateOnly(Dialogue.InDays(0).Year + 1, 5, 11));
        var officer = await story.SignsIn(Product.Officer);
        await officer.Sees("Home", "Next meetings");
        await officer.Shows("home");

        await officer.Follows("Plan a meeting");
        var number = await officer.Learns(@"becomes the next number: the (\d+)");
        await officer.Enters("First day", Day(first));
        await officer.Enters("Last day", Day(second));
        await officer.Chooses("Time zone of the venue", "Europe/Stockholm");
        await officer.Chooses("Host", "Sweden");
        await officer.Enters("Venue", "Conference Centre Exempelgården");
        await officer.Enters("Address", "Exempelgatan 12");
        await officer.Enters("City", "Stockholm");
        await officer.ChoosesOneOf("Country", "Sweden");
        await officer.Shows("the form filled in");
        await officer.Presses("Plan the meeting");

        await officer.Sees("The meeting is planned", $"{number}", "Senior Officials Meeting", $"10–11 May {first.Year}", "Stockholm time");
        await officer.Sees("Deadlines", "Invitations", "Nominations", "Draft");
        await officer.Shows("planned with its deadlines");
        var meeting = officer.Here;

        await officer.Goes("/meetings/plan");
        await officer.Enters("Number in the series of the body", number);
        await officer.Enters("First day", Day(first.AddMonths(3)));
        await officer.Enters("Last day", Day(first.AddMonths(3)));
        await officer.Presses("Plan the meeting");
        await officer.Sees("This was not done", number);
        await officer.Shows("the same number again is refused");

        await officer.Goes($"/meetings/calendar?year={first.Year}");
        await officer.Sees("10");
        await officer.Shows("in the calendar");
        await officer.Goes($"{meeting}/history");
        await officer.Sees("Plan meeting", "A. Officer");
        await officer.Shows("in the audit");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes(meeting);
        await head.Presses("Announce");
        await head.Sees("The meeting is announced");
        await head.Shows("announced");

        var anybody = await story.Anybody();
        await anybody.Goes("/calendar");
        await anybody.Sees($"{number}", $"10–11 May {first.Year}", "Stockholm");
        await anybody.Shows("in the public calendar");
        (await anybody.Fetches("/api/v1/calendar.ics")).ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{first:yyyyMMdd}"));
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_2_An_officer_drafts_an_agenda_from_the_last_meeting(Window window) => product.Play(2, window, async story =>
    {
        await story.Dialogue.Drafted(await story.Dialogue.Planned("The meeting before: " + story.Title, 270));
        var meeting = await story.Dialogue.Planned(story.Title, 300);
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        await officer.Sees("No agenda yet");
        await officer.Shows("no agenda yet");
        await officer.Opens("Draft the agenda");
        await officer.Chooses("Begin with", "the items of the body's last meeting");
        await officer.Presses("Draft the agenda");
        await officer.Sees("The agenda is drafted", "Opening", "Adoption of the agenda");
        await officer.Shows("drafted from the last one");

        await officer.Follows("Write on it");
        await officer.Enters("Title", "Legal pathways");
        await officer.ChoosesOneOf("Proposed by", "Sweden");
        await officer.Enters("Begins", "11:00");
        await officer.Enters("Minutes", "30");
        await officer.Presses("Add the item");
        await officer.Sees("The item is on the agenda", "Legal pathways");
        await officer.Shows("an item proposed by a state");

        await officer.Presses("Move up: Legal pathways");
        await officer.Sees("The item has moved");
        (await officer.Numbers()).ShouldBe(Enumerable.Range(1, (await officer.Numbers()).Count), "the items are numbered without a gap");
        await officer.Shows("moved and numbered anew");

        await officer.Follows("Add another");
        await officer.Enters("Title", "An item at a time that is taken");
        await officer.Enters("Begins", "11:10");
        await officer.Enters("Minutes", "30");
        await officer.Presses("Add the item");
        await officer.Sees("This was not done", "Its time does not hold together with the others");
        await officer.Shows("an overlap is refused and shown");

        await officer.Goes($"/meetings/{meeting.Id}/agenda");
        await officer.SeesInRow("Legal pathways", "Proposed by Sweden");
        await officer.DoesNotSee("An item at a time that is taken");
        (await officer.Reads("Preview as PDF")).ShouldContain("Legal pathways");
        await officer.Shows("the draft as it reads");
    });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
