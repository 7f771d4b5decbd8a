using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Participants;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Invitations;

/// <summary>Fritz speaks for Austria beside the ministry, and leaves the post to Greta.</summary>
public sealed class FocalPointSuccessionTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private const string Fritz = "fritz@example.org", Greta = "greta@example.org", Ministry = "ministry.at@example.org";

    private readonly Person _greta = Domain.People.Person.Enter(new PersonName("Greta", "Neu", "Ms."), null, null, Greta, "en");

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var fritz = Domain.People.Person.Enter(new PersonName("Fritz", "Punkt", "Mr."), null, null, Fritz, "en");
        await Given(fritz, _greta, FocalPoint.Appoint(Participants["AT"], fritz.Id, Fritz, new DateOnly(2020, 1, 1)));
        await Dispatched();
    }

    [Fact]
    public async Task On_the_first_day_of_the_successor_the_old_links_stop_and_the_successor_has_their_own()
    {
        var (fritz, link) = await ByLink(Fritz);
        var austria = new DelegationId(link.DelegationId);
        await Appoint(Greta, Today.AddDays(10));
        await Settle();
        (await fritz.Ask(new GetDelegation(austria))).ShouldSucceed();
        (await To(Greta)).ShouldBeEmpty();

        Clock.SetUtcNow(new DateTimeOffset(Today.AddDays(10).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Settle)));
        await Settle();

        (await fritz.Ask(new GetDelegation(austria))).ShouldBeRefused("not_found");
        var sent = (await To(Greta)).ShouldHaveSingleItem();
        (sent.Kind, sent.Enclosures.Count).ShouldBe((MailKind.Invitation, 1));
        sent.Text.ShouldStartWith("Dear Ms. NEU,", customMessage: "whoever speaks for a delegation is greeted as themselves");
        (await To(Ministry)).ShouldContain(m => m.Text.StartsWith("Excellency,", StringComparison.Ordinal));
        var (greta, _) = await ByLink(Greta);
        (await greta.Ask(new GetDelegation(austria))).ShouldSucceed();
        var (ministry, _) = await ByLink(Ministry);
        (await ministry.Ask(new GetDelegation(austria))).ShouldSucceed();
    }

    [Fact]
    public async Task A_successor_who_begins_today_is_let_in_at_once()
    {
        var (fritz, link) = await ByLink(Fritz);
        await Appoint(Greta, Today);
        await Settle();
        (await fritz.Ask(new GetDelegation(new DelegationId(link.DelegationId)))).ShouldBeRefused("not_found");
        await ByLink(Greta);
    }

    [Fact]
    public async Task A_mailbox_that_goes_with_the_post_is_sent_a_new_link_and_the_old_one_stops()
    {
        var (fritz, link) = await ByLink(Fritz);
        await Appoint(Fritz, Today);
        await Settle();
        (await fritz.Ask(new GetDelegation(new DelegationId(link.DelegationId)))).ShouldBeRefused("not_found");
        (await To(Fritz)).Count.ShouldBe(2);
        var (greta, _) = await ByLink(Fritz);
        (await greta.Ask(new GetDelegation(new DelegationId(link.DelegationId)))).ShouldSucceed();
    }

    [Fact]
    public async Task A_successor_learns_nothing_of_a_meeting_that_was_cancelled()
    {
        var version = await Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync());
        (await TheHead.Send(new CancelMeeting(Meeting, version, "No quorum."))).ShouldSucceed();
        await Appoint(Greta, Today);
        await Settle();
        (await To(Greta)).ShouldBeEmpty();
        (await Read(db => db.PersonalLinks.SingleAsync(l => l.Email == Fritz))).RevokedAt.ShouldNotBeNull();
    }

    private async Task Appoint(string email, DateOnly from) =>
        (await TheOfficer.Send(new AppointFocalPoint(Participants["AT"], _greta.Id, email, from))).ShouldSucceed();

    private async Task<List<OutgoingMail>> To(string email) => [.. (await Mails()).Where(m => m.To.Email == email)];
}
