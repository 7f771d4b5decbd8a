using System.Globalization;
using System.Text.RegularExpressions;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Mail;
using Secretariat.Application.Meetings;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

public sealed partial class WhoIsToldTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private const string Ministry = "ministry.at@example.org", Anna = "anna.berg@example.org";

    private static readonly Venue Elsewhere = new("Citizens' Hall", "1 Square", "Stockholm", "SE");

    [Fact]
    public async Task Whose_invitation_was_taken_back_hears_no_more_until_invited_anew()
    {
        await Dispatched();
        await WithdrawFromAustria();
        await Act(v => new ChangeVenue(Meeting, v, Elsewhere, Participants["SE"]));
        (await News("New venue")).ShouldBe(["embassy.hu@example.org", "embassy.se@example.org", "ministry.hu@example.org", "ministry.se@example.org"]);

        await Dispatched([Participants["AT"]]);
        await Act(v => new ChangeModality(Meeting, v, Modality.Hybrid, null));
        (await News("Now in person and online")).ShouldContain(Ministry);
    }

    [Fact]
    public async Task A_delegate_who_left_hears_no_more_but_as_who_else_they_are()
    {
        await Dispatched();
        var (focal, link) = await ByLink(Ministry);
        foreach (var email in new[] { Anna, Ministry })
        {
            var person = Person("Anna", email == Anna ? "Berg" : "Ministry", email: email);
            var named = (await focal.Send(new NominateDelegates(new DelegationId(link.DelegationId), [person]))).ShouldSucceed().Delegates[0].Id;
            (await TheOfficer.Send(new AcceptNomination(new RegistrationId(named), 1))).ShouldSucceed();
            await Settle();
            await Act(v => new ChangeVenue(Meeting, v, Elsewhere, Participants["SE"]));
            (await News("New venue")).ShouldContain(email);
            (await TheOfficer.Send(new WithdrawDelegate(new RegistrationId(named), "Ill", 2))).ShouldSucceed();
            await Settle();
        }

        await Act(v => new ChangeModality(Meeting, v, Modality.Hybrid, null));
        var told = await News("Now in person and online");
        told.ShouldNotContain(Anna);
        told.ShouldContain(Ministry);
    }

    [Fact]
    public async Task Of_one_entry_to_one_recipient_each_revision_is_higher_than_the_one_before()
    {
        await Dispatched();
        // Two changes in one breath: the reactions to both see the second.
        await Act(v => new ChangeVenue(Meeting, v, Elsewhere, Participants["SE"]), settle: false);
        await Act(v => new ChangeModality(Meeting, v, Modality.Hybrid, null));
        await WithdrawFromAustria();
        await Dispatched([Participants["AT"]]);
        await Act(v => new PostponeMeeting(Meeting, v, "The host asks for time."));
        await Act(v => new RescheduleMeeting(Meeting, v, new PlannedDates(new(2024, 9, 26), new(2024, 9, 26), new(9, 30), new(17, 0), "Europe/Stockholm")));
        await WithdrawFromAustria();

        var sequences = Sequences((await Mails()).Where(m => m.To.Email == Ministry));
        sequences.Count.ShouldBeGreaterThanOrEqualTo(8);
        sequences.ShouldBe(sequences.Distinct().Order());
    }

    [Fact]
    public async Task A_mail_sent_once_more_overrules_nothing_newer()
    {
        await Dispatched();
        var first = (await Mails()).Single(m => m.To.Email == Ministry);
        await Act(v => new ChangeVenue(Meeting, v, Elsewhere, Participants["SE"]));
        var again = (await TheOfficer.Send(new ResendMail(first.Id, null))).ShouldSucceed();
        await Act(v => new ChangeModality(Meeting, v, Modality.Hybrid, null));

        var mails = (await Mails()).Where(m => m.To.Email == Ministry).ToList();
        var sequences = Sequences(mails);
        sequences[mails.FindIndex(m => m.Id == again)].ShouldBe(sequences[0]);
        sequences[^1].ShouldBe(sequences.Max());
        sequences.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task The_date_is_saved_with_those_who_will_be_invited_to_a_body_with_a_list_of_members()
    {
        var (member, former, ended, lastDay) = (Join("AA", "Aland"), Join("BB", "Bland"), Join("CC", "Cland"), Join("DD", "Dland"));
        ended.Participation.End(new DateOnly(2024, 5, 1)).Error.ShouldBeNull();
        var group = Body.Found("WG", "Working Group", "WG", BodyKind.AdHoc, BodyLevel.SeniorOfficial, null, false, new DateOnly(2000, 1, 1));
        group.Describe(null, Cadence.Unstated, MembershipRule.Of(MembershipKind.Listed, null), []);
        foreach (var one in new[] { member, ended, lastDay }) group.Admit(one.Participant.Id, Period.Since(new DateOnly(2000, 1, 1))).Error.ShouldBeNull();
        group.Admit(former.Participant.Id, Period.Since(new DateOnly(2000, 1, 1)).EndingOn(new DateOnly(2024, 5, 1))).Error.ShouldBeNull();
        foreach (var (participant, participation) in new[] { member, former, ended, lastDay })
        {
            var person = Domain.People.Person.Enter(new PersonName("Focal", participant.Code), null, null, null, "en");
            var point = FocalPoint.Appoint(participant.Id, person.Id, $"{participant.Code}@example.org", new DateOnly(2020, 1, 1));
            await Given(participant, participation, person, point);
            if (participant.Code is not "DD") continue;
            // Today is the last day of this one.
            var next = point.ReplaceBy(person.Id, "next@example.org", DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(1)).ShouldSucceed();
            await Read(db => db.FocalPoints.Where(f => f.Id == point.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Until, point.Until)));
            await Given(next);
        }

        await Given(group);
        await Announced(group.Id, new DateOnly(2024, 6, 20));
        (await News("Save the date")).ShouldBe(["AA@example.org", "DD@example.org"]);
    }

    [Fact]
    public async Task Subjects_say_what_has_changed()
    {
        await Dispatched();
        await Act(v => new ChangeVenue(Meeting, v, Elsewhere, Participants["SE"]));
        await Act(v => new PostponeMeeting(Meeting, v, "The host asks for time."));
        await Act(v => new RescheduleMeeting(Meeting, v, new PlannedDates(new(2024, 9, 26), new(2024, 9, 26), new(9, 30), new(17, 0), "Europe/Stockholm")));
        await Act(v => new CancelMeeting(Meeting, v, "No quorum."));

        (await Mails()).Where(m => m.To.Email == Ministry && m.Kind is MailKind.MeetingChanged or MailKind.MeetingCancelled)
            .Select(m => m.Subject).ShouldBe(
            [
                "New venue: 34th Senior Officials Meeting, 27 June 2024, Stockholm, Sweden",
                "Postponed: 34th Senior Officials Meeting, 27 June 2024, Stockholm, Sweden",
                "New dates: 34th Senior Officials Meeting, 26 September 2024, Stockholm, Sweden",
                "Cancelled: 34th Senior Officials Meeting, 26 September 2024, Stockholm, Sweden",
            ]);
    }

    [Fact]
    public async Task A_meeting_cancelled_in_the_same_breath_as_it_was_changed_is_told_as_cancelled_and_by_nothing_else()
    {
        await Dispatched();
        await Act(v => new ChangeVenue(Meeting, v, Elsewhere, Participants["SE"]), settle: false);
        await Act(v => new PostponeMeeting(Meeting, v, "The host asks for time."), settle: false);
        await Act(v => new CancelMeeting(Meeting, v, "No quorum."));

        (await Mails()).Where(m => m.To.Email == Ministry && m.Kind is MailKind.MeetingChanged or MailKind.MeetingCancelled).Select(m => m.Kind)
            .ShouldBe([MailKind.MeetingCancelled]);
        var papers = await Read(db => db.IssuedDocuments.Select(d => d.Title).ToListAsync());
        papers.ShouldContain(title => title.Contains("ancellation"));
        papers.ShouldNotContain(title => title.Contains("ostponement"));
    }

    [Fact]
    public async Task A_new_link_is_not_sent_for_a_cancelled_meeting()
    {
        await Dispatched();
        Clock.Advance(TimeSpan.FromHours(1));
        await Act(v => new CancelMeeting(Meeting, v, "No quorum."));
        (await As(new Actor.Nobody()).Send(new RequestNewLink(Ministry))).ShouldSucceed();
        (await Mails()).ShouldNotContain(m => m.Kind == MailKind.Notice);
    }

    [Fact]
    public async Task The_public_calendar_loses_no_meeting_ahead_to_those_gone_by()
    {
        var body = await Read(db => db.Bodies.Select(b => b.Id).FirstAsync());
        var gone = Enumerable.Range(0, 205).Select(i => Held(body, new DateOnly(2023, 6, 1).AddDays(i), i)).ToList();
        await Given([.. gone.Append(Held(body, new DateOnly(2023, 4, 2), 990)).Append(Held(body, new DateOnly(2026, 1, 20), 991))]);

        var feed = (await As(new Actor.Nobody()).Ask(new GetCalendar())).ShouldSucceed().Content;
        Regex.Count(feed, "BEGIN:VEVENT").ShouldBe(207);
        feed.ShouldContain("SUMMARY:Meeting 991");
        feed.ShouldNotContain("SUMMARY:Meeting 990");
        feed.IndexOf("SUMMARY:Meeting 991", StringComparison.Ordinal).ShouldBeLessThan(feed.IndexOf("SUMMARY:Meeting 204", StringComparison.Ordinal));
    }

    [GeneratedRegex("^SEQUENCE:(?<n>[0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Sequence();

    private static List<int> Sequences(IEnumerable<OutgoingMail> mails) =>
        [.. mails.Where(m => m.Calendar is not null)
            .Select(m => int.Parse(Sequence().Match(m.Calendar!.Content).Groups["n"].Value, CultureInfo.InvariantCulture))];

    private static Meeting Held(BodyId body, DateOnly day, int number)
    {
        var schedule = MeetingSchedule.Create(day, day, new TimeOnly(9, 0), new TimeOnly(12, 0), "Europe/Vienna").ShouldSucceed();
        var plan = new MeetingPlan(body, "SOM", [], $"Meeting {number}", schedule, null, Modality.Remote, null, null, [], ["en"],
            new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable);
        var meeting = Domain.Meetings.Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed();
        meeting.Announce(new DateTimeOffset(day.AddDays(-90).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).ShouldSucceed();
        return meeting;
    }

    private (Participant Participant, Participation Participation) Join(string code, string name) =>
        Join(code, name, CorrespondenceForm.Letter, AddresseeKind.Ministry, routed: false);

    private async Task Announced(BodyId body, DateOnly day)
    {
        var plan = new PlanMeeting(body, [], new MeetingSetup("Workshop", null, [], ["en"],
            new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 }, AttributionRule.Attributable),
            new PlannedDates(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Vienna"), null, Modality.Remote, null);
        var meeting = (await TheOfficer.Send(plan)).ShouldSucceed();
        (await TheHead.Send(new AnnounceMeeting(meeting, 1))).ShouldSucceed();
        await Settle();
    }

    private async Task WithdrawFromAustria()
    {
        var austria = await InvitationOf("Austria");
        (await TheHead.Send(new WithdrawInvitation(new InvitationId(austria.Id), "Sent in error", austria.Version))).ShouldSucceed();
        await Settle();
    }

    private async Task Act<T>(Func<long, Application.Pipeline.ICommand<T>> command, bool settle = true) where T : notnull
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var version = await Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync());
        (await TheHead.Send(command(version))).ShouldSucceed();
        if (settle) await Settle();
    }

    private async Task<List<string>> News(string word) =>
        [.. (await Mails()).Where(m => m.Subject.StartsWith($"{word}: ", StringComparison.Ordinal)).Select(m => m.To.Email).Order(StringComparer.Ordinal)];
}
