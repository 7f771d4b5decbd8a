using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;
using Secretariat.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Secretariat.Application.Tests.Invitations;

public sealed class LanguageTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private static readonly Language Russian = Language.Of("ru");

    [Fact]
    public async Task The_host_is_not_told_of_its_own_kind_invitation()
    {
        await Signed();
        Text((await PaperOf("Austria")).Bytes).ShouldContain("at the kind invitation of Sweden");
        Text((await PaperOf("Sweden")).Bytes).ShouldNotContain("kind invitation");
    }

    [Theory]
    [InlineData("en", "Auckland, New Zealand")]
    [InlineData("fr", "Auckland, Nouvelle-Zélande")]
    [InlineData("ru", "Auckland, Новая Зеландия")]
    [InlineData("tr", "Auckland, Yeni Zelanda")]
    [InlineData("ar", "Auckland، نيوزيلندا")]
    public async Task A_country_that_has_no_part_in_the_dialogue_is_named_in_the_language_of_the_letter(string language, string place)
    {
        await Signed();
        await Read(db => db.Meetings.ExecuteUpdateAsync(m => m.SetProperty(x => x.Venue!.City, "Auckland").SetProperty(x => x.Venue!.CountryCode, "NZ")));
        var id = new InvitationId((await InvitationOf("Austria")).Id);

        (await TheOfficer.Ask(new PreviewLetterText(LetterKind.InvitationLetter, language, "On trial", "{{place}}", id))).ShouldSucceed().Body.ShouldBe(place);
    }

    [Fact]
    public async Task A_Russian_wording_is_tried_on_a_real_addressee_saved_and_issued_and_the_letter_before_it_keeps_its_words()
    {
        await WriteTo("AT", "ru");
        await Signed();
        var before = await PaperOf("Austria");
        (before.Record.Language, Text(before.Bytes)).ShouldSatisfyAllConditions(
            paper => paper.Language.ShouldBe("ru"),
            paper => paper.Item2.ShouldContain("Имею честь пригласить Вашу делегацию (Австрия)"),
            paper => paper.Item2.ShouldContain("Stockholm, Швеция"),
            paper => paper.Item2.ShouldContain("не более трёх членов"),
            paper => paper.Item2.ShouldContain("на уровне старших должностных лиц"),
            paper => paper.Item2.ShouldContain("30 мая 2024 г."),
            paper => paper.Item2.ShouldNotContain("г.."),
            paper => paper.Item2.ShouldContain("Председатель, Budapest Process"),
            paper => paper.Item2.ShouldNotContain("Excellency"));

        const string Body = "Позвольте пригласить делегацию ({{participant}}) на мероприятие «{{meeting}}»: {{place}}, {{dates}}.";
        var id = new InvitationId((await InvitationOf("Austria")).Id);
        (await TheOfficer.Ask(new PreviewLetterText(LetterKind.InvitationLetter, "ru", "Приглашение", Body, id))).ShouldSucceed().Body
            .ShouldBe("Позвольте пригласить делегацию (Австрия) на мероприятие «34-е Senior Officials Meeting»: Stockholm, Швеция, 27\u00A0июня 2024\u00A0г.");
        (await TheOfficer.Send(new RewordLetterText(LetterKind.InvitationLetter, "ru", "Приглашение", "{{meting}}", 0)))
            .ShouldBeRefused<LetterTextErrors.UnknownField>().Field.ShouldBe("meting");
        (await TheOfficer.Ask(new GetLetterText(LetterKind.InvitationLetter, "ru"))).ShouldSucceed().Version.ShouldBe(0);
        (await TheOfficer.Send(new RewordLetterText(LetterKind.InvitationLetter, "ru", "Приглашение", Body, 0))).ShouldSucceed();
        (await TheOfficer.Ask(new GetLetterText(LetterKind.InvitationLetter, "ru"))).ShouldSucceed().Wordings.Count.ShouldBe(2);
        (await TheOfficer.Ask(new GetLetterText(LetterKind.InvitationLetter, "fr"))).ShouldSucceed().Wordings.Count.ShouldBe(1);

        var old = await InvitationOf("Austria");
        (await TheOfficer.Send(new ReissueInvitation(new InvitationId(old.Id), "New wording", old.Version))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();

        Text((await PaperOf("Austria")).Bytes).ShouldContain("Позвольте пригласить делегацию (Австрия)");
        (await Content(before.Record.Id)).ShouldBe(before.Bytes);
    }

    [Fact]
    public async Task Every_text_is_listed_in_every_language_and_one_that_papers_do_not_speak_is_refused()
    {
        var listed = (await TheOfficer.Ask(new ListLetterTexts())).ShouldSucceed().Items;
        foreach (var kind in Enum.GetValues<LetterKind>())
            listed.Where(t => t.Kind == kind).Select(t => t.Language).ShouldBe(["ar", "en", "fr", "ru", "tr"], ignoreOrder: true);

        (await TheOfficer.Send(new RewordLetterText(LetterKind.Reminder, "de", "Erinnerung", "{{link}}", 0))).ShouldBeRefused<InvalidRequest>();
        (await TheOfficer.Ask(new GetLetterText(LetterKind.Reminder, "de"))).ShouldBeRefused<NotFound>();
    }

    [Fact]
    public async Task An_Arabic_letter_runs_from_right_to_left_and_says_that_it_is_Arabic()
    {
        await WriteTo("AT", "ar");
        await Signed();

        using var arabic = PdfDocument.Open((await PaperOf("Austria")).Bytes);
        using var english = PdfDocument.Open((await PaperOf("Sweden")).Bytes);
        (Tag(arabic), Tag(english)).ShouldBe(("ar", "en"));
        (Direction(arabic), Direction(english)).ShouldBe(("R2L", null));
        (Start(arabic), Start(english)).ShouldSatisfyAllConditions(
            start => start.Item1.ShouldBeGreaterThan(300),
            start => start.Item2.ShouldBeLessThan(100));

        static string? Tag(PdfDocument paper) => (paper.Structure.Catalog.CatalogDictionary.Data["Lang"] as StringToken)?.Data;
        static string? Direction(PdfDocument paper) =>
            paper.Structure.Catalog.CatalogDictionary.Data["ViewerPreferences"] is DictionaryToken preferences
            && preferences.TryGet(NameToken.Create("Direction"), out NameToken direction) ? direction.Data : null;

        // The city of the addressee is short, so it shows on which side its line begins.
        static double Start(PdfDocument paper) => paper.GetPage(1).GetWords().Where(w => w.Text is "Austria" or "Sweden").Min(w => w.BoundingBox.Left);
    }

    [Fact]
    public async Task Mails_reach_each_reader_in_their_language()
    {
        await WriteTo("AT", "fr");
        await Dispatched();

        (await Subject("ministry.at@example.org")).ShouldContain("invitation (Autriche)");
        (await Subject("embassy.at@example.org")).ShouldStartWith("Copie\u00A0: ");
        (await Subject("ministry.se@example.org")).ShouldContain("invitation to Sweden");

        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 23, 6, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new SendReminders())).ShouldSucceed();
        (await Newest("ministry.at@example.org")).Text.ShouldContain("dans 7\u00A0jours");
        (await Newest("ministry.se@example.org")).Text.ShouldContain("in 7\u00A0days");

        var meeting = await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting));
        (await TheHead.Send(new PostponeMeeting(Meeting, meeting.Version, "Salle indisponible"))).ShouldSucceed();
        await Settle();
        var told = await Newest("ministry.at@example.org");
        (told.Subject, told.Text).ShouldSatisfyAllConditions(
            mail => mail.Subject.ShouldStartWith("Réunion reportée\u00A0: 34e Senior Officials Meeting, 27 juin 2024, Stockholm, Suède"),
            mail => mail.Text.ShouldContain("Motif\u00A0: «\u00A0Salle indisponible\u00A0»."));
        (await Newest("ministry.se@example.org")).Subject.ShouldStartWith("Postponed: 34th Senior Officials Meeting");

        async Task<string> Subject(string to) => (await Newest(to)).Subject;
        async Task<OutgoingMail> Newest(string to) => (await Mails()).Last(m => m.To.Email == to);
    }

    [Fact]
    public async Task A_delegate_is_written_to_in_their_own_language_or_else_in_that_of_their_participant()
    {
        await WriteTo("SE", "tr");
        await Dispatched();
        var (holder, link) = await ByLink("ministry.se@example.org");
        (await holder.Send(new NominateDelegates(new DelegationId(link.DelegationId),
            [Person("Isa", "Biri") with { Language = null }, Person("Ivan", "Obraztsov") with { Language = "ru" }]))).ShouldSucceed();

        (await Read(db => db.Registrations.OrderBy(r => r.Position).Select(r => r.Language).ToListAsync())).ShouldBe(["tr", "ru"]);
        foreach (var registration in await Read(db => db.Registrations.ToListAsync()))
            (await TheOfficer.Send(new AcceptNomination(registration.Id, registration.Version))).ShouldSucceed();
        await Settle();
        (await Mails()).Last(m => m.To.Email == "isa.biri@example.org").Text.ShouldStartWith("Sayın Isa BİRİ,");
        (await Mails()).Last(m => m.To.Email == "isa.biri@example.org").Text.ShouldContain("/link?lang=tr#");
        (await Mails()).Last(m => m.To.Email == "ivan.obraztsov@example.org").Text.ShouldContain("/link?lang=ru#");
        (await Mails()).Last(m => m.To.Email == "ivan.obraztsov@example.org").Text.ShouldStartWith("Уважаемая госпожа OBRAZTSOV,");
    }

    [Fact]
    public async Task A_text_that_is_missing_in_a_language_stands_in_English_and_says_so_in_that_language()
    {
        await WriteTo("AT", "ru");
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        var line = await InvitationOf("Austria");
        await using var scope = Services.CreateAsyncScope();
        var (db, papers) = (scope.ServiceProvider.GetRequiredService<ISecretariatDb>(), scope.ServiceProvider.GetRequiredService<InvitationPapers>());
        var invitation = await db.Invitations.SingleAsync(i => i.Id == new InvitationId(line.Id), Ct);
        var occasion = (await db.Occasion(Meeting, new DialogueSettings(), Ct)).Value;

        var untranslated = LetterWriter.Delivered(LetterKind.InvitationLetter, Language.Working) with { WantedIn = Russian };
        var letter = (await papers.Make(invitation, occasion, untranslated, [], null, NominateBy, Ct)).Value;
        letter.Language.ShouldBe(Language.Working);
        Text(letter.Paper.Bytes).ShouldSatisfyAllConditions(
            text => text.ShouldContain("I have the honour to invite Austria"),
            text => text.ShouldContain(Phrases.Of(Russian).NotTranslated));

        var fields = new Dictionary<string, object>
        {
            ["participant"] = "Austria",
            ["meeting"] = "34th",
            ["the_meeting"] = "the 34th",
            ["dates"] = "27 June",
            ["secretariat"] = "S",
        };
        (fields["link"], fields["link_expires"]) = ("https://example.org", "tomorrow");
        var mail = LetterWriter.Delivered(LetterKind.NewLink, Language.Working);
        LetterWriter.Fill(mail with { WantedIn = Russian }, fields).Value.Text.ShouldStartWith(Phrases.Of(Russian).NotTranslated);
        LetterWriter.Fill(mail, fields).Value.Text.ShouldStartWith("Dear Sir or Madam,\n\nA new personal link");
    }

    [Fact]
    public void A_letter_without_a_field_it_needs_is_not_made_and_says_which()
    {
        var wording = new Wording(LetterKind.Rejection, Russian, 1, "{{meeting}}", "Причина: {{reason}}");
        var fields = new Dictionary<string, object> { ["meeting"] = "34-е совещание", ["reason"] = "" };
        LetterWriter.Fill(wording, fields).Error.ShouldBeOfType<LetterTextErrors.FieldMissing>().Field.ShouldBe("reason");
        LetterWriter.Fill(wording, new Dictionary<string, object>(fields) { ["reason"] = "нет письма" }).Value.Body.ShouldBe("Причина: нет письма");
    }

    [Fact]
    public async Task Letters_that_lack_a_field_are_held_back_together_and_the_refusal_says_which_and_what_they_lack()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new RewordLetterText(LetterKind.InvitationLetter, "en", "Invitation", "The theme is {{title}}, {{dates}}.", 0))).ShouldSucceed();
        var refusal = (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldBeRefused<LetterTextErrors.FieldMissing>();
        refusal.Message.ShouldContain("{{title}} for Austria; {{title}} for Sweden");
        refusal.Message.ShouldNotContain("Hungary");
        refusal.Subjects.ShouldBe([(await InvitationOf("Austria")).Id, (await InvitationOf("Sweden")).Id]);
        (await Invitations()).ShouldAllBe(i => i.Status == InvitationStatus.Draft);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task Signed()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();
    }

    private async Task<(IssuedDocument Record, byte[] Bytes)> PaperOf(string participant)
    {
        var id = new IssuedDocumentId((await InvitationOf(participant)).DocumentId!.Value);
        return (await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == id)), await Content(id));
    }

    private async Task<byte[]> Content(IssuedDocumentId id)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(id, Ct))!.Bytes;
    }

    private static string Text(byte[] paper)
    {
        using var pdf = PdfDocument.Open(paper);
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
