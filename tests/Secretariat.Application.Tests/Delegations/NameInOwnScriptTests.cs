using System.Text;
using Secretariat.Application.Attendance;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Protocol;
using Secretariat.Application.Search;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Delegations;

/// <summary>Two heads of delegation whose languages have other letters: what each paper prints, and how they are found.</summary>
public sealed class NameInOwnScriptTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    private const string Cyrillic = "Цветана ПРИМЕРОВА", Arabic = "نور المثالي";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Call("TJ", "Tsvetana", "Primerova", Cyrillic, "ru");
        await Call("TM", "Nour", "Al-Mithali", Arabic, "ar");
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("fr", false)]
    [InlineData("ar", false)]
    [InlineData("ru", true)]
    public async Task A_list_and_a_sheet_print_the_name_in_the_letters_of_their_language_else_as_in_the_passport(string language, bool own)
    {
        foreach (var paper in new[]
        {
            await Text(await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Pdf, language))),
            await Text(await Officer.Ask(new GetSignInSheet(Meeting.Id, First, language))),
        })
        {
            paper.Contains(Cyrillic, StringComparison.Ordinal).ShouldBe(own);
            paper.Contains("Tsvetana PRIMEROVA", StringComparison.Ordinal).ShouldBe(!own);
            paper.Contains("Nour AL-MITHALI", StringComparison.Ordinal).ShouldBe(language != "ar");
        }
    }

    [Fact]
    public async Task Lists_for_programs_say_both()
    {
        var list = (await Officer.Ask(new GetListOfParticipants(Meeting.Id, false))).ShouldSucceed();
        list.Sections.SelectMany(s => s.Delegations).SelectMany(d => d).Where(p => p.NameInOwnScript is not null).Select(p => (p.Name, p.NameInOwnScript))
            .ShouldBe([("Mr. Tsvetana PRIMEROVA", Cyrillic), ("Mr. Nour AL-MITHALI", Arabic)]);
        var csv = Encoding.UTF8.GetString((await Officer.Ask(new ExportListOfParticipants(Meeting.Id, false, ListForm.Csv))).ShouldSucceed().Bytes);
        csv.Split("\r\n")[0].ShouldEndWith(",Name in own script");
        csv.ShouldContain($"Mr. Nour AL-MITHALI,Head of Delegation,Director,Ministry,In person,{Arabic}\r\n");
    }

    [Fact]
    public async Task A_badge_prints_both_forms_that_of_its_language_first()
    {
        Places(await Badge("en"), "PRIMEROVA", Cyrillic).ShouldBeInOrder();
        Places(await Badge("ru"), Cyrillic, "Tsvetana PRIMEROVA").ShouldBeInOrder();

        async Task<string> Badge(string language) =>
            await Text(await Officer.Ask(new GetBadges(Meeting.Id, BadgeFormat.Card, Registrations: [Delegates["TJ"].Id], Language: language)));
    }

    [Fact]
    public async Task A_plate_in_two_languages_names_the_person_in_both()
    {
        Places(await Plate("en", "ru"), "Tsvetana PRIMEROVA", Cyrillic).ShouldNotBeEmpty();
        (await Plate("en", "fr")).ShouldNotContain(Cyrillic);

        async Task<string> Plate(string first, string second) =>
            await Text(await Officer.Ask(new GetNameplates(Meeting.Id, Delegations["TJ"].Id, first, second, WithPersons: true)));
    }

    [Fact]
    public async Task A_certificate_names_its_holder_in_the_letters_of_its_language_and_so_does_a_correction()
    {
        await Hold("TJ", "TM");
        (await Head.Send(new IssueCertificates(Meeting.Id, null, [], Signatories: [new CertificateSignatory("Ms. Anna BERG")]))).ShouldSucceed();
        var issued = (await IssueWhatWaits()).ToDictionary(c => c.RegistrationId, c => c);
        var (russian, arabic) = (issued[Delegates["TJ"].Id], issued[Delegates["TM"].Id]);
        (russian.Content.Language, arabic.Content.Language).ShouldBe(("ru", "ar"));
        russian.Content.Holder.PrintedName!.ShouldEndWith(Cyrillic);
        arabic.Content.Holder.PrintedName!.ShouldEndWith(Arabic);
        (await Text(await Officer.Ask(new DownloadCertificate(russian.Id)))).ShouldContain(Cyrillic);
        var english = (await Officer.Ask(new PreviewCertificate(Meeting.Id, Delegates["TJ"].Id, Wording))).ShouldSucceed();
        (await PdfText.Of(english.Bytes)).ShouldContain("Mr. Tsvetana PRIMEROVA");

        (await Officer.Ask(new ListMyCertificates(Delegates["TJ"].Id))).ShouldSucceed().ShouldHaveSingleItem().IsInOwnScript.ShouldBeTrue();
        (await Officer.Send(new RequestNameCorrection(russian.Id, "Цветана ОБРАЗЦОВА", ""))).ShouldSucceed();
        (await Officer.Ask(new ListMyCertificates(Delegates["TJ"].Id))).ShouldSucceed().ShouldHaveSingleItem().RequestedName
            .ShouldBe(russian.Content.Holder.PrintedName!.Replace(Cyrillic, "Цветана ОБРАЗЦОВА", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_signs_is_known_as_the_holder_by_either_form()
    {
        await Hold("TJ");
        foreach (var name in new[] { "Mr. Tsvetana PRIMEROVA", $"г-н {Cyrillic}" })
        {
            var alone = Wording with { Language = "ru", Signatories = [new CertificateSignatory(name, "Chair")] };
            (await Text(await Head.Ask(new PreviewCertificate(Meeting.Id, Delegates["TJ"].Id, alone)))).ShouldNotContain("Chair");
        }
    }

    [Fact]
    public async Task Either_form_finds_the_delegate()
    {
        foreach (var words in new[] { "примерова", "primerova tsvetana", "Цветана" })
        {
            (await Officer.Ask(new SearchEverything(words))).ShouldSucceed().Groups.Single(g => g.Kind is FoundKind.Delegate).Hits.ShouldHaveSingleItem()
                .Id.ShouldBe(Delegates["TJ"].Id.Value);
            var row = (await Officer.Ask(new ListRegistrations(Meeting.Id, new(), Search: words))).ShouldSucceed().Items.ShouldHaveSingleItem();
            (row.Name, row.NameInOwnScript).ShouldBe(("Tsvetana PRIMEROVA", Cyrillic));
        }

        foreach (var part in new[] { "примерова", "PRIMEROVA" })
            (await Officer.Ask(new GetDesk(Meeting.Id, null, part))).ShouldSucceed().Delegates.ShouldHaveSingleItem().NameInOwnScript.ShouldBe(Cyrillic);
        (await Officer.Ask(new SearchEverything("образцова"))).ShouldSucceed().Groups.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_person_is_noticed_by_the_name_in_the_passport_whatever_other_letters_say()
    {
        var again = new DelegateDetails(null, null, "Tsvetana", "Primerova", null, null, "another@example.org", "ru", DelegateRole.Adviser,
            ParticipationModality.InPerson, "Цветана Образцова");
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["TJ"].Id, again))).ShouldBeRefused<DelegationErrors.PossibleDuplicate>();
        var other = again with { GivenNames = "Ljubica", NameInOwnScript = Cyrillic };
        var entered = (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["TJ"].Id, other))).ShouldSucceed();
        (await Read(db => db.Registrations.SingleAsync(r => r.Id == entered))).NameInOwnScript.ShouldBe(Cyrillic);
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["TJ"].Id, other with
        {
            GivenNames = "Mira",
            Email = "mira@example.org",
            NameInOwnScript = new string('Ж', DelegateDetails.MaxLength + 1),
        }))).ShouldBeRefused<InvalidRequest>();
    }

    /// <summary>Where each stands in a text, which has them all.</summary>
    private static IReadOnlyList<int> Places(string text, params IReadOnlyList<string> parts)
    {
        parts.ShouldAllBe(part => text.Contains(part), text);
        return [.. parts.Select(part => text.IndexOf(part, StringComparison.Ordinal))];
    }

    private async Task Call(string code, string given, string family, string own, string language)
    {
        await Read(db => db.Registrations.Where(r => r.Id == Delegates[code].Id).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.GivenNames, given).SetProperty(r => r.FamilyName, family).SetProperty(r => r.NameInOwnScript, own)
            .SetProperty(r => r.Language, language).SetProperty(r => r.FoldedName, DelegateName.Fold(given, family))));
    }

    private static async Task<string> Text(Result<FileAnswer> paper) => await PdfText.Of(paper.ShouldSucceed().Bytes);
}
