using Ical.Net.CalendarComponents;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

/// <summary>What stands in calendars, from the save-the-date to the cancellation (decision 0015).</summary>
public sealed class CalendarWalkTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private const string Focal = "focal.at@example.org";
    private const string Delegate = "anna.berg@example.org";
    private const string Stockholm = "Clarion Hotel Amaranten, Kungsholmsgatan 31, Stockholm, Sweden";

    protected override bool IsAnnounced => false;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var point = Domain.People.Person.Enter(new PersonName("Fritz", "Punkt", "Mr."), "Head of Unit", null, Focal, "de");
        await Given(point, FocalPoint.Appoint(Participants["AT"], point.Id, Focal, new DateOnly(2020, 1, 1)));
    }

    [Fact]
    public async Task From_save_the_date_to_cancellation_each_kind_of_entry_has_one_name_and_a_sequence_that_rises()
    {
        await Announce();
        await Convene();
        await Dispatched();
        var anna = await Confirmed("Anna", "Berg");
        await Act(v => new ChangeVenue(Meeting, v, new Venue("Citizens' Hall", "1 Square", "Stockholm", "SE"), Participants["SE"]));
        await Act(v => new PostponeMeeting(Meeting, v, "The host asks for time."));
        await Act(v => new RescheduleMeeting(Meeting, v, new PlannedDates(new(2024, 10, 26), new(2024, 10, 27), new(9, 30), new(17, 0), "Europe/Stockholm")));
        await Act(v => new CancelMeeting(Meeting, v, "No quorum."));

        var published = await Entries(Focal);
        published.Select(e => e.Method).ShouldBe(["PUBLISH", "PUBLISH", "PUBLISH", "PUBLISH", "PUBLISH", "CANCEL"]);
        published.Select(e => e.Event.Status).ShouldBe(["TENTATIVE", "CONFIRMED", "CONFIRMED", "TENTATIVE", "CONFIRMED", "CANCELLED"]);
        published.ShouldAllBe(e => e.Event.Attendees.Count == 0 && e.Event.Transparency == "TRANSPARENT");
        published.Select(e => e.Event.Uid).Distinct().ShouldHaveSingleItem();

        var requested = await Entries(Delegate);
        requested.Select(e => e.Method).ShouldBe(["REQUEST", "REQUEST", "REQUEST", "REQUEST", "CANCEL"]);
        requested.Select(e => e.Event.Status).ShouldBe(["CONFIRMED", "CONFIRMED", "TENTATIVE", "CONFIRMED", "CANCELLED"]);
        requested.Select(e => e.Event.Transparency).ShouldBe(["OPAQUE", "OPAQUE", "TRANSPARENT", "OPAQUE", "TRANSPARENT"]);
        requested.ShouldAllBe(e => e.Event.Attendees.Single().Value!.ToString() == $"mailto:{Delegate}");
        requested.Select(e => e.Event.Uid).Distinct().ShouldHaveSingleItem().ShouldNotBe(published[0].Event.Uid);
        requested.ShouldAllBe(e => e.Event.Description!.Contains("Registered as head of delegation of Austria."));

        foreach (var entries in new[] { published, requested })
        {
            Rises(entries).ShouldBeTrue();
            Rises([.. entries.Reverse()]).ShouldBeFalse();
            entries.ShouldAllBe(e => e.Event.Organizer!.Value!.ToString().StartsWith("mailto:"));
        }

        published.Take(2).Append(requested[0]).Select(e => e.Event.Location).Distinct().ShouldHaveSingleItem().ShouldBe(Stockholm);
        published.Skip(2).Concat(requested.Skip(1)).Select(e => e.Event.Location).Distinct()
            .ShouldHaveSingleItem().ShouldBe("Citizens' Hall, 1 Square, Stockholm, Sweden");
        published[^2].Event.Start!.AsUtc.ShouldBe(new DateTime(2024, 10, 26, 7, 30, 0, DateTimeKind.Utc));
        published[^2].Event.End!.AsUtc.ShouldBe(new DateTime(2024, 10, 27, 16, 0, 0, DateTimeKind.Utc));
        (await Read(db => db.Registrations.SingleAsync(r => r.Id == anna))).Status.ShouldBe(RegistrationStatus.Confirmed);
    }

    [Fact]
    public async Task Who_is_no_longer_a_delegate_hears_no_more_and_who_comes_again_gets_an_entry_that_counts()
    {
        await Announce();
        await Dispatched();
        var anna = await Confirmed("Anna", "Berg");
        (await TheOfficer.Send(new WithdrawDelegate(anna, "Ill", 3))).ShouldSucceed();
        await Settle();
        await Act(v => new ChangeVenue(Meeting, v, new Venue("Citizens' Hall", "", "Stockholm", "SE"), Participants["SE"]));

        var entries = await Entries(Delegate);
        entries.Select(e => e.Method).ShouldBe(["REQUEST", "CANCEL"]);
        entries[1].Event.Uid.ShouldBe(entries[0].Event.Uid);
        entries[1].Event.Attendees.ShouldHaveSingleItem();
        entries[1].Event.Status.ShouldBeNullOrEmpty();
        (await Entries(Focal)).Count.ShouldBe(3);

        await Confirmed("Anna", "Berg");
        entries = await Entries(Delegate);
        entries.Select(e => e.Method).ShouldBe(["REQUEST", "CANCEL", "REQUEST"]);
        Rises(entries).ShouldBeTrue();
        await Act(v => new CancelMeeting(Meeting, v, "No quorum."));
        Rises(await Entries(Delegate)).ShouldBeTrue();
        (await Entries(Delegate)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Entries_speak_the_language_of_their_reader()
    {
        await WriteTo("AT", "fr");
        await Announce();
        await Dispatched();
        var anna = await Confirmed("Anna", "Berg");
        await Read(db => db.Registrations.Where(r => r.Id == anna).ExecuteUpdateAsync(r => r.SetProperty(x => x.Language, "fr")));
        await Act(v => new PostponeMeeting(Meeting, v, "The host asks for time."));

        (await Entries(Focal)).Select(e => e.Event.Summary).Distinct()
            .ShouldBe(["34e Senior Officials Meeting", "Report\u00A0: 34e Senior Officials Meeting"]);
        (await Entries(Focal))[^1].Event.Location.ShouldBe("Clarion Hotel Amaranten, Kungsholmsgatan 31, Stockholm, Suède");
        (await Entries(Delegate))[^1].Event.Description!.ShouldStartWith("Délégation\u00A0: Autriche (chef de délégation)");
        (await Entries("ministry.hu@example.org"))[^1].Event.Summary.ShouldBe("Postponed: 34th Senior Officials Meeting");

        var austria = await InvitationOf("Austria");
        (await TheHead.Send(new WithdrawInvitation(new InvitationId(austria.Id), "Sent in error", austria.Version))).ShouldSucceed();
        await Settle();
        (await Entries("ministry.at@example.org"))[^1].Event.Description!.ShouldStartWith("L’invitation est retirée.");
    }

    [Fact]
    public async Task Whoever_joins_from_elsewhere_is_not_sent_to_the_venue()
    {
        await Announce();
        await Act(v => new ChangeModality(Meeting, v, Modality.Hybrid, null));
        await Dispatched();
        var anna = await Confirmed("Anna", "Berg");
        (await Entries(Delegate))[^1].Event.ShouldSatisfyAllConditions(
            e => e.Location.ShouldBe(Stockholm), e => e.Description!.ShouldContain("In person and online"));
        await Read(db => db.Registrations.Where(r => r.Id == anna)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Modality, ParticipationModality.Remote)));
        await Act(v => new ChangeVenue(Meeting, v, new Venue("Citizens' Hall", "1 Square", "Stockholm", "SE"), Participants["SE"]));
        (await Entries(Delegate))[^1].Event.ShouldSatisfyAllConditions(
            e => e.Location.ShouldBe("Online"), e => e.Description!.ShouldNotContain("In person"));
    }

    [Fact]
    public async Task Who_has_not_confirmed_is_told_in_words_and_holds_no_entry()
    {
        await Announce();
        await Dispatched();
        var ben = await Accepted("Ben", "Cole");
        await Act(v => new PostponeMeeting(Meeting, v, "The host asks for time."));

        var mails = (await Mails()).Where(m => m.To.Email == "ben.cole@example.org").ToList();
        mails.ShouldAllBe(m => m.Calendar == null);
        mails[^1].Text.ShouldContain("Your nomination is kept for the new dates.");

        await Act(v => new RescheduleMeeting(Meeting, v, new PlannedDates(new(2024, 9, 26), new(2024, 9, 26), new(9, 30), new(17, 0), "Europe/Stockholm")));
        (await TheOfficer.Send(new WithdrawDelegate(ben, "Ill", 2))).ShouldSucceed();
        await Settle();
        var last = (await Mails()).Last(m => m.To.Email == "ben.cole@example.org");
        last.Subject.ShouldContain("registration withdrawn");
        (last.Calendar, last.Text.Contains("calendar entry")).ShouldBe((null, false));
    }

    [Fact]
    public async Task A_withdrawn_invitation_takes_back_what_it_brought()
    {
        await Announce();
        await Dispatched();
        var austria = await InvitationOf("Austria");
        (await TheHead.Send(new WithdrawInvitation(new InvitationId(austria.Id), "Sent in error", austria.Version))).ShouldSucceed();
        await Settle();
        await Act(v => new ChangeVenue(Meeting, v, new Venue("Citizens' Hall", "", "Stockholm", "SE"), Participants["SE"]));

        foreach (var held in new[] { await Entries("ministry.at@example.org"), await Entries("embassy.at@example.org") })
        {
            held.Select(e => e.Method).ShouldBe(["PUBLISH", "CANCEL"]);
            Rises(held).ShouldBeTrue();
        }

        (await Entries("ministry.hu@example.org")).Select(e => e.Method).ShouldBe(["PUBLISH", "PUBLISH"]);
    }

    [Fact]
    public async Task The_feed_shows_each_meeting_as_it_was_published()
    {
        await Announce();

        var feed = Ical.Net.Calendar.Load((await As(new Actor.Nobody()).Ask(new GetCalendar())).ShouldSucceed().Content).ShouldNotBeNull();

        var published = (await Entries(Focal)).ShouldHaveSingleItem().Event;
        var shown = feed.Events.ShouldHaveSingleItem();
        (shown.Uid, shown.Sequence, shown.Status, shown.Location).ShouldBe((published.Uid, published.Sequence, published.Status, Stockholm));
    }

    [Fact]
    public async Task A_feed_is_written_anew_only_when_it_tells_something_else()
    {
        await Announce();
        var first = (await As(new Actor.Nobody()).Ask(new GetCalendar())).ShouldSucceed();
        Clock.Advance(TimeSpan.FromHours(1));

        (await As(new Actor.Nobody()).Ask(new GetCalendar(Known: first.Tag))).ShouldSucceed().ShouldBe(new CalendarFeed(first.Tag, ""));
        await Convene();
        var next = (await As(new Actor.Nobody()).Ask(new GetCalendar(Known: first.Tag))).ShouldSucceed();
        next.Tag.ShouldNotBe(first.Tag);
        next.Content.ShouldContain("STATUS:CONFIRMED");
    }

    private Task Announce() => Act(v => new AnnounceMeeting(Meeting, v));

    private async Task Convene()
    {
        (await TheOfficer.Send(new DraftAgenda(Meeting, AgendaSource.Usual))).ShouldSucceed();
        await Act(v => new ConveneMeeting(Meeting, v));
    }

    private async Task Act<T>(Func<long, Secretariat.Application.Pipeline.ICommand<T>> command)
        where T : notnull
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var version = (await TheOfficer.Ask(new GetMeeting(Meeting))).ShouldSucceed().Version;
        (await TheHead.Send(command(version))).ShouldSucceed();
        await Settle();
    }

    private async Task<RegistrationId> Accepted(string given, string family)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var (focal, link) = await ByLink("ministry.at@example.org");
        var named = await focal.Send(new NominateDelegates(new DelegationId(link.DelegationId), [Person(given, family, DelegateRole.Head)]));
        var id = new RegistrationId(named.ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();
        await Settle();
        return id;
    }

    private async Task<RegistrationId> Confirmed(string given, string family)
    {
        var id = await Accepted(given, family);
        var (holder, _) = await ByLink($"{given}.{family}@example.org".ToLowerInvariant());
        var registration = (await holder.Ask(new GetRegistration(id))).ShouldSucceed();
        (await holder.Send(new ConfirmRegistration(id, registration.NoticeVersion, registration.Version))).ShouldSucceed();
        await Settle();
        return id;
    }

    private async Task<IReadOnlyList<(string Method, CalendarEvent Event)>> Entries(string email) =>
        [.. (await Mails()).Where(m => m.To.Email == email && m.Calendar is not null).Select(m =>
        {
            var calendar = Ical.Net.Calendar.Load(m.Calendar!.Content).ShouldNotBeNull();
            calendar.Method.ShouldBe(m.Calendar.Method);
            return (m.Calendar.Method, calendar.Events.ShouldHaveSingleItem());
        })];

    private static bool Rises(IReadOnlyList<(string Method, CalendarEvent Event)> entries) =>
        entries.Zip(entries.Skip(1)).All(pair => pair.First.Event.Sequence < pair.Second.Event.Sequence
            && pair.First.Event.DtStamp!.AsUtc <= pair.Second.Event.DtStamp!.AsUtc);
}
