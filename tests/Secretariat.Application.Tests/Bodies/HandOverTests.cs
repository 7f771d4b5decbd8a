using Secretariat.Application.Bodies;
using Secretariat.Application.Invitations;
using Secretariat.Application.People;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Testing;
using static Secretariat.Application.Bodies.HandOverTaskKind;

namespace Secretariat.Application.Tests.Bodies;

/// <summary>Türkiye hands the chair of the process over to Sweden while an agenda is under review and letters await signature.</summary>
public sealed class HandOverTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private OfficeTerm _term = null!;
    private Account _outgoing = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _term = await Read(db => db.OfficeTerms.SingleAsync());
        _outgoing = Account.Open(AccountId.New(), "Mehmet Kaya", "chair@example.org", _term.Exercises[0].PersonId, [], Clock.GetUtcNow());
        var meeting = await Read(db => db.Meetings.SingleAsync());
        var agenda = Agenda.Draft(AgendaId.New(), meeting, [new OutlineEntry(0, new AgendaItemContent(AgendaItemKind.Opening, "Opening"))]);
        agenda.Submit(Sitting.Of(meeting)).ShouldSucceed();
        await Given(_outgoing, agenda);
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
    }

    [Fact]
    public async Task Everything_is_open_at_first_and_names_who_sees_to_it()
    {
        var tasks = await Tasks(await HandOver(null, null));

        (tasks.Office, tasks.Of, tasks.Holder, tasks.Predecessor).ShouldBe((Office.Chair, "Budapest Process", "Sweden", "Türkiye"));
        tasks.Items.Select(t => (t.Kind, t.By, t.IsDone)).ShouldBe([
            (RecordDecision, HandOverActor.Secretariat, false), (DesignatePerson, HandOverActor.NewHolder, false),
            (ApproveAgenda, HandOverActor.NewHolder, false), (SignLetters, HandOverActor.NewHolder, false), (CloseAccount, HandOverActor.Secretariat, false)]);
        tasks.Open.ShouldBe(5);
        What(tasks, DesignatePerson).ShouldBe("Sweden names the person who exercises the office.");
        What(tasks, SignLetters).ShouldBe("Sign the 3 invitations to the 34th Senior Officials Meeting that await signature.");
        tasks.Items.Single(t => t.Kind == ApproveAgenda).MeetingId.ShouldBe(Meeting.Value);
    }

    [Fact]
    public async Task What_is_done_is_read_from_what_was_done()
    {
        var person = (await TheOfficer.Send(new EnterPerson(new PersonName("Sample", "Chairperson"), null, null, null, "sv"))).ShouldSucceed();
        var term = await HandOver(person, "SOM.34/D.9");
        (await Tasks(term)).Items.Where(t => t.IsDone).Select(t => t.Kind).ShouldBe([RecordDecision, DesignatePerson]);
        What(await Tasks(term), OpenAccount).ShouldBe("Open an account for Sample CHAIRPERSON, to approve agendas with.");

        var incoming = Account.Open(AccountId.New(), "Sample Chairperson", "new.chair@example.org", person, [], Clock.GetUtcNow());
        await Given(incoming);
        await Read(db => db.Accounts.Where(a => a.Id == _outgoing.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.DisabledAt, Clock.GetUtcNow())));
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();

        var tasks = await Tasks(term);
        tasks.Items.Where(t => !t.IsDone).Select(t => t.Kind).ShouldBe([ApproveAgenda]);
        What(tasks, SignLetters).ShouldBe("The invitations to the 34th Senior Officials Meeting are signed.");
        What(tasks, CloseAccount).ShouldBe("The account of Mehmet Kaya is closed.");

        var before = await Tasks(term, Clock.GetUtcNow().AddHours(-1));
        before.Items.Where(t => !t.IsDone).Select(t => t.Kind).ShouldBe([ApproveAgenda, SignLetters, CloseAccount], ignoreOrder: true);
    }

    [Fact]
    public async Task Meetings_ahead_are_called_in_the_name_of_the_new_holder()
    {
        var (body, turkiye) = (await Read(db => db.Bodies.SingleAsync()), Participants["TR"]);
        var schedule = MeetingSchedule.Create(new DateOnly(2025, 6, 26), new DateOnly(2025, 6, 26), new TimeOnly(9, 30), new TimeOnly(17, 0),
            "Europe/Stockholm").ShouldSucceed();
        var next = Domain.Meetings.Meeting.Plan(MeetingId.New(), new MeetingPlan(body.Id, "SOM", [], "Retreat", schedule, null, Modality.Remote, null, null,
            [new ConvenedBy("Chair", turkiye)], ["en"], new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable), []).ShouldSucceed();
        await Given(next);

        var tasks = await Tasks(await HandOver(null, null));
        tasks.Items.Single(t => t.Kind == ReviseConvenor).ShouldBe(new HandOverTask(ReviseConvenor, HandOverActor.Secretariat,
            "Call the Retreat in the name of Sweden instead of Türkiye.", false, next.Id.Value));
    }

    [Fact]
    public async Task A_term_without_a_predecessor_asks_nothing_of_one_and_an_unknown_term_is_not_found()
    {
        var tasks = await Tasks(_term.Id);
        tasks.Predecessor.ShouldBeNull();
        tasks.Items.ShouldNotContain(t => t.Kind == CloseAccount || t.Kind == ReviseConvenor);

        (await TheOfficer.Ask(new GetHandOverTasks(OfficeTermId.New()))).ShouldBeRefused<NotFound>();
    }

    private async Task<OfficeTermId> HandOver(PersonId? person, string? decision) =>
        (await TheHead.Send(new HandOverOffice(_term.Id, Participants["SE"], Clock.GetUtcNow().AddDays(-1), person, decision, _term.Version))).ShouldSucceed();

    private async Task<HandOverTasks> Tasks(OfficeTermId term, DateTimeOffset? at = null) =>
        (await TheOfficer.Ask(new GetHandOverTasks(term, at))).ShouldSucceed();

    private static string What(HandOverTasks tasks, HandOverTaskKind kind) => tasks.Items.Single(t => t.Kind == kind).What;
}
