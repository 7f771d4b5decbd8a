using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Documents;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Ports;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Outcomes;

public sealed class SilenceTests(PostgresFixture postgres) : OutcomeScene(postgres)
{
    private SilenceProcedureId _procedure;
    private DateTimeOffset _expires;

    [Fact]
    public async Task Nobody_breaks_it_so_the_text_is_adopted_at_its_end_with_numbers_once_and_everybody_is_told()
    {
        await Opened();
        var note = (await Mails()).Single(m => m.To.Email == "ministry.at@example.org" && m.Subject.StartsWith("Silence procedure", StringComparison.Ordinal));
        var text = await Text(note.Enclosures.ShouldHaveSingleItem());
        foreach (var words in new[] { "Silence ends", "(Stockholm time)", "UTC", "BP/SOM.34/2024/L.1", "Only participating states" })
            text.ShouldContain(words);
        text.ShouldNotContain("R.1");
        text.ShouldNotContain("The meeting");
        (await TheOfficer.Send(new TranslateConclusion(Meeting, await Version(), new((await Conclusions()).Entries[0].Id), "fr", "Texte")))
            .ShouldBeRefused<OutcomeErrors.CannotBeEdited>();

        await Keep(_expires);
        (await Status()).ShouldBe(SilenceStatus.Open);
        await Keep(_expires + SilenceProcedure.Settling);
        await Keep(_expires + TimeSpan.FromHours(1));
        (await Status()).ShouldBe(SilenceStatus.Adopted);
        (await Conclusions()).ShouldSatisfyAllConditions(
            c => c.Status.ShouldBe(ConclusionsStatus.Adopted),
            c => c.AdoptedAt.ShouldBe(_expires),
            c => c.AdoptedUnder.ShouldBeNull(),
            c => c.Entries.Select(e => e.Number).ShouldBe([null, "R.1", "R.2", "D.1"]));
        (await Read(db => db.Outcomes.CountAsync())).ShouldBe(3);
        await Settle();
        var result = (await Mails()).Where(m => m.Subject.StartsWith("Result of the silence", StringComparison.Ordinal)).ToList();
        result.Select(m => m.To.Email).ShouldBeUnique();
        result.ShouldContain(m => m.To.Email == "ministry.hu@example.org");
        (await Text(result[0].Enclosures.ShouldHaveSingleItem())).ShouldContain("Silence was not broken");
    }

    [Fact]
    public async Task What_silence_adopted_keeps_its_English_words_though_a_chair_returns_it()
    {
        await Opened();
        await Keep(_expires + SilenceProcedure.Settling);
        (await TheChair.Send(new ReturnConclusions(Meeting, (await Conclusions()).ContentHash, "The Arabic of 1 is wrong."))).ShouldSucceed();
        var returned = await Conclusions();
        returned.Moves.ShouldBe([ConclusionsMove.Translate, ConclusionsMove.AskAgain], ignoreOrder: true);
        (await TheOfficer.Send(new EditConclusion(Meeting, returned.Version, new(returned.Entries[1].Id), Says(OutcomeKind.Recommendation, "Otherwise."))))
            .ShouldBeRefused<OutcomeErrors.AdoptedBySilence>();
        (await TheOfficer.Send(new TranslateConclusion(Meeting, returned.Version, new(returned.Entries[0].Id), "ar", "رحب المشاركون بالتقدم.")))
            .ShouldSucceed();
        (await TheOfficer.Send(new AskClearanceAgain(Meeting, await Version()))).ShouldSucceed();
        (await TheChair.Send(new ClearConclusions(Meeting, (await Conclusions()).ContentHash))).ShouldSucceed();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task The_second_of_receipt_decides(int seconds, bool effective)
    {
        await Opened();
        var (focal, austria) = await Focal("at");
        Clock.SetUtcNow(_expires.AddSeconds(seconds));
        var receipt = (await focal.Send(new BreakSilence(austria, _procedure, "Austria objects to R.2."))).ShouldSucceed();
        receipt.ShouldBe(new ObjectionReceipt(_expires.AddSeconds(seconds), effective));
        await Keep(_expires + TimeSpan.FromHours(1));
        (await Status()).ShouldBe(effective ? SilenceStatus.Broken : SilenceStatus.Adopted);
        (await TheChair.Ask(new GetSilence(Meeting))).ShouldSucceed().Items[0].Objections.ShouldHaveSingleItem().IsEffective.ShouldBe(effective);
        (await focal.Ask(new GetSilenceOfDelegation(austria))).ShouldSucceed().Own
            .ShouldBe([new OwnObjection(receipt.ReceivedAt, effective, "Austria objects to R.2.")]);
        (await Read(db => db.Outcomes.CountAsync())).ShouldBe(effective ? 0 : 3);
    }

    [Fact]
    public async Task Broken_is_broken_and_an_amended_text_is_put_forward_in_a_new_procedure()
    {
        await Opened();
        var (focal, austria) = await Focal("at");
        Clock.Advance(TimeSpan.FromHours(1));
        (await focal.Send(new BreakSilence(austria, _procedure, " "))).Error.ShouldNotBeNull();
        (await focal.Send(new BreakSilence(austria, _procedure, "Delete the last words of paragraph 4."))).ShouldSucceed().IsEffective.ShouldBeTrue();
        await Settle();
        var told = (await Mails()).Last(m => m.To.Email == "embassy.se@example.org");
        var text = await Text(told.Enclosures.ShouldHaveSingleItem());
        text.ShouldContain("Silence was broken");
        text.ShouldSatisfyAllConditions(t => t.ShouldContain("Time limit"), t => t.ShouldContain("Broken on"), t => t.ShouldNotContain("Silence ends"));
        text.ShouldNotContain("Delete the last words");
        text.ShouldContain("BP/SOM.34/2024/SIL.1/Add.1");
        (await TheOfficer.Send(new PrepareSilence(Meeting, new DateOnly(2024, 9, 2), new TimeOnly(12, 0)))).ShouldBeRefused<OutcomeErrors.CannotMove>();
        (await TheOfficer.Send(new ReviseConclusions(Meeting, await Version()))).ShouldSucceed();
        (await TheOfficer.Send(new TableConclusions(Meeting, await Version(), null))).ShouldSucceed();
        (await TheOfficer.Send(new PrepareSilence(Meeting, new DateOnly(2024, 9, 2), new TimeOnly(12, 0)))).ShouldSucceed();
        (await TheChair.Ask(new GetSilence(Meeting))).ShouldSucceed().Items.Select(p => (p.Number, p.Status))
            .ShouldBe([(2, SilenceStatus.Prepared), (1, SilenceStatus.Broken)]);
    }

    [Fact]
    public async Task Each_note_has_an_id_of_its_own_and_the_one_on_the_result_names_the_text_put_to_silence_whatever_became_of_it_since()
    {
        await Opened();
        var opening = await Text((await Mails()).Last(m => m.To.Email == "embassy.se@example.org").Enclosures.ShouldHaveSingleItem());
        var proposed = (await Conclusions()).Entries[0];
        opening.ShouldContain(proposed.Texts[0].Text[..12]);
        opening.ShouldSatisfyAllConditions(o => o.ShouldContain("BP/SOM.34/2024/SIL.1"), o => o.ShouldNotContain("Add.1"));
        var (focal, austria) = await Focal("at");
        (await focal.Send(new BreakSilence(austria, _procedure, "Austria objects."))).ShouldSucceed();
        (await TheOfficer.Send(new ReviseConclusions(Meeting, await Version()))).ShouldSucceed();
        (await TheOfficer.Send(new EditConclusion(Meeting, await Version(), new(proposed.Id), new(
            proposed.Kind, [new("en", "What was written after the silence.")], [], proposed.DueOn)))).ShouldSucceed();
        await Settle();

        var result = await Text((await Mails()).Last(m => m.To.Email == "embassy.se@example.org").Enclosures.ShouldHaveSingleItem());
        result.ShouldContain("BP/SOM.34/2024/L.1");
        result.ShouldNotContain("written after the silence");
        IdIn(opening).ShouldNotBe(IdIn(result));
        IdIn(opening).ShouldNotBeEmpty();

        static string IdIn(string note) => System.Text.RegularExpressions.Regex.Match(note, "D-[0-9A-Z]{5}-[0-9A-Z]{5}").Value;
    }

    [Fact]
    public async Task Only_participating_states_break_it_and_a_note_counts_from_its_receipt()
    {
        await Opened();
        await Read(db => db.Participations.Where(p => p.ParticipantId == Participants["HU"]).ExecuteUpdateAsync(p => p.SetProperty(
            x => x.Kind, ParticipationKind.Observer)));
        var (focal, hungary) = await Focal("hu");
        (await focal.Send(new BreakSilence(hungary, _procedure, "We object."))).ShouldBeRefused<SilenceErrors.NotAParticipatingState>();
        (await focal.Ask(new GetSilenceOfDelegation(hungary))).ShouldSucceed().MayBreak.ShouldBeFalse();
        (await Register("TR", Clock.GetUtcNow())).ShouldBeRefused<SilenceErrors.NotAParticipatingState>();
        (await Register("SE", Clock.GetUtcNow().AddMinutes(1))).ShouldBeRefused<SilenceErrors.ReceivedInFuture>();
        (await Register("SE", Clock.GetUtcNow().AddDays(-9))).ShouldBeRefused<SilenceErrors.NotOpen>();
        var received = _expires.AddMinutes(-2);
        Clock.SetUtcNow(_expires.AddSeconds(30));
        (await Register("SE", received)).ShouldSucceed().ShouldBe(new ObjectionReceipt(received, true));
        (await Status()).ShouldBe(SilenceStatus.Broken);
    }

    [Fact]
    public async Task It_is_opened_by_a_chair_on_the_text_read_for_72_hours_at_least()
    {
        await Tabled();
        var day = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        (await TheOfficer.Send(new PrepareSilence(Meeting, day.AddDays(2), new TimeOnly(12, 0)))).ShouldBeRefused<SilenceErrors.TooShort>();
        var prepared = (await TheOfficer.Send(new PrepareSilence(Meeting, day.AddDays(5), new TimeOnly(12, 0)))).ShouldSucceed();
        prepared.IsShorterThanUsual.ShouldBeTrue();
        (await TheOfficer.Send(new PrepareSilence(Meeting, day.AddDays(6), new TimeOnly(12, 0)))).ShouldSucceed().Id.ShouldBe(prepared.Id);
        (await TheChair.Send(new OpenSilence(Meeting, new(prepared.Id), new string('0', 64)))).ShouldBeRefused<OutcomeErrors.TextChanged>();
        Clock.Advance(TimeSpan.FromDays(4));
        (await TheChair.Send(new OpenSilence(Meeting, new(prepared.Id), (await Conclusions()).ContentHash))).ShouldBeRefused<SilenceErrors.TooShort>();
        (await TheOfficer.Send(new PrepareSilence(Meeting, day.AddDays(20), new TimeOnly(12, 0)))).ShouldSucceed();
        (await TheChair.Send(new OpenSilence(Meeting, new(prepared.Id), (await Conclusions()).ContentHash))).ShouldSucceed();
        (await TheChair.Send(new OpenSilence(Meeting, new(prepared.Id), (await Conclusions()).ContentHash))).ShouldBeRefused<SilenceErrors.CannotMove>();
        (await TheOfficer.Send(new AdoptConclusions(Meeting, await Version()))).ShouldBeRefused<OutcomeErrors.CannotMove>();
    }

    [Fact]
    public async Task Two_states_at_once_are_both_on_record_and_the_end_and_an_objection_at_once_leave_one_result()
    {
        await Opened();
        var (austria, at) = await Focal("at");
        var (sweden, se) = await Focal("se");
        Clock.SetUtcNow(_expires.AddSeconds(-1));
        var both = await Task.WhenAll(austria.Send(new BreakSilence(at, _procedure, "No.")), sweden.Send(new BreakSilence(se, _procedure, "Nor we.")),
            TheSystem.Send(new KeepSilence()).ContinueWith(_ => (Result<ObjectionReceipt>)new ObjectionReceipt(default, true), TaskScheduler.Default));
        both.ShouldAllBe(r => r.Error == null && r.Value.IsEffective);
        (await TheChair.Ask(new GetSilence(Meeting))).ShouldSucceed().Items[0].Objections.Count.ShouldBe(2);
        await Keep(_expires + TimeSpan.FromHours(1));
        (await Status()).ShouldBe(SilenceStatus.Broken);
        (await Read(db => db.Outcomes.CountAsync())).ShouldBe(0);
        await Settle();
        (await Mails()).Count(m => m.To.Email == "embassy.se@example.org" && m.Subject.StartsWith("Result", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_cannot_be_adopted_is_a_task_of_the_secretariat_told_once_and_adopted_when_it_was_put_right()
    {
        await Opened();
        var frozen = (await Read(db => db.SilenceProcedures.SingleAsync(p => p.Id == _procedure))).ContentHash;
        await Freeze(new string('0', 64));
        await Keep(_expires + SilenceProcedure.Settling);
        await Keep(_expires + TimeSpan.FromHours(1));
        (await Status()).ShouldBe(SilenceStatus.Open);
        await Settle();
        var notice = (await Mails()).Where(m => m.Kind == MailKind.Notice && m.To.Email == "secretariat@example.org").ShouldHaveSingleItem();
        notice.Subject.ShouldBe("Silence has ended and the text is not adopted: 34th Senior Officials Meeting");

        await Freeze(frozen!);
        await Keep(_expires + TimeSpan.FromHours(2));
        (await Status()).ShouldBe(SilenceStatus.Adopted);
        (await Conclusions()).AdoptedAt.ShouldBe(_expires);

        Task Freeze(string hash) => Read(db => db.SilenceProcedures.ExecuteUpdateAsync(p => p.SetProperty(x => x.ContentHash, hash)));
    }

    [Fact]
    public async Task Whoever_reads_all_papers_finds_the_notes_on_silence_called_in_their_language()
    {
        await Read(db => db.Participants.Where(p => p.Code == "HU").ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, "fr")));
        await Opened();
        (await Bookmarks("fr")).ShouldContain(t => t.StartsWith("Procédure de silence", StringComparison.Ordinal));
        (await Bookmarks("en")).ShouldNotContain(t => t.StartsWith("Procédure de silence", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> Bookmarks(string language)
    {
        using var book = UglyToad.PdfPig.PdfDocument.Open((await TheOfficer.Ask(new GetBoardBook(Meeting, language))).ShouldSucceed().Bytes);
        book.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        return [.. bookmarks.Roots.Select(b => b.Title)];
    }

    [Fact]
    public async Task Four_that_find_it_expired_at_once_adopt_it_once()
    {
        await Opened();
        Clock.SetUtcNow(_expires + TimeSpan.FromMinutes(5));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TheSystem.Send(new KeepSilence())));
        (await Status()).ShouldBe(SilenceStatus.Adopted);
        (await Read(db => db.Outcomes.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Reminders_go_out_at_half_its_time_and_a_day_before_its_end_once_each()
    {
        await Opened();
        var opened = Clock.GetUtcNow();
        foreach (var (at, reminders) in new[]
        {
            (opened + TimeSpan.FromHours(1), 0), (opened + ((_expires - opened) / 2), 1), (opened + ((_expires - opened) / 2) + TimeSpan.FromMinutes(1), 1),
            (_expires - TimeSpan.FromHours(24), 2), (_expires - TimeSpan.FromHours(1), 2),
        })
        {
            await Keep(at);
            await Settle();
            (await Mails()).Count(m => m.To.Email == "ministry.at@example.org" && m.Kind == MailKind.MeetingPaper
                && m.Subject.StartsWith("Reminder", StringComparison.Ordinal)).ShouldBe(reminders, at.ToString());
        }
    }

    [Fact]
    public async Task A_reminder_greets_its_reader_and_speaks_of_a_link_only_to_those_who_were_sent_one()
    {
        await Opened();
        await Keep(_expires - TimeSpan.FromHours(2));
        await Settle();
        (await Reminder("ministry.at@example.org")).ShouldSatisfyAllConditions(
            t => t.ShouldStartWith("Excellency,"), t => t.ShouldContain("The personal link sent with the note still works."));
        (await Reminder("embassy.at@example.org")).ShouldSatisfyAllConditions(
            t => t.ShouldStartWith("Dear Sir or Madam,"), t => t.ShouldNotContain("personal link"));

        async Task<string> Reminder(string to) => (await Reminders(to)).ShouldHaveSingleItem().Text;
    }

    [Fact]
    public async Task Of_two_reminders_that_are_dealt_with_at_once_the_later_is_sent()
    {
        await Opened();
        await Keep(_expires - TimeSpan.FromDays(2));
        await Keep(_expires - TimeSpan.FromHours(2));
        await Settle();
        (await Reminders("ministry.at@example.org")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reminder_that_is_only_dealt_with_once_silence_is_over_is_not_sent()
    {
        await Opened();
        await Keep(_expires - TimeSpan.FromHours(2));
        Clock.SetUtcNow(_expires);
        await Settle();
        (await Reminders("ministry.at@example.org")).ShouldBeEmpty();
    }

    private async Task<List<OutgoingMail>> Reminders(string to) =>
        [.. (await Mails()).Where(m => m.To.Email == to && m.Subject.StartsWith("Reminder: silence", StringComparison.Ordinal))];

    private async Task Opened()
    {
        await Dispatched();
        await Tabled();
        var day = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(14);
        var prepared = (await TheOfficer.Send(new PrepareSilence(Meeting, day, new TimeOnly(18, 0)))).ShouldSucceed();
        (_procedure, _expires) = (new(prepared.Id), prepared.ExpiresAt);
        (await TheChair.Send(new OpenSilence(Meeting, _procedure, (await Conclusions()).ContentHash))).ShouldSucceed();
        await Settle();
    }

    private async Task<(Acting Focal, DelegationId Delegation)> Focal(string state)
    {
        var (focal, link) = await ByLink($"ministry.{state}@example.org");
        return (focal, new(link.DelegationId));
    }

    private Task<Result<ObjectionReceipt>> Register(string state, DateTimeOffset received) =>
        TheOfficer.Send(new RegisterObjection(Meeting, _procedure, Participants[state], received, "The Embassy", "The Embassy objects."));

    private async Task Keep(DateTimeOffset at)
    {
        Clock.SetUtcNow(at);
        (await TheSystem.Send(new KeepSilence())).ShouldSucceed();
    }

    private Task<SilenceStatus> Status() => Read(db => db.SilenceProcedures.Where(p => p.Id == _procedure).Select(p => p.Status).SingleAsync());

    private async Task<string> Text(IssuedDocumentId id)
    {
        await using var scope = Services.CreateAsyncScope();
        return await PdfText.Of((await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(id, TestContext.Current.CancellationToken))!.Bytes);
    }
}
