using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

public sealed class LetterTests
{
    private const string Sentence =
        "The secretariat would be glad to answer any question that delegations may have before the meeting takes place in Stockholm. ";
    private const string LastWords = "Thus ends the body of this letter.";
    private const string Closing = "Accept, Excellency, the assurances of my highest consideration.";
    private static readonly Papers Papers = new();

    [Fact]
    public void A_letter_is_read_in_the_order_it_is_written()
    {
        var paper = Papers.InvitationLetter(Samples.Letter());

        Guards.OutOfOrder(
            paper,
            [
                "BUDAPEST PROCESS", "Secretariat", "Reference: BP/OUT/2024/0123", "Vienna, 3 April 2024", "H.E. Mr. Bálint PÉLDAFALVI",
                    "State Secretary for International Affairs",
                "1051 Budapest, Hungary", "Excellency,", "I have the honour to invite your delegation", "27 June 2024, 09:00–17:30 (local time)",
                "Two per delegation",
                "I should be grateful", Closing, "Mr. Anton BEISPIEL",
                "Head of the Secretariat", "Enclosures: 3",
                "Privacy notice", "Copy to", "Embassy of Hungary in Vienna",
            ]).ShouldBeEmpty();
        paper.Pages.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void A_joint_letter_has_both_issuers_both_signatories_and_says_for_whom_one_signs() =>
        Guards.OutOfOrder(
            Papers.InvitationLetter(Samples.JointLetter()),
            ["BUDAPEST PROCESS", "PRAGUE PROCESS", "Ms. Şebnem ÖRNEKOĞLU", "Ms. Klára VZOROVÁ", "for Mr. Anton BEISPIEL"])
                .ShouldBeEmpty();

    [Fact]
    public void Who_signs_for_another_has_their_own_function_below_their_name_and_that_of_the_other_below_theirs()
    {
        var signatory = new PaperSignatory("Ms. Klára VZOROVÁ", ["Chair of the Process"], "H.E. Mr. Anton BEISPIEL")
        {
            OwnTitleLines = ["Director of Studies"],
        };
        Guards.OutOfOrder(
            Papers.InvitationLetter(Samples.Letter() with { Signatories = [signatory] }),
            ["Ms. Klára VZOROVÁ", "Director of Studies", "for H.E. Mr. Anton BEISPIEL", "Chair of the Process"]).ShouldBeEmpty();
        Tool.Text(Papers.InvitationLetter(Samples.Letter() with { Signatories = [signatory with { SignsFor = null }] }).Bytes)
            .ShouldNotContain("Director of Studies");
    }

    [Theory]
    [InlineData("en", "H.E. Işıl ÖRNEKOĞLU", "for H.E. Işıl ÖRNEKOĞLU")]
    [InlineData("fr", "S.E. Işıl ÖRNEKOĞLU", "pour S.E. Işıl ÖRNEKOĞLU")]
    [InlineData("ru", "Е.П. Işıl ÖRNEKOĞLU", "по поручению Е.П. Işıl ÖRNEKOĞLU")]
    [InlineData("ru", "Г-н Anton BEISPIEL", "по поручению г-на Anton BEISPIEL")]
    [InlineData("ru", "Г-жа Анна ПРИМЕРОВА", "по поручению (Г-жа Анна ПРИМЕРОВА)")]
    [InlineData("tr", "Ekselansları Işıl ÖRNEKOĞLU", "Ekselansları Işıl ÖRNEKOĞLU adına")]
    public void Who_is_signed_for_is_named_as_a_sentence_of_the_language_names_them(string language, string principal, string line) =>
        Signatures.Lines(new PaperSignatory("Petra MUSTERFRAU", [], principal), Words.Of(language)).Last().Text.Replace('\u00A0', ' ').ShouldBe(line);

    [Theory]
    [InlineData("en", "Working language", "Working languages")]
    [InlineData("fr", "Langue de travail", "Langues de travail")]
    [InlineData("ru", "Рабочий язык", "Рабочие языки")]
    [InlineData("tr", "Çalışma dili", "Çalışma dilleri")]
    [InlineData("ar", "لغة العمل", "لغات العمل")]
    public void A_meeting_of_one_language_has_one_working_language(string language, string one, string several)
    {
        Said("A").ShouldBe([(one, "A")]);
        Said("A", "B").Select(static fact => fact.Label).ShouldBe([several]);
        Said().ShouldBeEmpty();

        List<(string Label, string Text)> Said(params string[] languages) =>
            [.. MeetingFacts.Of(Samples.Meeting with { Languages = languages }, Words.Of(language), withTitle: false)
                .Where(fact => fact.Label == one || fact.Label == several).Select(fact => (fact.Label, fact.Text.Trim('\u2068', '\u2069')))];
    }

    [Fact]
    public void Whatever_its_length_the_signature_block_is_whole_and_never_without_the_end_of_the_text()
    {
        for (var sentences = 1; sentences <= 44; sentences++)
        {
            var paper = Papers.InvitationLetter(Samples.Letter() with { Paragraphs = Body(sentences) });

            Guards.PagesOf(paper, LastWords, Closing, "Mr. Anton BEISPIEL", "Head of the Secretariat").Count.ShouldBe(1, $"{sentences} sentences");
            paper.Pages.ShouldBeLessThanOrEqualTo(2, $"{sentences} sentences");
            paper.Warnings.ShouldBeEmpty($"{sentences} sentences");
        }
    }

    [Fact]
    public void A_letter_that_two_pages_cannot_hold_says_so_and_is_set_all_the_same()
    {
        var paper = Papers.InvitationLetter(Samples.Letter() with { Paragraphs = Body(160) });

        paper.Pages.ShouldBeGreaterThan(2);
        paper.Warnings.ShouldContain(static w => w.Contains("where 2 are customary", StringComparison.Ordinal));
        Guards.PagesOf(paper, Closing, "Mr. Anton BEISPIEL", "Head of the Secretariat").Count.ShouldBe(1);
    }

    [Fact]
    public void A_body_of_one_endless_paragraph_still_has_its_signature_block_in_one_piece()
    {
        foreach (var length in new[] { 1, 18, 25, 40 })
        {
            var paper = Papers.InvitationLetter(Samples.Letter() with { Paragraphs = [string.Concat(Enumerable.Repeat(Sentence, length)) + LastWords] });
            Guards.PagesOf(paper, Closing, "Mr. Anton BEISPIEL", "Head of the Secretariat").Count.ShouldBe(1, $"{length} sentences");
        }
    }

    [Fact]
    public void A_split_signature_block_would_be_found() =>
        Guards.PagesOf(
            Planted.Paper(column =>
            {
                column.Item().Text(Closing);
                column.Item().PageBreak();
                column.Item().Text("Mr. Anton BEISPIEL");
            }),
            Closing, "Mr. Anton BEISPIEL").ShouldBe([1, 2]);

    [Fact]
    public void Fields_left_unmerged_are_told()
    {
        var paper = Papers.InvitationLetter(
            Samples.Letter() with { Salutation = "Dear {{salutation}},", Paragraphs = ["It takes place in [city].", "See [...]."] });

        paper.Warnings.ShouldBe(["A field was left unmerged: {{salutation}}", "A field was left unmerged: [city]"]);
    }

    [Fact]
    public void A_note_verbale_speaks_in_the_third_person_and_names_no_signatory()
    {
        var paper = Papers.NoteVerbale(Samples.Note());

        Guards.OutOfOrder(
            paper,
            [
                "presents its compliments to the Ministry of Foreign Affairs of the Republic of Türkiye", "avails itself of this opportunity to renew",
                    "Vienna, 3 April 2024", "Initials",
                "Enclosures: 2",
            ]).ShouldBeEmpty();
        Guards.FirstPerson(paper).ShouldBeEmpty();
        Tool.Text(paper.Bytes).ShouldNotContain("BEISPIEL");
        Guards.FirstPerson(Papers.InvitationLetter(Samples.Letter())).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("en", "avail themselves of this opportunity", "avails itself")]
    [InlineData("fr", "saisissent cette occasion", "saisit cette occasion")]
    [InlineData("ru", "пользуются случаем", "пользуется случаем")]
    [InlineData("tr", "yinelerler", "yineler.")]
    public void A_note_verbale_of_several_closes_in_the_plural(string language, string several, string one)
    {
        var note = language == "en" ? Samples.Note() : LanguageSamples.Note(language);
        var (alone, joint) = (Tool.Text(Papers.NoteVerbale(note).Bytes), Tool.Text(Papers.NoteVerbale(note with { IsJoint = true }).Bytes));
        (alone, joint).ShouldSatisfyAllConditions(t => t.alone.ShouldContain(one), t => t.alone.ShouldNotContain(several), t => t.joint.ShouldContain(several),
            t => t.joint.ShouldNotContain(one));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_issuer_of_a_note_verbale_has_room_for_its_initials_and_its_stamp(int issuers)
    {
        var note = Samples.Note();
        var paper = Papers.NoteVerbale(note with { Issuers = [.. Enumerable.Range(1, issuers).Select(n => new PaperIssuer($"P{n}"))] });

        var text = Tool.Text(paper.Bytes);
        (text.Split("Initials").Length - 1, text.Split("Stamp").Length - 1).ShouldBe((issuers, issuers));
        if (issuers > 1) Enumerable.Range(1, issuers).ShouldAllBe(n => text.Contains($"Initials: P{n}"));
        if (issuers < 4) paper.Pages.ShouldBe(Papers.NoteVerbale(note).Pages);
    }

    [Fact]
    public void The_addressee_of_a_note_verbale_stands_at_the_foot_of_its_first_page_only()
    {
        var longNote = Samples.Note() with { Paragraphs = [.. Samples.Note().Paragraphs, .. Enumerable.Repeat(Sentence + Sentence + Sentence, 5)] };
        var paper = Papers.NoteVerbale(longNote);

        paper.Pages.ShouldBe(2);
        Guards.PagesOf(paper, "Örnek Caddesi No. 8").ShouldBe([1]);
        Guards.OutOfOrder(paper, ["presents its compliments", "Örnek Caddesi No. 8", "assurances of its highest consideration"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_note_verbale_in_the_style_of_the_United_Nations_has_no_complimentary_close() =>
        Tool.Text(Papers.NoteVerbale(Samples.Note() with { Style = NoteVerbaleStyle.UnitedNations }).Bytes).ShouldNotContain("avails itself");

    [Theory]
    [InlineData("We would be glad to see you there.", 2)]
    [InlineData("It was agreed in Annex I and in the U.S. note.", 0)]
    [InlineData("Please send your nominations to us.", 2)]
    [InlineData("The Ministry is invited to transmit its answer.", 0)]
    public void First_and_second_person_in_a_note_verbale_are_told(string paragraph, int found) =>
        Papers.NoteVerbale(Samples.Note() with { Paragraphs = [paragraph] }).Warnings.Count.ShouldBe(found);

    private static List<string> Body(int sentences)
    {
        List<string> paragraphs = [];
        for (var left = sentences; left > 0; left -= 4) paragraphs.Add(string.Concat(Enumerable.Repeat(Sentence, Math.Min(4, left))));
        paragraphs[^1] += LastWords;
        return paragraphs;
    }
}
