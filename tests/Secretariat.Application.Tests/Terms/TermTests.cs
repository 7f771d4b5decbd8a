using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Terms;
using Secretariat.Testing;
using UglyToad.PdfPig;

namespace Secretariat.Application.Tests.Terms;

/// <summary>What the staff say in other languages, on its way into papers and mails.</summary>
public sealed class TermTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    private const string Theme = "Towards a new Ministerial Declaration";
    private const string ArabicTheme = "نحو إعلان وزاري جديد";

    protected override void Configure(IServiceCollection services) => services.AddSingleton(new DialogueSettings
    {
        Terms = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["fr"] = new Dictionary<string, string> { ["Budapest Process"] = "Processus de Budapest", ["Stockholm"] = "Stockholm" },
        },
    });

    [Fact]
    public async Task The_theme_stands_in_English_on_an_Arabic_paper_until_somebody_says_it_in_Arabic()
    {
        await Name(Theme);
        await WriteTo("AT", "ar");
        await Dispatched();
        var (before, id) = await LetterTo("Austria");
        Text(before).ShouldContain("Declaration");

        (await Say(Theme, 0, ("ar", ArabicTheme))).ShouldSucceed();
        var invitation = await InvitationOf("Austria");
        (await TheOfficer.Send(new ReissueInvitation(new(invitation.Id), "The theme in Arabic", invitation.Version))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();

        var (after, _) = await LetterTo("Austria");
        Text(after).ShouldNotContain("Declaration");
        (await Content(id)).ShouldBe(before, "an issued paper keeps its bytes");
        await using var scope = Services.CreateAsyncScope();
        var own = await Occasion(scope, "ar");
        (own.Theme, own.IsTitleTranslated).ShouldBe((ArabicTheme, true));
        (await Occasion(scope, "tr")).RemarkUnless((await Occasion(scope, "tr")).IsTitleTranslated).ShouldBe(Phrases.Of(Language.Of("tr")).NotTranslated);
    }

    [Fact]
    public async Task What_the_staff_say_goes_before_the_settings_which_stand_where_they_say_nothing()
    {
        await using var scope = Services.CreateAsyncScope();
        (await Occasion(scope, "fr")).Term("Budapest Process").ShouldBe("Processus de Budapest");
        (await TheOfficer.Ask(new GetTerm("Budapest Process"))).ShouldSucceed().Delivered.ShouldBe([new("fr", "Processus de Budapest")]);

        (await Say("Budapest Process", 0, ("fr", "Dialogue de Budapest"))).ShouldSucceed();
        (await Occasion(scope, "fr")).Term("Budapest Process").ShouldBe("Dialogue de Budapest");
        (await Occasion(scope, "fr")).Term("Stockholm").ShouldBe("Stockholm");
        (await Occasion(scope, "tr")).Term("Budapest Process").ShouldBe("Budapest Process");

        (await Say("Budapest Process", 1)).ShouldSucceed();
        (await Occasion(scope, "fr")).Term("Budapest Process").ShouldBe("Processus de Budapest");
        (await TheOfficer.Ask(new GetTerm("Budapest Process"))).ShouldSucceed().Version.ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_who_say_the_same_term_for_the_first_time_one_is_heard_and_the_others_see_what_stands()
    {
        var said = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Say("Migration dialogue", 0, ("fr", $"Dialogue {i}")))));

        said.Count(s => s.Error is null).ShouldBe(1);
        said.Where(s => s.Error is not null).ShouldAllBe(s => s.Error is Conflict || s.Error is StaleVersion);
        var stands = (await TheOfficer.Ask(new GetTerm("Migration dialogue"))).ShouldSucceed();
        stands.Version.ShouldBe(1);
        (await Say("Migration dialogue", 1, ("fr", "Dialogue migratoire"))).ShouldSucceed();
    }

    [Fact]
    public async Task A_reason_reaches_each_reader_in_their_language_and_says_that_it_is_not_translated_only_where_it_is_not()
    {
        const string Reason = "The host asks for time.";
        await WriteTo("AT", "ru");
        await WriteTo("SE", "tr");
        await Dispatched();
        (await Say(Reason, 0, ("ru", "Принимающая сторона просит времени."))).ShouldSucceed();
        (await TheHead.Send(new PostponeMeeting(Meeting, await Version(), $" {Reason}\r\n"))).ShouldSucceed();
        await Settle();

        (await Mails()).Last(m => m.To.Email == "ministry.at@example.org").Text.ShouldContain("«Принимающая сторона просит времени».");
        (await Mails()).Last(m => m.To.Email == "ministry.se@example.org").Text.ShouldContain(Reason.TrimEnd('.'));
        var letters = await Read(db => db.IssuedDocuments.Where(d => d.Title.StartsWith("Postponement")).ToDictionaryAsync(d => d.Language, d => d.Id));
        Text(await Content(letters["ru"])).ShouldSatisfyAllConditions(
            text => text.ShouldContain("Принимающая сторона просит времени."), text => text.ShouldNotContain("«Принимающая сторона"),
            text => text.ShouldNotContain(Phrases.Of(Language.Of("ru")).NotTranslated));
        Text(await Content(letters["tr"])).ShouldSatisfyAllConditions(
            text => text.ShouldContain(Reason.TrimEnd('.')), text => text.ShouldContain(Phrases.Of(Language.Of("tr")).NotTranslated));
    }

    [Fact]
    public async Task A_function_is_printed_as_the_staff_say_it_and_counts_as_translated()
    {
        await Dispatched();
        var (holder, link) = await ByLink("ministry.se@example.org");
        (await holder.Send(new NominateDelegates(new DelegationId(link.DelegationId),
            [Person("Isa", "Biri"), Person("Ivan", "Primer") with { Language = "fr" }])))
            .ShouldSucceed();
        await using var scope = Services.CreateAsyncScope();
        foreach (var registration in await Read(db => db.Registrations.ToListAsync()))
            (await TheOfficer.Send(new AcceptNomination(registration.Id, registration.Version))).ShouldSucceed();
        var own = await Occasion(scope, "fr");
        (own.Said("Head of Unit"), own.Says("Head of Unit"), own.Says("Head of Unit", "fr")).ShouldBe(("Head of Unit", false, true));

        (await TheOfficer.Ask(new ListUntranslated())).ShouldSucceed().Items.ShouldContain(l => l.English == "Head of Unit" && l.Use == TermUse.Function
            && !l.Lacking.Contains("fr") && l.Lacking.Contains("ar"));
        (await Say("Head of Unit", 0, ("fr", "Responsable d’unité"), ("ru", "Начальник отдела"), ("tr", "Birim Başkanı"), ("ar", "رئاسة وحدة")))
            .ShouldSucceed();
        own = await Occasion(scope, "fr");
        (own.Said("Head of Unit"), own.Says("Head of Unit")).ShouldBe(("Responsable d’unité", true));
        (await TheOfficer.Ask(new ListUntranslated())).ShouldSucceed().Items.ShouldNotContain(l => l.English == "Head of Unit");
    }

    [Fact]
    public async Task Whoever_is_slower_is_told_and_whoever_asks_twice_for_the_same_changes_nothing()
    {
        (await Say("Counsellor", 0, ("ru", "Советник"))).ShouldSucceed();
        (await Say("Counsellor", 0, ("ru", "Консультант"))).ShouldBeRefused<StaleVersion>().Actual.ShouldBe(1);
        (await Say("Counsellor", 0, ("ru", "Советник"), ("ar", " "))).ShouldSucceed();
        (await TheOfficer.Ask(new GetTerm(" Counsellor "))).ShouldSucceed().ShouldSatisfyAllConditions(
            term => term.Version.ShouldBe(1), term => term.Wordings.ShouldBe([new("ru", "Советник")]));

        (await Say("Counsellor", 1, ("tr", "Müsteşar"))).ShouldSucceed();
        (await TheOfficer.Ask(new GetTerm("Counsellor"))).ShouldSucceed().ShouldSatisfyAllConditions(
            term => term.Version.ShouldBe(2), term => term.Wordings.ShouldBe([new("tr", "Müsteşar")]));
        (await Say("Counsellor", 1)).ShouldBeRefused<StaleVersion>();
        (await Say("Counsellor", 2)).ShouldSucceed();
        (await Say("Counsellor", 2)).ShouldSucceed();
        (await Read(db => db.Terms.AnyAsync())).ShouldBeFalse();
        (await Say("Counsellor", 0, ("en", "Counselor"))).ShouldBeRefused<TermErrors.EnglishIsGiven>();
        (await Say("Counsellor", 0, ("fr", new string('c', Term.LongestWording + 1)))).ShouldBeRefused<InvalidRequest>();
    }

    [Fact]
    public async Task Terms_are_found_in_any_language_without_regard_to_marks_and_by_what_they_lack()
    {
        (await Say("Ministry of the Interior", 0, ("fr", "Ministère de l’Intérieur"))).ShouldSucceed();
        (await Say("Counsellor", 0, ("tr", "Müsteşar"), ("ar", "مستشار"))).ShouldSucceed();

        (await Found(new ListTerms(new Page(), "ministere"))).ShouldBe(["Ministry of the Interior"]);
        (await Found(new ListTerms(new Page(), "MUSTESAR"))).ShouldBe(["Counsellor"]);
        (await Found(new ListTerms(new Page(), "counsellor ministere"))).ShouldBeEmpty();
        (await Found(new ListTerms(new Page(), Lacking: "ar"))).ShouldBe(["Ministry of the Interior"]);
        (await Found(new ListTerms(new Page(), Lacking: "ru"))).ShouldBe(["Counsellor", "Ministry of the Interior"]);
        (await TheOfficer.Ask(new ListTerms(new Page(), Lacking: "de"))).ShouldBeRefused<InvalidRequest>();

        async Task<IEnumerable<string>> Found(ListTerms terms) => (await TheOfficer.Ask(terms)).ShouldSucceed().Items.Select(t => t.English);
    }

    [Fact]
    public async Task What_is_missing_is_told_with_where_it_is_printed_and_in_which_languages()
    {
        await Name(Theme);
        (await Say(Theme, 0, ("ru", "На пути к новой декларации министров"))).ShouldSucceed();

        var missing = (await TheOfficer.Ask(new ListUntranslated())).ShouldSucceed().Items;
        missing.Single(l => l.English == Theme).ShouldSatisfyAllConditions(
            line => line.Use.ShouldBe(TermUse.Meeting), line => line.Where.ShouldBe("34th Senior Officials Meeting"),
            line => line.Lacking.ShouldBe(["fr", "tr", "ar"]));
        missing.Single(l => l.English == "Stockholm").Lacking.ShouldBe(["ru", "tr", "ar"]);
        missing.ShouldNotContain(l => l.English == "Sweden");
    }

    private Task<Result<Done>> Say(string english, long version, params (string Language, string Text)[] wordings) =>
        TheOfficer.Send(new SayTerm(english, [.. wordings.Select(w => new TextInLanguage(w.Language, w.Text))], version));

    private async Task Name(string theme) => (await TheOfficer.Send(new ReviseMeeting(Meeting, await Version(), new MeetingSetup(
        theme, Participants["SE"], [new ConvenedBy("Budapest Process", null)], ["en"],
        new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = Quota, [ParticipationKind.Invited] = 1 },
        AttributionRule.Attributable)))).ShouldSucceed();

    private Task<long> Version() => Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync());

    private async Task<Occasion> Occasion(AsyncServiceScope scope, string language)
    {
        var (db, dialogue) = (scope.ServiceProvider.GetRequiredService<ISecretariatDb>(), scope.ServiceProvider.GetRequiredService<DialogueSettings>());
        return (await db.Occasion(Meeting, dialogue, TestContext.Current.CancellationToken)).Value
            .In(Language.Of(language), scope.ServiceProvider.GetRequiredService<ICountryNames>());
    }

    private async Task<(byte[] Bytes, IssuedDocumentId Id)> LetterTo(string participant)
    {
        var id = new IssuedDocumentId((await InvitationOf(participant)).DocumentId!.Value);
        return (await Content(id), id);
    }

    private async Task<byte[]> Content(IssuedDocumentId id)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(id, TestContext.Current.CancellationToken))!.Bytes;
    }

    private static string Text(byte[] paper)
    {
        using var pdf = PdfDocument.Open(paper);
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
