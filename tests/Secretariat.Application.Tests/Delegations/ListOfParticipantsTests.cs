using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Delegations;

public sealed class ListOfParticipantsTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    private static readonly string[] InOrder =
        ["Türkiye", "Sweden", "the Netherlands", "Tajikistan", "Turkmenistan", "International Organization for Migration", "Australia"];

    [Fact]
    public async Task The_list_stands_in_the_order_of_protocol_with_the_head_first()
    {
        var list = (await Officer.Ask(new GetListOfParticipants(Meeting.Id, false))).ShouldSucceed();
        list.Sections.Select(s => s.Section)
            .ShouldBe([ProtocolSection.Presiding, ProtocolSection.ParticipatingStates, ProtocolSection.InternationalOrganisations, ProtocolSection.Observers]);
        var delegations = list.Sections.SelectMany(s => s.Delegations).ToList();
        delegations.Select(d => d[0].Delegation).ShouldBe(InOrder);
        delegations.Select(d => d[0].Note).Take(2).ShouldBe(["Chair", "Host"]);
        delegations[1].Select(p => p.Name).ShouldBe(["Mr. Head OFSE", "Mr. Åsa ÖBERG"]);
    }

    [Fact]
    public async Task The_deadline_for_the_list_is_met_when_one_is_issued_and_not_when_one_is_looked_at()
    {
        await Due(DeadlineKind.ProvisionalListOfParticipants);
        (await Officer.Ask(new GetListOfParticipants(Meeting.Id, false))).ShouldSucceed();
        (await Met(DeadlineKind.ProvisionalListOfParticipants)).ShouldBeNull();

        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false))).ShouldSucceed();
        (await Met(DeadlineKind.ProvisionalListOfParticipants)).ShouldBe(Clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_did_not_agree_is_not_named_anywhere_and_private_data_are_absent()
    {
        var list = (await Officer.Ask(new GetListOfParticipants(Meeting.Id, false))).ShouldSucceed();
        (list.Delegates, list.NotNamed).ShouldBe((8, 1));
        var csv = Encoding.UTF8.GetString((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Csv))).ShouldSucceed().Bytes);
        var pdf = await PdfText.Of((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Pdf))).ShouldSucceed().Bytes);
        foreach (var form in new[] { JsonSerializer.Serialize(list), csv, pdf })
        {
            form.ShouldNotContain("LIND");
            form.ShouldNotContain(Delegates["TR"].Email);
            form.ShouldNotContain(Delegates["TR"].QrCode);
        }

        csv.ShouldContain("Mr. Åsa ÖBERG");
        pdf.ShouldContain("Mr. Åsa ÖBERG");
    }

    [Fact]
    public async Task Paper_and_table_name_the_same_persons_in_the_same_order()
    {
        var names = (await Officer.Ask(new GetListOfParticipants(Meeting.Id, false))).ShouldSucceed().Sections.SelectMany(s => s.Delegations).SelectMany(d => d)
            .Select(p => p.Name).ToList();
        var csv = Encoding.UTF8.GetString((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Csv))).ShouldSucceed().Bytes);
        var pdf = await PdfText.Of((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Pdf))).ShouldSucceed().Bytes);
        foreach (var form in new[] { csv, pdf }) names.Select(n => form.IndexOf(n, StringComparison.Ordinal)).ShouldBeInOrder();
        foreach (var form in new[] { csv, pdf }) names.ShouldAllBe(n => form.Contains(n));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", "\"'=HYPERLINK(\"\"http://example.org\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("Plain, with comma", "\"Plain, with comma\"")]
    [InlineData("Plain", "Plain")]
    public void What_a_spreadsheet_would_take_for_a_formula_is_written_as_text(string title, string cell)
    {
        var list = new ListOfParticipants(Meeting.Id, "", "", false, Clock.GetUtcNow(),
            [new(ProtocolSection.Observers, "Observers", [[new ListedDelegate("A", null, "N", null, title, null, false)]])], 1, 0);
        Encoding.UTF8.GetString(list.AsCsv()).Split("\r\n")[1].ShouldBe($"Observers,A,,N,,{cell},,In person,");
    }

    [Fact]
    public async Task The_final_list_names_who_came()
    {
        await Hold("TR", "Åsa");
        var list = (await Officer.Ask(new GetListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        list.Sections.SelectMany(s => s.Delegations).SelectMany(d => d).Select(p => p.Name).ShouldBe(["Mr. Head OFTR", "Mr. Åsa ÖBERG"]);
    }

    [Fact]
    public async Task It_is_issued_as_INF_2_and_later_as_its_revisions()
    {
        var first = (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false))).ShouldSucceed();
        await Hold("TR");
        var second = (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        (first.Symbol, second.Symbol).ShouldBe(("BP/SOM.34/2024/INF.2", "BP/SOM.34/2024/INF.2/Rev.1"));
        (await Read(db => db.IssuedDocuments.Where(d => d.MeetingId == Meeting.Id && d.Symbol != null).Select(d => d.Symbol).ToListAsync())).Order()
            .ShouldBe([first.Symbol, second.Symbol]);
    }

    [Fact]
    public async Task Where_it_is_annexed_it_is_called_by_what_it_is_in_the_language_of_the_paper()
    {
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false, ["ar"]))).ShouldSucceed();
        (await Annexes("en")).ShouldBe(["List of participants, provisional, BP/SOM.34/2024/INF.2"]);
        (await Annexes("fr")).ShouldBe([$"{Phrases.Of(Language.Of("fr")).ListProvisional}, BP/SOM.34/2024/INF.2"]);
        (await Annexes("ar")).ShouldBe([$"{Phrases.Of(Language.Of("ar")).ListProvisional}، BP/SOM.34/2024/INF.2"]);
        await Hold("TR");
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        (await Annexes("ru")).ShouldBe([$"{Phrases.Of(Language.Of("ru")).ListFinal}, BP/SOM.34/2024/INF.2/Rev.1"]);

        async Task<IReadOnlyList<string>> Annexes(string language) => await Read(async db =>
        {
            var dialogue = new DialogueSettings();
            var occasion = (await db.Occasion(Meeting.Id, dialogue, TestContext.Current.CancellationToken)).ShouldSucceed();
            return await db.AnnexesOf(occasion.In(Language.Of(language), Services.GetRequiredService<ICountryNames>()), toReport: true,
                TestContext.Current.CancellationToken);
        });
    }

    [Fact]
    public async Task All_its_languages_share_its_symbol_and_its_order()
    {
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false, ["ar", "de"]))).ShouldBeRefused<InvalidRequest>();
        var issued = (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false, ["ru", "ar", "en", "ru"]))).ShouldSucceed();
        issued.Versions.Select(v => v.Language).ShouldBe(["ru", "ar"]);

        var papers = await Read(db => db.IssuedDocuments.Where(d => d.Symbol == issued.Symbol).ToListAsync());
        papers.Select(d => d.Language).Order().ShouldBe(["ar", "en", "ru"]);
        papers.Select(d => d.Sha256).Distinct().Count().ShouldBe(3);
        (await Officer.Ask(new ListDocuments(Meeting.Id, new(), DocumentKind.ListOfParticipants, "ru"))).ShouldSucceed().Items.ShouldHaveSingleItem()
            .Symbol.ShouldBe(issued.Symbol);

        var draft = await PdfText.Of((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Pdf, "ru"))).ShouldSucceed().Bytes);
        draft.ShouldContain("Список участников");
        draft.ShouldContain("Перевод ещё не готов", Case.Sensitive, "functions, institutions and an organisation stand in English");
        string[] inOrder = ["Турция", "Швеция", "Нидерланды", "Таджикистан", "Туркменистан"];
        inOrder.ShouldAllBe(name => draft.Contains(name));
        inOrder.Select(name => draft.LastIndexOf(name, StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_list_says_that_it_is_not_translated_only_where_something_is_not()
    {
        await Read(db => db.Registrations.ExecuteUpdateAsync(r => r.SetProperty(x => x.Language, "fr")));
        await Read(db => db.Registrations.Where(r => r.DelegationId != Delegations["SE"].Id).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Status, RegistrationStatus.Withdrawn)));
        (await List("fr")).ShouldNotContain("Pas encore traduit");
        (await List("ru")).ShouldContain("Перевод ещё не готов");
        (await List("en")).ShouldNotContain("Not yet translated");

        async Task<string> List(string language) =>
            await PdfText.Of((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Pdf, language))).ShouldSucceed().Bytes);
    }

    [Fact]
    public async Task The_sheet_of_a_day_lists_everybody_in_the_same_order()
    {
        var pdf = await PdfText.Of((await Officer.Ask(new Application.Attendance.GetSignInSheet(Meeting.Id, First))).ShouldSucceed().Bytes);
        string[] names = ["Head OFTR", "Head OFSE", "Åsa ÖBERG", "Erik LIND", "Head OFNL", "Head OFTJ", "Head OFTM", "Head OFIOM", "Head OFAU"];
        names.Select(n => pdf.IndexOf(n, StringComparison.Ordinal)).ShouldBeInOrder();
        names.ShouldAllBe(n => pdf.Contains(n));
        pdf.ShouldContain("27 June 2024");
    }
}
