using System.Text;
using System.Text.RegularExpressions;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

public sealed class ListTests
{
    private static readonly Papers Papers = new();

    [Fact]
    public void All_120_delegates_are_listed_in_the_order_of_their_delegations()
    {
        var paper = Papers.ListOfParticipants(Samples.Participants());
        var expected = Samples.Participants().Sections.SelectMany(
            static s => s.Delegations.SelectMany(static d => d.Persons.Select(static p => p.Name).Prepend(d.Name)));

        Samples.Delegates().Count().ShouldBe(120);
        Guards.OutOfOrder(paper, expected).ShouldBeEmpty();
        Guards.OutOfOrder(paper, ["BP/SOM.34/2024/INF.2", "PROVISIONAL", "as of 26 June 2024, 18:00 (Europe/Stockholm)", "Total 58 120"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "takes part remotely", "took part remotely")]
    [InlineData("fr", "participe à distance", "a participé à distance")]
    [InlineData("ru", "участвует дистанционно", "дистанционно")]
    [InlineData("tr", "uzaktan katılıyor", "uzaktan katıldı")]
    public void A_list_of_a_meeting_that_is_over_says_who_took_part_remotely_and_one_before_it_who_takes_part(string language, string before, string after)
    {
        var list = Samples.Participants() with { Marks = Samples.Marks() with { Language = language } };

        Tool.Text(Papers.ListOfParticipants(list with { IsFinal = false }).Bytes).ShouldContain(before);
        var final = Tool.Text(Papers.ListOfParticipants(list with { IsFinal = true }).Bytes);
        final.ShouldContain(after);
        final.ShouldNotContain(before);
    }

    [Theory]
    [InlineData("en"), InlineData("ar")]
    public void Numbers_stand_units_under_units_in_every_script(string language)
    {
        var paper = Papers.ListOfParticipants(Samples.Participants() with { Marks = Samples.Marks() with { Language = language } });
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        var numbers = document.GetPage(1).GetWords().Where(w => w.Text is "120" or "100" or "10" or "4" or "6").ToList();

        var ends = numbers.GroupBy(w => Math.Round(w.BoundingBox.Right)).MaxBy(g => g.Count())!;
        ends.Select(w => w.Text).ShouldBe(["6", "100", "10", "4", "120"], ignoreOrder: true);
    }

    [Fact]
    public void A_final_list_says_so() =>
        Guards.OutOfOrder(Papers.ListOfParticipants(Samples.Participants() with { IsFinal = true }), ["List of participants", "FINAL"]).ShouldBeEmpty();

    [Fact]
    public void The_head_of_the_list_is_repeated_on_each_page() =>
        Guards.PagesWithoutHead(Papers.ListOfParticipants(Samples.Participants()), "Name Function and institution").ShouldBeEmpty();

    [Fact]
    public void A_delegation_is_not_parted_from_its_head()
    {
        var paper = Papers.ListOfParticipants(Samples.Participants());

        foreach (var delegation in Samples.Participants().Sections[1].Delegations)
            Guards.PagesOf(paper, [.. delegation.Persons.Select(static p => p.Name)]).Count.ShouldBe(1, delegation.Name);
    }

    [Fact]
    public void The_sign_in_sheet_has_a_row_for_everyone_blank_rows_and_its_head_on_each_page()
    {
        var sheet = Samples.SignIn();
        var paper = Papers.SignInSheet(sheet);

        Guards.OutOfOrder(paper, sheet.Rows.Select(static r => r.Name)).ShouldBeEmpty();
        Guards.OutOfOrder(paper, ["120", "121", "122", "123", "124", "125", "Attested for the Secretariat"]).ShouldBeEmpty();
        Guards.PagesWithoutHead(paper, "Thursday, 27 June 2024").ShouldBeEmpty();
        Guards.PagesWithoutHead(paper, "Signature 09:00–12:30").ShouldBeEmpty();
        Guards.PagesWithoutHead(paper, "Afternoon").ShouldBeEmpty();
    }

    [Fact]
    public void Remote_participants_do_not_sign() =>
        Guards.OutOfOrder(Papers.SignInSheet(Samples.SignIn()), ["Mr. Luca PRIMJER-ALES", "Remote", "Remote"]).ShouldBeEmpty();

    [Fact]
    public void The_record_of_an_attested_day_says_who_was_there_and_who_attested_it_and_has_no_room_for_more()
    {
        var record = Samples.AttendanceRecord();
        var paper = Papers.SignInSheet(record);

        Guards.OutOfOrder(paper, record.Rows.Select(static r => r.Name)).ShouldBeEmpty();
        Guards.OutOfOrder(paper, ["Present 08:40", "Present 13:58", "Remote 09:31", "Absent", "Excused", "Excused", "Attested for the Secretariat",
            "Olga Officer, 27 June 2024, 18:05 local time", "Took part: 112"]).ShouldBeEmpty();
        Guards.OutOfOrder(paper, ["121"]).ShouldNotBeEmpty();
        Guards.OutOfOrder(Papers.SignInSheet(Samples.SignIn()), ["121"]).ShouldBeEmpty();
        Guards.PagesWithoutHead(paper, "Attendance record").ShouldBeEmpty();
    }

    [Fact]
    public void A_confirmation_is_one_page_with_who_where_and_when()
    {
        var paper = Papers.Confirmation(Samples.Confirmation(Samples.LongName));

        paper.Pages.ShouldBe(1);
        Guards.OutOfOrder(
            paper,
            [Samples.LongName, "Türkiye", "Head of delegation", "R-34SOM-8K2M", "Conference Centre Exempelgården", "Please bring a passport",
                "until 25 June 2024", "privacy notice 2024-1"])
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_confirmation_says_once_how_its_bearer_takes_part_and_how_the_meeting_is_held_only_where_that_is_more()
    {
        var confirmation = Samples.Confirmation();
        Labels(confirmation).ShouldBe((1, 0));
        Labels(confirmation with { Meeting = confirmation.Meeting with { Modality = "Hybrid" } }).ShouldBe((1, 1));

        static (int Participation, int Modality) Labels(ConfirmationPaper confirmation)
        {
            var text = Tool.Text(Papers.Confirmation(confirmation).Bytes);
            return (text.Split("Participation").Length - 1, text.Split("Modality").Length - 1);
        }
    }

    [Fact]
    public void Who_takes_part_online_is_told_how_to_join_and_not_to_show_a_code_at_a_desk()
    {
        var inPerson = Samples.Confirmation();
        Tool.Text(Papers.Confirmation(inPerson).Bytes).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Please bring"), t => t.ShouldContain("registration desk"), t => t.ShouldNotContain("Joining online"));
        Tool.Text(Papers.Confirmation(inPerson with { IsRemote = true, ToBring = ["The address of the online room is sent before the meeting."] }).Bytes)
            .ShouldSatisfyAllConditions(t => t.ShouldContain("Joining online"), t => t.ShouldNotContain("Please bring"),
                t => t.ShouldNotContain("registration desk"));
    }

    [Fact]
    public void A_meeting_that_is_also_joined_from_elsewhere_tells_whose_clock_it_goes_by()
    {
        var confirmation = Samples.Confirmation();
        Tool.Text(Papers.Confirmation(confirmation).Bytes).ShouldContain("(local time)");
        Tool.Text(Papers.Confirmation(confirmation with { Meeting = confirmation.Meeting with { IsAlsoOnline = true } }).Bytes)
            .ShouldContain(confirmation.Meeting.TimeZone!);
    }

    [Fact]
    public void A_composition_has_a_key_to_its_dashes_where_it_has_any()
    {
        var composition = MeetingSamples.Composition();
        Tool.Text(Papers.Composition(composition).Bytes).ShouldNotContain("not on record");
        Tool.Text(Papers.Composition(composition with { Parts = [new("Members", [new("Sweden"), new("Türkiye", Since: "1993")])] }).Bytes)
            .ShouldContain("–: the date is not on record.");
    }

    [Fact]
    public void A_meeting_that_is_not_called_by_its_body_is_told_with_it()
    {
        var hybrid = Samples.Meeting with { Title = "Preparing the Ministerial Conference", Body = "Senior Officials Meeting" };
        byte[][] papers =
        [
            Papers.ProvisionalAgenda(Samples.Agenda() with { Meeting = hybrid }).Bytes,
            Papers.MeetingDocument(MeetingSamples.Report() with { Meeting = hybrid }).Bytes,
            Papers.ListOfParticipants(Samples.Participants() with { Meeting = hybrid }).Bytes, Papers.InvitationLetter(Samples.Letter() with
            {
                Meeting = hybrid, Subject = null, Paragraphs = ["Come."], Enclosures = [],
            }).Bytes,
        ];
        foreach (var paper in papers) Tool.Text(paper, 1).ShouldContain("Senior Officials Meeting");
    }

    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("ru"), InlineData("tr"), InlineData("ar")]
    public void The_foot_names_the_same_issuer_in_every_language_however_long_the_words(string language)
    {
        var agenda = language == "en" ? Samples.Agenda() : LanguageSamples.Agenda(language);
        const string name = "Budapest Process", office = "Secretariat of the Budapest Process at its seat in Vienna";
        var text = Tool.Squeeze(Tool.Text(Papers.ProvisionalAgenda(agenda with { Issuers = [new(name, office)] }).Bytes, 1));
        (text.Split(Tool.Squeeze(office)).Length - 1).ShouldBe(2);
    }

    [Fact]
    public void The_code_of_a_confirmation_is_a_figure_with_words_that_do_not_name_the_person()
    {
        var file = Encoding.Latin1.GetString(Papers.Confirmation(Samples.Confirmation()).Bytes);
        var words = Regex.Matches(file, @"/Alt \(([^)]+)\)").Select(static m => m.Groups[1].Value);

        words.ShouldBe(["QR code: Please show this code at the registration desk."]);
    }

    [Theory]
    [InlineData("de", "List of participants", "26 June 2024")]
    [InlineData("", "List of participants", "26 June 2024")]
    [InlineData("fr", "Liste des participants", "26 juin 2024")]
    [InlineData("ru", "Список участников", "26 июня 2024")]
    [InlineData("tr-TR", "Katılımcı listesi", "26 Haziran 2024")]
    [InlineData("ar", "قائمة المشاركين", "26 يونيو 2024")]
    public void Speaks_the_language_asked_for_and_English_where_it_has_no_words(string language, string heading, string day) =>
        Guards.OutOfOrder(Papers.ListOfParticipants(Samples.Participants() with { Marks = Samples.Marks() with { Language = language } }),
            [heading, day]).ShouldBeEmpty();
}
