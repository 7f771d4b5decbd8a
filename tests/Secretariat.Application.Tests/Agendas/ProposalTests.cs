using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Tests.Outcomes;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Agendas;

/// <summary>What earlier meetings left to be followed up is proposed to the next one of the body.</summary>
public sealed class ProposalTests(PostgresFixture postgres) : OutcomeScene(postgres)
{
    [Fact]
    public async Task What_is_open_and_not_yet_named_is_proposed_what_is_due_first_standing_first()
    {
        var own = (await TheOfficer.Send(new DraftAgenda(Meeting, AgendaSource.Blank))).ShouldSucceed();
        await Tabled();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldSucceed();
        var next = (await TheOfficer.Send(new DraftAgenda(await Another(), AgendaSource.Blank))).ShouldSucceed();

        (await Proposed(own)).ShouldBeEmpty("a meeting does not follow up what it has just adopted");
        var proposed = await Proposed(next);
        proposed.Select(p => p.Symbol).ShouldBe(["BP/SOM.34/R.2", "BP/SOM.34/R.1", "BP/SOM.34/D.1"], ignoreOrder: true);
        proposed[0].ShouldSatisfyAllConditions(
            p => p.Symbol.ShouldBe("BP/SOM.34/R.2"),
            p => p.DueOn.ShouldBe(new DateOnly(2024, 12, 31)),
            p => p.Content.Title.ShouldBe("Follow-up: Austria should host the next workshop"),
            p => p.Content.Documents.ShouldBe(["BP/SOM.34/R.2"]));

        (await TheOfficer.Send(new AddAgendaItem(next, 1, null, null, proposed[0].Content))).ShouldSucceed();
        var decision = await Read(db => db.Outcomes.SingleAsync(o => o.Symbol == "BP/SOM.34/D.1"));
        (await TheOfficer.Send(new UpdateProgress(Meeting, decision.Id, decision.Version, ImplementationStatus.Implemented, "It is published.")))
            .ShouldSucceed();
        (await Proposed(next)).Select(p => p.Symbol).ShouldBe(["BP/SOM.34/R.1"]);
    }

    private async Task<IReadOnlyList<ProposedAgendaItem>> Proposed(AgendaId agenda) =>
        (await TheOfficer.Ask(new ProposeAgendaItems(agenda))).ShouldSucceed();

    private async Task<MeetingId> Another()
    {
        var day = new DateOnly(2025, 6, 26);
        return (await TheOfficer.Send(new PlanMeeting(
            await Read(db => db.Bodies.Select(b => b.Id).SingleAsync()), [], new MeetingSetup("Follow-up", null, [], ["en"],
                new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 }, AttributionRule.Attributable),
            new PlannedDates(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Vienna"), null, Modality.Remote, null))).ShouldSucceed();
    }
}
