using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Stories 8, 12 and 13: at the meeting, from the desk to the list of participants, nameplates and badges.</summary>
public sealed class RoomStories(Product product)
{
    private static readonly (string, string)[] Swedes = [("Astrid", "Exempelström"), ("Bo", "Mönsterby")];
    private static readonly (string, string)[] Bosnians = [("Ana", "Primjerić")];

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_8_An_officer_checks_delegates_in_at_the_desk(Window window) => product.Play(8, window, async story =>
    {
        var meeting = await story.Dialogue.SittingToday(story.Title);
        await story.Dialogue.Invited(meeting, "SE", "BA");
        await story.Dialogue.Confirmed(meeting, "SE", Swedes);
        await story.Dialogue.Confirmed(meeting, "BA", Bosnians);

        await story.Dialogue.Begins(meeting);
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}");
        await officer.Shows("the day has come");
        await officer.Presses("Open");
        await officer.Sees("The meeting is in session");
        await officer.Goes($"/meetings/{meeting.Id}/attendance");
        await officer.Sees("3 expected");
        (await officer.Reads("Sign-in sheet")).ShouldContain("Mönsterby", Case.Insensitive);
        await officer.Shows("the register");
        await officer.Follows("Go to the desk");
        await officer.Sees("0 of 3 present", "3 still expected", "Connected");
        await officer.Shows("the desk");

        await officer.Enters("Name, delegation or code", "primjeric");
        await officer.Sees("Primjerić");
        await officer.DoesNotSee("Mönsterby");
        await officer.Shows("found without marks");
        await officer.Clicks("Check in Ana PRIMJERIĆ");
        await officer.Sees("1 of 3 present", "2 still expected");
        await officer.Enters("Name, delegation or code", "");
        await officer.Clicks("Check in Astrid EXEMPELSTRÖM");
        await officer.Sees("2 of 3 present", "1 still expected");
        await officer.SeesInRow("Last at all desks", "Exempelström");
        await officer.DoesNotSee("Connected, sending");
        await officer.Shows("two are in");

        await officer.Goes($"/meetings/{meeting.Id}/attendance");
        await officer.Presses("Attest this day");
        await officer.Sees("is attested with 2 present");
        await officer.Shows("the day is attested");
        await officer.Goes($"/meetings/{meeting.Id}");
        await officer.Presses("Close");
        await officer.Sees("The meeting is concluded");
        await officer.Goes($"/meetings/{meeting.Id}/attendance");
        await officer.SeesInRow("Mönsterby", "Sweden");
        await officer.Sees("Did not come");
        await officer.Shows("who did not come");
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_12_An_officer_issues_the_list_of_participants(Window window) => product.Play(12, window, async story =>
    {
        var meeting = await story.Dialogue.SittingToday(story.Title);
        await story.Dialogue.Invited(meeting, "SE", "BA", "TR");
        var delegates = await story.Dialogue.Confirmed(meeting, "SE", Swedes);
        await story.Dialogue.Confirmed(meeting, "BA", Bosnians);
        await story.Dialogue.Named(meeting, "TR", ("Deniz", "Örneksoy"));

        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/papers/making");
        await officer.Shows("what can be made");
        var draft = await officer.Reads("Draft", "List of participants");
        // The host stands before the others.
        InOrder(draft, "SWEDEN", "BOSNIA AND HERZEGOVINA");
        draft.ShouldNotContain("@delegates");
        await officer.Presses("Issue the provisional list");
        await officer.Sees("/INF.2");
        await officer.Shows("the provisional list is issued");
        await officer.Goes($"/meetings/{meeting.Id}/papers");
        await officer.Sees("/INF.2", "List of participants");
        var issued = await officer.Reads("PDF", "/INF.2");
        issued.ShouldContain("Primjerić", Case.Insensitive);
        issued.ShouldContain("Mönsterby", Case.Insensitive);
        await officer.Shows("among the papers");
        var csv = await officer.Fetches($"/api/v1/meetings/{meeting.Id}/list-of-participants/csv?final=false");
        csv.ShouldContain("Primjerić", Case.Insensitive);
        csv.ShouldNotContain("@delegates");

        await story.Dialogue.Opened(meeting);
        await story.Dialogue.Seen(meeting, [delegates["Exempelström"]]);
        await story.Dialogue.Locked(meeting);
        await officer.Goes($"/meetings/{meeting.Id}/papers/making");
        await officer.Presses("Issue the final list");
        await officer.Sees("/INF.2/Rev.1");
        await officer.Shows("the final list is issued");
        await officer.Goes($"/meetings/{meeting.Id}/papers");
        var final = await officer.Reads("PDF", "/INF.2/Rev.1");
        final.ShouldContain("Exempelström", Case.Insensitive);
        final.ShouldNotContain("Mönsterby", Case.Insensitive);
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_13_An_officer_draws_nameplates_and_badges(Window window) => product.Play(13, window, async story =>
    {
        var meeting = await story.Dialogue.Planned(story.Title);
        await story.Dialogue.Invited(meeting, "SE", "BA");
        await story.Dialogue.Named(meeting, "SE", Swedes);
        await story.Dialogue.Named(meeting, "BA", Bosnians);

        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/papers/making");
        await officer.Chooses("Second language", "Arabic", "Nameplates");
        await officer.Shows("nameplates in two languages");
        var plates = await officer.Draws("Nameplates");
        plates.ShouldContain("Bosnia and Herzegovina", Case.Insensitive);
        plates.ShouldContain("Sweden", Case.Insensitive);
        plates.Any(c => c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFF').ShouldBeTrue("the second language is Arabic");

        var badges = await officer.Draws("Badges");
        foreach (var name in new[] { "Exempelström", "Mönsterby", "Primjerić" }) badges.ShouldContain(name, Case.Insensitive);
        await officer.Chooses("Delegation", "Bosnia and Herzegovina", "Badges");
        await officer.Shows("badges of one delegation");
        var one = await officer.Draws("Badges");
        one.ShouldContain("Primjerić", Case.Insensitive);
        one.ShouldNotContain("Mönsterby", Case.Insensitive);
    });

    private static void InOrder(string text, params string[] words)
    {
        var places = words.Select(w => text.LastIndexOf(w, StringComparison.OrdinalIgnoreCase)).ToList();
        places.ShouldAllBe(p => p >= 0, text);
        places.ShouldBeInOrder();
    }
}
