using Secretariat.Application.Invitations;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Documents;

/// <summary>Who issues the papers of a meeting, and in which look.</summary>
public sealed class IssuersTests
{
    private static readonly PaperIssuerStyle Red = new("#7A1F2B", null, "Since 1993");

    private static readonly DialogueSettings Dialogue = new()
    {
        ContactLines = ["1 Sample Square"],
        Letterheads =
        [
            new() { Issuer = "Budapest Process", Style = Red },
            new() { Issuer = "Sampleland Process", Office = "Ministry of Examples", ContactLines = ["2 Sample Street"], Style = new("#1D5C3A") },
        ],
    };

    [Fact]
    public void The_dialogue_alone_issues_the_papers_of_its_own_meetings_in_its_own_look()
    {
        var issuer = Issuers(Dialogue, "Chair").ShouldHaveSingleItem();
        (issuer.Name, issuer.Office, issuer.Style).ShouldBe(("Budapest Process", "Secretariat of the Budapest Process", Red));
        issuer.ContactLines.ShouldBe(["1 Sample Square"]);
    }

    [Fact]
    public void Convenors_with_letterheads_issue_the_papers_of_a_joint_meeting_side_by_side()
    {
        var issuers = Issuers(Dialogue, "Sampleland Process", "Chair", "Budapest Process");
        issuers.Select(i => i.Name).ShouldBe(["Sampleland Process", "Budapest Process"]);
        (issuers[0].Office, issuers[0].Style!.Accent).ShouldBe(("Ministry of Examples", "#1D5C3A"));
        issuers[0].ContactLines.ShouldBe(["2 Sample Street"]);
        issuers[1].Office.ShouldBe("Secretariat of the Budapest Process");
    }

    [Fact]
    public void Without_letterheads_papers_have_the_neutral_look_whoever_convenes() =>
        Issuers(new DialogueSettings(), "Sampleland Process", "Budapest Process").ShouldHaveSingleItem().Style.ShouldBeNull();

    [Theory]
    [InlineData("Budapest Process and the Sampleland Process", "Sampleland Process", "Budapest Process")]
    [InlineData("Budapest Process", "Chair")]
    public void A_letter_names_both_processes_that_convene_a_joint_meeting(string said, params string[] convenors) =>
        Convened(Dialogue, convenors).Fields()["process"].ShouldBe(said);

    [Fact]
    public void The_clock_of_a_meeting_is_that_of_its_city() => Convened(Dialogue).Clock.ShouldBe("Stockholm time");

    private static IReadOnlyList<PaperIssuer> Issuers(DialogueSettings dialogue, params string[] convenors) => Convened(dialogue, convenors).Issuers();

    private static Occasion Convened(DialogueSettings dialogue, params string[] convenors)
    {
        var body = Body.Found(
            "SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false, new(1993, 1, 1));
        var schedule = MeetingSchedule.Create(new(2024, 6, 27), new(2024, 6, 27), new(9, 30), new(17, 0), "Europe/Stockholm").ShouldSucceed();
        var plan = new MeetingPlan(body.Id, "SOM", [], "A joint meeting", schedule, null, Modality.Remote, null, null,
            [.. convenors.Select(c => new ConvenedBy(c, null))], ["en"], new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable);
        return new Occasion(Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed(), body, null, null, dialogue);
    }
}
