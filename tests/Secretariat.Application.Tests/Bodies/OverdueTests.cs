using Secretariat.Application.Bodies;
using Secretariat.Application.Tests.History;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Bodies;

/// <summary>Which bodies of the historic set are past their time.</summary>
public sealed class OverdueTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    [Fact]
    public async Task The_conference_of_every_five_years_is_past_its_time_five_years_after_the_last()
    {
        (await On(new DateOnly(2024, 2, 20))).ShouldNotContain(b => b.Code == "MC");

        var conference = (await On(new DateOnly(2024, 6, 27))).Single(b => b.Code == "MC");
        (conference.DueBy, conference.DaysOverdue, conference.DaysOverdueAtMost, conference.IsCertain, conference.IsApproximate)
            .ShouldBe((new DateOnly(2024, 2, 20), 128, 128, true, true));
        (conference.Last!.Held, conference.Last.SourceKind, conference.Next).ShouldBe(("2019-02-19/2019-02-20", SourceKind.Seed, null));
    }

    [Fact]
    public async Task What_only_pages_outside_the_publication_tell_speaks_for_a_body_and_leaves_it_in_doubt()
    {
        var officials = (await On(new DateOnly(2024, 7, 1))).Single(b => b.Code == "SOM");

        (officials.Last!.Held, officials.Last.SourceKind).ShouldBe(("2024-06-27", SourceKind.External));
        (officials.DaysOverdue, officials.IsCertain).ShouldBe((0, false));
        officials.DaysOverdueAtMost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_meeting_that_was_held_ends_it_and_one_that_is_planned_is_shown()
    {
        var day = new DateOnly(2024, 11, 12);
        var planned = await Hold(day, 7, held: false);
        var next = (await On(new DateOnly(2024, 6, 27))).Single(b => b.Code == "MC").Next!;
        (next.MeetingId, next.FirstDay, next.Status).ShouldBe((planned.Value, day, MeetingStatus.Draft));

        await Hold(day, 8, held: true);
        (await On(day)).ShouldNotContain(b => b.Code == "MC");
        (await On(day.AddDays(-1))).ShouldContain(b => b.Code == "MC");
        (await On(day.AddYears(5).AddDays(1))).Single(b => b.Code == "MC").DaysOverdue.ShouldBe(1);
    }

    [Fact]
    public async Task Bodies_that_meet_upon_demand_or_have_come_to_their_end_are_never_past_their_time()
    {
        var overdue = (await On(new DateOnly(2030, 1, 1))).Select(b => b.Code).ToList();
        overdue.ShouldContain("RG");
        overdue.ShouldNotContain("AHM");
        overdue.ShouldNotContain("WG-BSR");
        overdue.ShouldNotContain("BWG");
    }

    private async Task<IReadOnlyList<OverdueBody>> On(DateOnly day) => (await TheSystem.Ask(new ListOverdueBodies(day))).ShouldSucceed().Items;

    private async Task<MeetingId> Hold(DateOnly day, int ordinal, bool held)
    {
        var body = await Read(db => db.Bodies.SingleAsync(b => b.Code == "MC"));
        var schedule = MeetingSchedule.Create(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Budapest").ShouldSucceed();
        var meeting = Meeting.Plan(MeetingId.New(), new MeetingPlan(
            body.Id, "MC", [new NumberInSeries(MeetingSeriesId.Of(body.Id), ordinal, body.Name, "MC")], "", schedule,
                new Venue("Sample Hall", "", "Budapest", "HU"), Modality.InPerson, null, await IdOf("HU"), [], ["en"],
            new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable), []).ShouldSucceed();
        if (held)
        {
            meeting.Convene(true, true, Clock.GetUtcNow()).ShouldSucceed();
            meeting.Open(true, "For the test", Clock.GetUtcNow()).ShouldSucceed();
            meeting.Conclude(null, [], meeting.Schedule.ClosesAt).ShouldSucceed();
        }

        await Given(meeting);
        return meeting.Id;
    }
}
