using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outbox;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Agendas;

public sealed class ApprovalTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private static readonly DateOnly Since = new(2023, 1, 1);

    private readonly Body _som = Body.Found("SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false,
        Since);
    private readonly Participant _turkiye = State("TR", "Türkiye"), _hungary = State("HU", "Hungary"), _sweden = State("SE", "Sweden");
    private readonly Person _ayse = Named("Ayşe", "Yılmaz", "ayse@example.org"), _bela = Named("Béla", "Kovács", "bela@example.org"), _sven = Named("Sven",
        "Berg", "sven@example.org");
    private OfficeTerm _chair = null!;
    private Actor _administrator = null!;
    private Acting _officer = null!, _head = null!, _chairPerson = null!, _coChairPerson = null!, _nextChair = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var since = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _chair = OfficeTerm.Begin(Office.Chair, null, _turkiye, 1, since, false, null).Value;
        var coChair = OfficeTerm.Begin(Office.CoChair, null, _hungary, 1, since, false, null).Value;
        _chair.ExerciseBy(_ayse.Id, since).Error.ShouldBeNull();
        coChair.ExerciseBy(_bela.Id, since).Error.ShouldBeNull();
        await Given(_som, _turkiye, _hungary, _sweden, _ayse, _bela, _sven, _chair, coChair);
        _administrator = await Holder("Administrator", null, GrantedRole.Administrator);
        _officer = As(await Holder("Officer", null, GrantedRole.SecretariatOfficer));
        _head = As(await Holder("Head", null, GrantedRole.HeadOfSecretariat));
        _chairPerson = As(await Holder("Chair", _ayse.Id));
        _coChairPerson = As(await Holder("Co-Chair", _bela.Id));
        _nextChair = As(await Holder("Next", _sven.Id));
    }

    [Fact]
    public async Task Both_chairs_are_needed_and_the_secretariat_cannot_approve()
    {
        var agenda = await Submitted();
        (await _officer.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldBeRefused<Forbidden>();
        (await _head.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldBeRefused<Forbidden>();
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.InReview);
        (await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version))).ShouldBeRefused<AgendaErrors.CannotMove>();
        (await _coChairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        var approved = await Shown(agenda);
        approved.Status.ShouldBe(AgendaStatus.Approved);
        approved.Asked.ShouldAllBe(o => o.HasApproved);
        approved.Approvals.Select(a => a.Holder).ShouldBe(["Türkiye", "Hungary"]);
    }

    [Fact]
    public async Task An_approval_of_another_text_than_the_one_in_review_is_a_conflict()
    {
        var agenda = await Submitted();
        (await _chairPerson.Send(new ApproveAgenda(agenda, new string('a', 64)))).ShouldBeRefused<AgendaErrors.TextChanged>();
        new AgendaErrors.TextChanged().ShouldBeAssignableTo<Conflict>();
    }

    [Fact]
    public async Task An_edit_after_approval_voids_it_and_tells_both_chairs_once()
    {
        var agenda = await Submitted();
        await Idle();
        (await Mails("submitted")).ShouldBe(["ayse@example.org", "bela@example.org"]);
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await _officer.Send(new AddAgendaItem(agenda, (await Shown(agenda)).Version, null, null, new AgendaItemContent(AgendaItemKind.Discussion,
            "A new point")))).ShouldSucceed();
        var edited = await Shown(agenda);
        edited.Status.ShouldBe(AgendaStatus.Draft);
        edited.Approvals.ShouldHaveSingleItem().VoidedBecause.ShouldBe(VoidReason.MaterialChange);
        await Idle();
        await Idle();
        (await Mails("voided")).ShouldBe(["ayse@example.org", "bela@example.org"]);
    }

    [Fact]
    public async Task A_half_day_dropped_under_an_approved_agenda_takes_it_back_and_tells_both_chairs()
    {
        var agenda = (await _officer.Send(new DraftAgenda(await Planned(null), AgendaSource.Blank))).ShouldSucceed();
        var meeting = new MeetingId((await Shown(agenda)).MeetingId);
        (await _officer.Send(new AddAgendaItem(agenda, 1, null, null, new AgendaItemContent(AgendaItemKind.Conclusions, "Conclusions")
        { Time = new ItemTime(1, new TimeOnly(16, 0)), Minutes = 30 }))).ShouldSucceed();
        (await _officer.Send(new SubmitAgenda(agenda, 2))).ShouldSucceed();
        await ApproveByBoth(agenda);

        var later = new PlannedDates(new DateOnly(2024, 7, 4), new DateOnly(2024, 7, 4), new TimeOnly(9, 30), new TimeOnly(17, 30), "Europe/Stockholm");
        (await _head.Send(new RescheduleMeeting(meeting, await Version(meeting), later))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.Approved);

        var afternoon = (await _officer.Ask(new GetMeeting(meeting))).ShouldSucceed().Sessions.Single(s => s.Half == HalfDay.Afternoon);
        (await _officer.Send(new DropSession(meeting, await Version(meeting), new MeetingSessionId(afternoon.Id)))).ShouldSucceed();
        var taken = await Shown(agenda);
        taken.Status.ShouldBe(AgendaStatus.Draft);
        taken.Approvals.ShouldAllBe(a => a.VoidedBecause == VoidReason.SittingsChanged);
        (await _head.Send(new IssueProvisionalAgenda(agenda, taken.Version))).ShouldBeRefused<AgendaErrors.CannotMove>();
        await Idle();
        (await Mails("voided")).ShouldBe(["ayse@example.org", "bela@example.org"]);
        (await _officer.Send(new SubmitAgenda(agenda, taken.Version))).ShouldBeRefused<AgendaErrors.OutsideSessions>();
    }

    [Theory]
    [InlineData(12)]
    [InlineData(15)]
    public async Task A_shorter_meeting_takes_back_the_agenda_that_no_longer_fits(int closes)
    {
        var agenda = (await _officer.Send(new DraftAgenda(await Planned(null), AgendaSource.Blank))).ShouldSucceed();
        var meeting = new MeetingId((await Shown(agenda)).MeetingId);
        (await _officer.Send(new AddAgendaItem(agenda, 1, null, null, new AgendaItemContent(AgendaItemKind.Conclusions, "Conclusions")
        { Time = new ItemTime(1, new TimeOnly(14, 30)), Minutes = 30 }))).ShouldSucceed();
        (await _officer.Send(new SubmitAgenda(agenda, 2))).ShouldSucceed();
        var shorter = new PlannedDates(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27), new TimeOnly(9, 30), new TimeOnly(closes, 0), "Europe/Stockholm");
        (await _officer.Send(new ReviseDates(meeting, await Version(meeting), shorter))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(closes < 15 ? AgendaStatus.Draft : AgendaStatus.InReview);
    }

    [Fact]
    public async Task Who_acts_beside_a_co_chair_that_has_named_somebody_is_not_asked()
    {
        await Given(OfficeTerm.Begin(Office.CoChair, null, _sweden, 1, Clock.GetUtcNow(), acting: true, null).Value);
        var agenda = await Submitted();
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await _coChairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.Approved);
    }

    [Fact]
    public async Task A_hand_over_during_review_voids_and_asks_the_new_chair()
    {
        var agenda = await Submitted();
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await TheSystem.Send(new HandOverOffice(_chair.Id, _sweden.Id, Clock.GetUtcNow(), _sven.Id, "SOM.33", 1))).ShouldSucceed();
        await Idle();

        (await Shown(agenda)).Approvals.ShouldHaveSingleItem().VoidedBecause.ShouldBe(VoidReason.HandOver);
        (await Mails("asked")).ShouldBe(["sven@example.org"]);
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).Error.ShouldNotBeNull();
        (await _coChairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.InReview);
        (await _nextChair.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.Approved);
    }

    [Fact]
    public async Task A_hand_over_set_for_a_day_to_come_changes_nothing_until_then_and_once_then()
    {
        var agenda = await Submitted();
        await Idle();
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await TheSystem.Send(new HandOverOffice(_chair.Id, _sweden.Id, Clock.GetUtcNow().AddDays(10), _sven.Id, "SOM.33", 1))).ShouldSucceed();
        await Idle();
        foreach (var waiting in await Waiting()) (await Retry(waiting)).ShouldSucceed();
        Clock.Advance(TimeSpan.FromDays(9));
        await Idle();
        (await Shown(agenda)).Approvals.ShouldHaveSingleItem().VoidedBecause.ShouldBeNull();
        (await Mails("asked")).ShouldBeEmpty();

        Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Idle)));
        await Idle();
        (await Shown(agenda)).Approvals.ShouldHaveSingleItem().VoidedBecause.ShouldBe(VoidReason.HandOver);
        (await Mails("asked")).ShouldBe(["sven@example.org"]);
        (await _nextChair.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await _coChairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.Approved);
    }

    [Fact]
    public async Task What_is_approved_before_a_hand_over_stays_approved_after_it()
    {
        var agenda = await Submitted();
        (await TheSystem.Send(new HandOverOffice(_chair.Id, _sweden.Id, Clock.GetUtcNow().AddDays(10), _sven.Id, "SOM.33", 1))).ShouldSucceed();
        await Idle();
        await ApproveByBoth(agenda);
        Clock.Advance(TimeSpan.FromDays(10));
        await Idle();
        (await Shown(agenda)).Status.ShouldBe(AgendaStatus.Approved);
        (await Mails("asked")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_approved_is_issued_under_its_symbol_and_revised_as_Rev_1()
    {
        var agenda = await Submitted();
        await ApproveByBoth(agenda);
        var issued = (await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed();
        issued.Symbol.ShouldBe("BP/SOM.1/2024/1");
        (await Read(db => db.IssuedDocuments.SingleAsync())).FileName.ShouldBe("Provisional agenda BP-SOM.1-2024-1.pdf");
        (await _officer.Send(new ReviseAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed();
        (await _officer.Send(new AddAgendaItem(agenda, (await Shown(agenda)).Version, null, null, new AgendaItemContent(AgendaItemKind.Discussion,
            "A new point")))).ShouldSucceed();
        (await _officer.Ask(new CompareAgendas(agenda, 1, null))).ShouldSucceed().Changes.ShouldHaveSingleItem().Kind.ShouldBe(AgendaChangeKind.Came);
        (await _officer.Send(new SubmitAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed();
        await ApproveByBoth(agenda);
        (await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed().Symbol.ShouldBe("BP/SOM.1/2024/1/Rev.1");
    }

    [Fact]
    public async Task A_chair_asked_again_reads_what_changed_since_their_approval_and_the_comment_given_with_it_is_kept()
    {
        var agenda = await Submitted();
        (await _officer.Ask(new CompareAgendas(agenda, null, null))).ShouldBeRefused<AgendaErrors.NothingToCompare>();
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda), "Thanks."))).ShouldSucceed();
        (await Shown(agenda)).Asked.Select(o => o.Comment).OfType<string>().ShouldBe(["Thanks."]);
        (await _officer.Send(new AddAgendaItem(agenda, (await Shown(agenda)).Version, null, null, new AgendaItemContent(AgendaItemKind.Discussion,
            "A new point")))).ShouldSucceed();

        var since = (await _chairPerson.Ask(new CompareAgendas(agenda, null, null))).ShouldSucceed();
        since.Changes.ShouldHaveSingleItem().After!.ShouldStartWith("A new point");
        since.Since.Kind.ShouldBe(EarlierTextKind.ApprovedByReader);
        (await _coChairPerson.Ask(new CompareAgendas(agenda, null, null))).ShouldBeRefused<AgendaErrors.NothingToCompare>();
        (await Shown(agenda)).Approvals.ShouldHaveSingleItem().Comment.ShouldBe("Thanks.");
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldBeRefused<AgendaErrors.TakenBack>();
    }

    [Fact]
    public async Task All_languages_of_an_agenda_share_its_symbol_and_items_that_are_not_translated_say_so()
    {
        var agenda = await Submitted();
        await ApproveByBoth(agenda);
        var issued = (await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version, ["ar"]))).ShouldSucceed();
        issued.Versions.ShouldHaveSingleItem().Language.ShouldBe("ar");

        var papers = await Read(db => db.IssuedDocuments.ToListAsync());
        papers.Select(d => (d.Symbol, d.Language)).Order().ShouldBe([(issued.Symbol, "ar"), (issued.Symbol, "en")]);
        papers.Select(d => d.FileName).Order().ShouldBe(["Provisional agenda BP-SOM.1-2024-1 ar.pdf", "Provisional agenda BP-SOM.1-2024-1.pdf"]);
        papers.Select(d => d.Sha256).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Chairs_are_sent_the_address_at_which_they_review_the_agenda()
    {
        var agenda = await Submitted();
        await Idle();

        var mails = await Read(db => db.OutgoingMails.Where(m => m.Kind == MailKind.AgendaForApproval).OrderBy(m => m.Key).ToListAsync());
        mails.Select(m => m.To.Email).Order().ShouldBe(["ayse@example.org", "bela@example.org"]);
        mails.ShouldAllBe(m => m.Text.Contains($"\n\nhttp://localhost:5080/agendas/{agenda.Value}\n\n"));
    }

    [Fact]
    public async Task A_meeting_moved_into_another_year_keeps_the_symbol_of_its_first_paper()
    {
        var agenda = await Submitted();
        await ApproveByBoth(agenda);
        var meeting = new MeetingId((await Shown(agenda)).MeetingId);
        (await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed().Symbol.ShouldBe("BP/SOM.1/2024/1");
        var later = new PlannedDates(new DateOnly(2025, 1, 23), new DateOnly(2025, 1, 23), new TimeOnly(9, 30), new TimeOnly(17, 30), "Europe/Stockholm");
        (await _head.Send(new RescheduleMeeting(meeting, await Version(meeting), later))).ShouldSucceed();
        (await _officer.Send(new ReviseAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed();
        (await _officer.Send(new SubmitAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed();
        await ApproveByBoth(agenda);
        (await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed().Symbol.ShouldBe("BP/SOM.1/2024/1/Rev.1");
    }

    [Fact]
    public async Task Two_meetings_without_number_on_one_day_each_have_their_papers()
    {
        List<string> symbols = [];
        foreach (var title in new[] { "Meeting on one thing", "Meeting on another" })
        {
            var meeting = (await _officer.Send(Plan(null) with { Numbers = [], Setup = Plan(null).Setup with { Title = title } })).ShouldSucceed();
            var agenda = (await _officer.Send(new DraftAgenda(meeting, AgendaSource.Usual))).ShouldSucceed();
            (await _officer.Send(new SubmitAgenda(agenda, 1))).ShouldSucceed();
            await ApproveByBoth(agenda);
            symbols.Add((await _head.Send(new IssueProvisionalAgenda(agenda, (await Shown(agenda)).Version))).ShouldSucceed().Symbol);
        }

        symbols.ShouldBe(["BP/SOM-0627/2024/1", "BP/SOM-0627-2/2024/1"]);
    }

    [Fact]
    public async Task A_meeting_has_one_number_in_a_series_lies_in_a_country_and_is_called_something()
    {
        (await _officer.Send(Plan(null) with { Numbers = [new(_som.Id, 77), new(_som.Id, 78)] })).ShouldBeRefused<InvalidRequest>();
        (await _officer.Send(Plan(77) with { Venue = new Venue("Hotel", "", "Nowhere", "ZZ") })).ShouldBeRefused<MeetingErrors.UnknownCountry>();
        (await _officer.Send(Plan(77) with { Venue = new Venue("Hotel", "", "Nowhere", "XX") })).ShouldBeRefused<MeetingErrors.UnknownCountry>();
        await Given(State("XX", "Utopia"));
        var meeting = (await _officer.Send(Plan(77) with { Venue = new Venue("Hotel", "", "Nowhere", "XX") })).ShouldSucceed();
        (await _head.Send(new ChangeVenue(meeting, 1, new Venue("Hotel", "", "Nowhere", "ZZ"), null))).ShouldBeRefused<MeetingErrors.UnknownCountry>();

        var untitled = Plan(null) with { Numbers = [], Setup = Plan(null).Setup with { Title = "Meeting on one thing" } };
        var unnumbered = (await _officer.Send(untitled)).ShouldSucceed();
        (await _officer.Send(new ReviseMeeting(unnumbered, 1, untitled.Setup with { Title = " " }))).ShouldBeRefused<MeetingErrors.TitleMissing>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_meeting_adopts_no_item_without_a_title(string title)
    {
        var agenda = await Submitted();
        (await _officer.Send(new AdoptAgenda(agenda, 1, [new OralChange.Reworded(AgendaItemId.New(), title)]))).ShouldBeRefused<InvalidRequest>();
        (await _officer.Send(new AdoptAgenda(agenda, 1, [new OralChange.Added(null, null, AgendaItemKind.Discussion, title)])))
            .ShouldBeRefused<InvalidRequest>();
        (await _officer.Send(new AdoptAgenda(agenda, 1, [new OralChange.Dropped(AgendaItemId.New())]))).ShouldBeRefused<MeetingErrors.NotNow>();
    }

    [Fact]
    public async Task Everybody_who_was_told_hears_of_a_cancellation_with_a_higher_sequence()
    {
        var agenda = await Submitted();
        await Idle();
        var meeting = new MeetingId((await Shown(agenda)).MeetingId);
        (await _head.Send(new AnnounceMeeting(meeting, await Version(meeting)))).ShouldSucceed();
        (await _officer.Send(new CancelMeeting(meeting, await Version(meeting), "No quorum."))).ShouldBeRefused<Forbidden>();
        (await _head.Send(new CancelMeeting(meeting, await Version(meeting), "No quorum."))).ShouldSucceed();
        await Idle();
        var mails = await Read(db => db.OutgoingMails.Where(m => m.Kind == MailKind.MeetingCancelled).OrderBy(m => m.Key).ToListAsync());
        mails.Select(m => m.To.Email).Order().ShouldBe(["ayse@example.org", "bela@example.org"]);
        mails.ShouldAllBe(m => m.Calendar!.Method == "CANCEL" && m.Calendar.Content.Contains("STATUS:CANCELLED") && m.Calendar.Content.Contains("SEQUENCE:1"));
    }

    [Fact]
    public async Task The_next_number_is_proposed_a_taken_one_refused_and_meetings_are_found()
    {
        var first = await Planned(34);
        (await _officer.Ask(new ProposeOrdinal(_som.Id))).ShouldSucceed().ShouldBe(new OrdinalProposal(35, "35th Senior Officials Meeting"));
        (await _officer.Send(Plan(34))).ShouldBeRefused<MeetingErrors.OrdinalTaken>();
        await Planned(null);
        var found = (await _officer.Ask(new ListMeetings(new Page(1), 2024, _som.Id, MeetingStatus.Draft, "senior stock"))).ShouldSucceed();
        found.Items.ShouldHaveSingleItem();
        var rest = (await _officer.Ask(new ListMeetings(new Page(1, found.Next), 2024, _som.Id, MeetingStatus.Draft, "senior stock"))).ShouldSucceed();
        found.Items.Concat(rest.Items).Select(m => m.NumberedTitle).Order().ShouldBe(["34th Senior Officials Meeting", "35th Senior Officials Meeting"]);
        var details = (await _officer.Ask(new GetMeeting(first))).ShouldSucceed();
        details.Moves.ShouldContain(MeetingMove.Announce);
        details.Deadlines.Count.ShouldBe(15);
        details.HostName.ShouldBe("Sweden");
        (await _officer.Ask(new ListMeetingsOfBody(_som.Id, new DateOnly(2026, 1, 1)))).ShouldSucceed().ShouldBeEmpty();
        (await As(new Actor.Nobody()).Ask(new GetCalendar())).ShouldSucceed().Content.ShouldNotContain("VEVENT");
        (await _head.Send(new AnnounceMeeting(first, details.Version))).ShouldSucceed();
        (await As(new Actor.Nobody()).Ask(new GetCalendar())).ShouldSucceed().Content.ShouldContain("34th Senior Officials Meeting");
    }

    [Fact]
    public async Task Of_many_who_approve_or_take_a_number_at_once_one_succeeds_and_the_others_meet_a_conflict()
    {
        var agenda = await Submitted();
        var hash = await Hash(agenda);
        var approvals = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => _chairPerson.Send(new ApproveAgenda(agenda, hash)))));
        approvals.Count(a => a.Error is null).ShouldBe(1);
        approvals.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is Conflict);
        var plans = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => _officer.Send(Plan(77)))));
        plans.Count(a => a.Error is null).ShouldBe(1);
        plans.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is Conflict);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_foreign_item_is_not_found()
    {
        var (agenda, meeting) = (await Submitted(), await Planned(null));
        (await _head.Send(new AnnounceMeeting(meeting, 7))).ShouldBeRefused<StaleVersion>();
        (await _officer.Send(new RemoveAgendaItem(agenda, (await Shown(agenda)).Version, AgendaItemId.New()))).ShouldBeRefused<AgendaErrors.NoSuchItem>();
        (await As(new Actor.Nobody()).Ask(new GetMeeting(meeting))).ShouldBeRefused<NotSignedIn>();
        (await _nextChair.Ask(new GetMeeting(meeting))).ShouldBeRefused<NotFound>();
    }

    private PlanMeeting Plan(int? ordinal) => new(_som.Id, [new WantedNumber(_som.Id, ordinal)],
        new MeetingSetup("", _sweden.Id, [new ConvenedBy("Budapest Process", null)], ["en"], new Dictionary<ParticipationKind,
            int>
        { [ParticipationKind.Participating] = 3 },
            AttributionRule.ChathamHouse),
        new PlannedDates(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27), new TimeOnly(9, 30), new TimeOnly(17, 30), "Europe/Stockholm"),
        new Venue("Hotel", "Kungsgatan 1", "Stockholm", "SE"), Modality.InPerson, null);

    private async Task<MeetingId> Planned(int? ordinal) => (await _officer.Send(Plan(ordinal))).ShouldSucceed();

    private async Task<AgendaId> Submitted()
    {
        var agenda = (await _officer.Send(new DraftAgenda(await Planned(null), AgendaSource.Usual))).ShouldSucceed();
        (await _officer.Send(new SubmitAgenda(agenda, 1))).ShouldSucceed();
        return agenda;
    }

    private async Task ApproveByBoth(AgendaId agenda)
    {
        (await _chairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
        (await _coChairPerson.Send(new ApproveAgenda(agenda, await Hash(agenda)))).ShouldSucceed();
    }

    private async Task<AgendaDetails> Shown(AgendaId agenda) => (await _officer.Ask(new GetAgenda(agenda))).ShouldSucceed();

    private async Task<string> Hash(AgendaId agenda) => (await Shown(agenda)).ContentHash;

    private async Task<long> Version(MeetingId meeting) => (await _officer.Ask(new GetMeeting(meeting))).ShouldSucceed().Version;

    private Task Idle() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<Guid>> Waiting()
    {
        await using var scope = Services.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<IOutbox>().Waiting().Select(e => e.Id).ToListAsync();
        waiting.ShouldNotBeEmpty();
        return waiting;
    }

    private Task<Result<Done>> Retry(Guid id) => As(_administrator).Send(new RetryOutboxEvent(id));

    private Task<List<string>> Mails(string occasion) =>
        Read(async db => (await db.OutgoingMails.Where(m => m.Key.Contains($"/{occasion}/")).ToListAsync()).Select(m => m.To.Email).Order().ToList());

    private async Task<Actor> Holder(string name, PersonId? person, params GrantedRole[] roles)
    {
        var account = Account.Open(AccountId.New(), name, $"{name}@example.org", person, roles, Clock.GetUtcNow());
        await Given(account);
        return new Actor.AccountHolder(account.Id, person, name);
    }

    private static Participant State(string code, string name) => Participant.Register(ParticipantKind.State, code, null, null, name, Since, "en");

    private static Person Named(string given, string family, string email) => Person.Enter(new PersonName(given, family), null, null, email, "en");
}
