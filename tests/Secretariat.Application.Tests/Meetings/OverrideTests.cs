using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.People;
using Secretariat.Application.Tests.History;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

/// <summary>A working group meets under its mandate and its chairs; the head of the secretariat may go on without, for a reason.</summary>
public sealed class OverrideTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    private const string Why = "To hand its files over, as the senior officials asked.";

    private Acting _head = null!, _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (_head, _officer) = (await Account("Henri Head", GrantedRole.HeadOfSecretariat), await Account("Olga Officer", GrantedRole.SecretariatOfficer));
    }

    [Theory]
    [InlineData("WG-BSR", "body.not_in_being")]
    [InlineData("TWG3", "mandate.not_in_force")]
    public async Task Without_a_mandate_a_working_group_is_planned_only_by_the_head_and_for_a_reason(string group, string code)
    {
        var mandate = await Read(db => db.Mandates.SingleAsync(m => m.Code == "TWG3"));
        (await _head.Send(new ConcludeMandate(mandate.Id, new DateOnly(2024, 8, 31), mandate.Version))).ShouldSucceed();

        (await _officer.Send(await Plan(group))).ShouldBeRefused(code);
        (await _head.Send(await Plan(group, "\u200e "))).ShouldBeRefused(code);
        (await _officer.Send(await Plan(group, Why))).ShouldBeRefused<Forbidden>();
        var planned = (await _head.Send(await Plan(group, Why))).ShouldSucceed();

        var shown = (await _officer.Ask(new GetMeeting(planned))).ShouldSucceed().Overrides.ShouldHaveSingleItem();
        shown.ShouldBe(new OverrideRow(MeetingObstacle.NoMandate, Why, "Henri Head", Clock.GetUtcNow()));
        (await Read(db => db.Database.SqlQuery<string>($"SELECT reason AS \"Value\" FROM audit.entries WHERE act = 'PlanMeeting'").ToListAsync()))
            .ShouldBe([Why]);
    }

    [Fact]
    public async Task Under_its_mandate_it_is_planned_by_an_officer_and_nothing_is_overridden()
    {
        var planned = (await _officer.Send(await Plan("TWG1"))).ShouldSucceed();
        (await _officer.Ask(new GetMeeting(planned))).ShouldSucceed().Overrides.ShouldBeEmpty();

        var reasoned = (await _head.Send(await Plan("TWG2", Why))).ShouldSucceed();
        (await _officer.Ask(new GetMeeting(reasoned))).ShouldSucceed().Overrides.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_a_vacant_chair_a_meeting_is_convened_only_for_a_reason()
    {
        var planned = (await _officer.Send(await Plan("TWG1"))).ShouldSucceed();
        (await _officer.Send(new DraftAgenda(planned, AgendaSource.Usual))).ShouldSucceed();
        (await _head.Send(new ConveneMeeting(planned, await Version(planned)))).ShouldBeRefused<MeetingErrors.ChairVacant>();

        var iraq = (await Offices(Clock.GetUtcNow(), "TWG1")).Single(o => o.HolderCode == "IQ");
        (await _head.Send(new EndOfficeTerm(new OfficeTermId(iraq.TermId), Clock.GetUtcNow(), iraq.Version))).ShouldSucceed();
        (await _head.Send(new ConveneMeeting(planned, await Version(planned)))).ShouldBeRefused<MandateErrors.Unchaired>();
        (await Obstacles(planned)).ShouldBe([MeetingObstacle.ChairVacant], "the form asks why, and says what is missing");

        (await _head.Send(new ConveneMeeting(planned, await Version(planned), Why))).ShouldSucceed();
        var shown = (await _officer.Ask(new GetMeeting(planned))).ShouldSucceed();
        shown.Status.ShouldBe(MeetingStatus.Convened);
        shown.Overrides.Select(o => (o.Obstacle, o.Reason, o.By)).ShouldBe([(MeetingObstacle.ChairVacant, Why, "Henri Head")]);
    }

    [Fact]
    public async Task With_its_chairs_in_office_it_is_convened_without_a_word()
    {
        var planned = (await _officer.Send(await Plan("TWG1"))).ShouldSucceed();
        (await _officer.Send(new DraftAgenda(planned, AgendaSource.Usual))).ShouldSucceed();
        foreach (var office in await Offices(Clock.GetUtcNow(), "TWG1"))
        {
            var name = new PersonName("Sample", $"Chair-{office.HolderCode}");
            var person = (await TheSystem.Send(new EnterPerson(name, null, null, null, "en"))).ShouldSucceed();
            (await _head.Send(new DesignateOfficePerson(new OfficeTermId(office.TermId), person, Clock.GetUtcNow(), office.Version))).ShouldSucceed();
        }

        (await Obstacles(planned)).ShouldBeEmpty();
        (await _head.Send(new ConveneMeeting(planned, await Version(planned)))).ShouldSucceed();
        (await _officer.Ask(new GetMeeting(planned))).ShouldSucceed().Overrides.ShouldBeEmpty();
    }

    /// <summary>What stands against convening it, once it is announced.</summary>
    private async Task<IEnumerable<MeetingObstacle>> Obstacles(MeetingId meeting)
    {
        if ((await _officer.Ask(new GetMeeting(meeting))).ShouldSucceed().Status is MeetingStatus.Draft)
            (await _head.Send(new AnnounceMeeting(meeting, await Version(meeting)))).ShouldSucceed();
        var next = (await _officer.Ask(new GetNextStep(meeting))).ShouldSucceed();
        next.Step.ShouldBe(MeetingStep.Convene);
        return next.Obstacles.Select(o => o.Obstacle);
    }

    private async Task<PlanMeeting> Plan(string group, string? reason = null)
    {
        var body = await Read(db => db.Bodies.Where(b => b.Code == group).Select(b => b.Id).SingleAsync());
        return new PlanMeeting(
            body, [], new MeetingSetup($"Closing of {group}", await IdOf("TR"), [], ["en"],
                new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 2 }, AttributionRule.Attributable),
            new PlannedDates(new DateOnly(2024, 9, 17), new DateOnly(2024, 9, 17), new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Istanbul"),
            new Venue("Sample Hall", "", "Istanbul", "TR"), Modality.InPerson, null, reason);
    }

    private Task<long> Version(MeetingId id) => Read(db => db.Meetings.Where(m => m.Id == id).Select(m => m.Version).SingleAsync());

    private async Task<Acting> Account(string name, GrantedRole role)
    {
        var account = Domain.Accounts.Account.Open(AccountId.New(), name, $"{role}@example.org", null, [role], Clock.GetUtcNow());
        await Given(account);
        return As(new Actor.AccountHolder(account.Id, null, name));
    }
}
