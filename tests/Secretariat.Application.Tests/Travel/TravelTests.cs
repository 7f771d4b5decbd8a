using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Application.Travel;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Travel;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Travel;

public sealed class TravelTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private static readonly Passport Annas =
        new("BERG ANNA", "P9876543", "Austria", new DateOnly(2020, 1, 1), new DateOnly(2030, 1, 1), new DateOnly(1980, 1, 1), "Graz");

    [Fact]
    public async Task A_visa_letter_shows_the_passport_is_kept_sealed_is_never_mailed_and_goes_with_the_passport_data()
    {
        var (focal, anna) = await Nominated();
        (await Visa(anna)).ShouldBeRefused<TravelErrors.NotAccepted>();
        (await TheOfficer.Send(new AcceptNomination(anna, 1))).ShouldSucceed();
        (await Visa(anna)).ShouldBeRefused<TravelErrors.PassportMissing>();
        (await Due()).ShouldBe((0, 0));
        (await focal.Send(new RequestVisaLetter(anna, Annas, 2))).ShouldSucceed();
        (await Due()).ShouldBe((1, 1), "what was asked for waits for the head");
        var issued = (await Visa(anna)).ShouldSucceed();
        (await Due()).ShouldBe((0, 0));
        await Settle();

        var kept = await Read(db => db.VisaLetters.SingleAsync());
        Encoding.Latin1.GetString(kept.Sealed!).ShouldNotContain("%PDF");
        (await focal.Send(new ReadVisaLetter(anna))).ShouldBeRefused<Forbidden>();
        var (herself, _) = await ByLink("anna.berg@example.org");
        var text = await PdfText.Of((await herself.Send(new ReadVisaLetter(anna))).ShouldSucceed().Bytes);
        var printed = kept.Code.Printed.Replace('-', '\u2011');
        foreach (var words in new[] { "Dear Sir or Madam,", "26–28 June 2024", "BERG ANNA", "P9876543", "Graz", "borne by Austria",
            "Embassy of Sweden in Vienna", issued.Reference, printed, "Restricted" })
            text.ShouldContain(words);
        (await Mails()).Single(m => m.Subject.Contains("visa letter", StringComparison.Ordinal)).Enclosures.ShouldBeEmpty();

        (await Asked(kept.Code.Text.ToLowerInvariant())).ShouldBe(
            new CheckedVisaLetter(true, issued.Reference, kept.IssuedOn, "34th Senior Officials Meeting", "27 June 2024"));
        var french = (await TheHead.Send(new IssueVisaLetter(anna, null, "Henri Head", "Head of Secretariat", "fr"))).ShouldSucceed();
        french.Reference.ShouldNotBe(issued.Reference);
        (await PdfText.Of((await herself.Send(new ReadVisaLetter(anna))).ShouldSucceed().Bytes)).ShouldContain("Autriche");
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Asked("0000-0000-00000")).ShouldBe(new CheckedVisaLetter(false));
        var newer = (await Visa(anna)).ShouldSucceed();
        newer.Reference.ShouldNotBe(issued.Reference);
        (await Asked(kept.Code.Text)).Holds.ShouldBeFalse();
        var second = await Read(db => db.VisaLetters.SingleAsync(l => l.SupersededAt == null));
        (await TheOfficer.Send(new WithdrawDelegate(anna, "Ill", 3))).ShouldSucceed();
        (await Asked(second.Code.Text)).Holds.ShouldBeFalse();

        Clock.SetUtcNow(new DateTimeOffset(2024, 7, 28, 3, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new PurgeTravelDocuments())).ShouldSucceed();
        (await Read(db => db.VisaLetters.CountAsync(l => l.Sealed != null))).ShouldBe(0);
        (await TheOfficer.Send(new ReadVisaLetter(anna))).ShouldBeRefused("not_found");
    }

    [Fact]
    public async Task A_funding_decision_says_what_is_covered_and_by_when_and_a_later_one_takes_its_place()
    {
        var (_, anna) = await Nominated();
        var terms = new FundingTerms([FundingItem.Travel, FundingItem.DailyAllowance], new DailyAllowance(180.5m, "EUR", 3), "One delegate is funded.",
            new DateOnly(2024, 6, 1));
        (await Fund(anna, terms)).ShouldBeRefused<TravelErrors.NotAccepted>();
        (await TheOfficer.Send(new AcceptNomination(anna, 1))).ShouldSucceed();
        (await Fund(anna, terms with { Allowance = null })).ShouldBeRefused<TravelErrors.AllowanceUnclear>();
        (await Fund(anna, terms with { AcceptBy = null })).ShouldBeRefused<TravelErrors.DeadlineMissing>();
        (await Fund(anna, terms with { AcceptBy = new DateOnly(2024, 1, 1) })).ShouldBeRefused<TravelErrors.DeadlineOver>();
        var issued = (await Fund(anna, terms)).ShouldSucceed();
        await Settle();
        var text = await Text(new(issued.DocumentId!.Value));
        foreach (var words in new[] { "Anna BERG", "180.50", "541.50", "1 June 2024", "One delegate is funded.", issued.Reference }) text.ShouldContain(words);
        (await Mails()).ShouldContain(m => m.To.Email == "anna.berg@example.org" && m.Enclosures.Contains(new IssuedDocumentId(issued.DocumentId.Value)));

        var declined = (await Fund(anna, new FundingTerms([], null, "The budget is spent.", null))).ShouldSucceed();
        (await Text(new(declined.DocumentId!.Value))).ShouldContain("cannot be funded");
        (await Read(db => db.FundingDecisions.CountAsync(d => d.SupersededAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Letters_name_a_delegate_in_the_letters_of_their_language_and_a_visa_letter_always_as_the_passport_does()
    {
        var (focal, anna) = await Nominated();
        await Read(db => db.Registrations.ExecuteUpdateAsync(set => set.SetProperty(r => r.NameInOwnScript, "Анна БЕРГ").SetProperty(r => r.Language, "ru")));
        (await TheOfficer.Send(new AcceptNomination(anna, 1))).ShouldSucceed();
        await Settle();
        (await Mails()).Last(m => m.To.Email == "anna.berg@example.org").Text.ShouldStartWith("Уважаемая госпожа БЕРГ");
        var terms = new FundingTerms([FundingItem.Travel], null, null, new DateOnly(2024, 6, 1));
        var funding = await Text(new((await Fund(anna, terms)).ShouldSucceed().DocumentId!.Value));
        funding.ShouldContain("Анна БЕРГ");
        funding.ShouldNotContain("Anna BERG");

        (await focal.Send(new RequestVisaLetter(anna, Annas, 2))).ShouldSucceed();
        (await TheHead.Send(new IssueVisaLetter(anna, null, "Henri Head", "Head of Secretariat", "ru"))).ShouldSucceed();
        var (herself, _) = await ByLink("anna.berg@example.org");
        var visa = await PdfText.Of((await herself.Send(new ReadVisaLetter(anna))).ShouldSucceed().Bytes);
        visa.ShouldContain("BERG ANNA");
        visa.ShouldNotContain("Анна");
    }

    [Fact]
    public async Task Letters_issued_to_one_delegate_at_once_leave_one_that_counts_and_no_gap_in_the_numbers()
    {
        var (_, anna) = await Nominated();
        (await TheOfficer.Send(new AcceptNomination(anna, 1))).ShouldSucceed();
        var terms = new FundingTerms([FundingItem.Travel], null, null, new DateOnly(2024, 6, 1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Fund(anna, terms)));
        answers.ShouldAllBe(a => a.Error == null || a.Error is TravelErrors.DecidedMeanwhile || a.Error.Code == "change.overtaken");
        (await Read(db => db.FundingDecisions.CountAsync(d => d.SupersededAt == null))).ShouldBe(1);
        var numbers = (await Read(db => db.IssuedDocuments.Where(d => d.Symbol!.Contains("/OUT/")).Select(d => d.Symbol!).ToListAsync()))
            .Select(s => int.Parse(s[^4..], System.Globalization.CultureInfo.InvariantCulture)).Order();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_was_invited_hears_by_numbered_letter_or_note_that_the_meeting_is_put_off_or_given_up(bool cancelled)
    {
        await Dispatched();
        var version = await Read(db => db.Meetings.Select(m => m.Version).SingleAsync());
        (cancelled ? await TheHead.Send(new CancelMeeting(Meeting, version, "The host asks for time."))
            : await TheHead.Send(new PostponeMeeting(Meeting, version, "The host asks for time."))).ShouldSucceed();
        await Settle();

        var mail = (await Mails()).Last(m => m.To.Email == "ministry.at@example.org");
        mail.Kind.ShouldBe(cancelled ? MailKind.MeetingCancelled : MailKind.MeetingChanged);
        var letter = await Text(mail.Enclosures.ShouldHaveSingleItem());
        letter.ShouldContain("BP/OUT/2024/0004");
        letter.ShouldContain("Eva Austriason");
        letter.ShouldContain("BP/OUT/2024/0001");
        letter.ShouldContain("The host asks for time.");
        letter.ShouldContain("Henri Head");
        (await Mails()).Last(m => m.To.Email == "embassy.at@example.org").Enclosures.ShouldBe(mail.Enclosures);
        var note = await Text((await Mails()).Last(m => m.To.Email == "ministry.hu@example.org").Enclosures.ShouldHaveSingleItem());
        note.ShouldContain("presents its compliments to the Ministry of Foreign Affairs of Hungary");
        note.ShouldNotContain("Henri Head");
        await Settle();
        (await Read(db => db.IssuedDocuments.CountAsync(d => d.Symbol!.Contains("/OUT/")))).ShouldBe(6);
    }

    [Theory]
    [InlineData(false, "scheduled in Stockholm, Sweden, on 27 June 2024 and since postponed, will not take place")]
    [InlineData(true, "scheduled in Stockholm, Sweden, on 26 and 27 October 2024 after its postponement from 27 June 2024, will not take place")]
    public async Task Who_hears_that_a_meeting_is_given_up_is_told_that_it_had_been_put_off(bool rescheduled, string said)
    {
        await Dispatched();
        (await TheHead.Send(new PostponeMeeting(Meeting, await Version(), "The host asks for time."))).ShouldSucceed();
        await Settle();
        if (rescheduled)
        {
            (await TheHead.Send(new RescheduleMeeting(Meeting, await Version(),
                new PlannedDates(new(2024, 10, 26), new(2024, 10, 27), new(9, 30), new(17, 0), "Europe/Stockholm")))).ShouldSucceed();
            await Settle();
        }

        (await TheHead.Send(new CancelMeeting(Meeting, await Version(), "No quorum."))).ShouldSucceed();
        await Settle();

        foreach (var mailed in new[] { "ministry.at@example.org", "ministry.hu@example.org" })
        {
            var mail = (await Mails()).Single(m => m.To.Email == mailed && m.Kind is MailKind.MeetingCancelled);
            PdfText.Squeeze(await Text(mail.Enclosures.ShouldHaveSingleItem())).ShouldContain(PdfText.Squeeze(said));
        }

        Task<long> Version() => Read(db => db.Meetings.Select(m => m.Version).SingleAsync());
    }

    private async Task<(Acting Focal, RegistrationId Anna)> Nominated()
    {
        await Dispatched();
        var (focal, link) = await ByLink("ministry.at@example.org");
        return (focal, new RegistrationId(
            (await focal.Send(new NominateDelegates(new DelegationId(link.DelegationId), [Person("Anna", "Berg")]))).ShouldSucceed().Delegates[0].Id));
    }

    private Task<Result<IssuedLetter>> Visa(RegistrationId id) =>
        TheHead.Send(new IssueVisaLetter(id, "Embassy of Sweden in Vienna", "Henri Head", "Head of Secretariat"));

    /// <summary>How many visa letters the home page and the list of nominations show as asked for and not issued.</summary>
    private async Task<(int, int)> Due() => (
        (await TheOfficer.Ask(new GetWorkInHand(new DateOnly(2024, 4, 3)))).ShouldSucceed().Waiting.Where(w => w.Kind is WaitingKind.VisaLetters)
            .Sum(w => w.Count),
        (await TheOfficer.Ask(new ListRegistrations(Meeting, new Page(), VisaLetterDue: true))).ShouldSucceed().Items.Count);

    private Task<Result<IssuedLetter>> Fund(RegistrationId id, FundingTerms terms) =>
        TheHead.Send(new DecideFunding(id, terms, "Henri Head", "Head of Secretariat"));

    private async Task<CheckedVisaLetter> Asked(string code) => (await As(new Actor.Nobody()).Ask(new VerifyVisaLetter(code))).ShouldSucceed();

    private async Task<string> Text(IssuedDocumentId id)
    {
        await using var scope = Services.CreateAsyncScope();
        return await PdfText.Of((await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(id, TestContext.Current.CancellationToken))!.Bytes);
    }
}
