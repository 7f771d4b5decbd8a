using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Delegations;

public class NominationTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    [Fact]
    public async Task A_focal_point_names_three_with_one_head_and_is_sent_a_receipt()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg", DelegateRole.Head), Person("Ben", "Cole"), Person("Eva",
            "Dorn")]))).ShouldSucceed();
        named.Delegates.ShouldAllBe(d => d.Status == RegistrationStatus.UnderReview);
        named.Late.ShouldBeFalse();
        await Settle();

        (await Mails()).ShouldContain(m => m.Kind == MailKind.Nomination && m.To.Email == "ministry.at@example.org" && m.Text.Contains("Anna BERG"));
        var details = (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
        (details.SeatsTaken, details.Quota, details.Invitation.Status).ShouldBe((3, 3, InvitationStatus.Accepted));
        details.HeadId.ShouldBe(named.Delegates[0].Id);
    }

    [Fact]
    public async Task Confirmations_meet_their_deadline_with_the_last_one_once_nominations_are_closed()
    {
        await Due(DeadlineKind.Confirmations);
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole")]))).ShouldSucceed().Delegates;
        foreach (var one in named) (await TheOfficer.Send(new AcceptNomination(new RegistrationId(one.Id), await VersionOf(one.Id)))).ShouldSucceed();
        await Confirm(named[0].Id);
        (await TheOfficer.Send(new WithdrawDelegate(new RegistrationId(named[1].Id), "Fell ill", await VersionOf(named[1].Id)))).ShouldSucceed();
        await Settle();
        (await Met(DeadlineKind.Confirmations)).ShouldBeNull();

        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 31, 1, 0, 0, TimeSpan.Zero));
        var late = (await focal.Send(new NominateDelegates(austria, [Person("Eva", "Dorn")]))).ShouldSucceed().Delegates[0].Id;
        (await TheSystem.Send(new LapseInvitations())).ShouldSucceed();
        (await TheOfficer.Send(new AcceptNomination(new RegistrationId(late), await VersionOf(late)))).ShouldSucceed();
        (await Met(DeadlineKind.Confirmations)).ShouldBeNull();

        await Confirm(late);
        await Settle();
        (await Met(DeadlineKind.Confirmations)).ShouldBe(Clock.GetUtcNow());

        async Task Confirm(Guid id) =>
            (await TheOfficer.Send(new ConfirmRegistration(new RegistrationId(id), null, await VersionOf(id), "By telephone"))).ShouldSucceed();

        Task<long> VersionOf(Guid id) => Read(db => db.Registrations.Where(r => r.Id == new RegistrationId(id)).Select(r => r.Version).SingleAsync());
    }

    [Fact]
    public async Task An_officer_sees_who_is_named_by_two_delegations_and_neither_delegation_does()
    {
        var (focal, austria) = await FocalPoint("at");
        var (other, hungary) = await ByFocalPoint("hu");
        (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole")]))).ShouldSucceed();
        (await other.Send(new NominateDelegates(hungary, [Person("ANNA", "Berg")]))).ShouldSucceed();

        var meeting = await Read(db => db.Delegations.Where(d => d.Id == austria).Select(d => d.MeetingId).SingleAsync());
        var lines = (await TheOfficer.Ask(new ListRegistrations(meeting, new Page()))).ShouldSucceed().Items;

        lines.Select(l => (l.Name, string.Join(", ", l.NamedElsewhere))).ShouldBe(
            [("Anna BERG", "Hungary"), ("Ben COLE", ""), ("ANNA BERG", "Austria")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_quota_is_kept()
    {
        var (focal, austria) = await FocalPoint("at");
        (await focal.Send(new NominateDelegates(austria, [Person("A", "A"), Person("B", "B"), Person("C", "C"), Person("D",
            "D")]))).ShouldBeRefused<DelegationErrors.BeyondQuota>();
        (await focal.Send(new NominateDelegates(austria, [Person("A", "A"), Person("B", "B"), Person("C", "C")]))).ShouldSucceed();
        (await focal.Send(new NominateDelegates(austria, [Person("D", "D")]))).ShouldBeRefused<DelegationErrors.SeatsTaken>();
        (await Read(db => db.Registrations.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Forty_at_once_for_the_last_seat_give_exactly_one()
    {
        var (focal, austria) = await FocalPoint("at");
        (await focal.Send(new NominateDelegates(austria, [Person("A", "A"), Person("B", "B")]))).ShouldSucceed();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => focal.Send(new NominateDelegates(austria, [Person("Nominee",
            $"N{(char)('a' + i / 26)}{(char)('a' + i % 26)}")]))));

        answers.Count(a => a.Error is null).ShouldBe(1);
        answers.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is Conflict);
        (await Read(db => db.Registrations.CountAsync())).ShouldBe(3);
        (await Read(db => db.Delegations.SingleAsync(d => d.Id == austria))).SeatsTaken.ShouldBe(3);
    }

    [Fact]
    public async Task A_focal_point_cannot_name_for_another_delegation_which_to_them_does_not_exist()
    {
        var (focal, _) = await FocalPoint("at");
        var sweden = new DelegationId((await InvitationOf("Sweden")).DelegationId);
        (await focal.Send(new NominateDelegates(sweden, [Person("Anna", "Berg")]))).ShouldBeRefused("not_found");
        (await focal.Ask(new GetDelegation(sweden))).ShouldBeRefused("not_found");
        (await focal.Ask(new GetDelegation(DelegationId.New()))).ShouldBeRefused("not_found");
    }

    [Fact]
    public async Task A_delegate_of_another_delegation_is_as_unknown_as_nobody()
    {
        var (focal, austria) = await FocalPoint("at");
        var (other, sweden) = await ByFocalPoint("se");
        var own = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id;
        var foreign = new RegistrationId((await other.Send(new NominateDelegates(sweden, [Person("Sven", "Lund")]))).ShouldSucceed().Delegates[0].Id);

        (await focal.Send(new SubstituteDelegate(austria, foreign, Person("Ben", "Cole"), 1))).ShouldBeRefused("not_found");
        (await focal.Send(new CorrectDelegate(austria, foreign, Person("Ben", "Cole"), 1))).ShouldBeRefused("not_found");
        (await focal.Send(new CorrectDelegate(austria, RegistrationId.New(), Person("Ben", "Cole"), 1))).ShouldBeRefused("not_found");
        (await focal.Send(new WithdrawDelegate(foreign, null, 1))).ShouldBeRefused("not_found");
        (await focal.Send(new CorrectDelegate(austria, new RegistrationId(own), Person("Ben", "Cole"), 1))).ShouldSucceed();
    }

    [Fact]
    public async Task A_person_named_twice_is_noticed_until_it_is_confirmed()
    {
        var (focal, austria) = await FocalPoint("at");
        (await focal.Send(new NominateDelegates(austria, [Person("Łukasz", "Wójcik", email: "l@example.org")]))).ShouldSucceed();
        (await focal.Send(new NominateDelegates(austria, [Person("lukasz", "WOJCIK",
            email: "other@example.org")]))).ShouldBeRefused<DelegationErrors.PossibleDuplicate>();
        (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg",
            email: "L@example.org")]))).ShouldBeRefused<DelegationErrors.PossibleDuplicate>();
        (await focal.Send(new NominateDelegates(austria, [Person("lukasz", "WOJCIK", email: "other@example.org")], Confirmed: true))).ShouldSucceed();
    }

    [Fact]
    public async Task After_the_deadline_a_nomination_is_flagged_and_after_the_opening_refused()
    {
        var (focal, austria) = await FocalPoint("at");
        Clock.SetUtcNow(new DateTimeOffset(2024, 6, 3, 8, 0, 0, TimeSpan.Zero));
        (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Late.ShouldBeTrue();
        Clock.SetUtcNow(new DateTimeOffset(2024, 6, 27, 7, 30, 0, TimeSpan.Zero));
        (await focal.Send(new NominateDelegates(austria, [Person("Ben", "Cole")]))).ShouldBeRefused<DelegationErrors.NominationsClosed>();
    }

    [Fact]
    public async Task After_declining_nobody_is_named_and_before_dispatch_neither()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        var drafted = new DelegationId((await InvitationOf("Austria")).DelegationId);
        (await TheOfficer.Send(new NominateDelegates(drafted, [Person("Anna", "Berg")]))).ShouldBeRefused<DelegationErrors.NotInvited>();

        var (focal, austria) = await FocalPoint("at");
        var invitation = await InvitationOf("Austria");
        (await focal.Send(new ReplyToInvitation(new InvitationId(invitation.Id), false, null, invitation.Version))).ShouldSucceed();
        (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldBeRefused<DelegationErrors.Declined>();
    }

    [Fact]
    public async Task Who_declines_after_naming_delegates_withdraws_them_and_they_are_told()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg", DelegateRole.Head), Person("Ben", "Cole")]))).ShouldSucceed()
            .Delegates;
        (await TheOfficer.Send(new AcceptNomination(new RegistrationId(named[0].Id), 1))).ShouldSucceed();
        await Settle();
        var (anna, _) = await ByLink("anna.berg@example.org");
        var invitation = await InvitationOf("Austria");
        (await focal.Send(new ReplyToInvitation(new InvitationId(invitation.Id), false, "Elections at home", invitation.Version))).ShouldSucceed();
        await Settle();

        var details = (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
        (details.SeatsTaken, details.HeadId, details.Invitation.Status).ShouldBe((0, null, InvitationStatus.Declined));
        details.Delegates.ShouldAllBe(d => d.Status == RegistrationStatus.Withdrawn);
        (await anna.Ask(new GetRegistration(new RegistrationId(named[0].Id)))).ShouldBeRefused("not_found");
        var told = (await Mails()).Where(m => m.Subject.EndsWith("registration withdrawn", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (told.To.Email, told.Calendar).ShouldBe(("anna.berg@example.org", null), "only who has confirmed holds an entry");
        told.Text.ShouldContain("Austria has declined the invitation.");

        invitation = await InvitationOf("Austria");
        (await focal.Send(new ReplyToInvitation(new InvitationId(invitation.Id), true, null, invitation.Version))).ShouldSucceed();
        (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg", DelegateRole.Head)]))).ShouldSucceed();
        (await focal.Ask(new GetDelegation(austria))).ShouldSucceed().SeatsTaken.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_names_delegates_while_another_declines_leaves_nobody_in_a_declined_delegation()
    {
        var (focal, austria) = await FocalPoint("at");
        var invitation = await InvitationOf("Austria");
        (await focal.Send(new ReplyToInvitation(new InvitationId(invitation.Id), true, null, invitation.Version))).ShouldSucceed();
        invitation = await InvitationOf("Austria");
        var naming = Enumerable.Range(0, 8).Select(i => Task.Run(() => focal.Send(new NominateDelegates(austria, [Person($"N{i}", "Nominee")])))).ToList();
        var declining = await focal.Send(new ReplyToInvitation(new InvitationId(invitation.Id), false, null, invitation.Version));
        await Task.WhenAll(naming);

        declining.ShouldSucceed();
        (await Read(db => db.Registrations.CountAsync(r => r.Status != RegistrationStatus.Withdrawn))).ShouldBe(0);
        (await Read(db => db.Delegations.SingleAsync(d => d.Id == austria))).SeatsTaken.ShouldBe(0);
    }

    [Fact]
    public async Task A_substitution_keeps_the_seat_and_the_history()
    {
        var (focal, austria) = await FocalPoint("at");
        var leaves = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg",
            DelegateRole.Head)]))).ShouldSucceed().Delegates[0].Id);
        var comes = (await focal.Send(new SubstituteDelegate(austria, leaves, Person("Ben", "Cole", DelegateRole.Head), 1))).ShouldSucceed();
        var details = (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
        (details.SeatsTaken, details.HeadId).ShouldBe((1, comes.Id));
        details.Delegates.Select(d => d.Status).ShouldBe([RegistrationStatus.Substituted, RegistrationStatus.UnderReview]);
        details.Delegates[1].ReplacesId.ShouldBe(leaves.Value);
    }

    [Fact]
    public async Task Returned_corrected_accepted_confirmed_with_consent_and_a_paper()
    {
        var (focal, austria) = await FocalPoint("at");
        var id = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new ReturnNomination(id, "Please give the function", 1))).ShouldSucceed();
        await Settle();
        (await Mails()).ShouldContain(m => m.Text.Contains("Please give the function") && m.Text.Contains("/link?"));
        (await focal.Send(new CorrectDelegate(austria, id, Person("Anna", "Berg") with { FunctionalTitle = "Director" }, 2))).ShouldSucceed();
        (await focal.Send(new AcceptNomination(id, 3))).ShouldBeRefused<Forbidden>();
        (await TheOfficer.Send(new AcceptNomination(id, 3))).ShouldSucceed();
        await Settle();

        var (anna, _) = await ByLink("anna.berg@example.org");
        var registration = (await anna.Ask(new GetRegistration(id))).ShouldSucceed();
        (await anna.Send(new ConfirmRegistration(id, null, registration.Version))).ShouldBeRefused<RegistrationErrors.ConsentNeeded>();
        (await anna.Send(new ConfirmRegistration(id, registration.NoticeVersion, registration.Version))).ShouldSucceed();
        await Settle();

        var confirmed = (await anna.Ask(new GetRegistration(id))).ShouldSucceed();
        (confirmed.Status, confirmed.ConsentNoticeVersion).ShouldBe((RegistrationStatus.Confirmed, registration.NoticeVersion));
        confirmed.Papers.ShouldHaveSingleItem().Kind.ShouldBe(DocumentKind.Confirmation);
        var mail = (await Mails()).Single(m => m.Kind == MailKind.Confirmation);
        (mail.To.Email, mail.Calendar!.Method).ShouldBe(("anna.berg@example.org", "REQUEST"));
        mail.Calendar.Content.ShouldContain("DTSTART;TZID=Europe/Stockholm:20240627T093000");
    }

    [Fact]
    public async Task An_officer_confirms_for_a_delegate_on_somebodys_word_and_gives_no_consent_for_them()
    {
        var (focal, austria) = await FocalPoint("at");
        var id = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();

        (await TheOfficer.Send(new ConfirmRegistration(id, null, 2, " "))).ShouldBeRefused<InvalidRequest>().Fields.Keys.ShouldBe(["Reason"]);
        (await TheOfficer.Send(new ConfirmRegistration(id, "2024-01", 2, "Told at the desk"))).ShouldSucceed();

        var registration = await Read(db => db.Registrations.SingleAsync(r => r.Id == id));
        (registration.Status, registration.ConsentedAt).ShouldBe((RegistrationStatus.Confirmed, null));
        (await Audited("Told at the desk")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Whoever_was_confirmed_by_others_agrees_themselves_once_and_after_the_meeting_too()
    {
        var (focal, austria) = await FocalPoint("at");
        var id = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();
        await Settle();
        var (anna, _) = await ByLink("anna.berg@example.org");
        var notice = (await anna.Ask(new GetRegistration(id))).ShouldSucceed().NoticeVersion;
        (await anna.Send(new AgreeToBeNamed(id, notice, await VersionOf(id)))).ShouldBeRefused<RegistrationErrors.Closed>();
        (await TheOfficer.Send(new ConfirmRegistration(id, null, await VersionOf(id), "Told at the desk"))).ShouldSucceed();
        await Read(db => db.Meetings.Where(m => m.Id == Meeting)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, Domain.Meetings.MeetingStatus.Concluded)));

        (await anna.Send(new AgreeToBeNamed(id, "another", await VersionOf(id)))).ShouldBeRefused<RegistrationErrors.ConsentNeeded>();
        var seen = await VersionOf(id);
        (await anna.Send(new AgreeToBeNamed(id, notice, seen))).ShouldSucceed();
        var agreed = (await Read(db => db.Registrations.SingleAsync(r => r.Id == id))).ConsentedAt;
        agreed.ShouldNotBeNull();
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await anna.Send(new AgreeToBeNamed(id, notice, await VersionOf(id)))).ShouldSucceed();
        (await Read(db => db.Registrations.SingleAsync(r => r.Id == id))).ConsentedAt.ShouldBe(agreed);

        Task<long> VersionOf(RegistrationId of) => Read(db => db.Registrations.Where(r => r.Id == of).Select(r => r.Version).SingleAsync());
    }

    [Fact]
    public async Task An_officer_withdraws_a_delegate_on_somebodys_word_and_a_focal_point_needs_to_give_none()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole")]))).ShouldSucceed().Delegates;
        var id = new RegistrationId(named[0].Id);

        (await TheOfficer.Send(new WithdrawDelegate(id, " ", 1))).ShouldBeRefused<InvalidRequest>().Fields.Keys.ShouldBe(["Reason"]);
        (await TheOfficer.Send(new WithdrawDelegate(id, "Told by telephone", 1))).ShouldSucceed();
        (await focal.Send(new WithdrawDelegate(new RegistrationId(named[1].Id), null, 1))).ShouldSucceed();

        (await Read(db => db.Registrations.Where(r => r.Id == id).Select(r => r.Status).SingleAsync())).ShouldBe(RegistrationStatus.Withdrawn);
        (await Audited("Told by telephone")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_record_of_an_accepted_delegate_is_corrected_by_the_secretariat_on_somebodys_word_and_the_delegate_is_written_to_anew()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Ana", "Berg"), Person("Ben", "Cole")]))).ShouldSucceed().Delegates;
        var id = new RegistrationId(named[0].Id);
        var right = Person("Anna", "Berg") with { FunctionalTitle = "Director" };
        (await TheOfficer.Send(new CorrectRegistration(id, right, "By telephone", 1))).ShouldBeRefused<RegistrationErrors.NotAccepted>();
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();
        await Settle();

        (await focal.Send(new CorrectDelegate(austria, id, right, 2))).ShouldBeRefused<RegistrationErrors.Closed>();
        (await focal.Send(new CorrectRegistration(id, right, "By telephone", 2))).ShouldBeRefused<Forbidden>();
        (await TheOfficer.Send(new CorrectRegistration(id, right, " ", 2))).ShouldBeRefused<InvalidRequest>().Fields.Keys.ShouldBe(["Reason"]);
        (await TheOfficer.Send(new CorrectRegistration(id, Person("Ben", "Cole"), "By telephone", 2)))
            .ShouldBeRefused<DelegationErrors.PossibleDuplicate>();
        (await TheOfficer.Send(new CorrectRegistration(id, right, "By telephone", 2))).ShouldSucceed();
        (await TheOfficer.Send(new CorrectRegistration(id, right, "By telephone", 2))).ShouldBeRefused<StaleVersion>();
        await Settle();

        var registration = await Read(db => db.Registrations.SingleAsync(r => r.Id == id));
        (registration.Status, registration.PrintedName, registration.Email).ShouldBe((RegistrationStatus.Accepted, "Anna BERG", "anna.berg@example.org"));
        (await Audited("By telephone")).ShouldBeGreaterThan(0);
        (await Read(db => db.PersonalLinks.Where(l => l.RegistrationId == id).OrderBy(l => l.Id).Select(l => l.RevokedAt != null).ToListAsync()))
            .ShouldBe([true, false]);
        var (anna, _) = await ByLink("anna.berg@example.org");
        var seen = (await anna.Ask(new GetRegistration(id))).ShouldSucceed();
        (await anna.Send(new ConfirmRegistration(id, seen.NoticeVersion, seen.Version))).ShouldSucceed();
        await Settle();

        Clock.Advance(TimeSpan.FromHours(1));
        (await TheOfficer.Send(new CorrectRegistration(id, right with { GivenNames = "Anna Maria" }, "Seen in the passport", seen.Version + 1)))
            .ShouldSucceed();
        await Settle();
        (await Mails()).Where(m => m.Kind == MailKind.Confirmation).Select(m => (m.To.Email, m.To.Name)).ShouldBe(
            [("anna.berg@example.org", "Anna BERG"), ("anna.berg@example.org", "Anna Maria BERG")], ignoreOrder: true);
        (await anna.Ask(new GetRegistration(id))).ShouldSucceed().Papers.Select(p => p.Title).ShouldBe(
            ["Confirmation of registration of Anna Maria BERG", "Confirmation of registration of Anna BERG"]);
    }

    [Fact]
    public async Task What_is_sent_again_as_it_stands_corrects_nothing_and_writes_to_nobody()
    {
        var (focal, austria) = await FocalPoint("at");
        var id = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();
        await Settle();
        var sent = (await Mails()).Count;
        var details = (await TheOfficer.Ask(new GetRegistration(id))).ShouldSucceed().Details;

        (await TheOfficer.Send(new CorrectRegistration(id, details, "By telephone", 2))).ShouldSucceed();
        await Settle();
        (await Mails()).Count.ShouldBe(sent);
        (await TheOfficer.Send(new CorrectRegistration(id, details with { Rank = "Colonel" }, "By telephone", 2))).ShouldSucceed();
        await Settle();
        (await Mails()).Count.ShouldBe(sent + 1);
    }

    [Fact]
    public async Task Several_nominations_are_accepted_in_one_act_and_one_that_cannot_be_is_named_and_stops_no_other()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole"), Person("Eva", "Dorn")])))
            .ShouldSucceed().Delegates;
        var ids = named.Select(n => new RegistrationId(n.Id)).ToList();
        (await TheOfficer.Send(new ReturnNomination(ids[1], "Please give the function", 1))).ShouldSucceed();

        var done = (await TheOfficer.Send(new AcceptNominations(Meeting,
            [new SeenNomination(ids[0], 1), new SeenNomination(ids[1], 2), new SeenNomination(ids[2], 7)]))).ShouldSucceed();

        done.Accepted.ShouldBe(1);
        done.Refused.Select(r => (r.Name, r.Code)).ShouldBe(
            [("Ben COLE", "registration.cannot_move"), ("Eva DORN", new StaleVersion(7, 1).Code)], ignoreOrder: true);
        (await Read(db => db.Registrations.OrderBy(r => r.Position).Select(r => r.Status).ToListAsync())).ShouldBe(
            [RegistrationStatus.Accepted, RegistrationStatus.Returned, RegistrationStatus.UnderReview]);
        await Settle();
        (await Mails()).Select(m => m.To.Email).ShouldContain("anna.berg@example.org");
        (await Mails()).Select(m => m.To.Email).ShouldNotContain("eva.dorn@example.org");
        (await TheOfficer.Send(new AcceptNominations(Meeting, []))).ShouldBeRefused<InvalidRequest>();
        (await TheOfficer.Send(new AcceptNominations(Meeting, [new SeenNomination(ids[2], 1), new SeenNomination(RegistrationId.New(), 1)])))
            .ShouldBeRefused<NotFound>();
    }

    [Fact]
    public async Task Two_officers_who_accept_the_same_nominations_at_once_accept_each_once_and_each_delegate_is_told_once()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole")]))).ShouldSucceed().Delegates;
        var ticked = named.Select(n => new SeenNomination(new RegistrationId(n.Id), 1)).ToList();

        var done = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => TheOfficer.Send(new AcceptNominations(Meeting, ticked)))));

        done.Where(d => d.Error is not null).ShouldAllBe(d => d.Error is Conflict || d.Error is StaleVersion);
        done.Sum(d => d.Match(a => a.Accepted, _ => 0)).ShouldBe(2);
        await Settle();
        (await Mails()).Count(m => m.To.Email == "anna.berg@example.org").ShouldBe(1);
    }

    [Fact]
    public async Task A_delegate_reaches_their_own_registration_alone()
    {
        var (focal, austria) = await FocalPoint("at");
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole")]))).ShouldSucceed().Delegates;
        foreach (var one in named) (await TheOfficer.Send(new AcceptNomination(new RegistrationId(one.Id), 1))).ShouldSucceed();
        await Settle();
        var (anna, _) = await ByLink("anna.berg@example.org");

        (await anna.Ask(new GetRegistration(new RegistrationId(named[0].Id)))).ShouldSucceed();
        (await anna.Ask(new GetRegistration(new RegistrationId(named[1].Id)))).ShouldBeRefused("not_found");
        (await anna.Send(new WithdrawDelegate(new RegistrationId(named[1].Id), null, 2))).ShouldBeRefused("not_found");
        (await anna.Send(new NominateDelegates(austria, [Person("Eva", "Dorn")]))).ShouldBeRefused<Forbidden>();
    }

    [Fact]
    public async Task Only_the_head_rejects_and_the_seat_is_free_again()
    {
        var (focal, austria) = await FocalPoint("at");
        var id = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new RejectNomination(id, "Not entitled", 1))).ShouldBeRefused<Forbidden>();
        (await TheHead.Send(new RejectNomination(id, "Not entitled", 1))).ShouldSucceed();
        await Settle();
        (await focal.Ask(new GetDelegation(austria))).ShouldSucceed().SeatsTaken.ShouldBe(0);
        (await Mails()).ShouldContain(m => m.Text.Contains("Not entitled"));
    }

    [Fact]
    public async Task Passport_data_is_sealed_never_audited_and_destroyed_thirty_days_after_the_meeting()
    {
        var (focal, austria) = await FocalPoint("at");
        var id = new RegistrationId((await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        var passport = new Passport("BERG ANNA", "P9876543", "Austria", new DateOnly(2020, 1, 1), new DateOnly(2030, 1, 1), new DateOnly(1980, 1, 1), "Graz");
        (await focal.Send(new RequestVisaLetter(id, passport, 1))).ShouldBeRefused<RegistrationErrors.NoVisaLetterYet>();
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();
        (await focal.Send(new RequestVisaLetter(id, passport with { ExpiresOn = new DateOnly(2024, 6, 26) },
            2))).ShouldBeRefused<RegistrationErrors.PassportExpires>();
        (await focal.Send(new RequestVisaLetter(id, passport, 2))).ShouldSucceed();

        var kept = await Read(db => db.TravelDocuments.SingleAsync());
        Encoding.Latin1.GetString(kept.Sealed).ShouldNotContain("P9876543");
        (await TheOfficer.Send(new GetTravelDocument(id))).ShouldSucceed().ShouldBe(passport);
        (await focal.Send(new GetTravelDocument(id))).ShouldBeRefused<Forbidden>();
        (await Audited("RequestVisaLetter")).ShouldBeGreaterThan(0);
        (await Audited("P9876543")).ShouldBe(0);

        Clock.SetUtcNow(new DateTimeOffset(2024, 7, 27, 3, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new PurgeTravelDocuments())).ShouldSucceed();
        (await Read(db => db.TravelDocuments.CountAsync())).ShouldBe(1);
        Clock.SetUtcNow(new DateTimeOffset(2024, 7, 28, 3, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new PurgeTravelDocuments())).ShouldSucceed();
        (await Read(db => db.TravelDocuments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_old_when_it_is_first_used_and_the_answer_tells_nothing()
    {
        await Dispatched();
        Clock.Advance(TimeSpan.FromHours(1));
        var (old, link) = await ByLink("ministry.at@example.org");
        var austria = new DelegationId(link.DelegationId);
        (await As(new Actor.Nobody()).Send(new RequestNewLink("nobody@example.org"))).ShouldSucceed();
        for (var i = 0; i < 3; i++) (await As(new Actor.Nobody()).Send(new RequestNewLink("Ministry.AT@example.org"))).ShouldSucceed();
        (await Mails()).Count(m => m.Kind == MailKind.Notice).ShouldBe(1);
        (await old.Ask(new GetDelegation(austria))).ShouldSucceed();

        var (renewed, _) = await ByLink("ministry.at@example.org");
        (await old.Ask(new GetDelegation(austria))).ShouldBeRefused("not_found");
        (await renewed.Ask(new GetDelegation(austria))).ShouldSucceed();
        await ByLink("ministry.at@example.org");
        (await renewed.Ask(new GetDelegation(austria))).ShouldSucceed();
    }

    private Task<int> Audited(string word) =>
        Read(db => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM audit.entries e WHERE e::text LIKE '%' || {word} || '%'").SingleAsync());

    private async Task<(Acting Focal, DelegationId Delegation)> FocalPoint(string code)
    {
        await Dispatched();
        return await ByFocalPoint(code);
    }

    private async Task<(Acting Focal, DelegationId Delegation)> ByFocalPoint(string code)
    {
        var (holder, link) = await ByLink($"ministry.{code}@example.org");
        return (holder, new DelegationId(link.DelegationId));
    }
}

public sealed class WaitingListTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    protected override int Quota => 1;

    [Fact]
    public async Task Beyond_the_quota_one_waits_and_moves_up_when_a_seat_falls_free()
    {
        await Dispatched();
        var (focal, link) = await ByLink("ministry.at@example.org");
        var austria = new DelegationId(link.DelegationId);
        var named = (await focal.Send(new NominateDelegates(austria, [Person("Anna", "Berg"), Person("Ben", "Cole"), Person("Eva",
            "Dorn")]))).ShouldSucceed().Delegates;
        named.Select(d => d.Status).ShouldBe([RegistrationStatus.UnderReview, RegistrationStatus.Waitlisted, RegistrationStatus.Waitlisted]);

        (await focal.Send(new WithdrawDelegate(new RegistrationId(named[0].Id), null, 1))).ShouldSucceed();
        await Settle();
        var after = (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
        after.Delegates.Select(d => (d.Status, d.WaitingPlace)).ShouldBe(
            [(RegistrationStatus.Withdrawn, null), (RegistrationStatus.UnderReview, null), (RegistrationStatus.Waitlisted, 1)]);
        (await Mails()).ShouldContain(m => m.Subject.Contains("a seat for") && m.Text.Contains("Ben COLE"));
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton(new DialogueSettings { KeepsWaitingList = true });
}
