using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Invitations;

/// <summary>The meeting of 27 June moves to 26 September: what lasts until the meeting lasts until then.</summary>
public sealed class MovedMeetingTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private static readonly Passport Passport = new(
        "BERG ANNA", "P9876543", "Austria", new DateOnly(2020, 1, 1), new DateOnly(2030, 1, 1), new DateOnly(1980, 1, 1), "Graz");

    [Fact]
    public async Task A_link_that_ran_out_works_again_until_the_new_end()
    {
        await Dispatched();
        var (focal, austria) = await Focal();
        Clock.SetUtcNow(On(6, 28));
        (await focal.Ask(new GetDelegation(austria))).ShouldBeRefused("not_found");

        await Move(new DateOnly(2024, 9, 26));
        (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
        Clock.SetUtcNow(On(9, 26));
        (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
        Clock.SetUtcNow(On(9, 27));
        (await focal.Ask(new GetDelegation(austria))).ShouldBeRefused("not_found");
    }

    [Fact]
    public async Task Nobody_is_locked_out_while_a_postponed_meeting_has_no_dates()
    {
        await Dispatched();
        Clock.SetUtcNow(On(6, 20));
        (await TheHead.Send(new PostponeMeeting(Meeting, await Version(), "The host asks for time."))).ShouldSucceed();
        await Settle();
        Clock.SetUtcNow(On(8, 1));
        var (focal, austria) = await Focal();
        (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();

        Clock.SetUtcNow(On(9, 1));
        (await focal.Ask(new GetDelegation(austria))).ShouldBeRefused("not_found");
        (await As(new Actor.Nobody()).Send(new RequestNewLink("ministry.at@example.org"))).ShouldSucceed();
        (focal, _) = await Focal();
        (await focal.Ask(new GetDelegation(austria))).ShouldSucceed();
    }

    [Fact]
    public async Task Who_is_told_that_a_meeting_is_off_reads_which_letters_that_follows_with_their_dates()
    {
        await Dispatched();
        Clock.SetUtcNow(On(6, 20));
        (await TheHead.Send(new PostponeMeeting(Meeting, await Version(), "the host asks for time"))).ShouldSucceed();
        await Settle();
        Clock.SetUtcNow(On(6, 24));
        (await TheHead.Send(new CancelMeeting(Meeting, await Version(), "No quorum."))).ShouldSucceed();
        await Settle();

        var invitation = await Read(db => db.Invitations.SingleAsync(i => i.ParticipantName == "Austria"));
        var invited = $"reference {invitation.Reference} of {Language.Working.Day(DateOnly.FromDateTime(invitation.SignedAt!.Value.UtcDateTime))}";
        var (reference, postponement) = await Letter("Postponement");
        postponement.ShouldSatisfyAllConditions(text => text.ShouldContain(PdfText.Squeeze(invited)),
            text => text.ShouldContain(PdfText.Squeeze("as scheduled. The host asks for time. New dates")));
        var (_, cancellation) = await Letter("Cancellation");
        cancellation.ShouldSatisfyAllConditions(text => text.ShouldContain(PdfText.Squeeze(invited)),
            text => text.ShouldContain(PdfText.Squeeze($"postponement of the meeting, reference {reference} of 20 June 2024")),
            text => text.ShouldContain(PdfText.Squeeze("have lapsed accordingly")), text => text.ShouldContain("LIMITED"),
            text => text.ShouldNotContain("PERSONAL"));

        async Task<(string Reference, string Text)> Letter(string named)
        {
            var issued = await Read(db => db.IssuedDocuments.SingleAsync(d => d.Title.StartsWith(named) && d.Title.EndsWith("to Austria")));
            await using var scope = Services.CreateAsyncScope();
            var content = await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(issued.Id, TestContext.Current.CancellationToken);
            return (issued.Symbol!, PdfText.Squeeze(await PdfText.Of(content!.Bytes)));
        }
    }

    [Fact]
    public async Task A_new_link_says_the_new_end()
    {
        await Dispatched();
        await Move(new DateOnly(2024, 9, 26));
        Clock.SetUtcNow(On(7, 20));
        (await As(new Actor.Nobody()).Send(new RequestNewLink("ministry.at@example.org"))).ShouldSucceed();
        (await Mails()).Single(m => m.Kind == MailKind.Notice).Text.ShouldContain("works until 26 September 2024");
        await Focal();
    }

    [Fact]
    public async Task A_delegates_link_outlives_the_meeting_by_sixty_days_and_no_link_is_cut_short()
    {
        await Dispatched();
        var (focal, austria) = await Focal();
        await Accepted(focal, austria);
        await Move(new DateOnly(2024, 9, 26));
        (await Expiries()).ShouldBe([(LinkPurpose.Nominate, new DateOnly(2024, 9, 26)), (LinkPurpose.Register, new DateOnly(2024, 11, 25))]);

        await Move(new DateOnly(2024, 9, 2));
        (await Expiries()).ShouldBe([(LinkPurpose.Nominate, new DateOnly(2024, 9, 26)), (LinkPurpose.Register, new DateOnly(2024, 11, 25))]);
    }

    [Fact]
    public async Task A_link_taken_back_stays_taken_back()
    {
        await Dispatched();
        var (focal, austria) = await Focal();
        (await TheOfficer.Send(new RevokeLinks(austria, "Passed on"))).ShouldSucceed();
        await Move(new DateOnly(2024, 9, 26));
        (await focal.Ask(new GetDelegation(austria))).ShouldBeRefused("not_found");
        (await As(new Actor.Nobody()).Send(new RequestNewLink("ministry.at@example.org"))).ShouldSucceed();
        (await Mails()).ShouldNotContain(m => m.Kind == MailKind.Notice);
    }

    [Fact]
    public async Task Each_deadline_has_reminders_of_its_own_once_a_step()
    {
        await Dispatched();
        Clock.SetUtcNow(On(5, 16));
        await Remind();
        (await Reminders()).ShouldBe(3);
        await Move(new DateOnly(2024, 9, 26));
        await Remind();
        (await Reminders()).ShouldBe(3);

        Clock.SetUtcNow(On(8, 15));
        await Remind();
        (await Reminders()).ShouldBe(6);
        (await Mails()).Last(m => m.Kind == MailKind.Reminder).Text.ShouldContain("29 August 2024");
    }

    [Fact]
    public async Task Passport_data_is_kept_until_thirty_days_after_the_new_dates()
    {
        await Dispatched();
        var (focal, austria) = await Focal();
        var id = await Accepted(focal, austria);
        (await focal.Send(new RequestVisaLetter(id, Passport, 2))).ShouldSucceed();
        await Move(new DateOnly(2024, 9, 26));

        Clock.SetUtcNow(On(7, 28));
        (await Purged()).ShouldBeFalse();
        Clock.SetUtcNow(On(10, 26));
        (await Purged()).ShouldBeFalse();
        Clock.SetUtcNow(On(10, 27));
        (await Purged()).ShouldBeTrue();
    }

    private static DateTimeOffset On(int month, int day) => new(2024, month, day, 3, 0, 0, TimeSpan.Zero);

    private async Task Move(DateOnly to)
    {
        var dates = new PlannedDates(to, to, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm");
        (await TheHead.Send(new RescheduleMeeting(Meeting, await Version(), dates))).ShouldSucceed();
        await Settle();
    }

    private Task<long> Version() => Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync());

    private async Task<(Acting Focal, DelegationId Delegation)> Focal()
    {
        var (focal, link) = await ByLink("ministry.at@example.org");
        return (focal, new DelegationId(link.DelegationId));
    }

    private async Task<RegistrationId> Accepted(Acting focal, DelegationId delegation)
    {
        var id = new RegistrationId((await focal.Send(new NominateDelegates(delegation, [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id);
        (await TheOfficer.Send(new AcceptNomination(id, 1))).ShouldSucceed();
        await Settle();
        return id;
    }

    private async Task<List<(LinkPurpose, DateOnly)>> Expiries() =>
        [.. (await Read(db => db.PersonalLinks.ToListAsync())).Where(l => l.Email is "ministry.at@example.org" or "anna.berg@example.org")
            .OrderBy(l => l.Purpose).Select(l => (l.Purpose, DateOnly.FromDateTime(l.ExpiresAt.UtcDateTime)))];

    private async Task Remind()
    {
        for (var i = 0; i < 2; i++) (await TheSystem.Send(new SendReminders())).ShouldSucceed();
    }

    private async Task<int> Reminders() => (await Mails()).Count(m => m.Kind == MailKind.Reminder);

    private async Task<bool> Purged()
    {
        (await TheSystem.Send(new PurgeTravelDocuments())).ShouldSucceed();
        return await Read(async db => !await db.TravelDocuments.AnyAsync());
    }
}
