using System.Text.RegularExpressions;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Documents;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

/// <summary>What every paper of a kind says about itself in head and foot.</summary>
public sealed class MarksTests
{
    private static readonly Papers Papers = new();

    public static TheoryData<string> Languages => ["en", .. LanguageSamples.Languages];

    [Fact]
    public void Ids_are_of_one_sort_and_differ_with_kind_subject_language_and_moment_and_with_nothing_else()
    {
        var at = new DateTimeOffset(2024, 6, 27, 9, 0, 0, TimeSpan.Zero);
        string[] ids =
        [
            DocumentIds.Of("agenda", "BP/SOM.34/2024/1", "en", at), DocumentIds.Of("conclusions", "BP/SOM.34/2024/1", "en", at),
            DocumentIds.Of("agenda", "BP/SOM.34/2024/1/Add.1", "en", at), DocumentIds.Of("agenda", "BP/SOM.34/2024/1", "fr", at),
            DocumentIds.Of("agenda", "BP/SOM.34/2024/1", "en", at.AddTicks(1)), DocumentIds.Of("agenda", "BP/SOM.34/2024/1"),
        ];

        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => Regex.IsMatch(id, "^D-[0-9A-Z]{5}-[0-9A-Z]{5}$"));
        DocumentIds.Of("agenda", "BP/SOM.34/2024/1", "en", at.ToOffset(TimeSpan.FromHours(2))).ShouldBe(ids[0]);
        // Printed on paper that is filed for decades: how it is drawn may never change.
        ids[5].ShouldBe("D-W9F87-BMBSG");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_foot_of_a_joint_paper_names_every_issuer_in_every_language(string language)
    {
        var letter = LetterheadTests.JointLetter();
        var lines = Tool.Text(Papers.InvitationLetter(letter with { Marks = letter.Marks with { Language = language } }).Bytes).Split('\n').ToList();
        var id = lines.FindIndex(static l => l.Contains("D-7F3K-9QXM", StringComparison.Ordinal));
        var foot = string.Join(' ', lines[Math.Max(0, id - 8)..Math.Min(lines.Count, id + 4)]);

        foreach (var issuer in letter.Issuers) foot.ShouldContain(issuer.Name);
    }

    [Theory]
    [InlineData("en", "Distribution: Limited", "Limited")]
    [InlineData("ru", "Распространение: ограниченное", "Ограниченное")]
    public void Whom_a_paper_is_for_is_said_after_its_label_as_the_language_writes_after_a_colon(string language, string head, string foot)
    {
        var agenda = language == "en" ? Samples.Agenda() : LanguageSamples.Agenda(language);
        var text = Tool.Text(Papers.ProvisionalAgenda(agenda with { Marks = agenda.Marks with { Distribution = Distribution.Limited } }).Bytes);

        text.ShouldSatisfyAllConditions(t => t.ShouldContain(head), t => t.ShouldContain($"· {foot} ·"));
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_no_translation_names_no_original_and_a_text_does_on_a_line_of_its_own(string language)
    {
        var original = language switch
        {
            "fr" => "Original : anglais",
            "ru" => "Оригинал: английский",
            "tr" => "Özgün dil: İngilizce",
            "ar" => "الأصل",
            _ => "Original: English",
        };
        var form = language == "en" ? MeetingSamples.NominationForm() : LanguageSamples.NominationForm(language);
        var agenda = language == "en" ? Samples.Agenda() : LanguageSamples.Agenda(language);

        Tool.Text(Papers.NominationForm(form).Bytes).Replace('\u00A0', ' ').ShouldNotMatch($@"{original}\b");
        Tool.Text(Papers.ProvisionalAgenda(agenda).Bytes).Replace('\u00A0', ' ').Split('\n').ShouldContain(l => l.Trim().StartsWith(original));
    }

    [Fact]
    public void One_enclosure_is_called_by_no_plural()
    {
        var one = Tool.Text(Papers.InvitationLetter(Samples.Letter() with { Enclosures = ["Provisional agenda (BP/SOM.34/2024/1)"] }).Bytes);

        one.ShouldMatch(@"\bEnclosure\b");
        one.ShouldNotContain("Enclosures");
        Tool.Text(Papers.InvitationLetter(Samples.Letter() with { Enclosures = ["Agenda", "Note"] }).Bytes).ShouldContain("Enclosures: 2");
    }

    [Theory]
    [InlineData("en", "from 27 June, 09:00, to 28 June 2024, 17:30 (local time)")]
    [InlineData("fr", "du 27 juin, ")]
    [InlineData("ru", "с 27 июня, ")]
    [InlineData("tr", "27 Haziran, 09:00 – 28 Haziran 2024, 17:30")]
    public void A_meeting_of_several_days_is_not_said_to_keep_the_hours_of_its_opening_and_closing_on_each(string language, string when)
    {
        var agenda = Samples.AnnotatedAgenda() with { Marks = Samples.Marks() with { Language = language } };

        Regex.Replace(Tool.Text(Papers.ProvisionalAgenda(agenda).Bytes), @"\s+", " ").ShouldContain(when);
    }

    [Fact]
    public void Annotations_are_numbered_through_the_paper()
    {
        var agenda = Samples.AnnotatedAgenda();
        var items = agenda.Days.SelectMany(static d => d.Items).Where(static i => i.Annotation.Count > 0).ToList();
        var paper = Papers.ProvisionalAgenda(agenda);

        Guards.OutOfOrder(paper, ["1. Under this item the meeting will turn to “Opening", "2. Delegations", "3. Under this item", "4. Delegations"])
            .ShouldBeEmpty();
        Guards.OutOfOrder(paper, [$"{items.Sum(static i => i.Annotation.Count)}. Delegations"]).ShouldBeEmpty();
    }
}
