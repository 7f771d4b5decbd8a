using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Secretariat.Pdf.Tests.Checks;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Tests;

public sealed class TextTests
{
    [Fact]
    public void The_thirteenth_fortieth_and_ninety_second_glyph_are_letters_like_others()
    {
        // Glyphs are numbered as they come, and their numbers are bytes of a string in which brackets, strokes and line ends mean something.
        var letters = string.Concat(Enumerable.Range(0x21, 0x5E).Concat(Enumerable.Range(0xC0, 0x60)).Select(static c => (char)c));
        string.Concat(Tool.Text(Paper.OfText(letters).Bytes).Where(static c => !char.IsWhiteSpace(c))).ShouldContain(letters);
    }

    [Theory]
    [InlineData("محمد بن عبد الله آل سعود")]
    [InlineData("اجتماع كبار المسؤولين الرابع والثلاثون")]
    [InlineData("علاء الدين الأحمد السلام")]
    [InlineData("שלום עולם")]
    [InlineData("Nguyễn Thị Hồng Ẩ Ặ ỹ")]
    [InlineData("Łukasz Żółć, Gülşen İğdır, Đặng Văn Lâm, Ștefan Țîrlea")]
    [InlineData("Привет, Ђорђе; Καλημέρα")]
    [InlineData("Հայաստան საქართველო हिन्दी")]
    [InlineData("office affluent fjord ﬁ")]
    public void Words_of_every_script_copy_out_in_logical_order(string words)
    {
        foreach (var family in new[] { FontFamily.Sans, FontFamily.Serif })
        {
            var paper = Paper.Of(c => c.DefaultTextStyle(s => s with { Family = family }).Text(words));
            Tool.Squeeze(Tool.Text(paper.Bytes)).ShouldBe(Tool.Squeeze(words.Normalize(NormalizationForm.FormC)));
            Tool.TextByPlace(paper.Bytes).Trim().ShouldBe(words.Normalize(NormalizationForm.FormC));
            paper.Warnings.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("علاء الدين الأحمد، السلام (SOM) يوم 28 يونيو.")]
    [InlineData("محمد بن عبد الله آل سعود، لا إله، المملكة العربية السعودية")]
    [InlineData("جمهوری اسلامی ایران، پاکستان کے نمائندے")]
    [InlineData("הפגישה ה-34 של Budapest Process (שוודיה)")]
    public void Words_from_right_to_left_are_whole_for_every_reader(string words)
    {
        var expected = FromTheRight.Words(words);
        foreach (var family in new[] { FontFamily.Sans, FontFamily.Serif })
        {
            var pdf = Paper.Of(c => c.DefaultTextStyle(s => s with { Family = family }).Text(words)).Bytes;
            FromTheRight.Complaints(pdf).ShouldBeEmpty();
            FromTheRight.Words(Tool.Text(pdf)).ShouldBe(expected);
            FromTheRight.Words(Preflight.Text(pdf, sorted: true)).ShouldBe(expected);
            FromTheRight.Heard(pdf).ShouldBe(expected);
            Encoding.Latin1.GetString(Edited.Open(pdf)).ShouldContain("/ReversedChars BMC");
        }
    }

    [Fact]
    public void Half_a_letter_and_words_outside_the_structure_are_noticed()
    {
        var good = Edited.Open(Paper.OfText("محمد بن علي").Bytes);
        FromTheRight.Complaints(good).ShouldBeEmpty();

        // As it was when a dot had a number of its own.
        FromTheRight.Complaints(Edited.Replace(good, "(<[0-9A-F]{4}>)<0645>", "${1}<200D>")).ShouldContain("half a letter");
        FromTheRight.Complaints(Edited.Replace(good, "/P <<\\s*/MCID 0\\s*>>\\s*BDC|/P<</MCID 0>>BDC", "/P BMC")).ShouldContain("structure: no words");
        FromTheRight.Complaints(Paper.OfText("Words").Bytes).ShouldNotBeEmpty();
    }

    [Fact]
    public void Signs_of_several_parts_are_one_for_every_reader()
    {
        foreach (var words in new[] { ScriptWords.All["Hindi"], ScriptWords.All["Khmer"], ScriptWords.All["Tamil"] })
        {
            var pdf = Paper.OfText(words).Bytes;
            Tool.Structure(pdf).ShouldContain(words);
            Tool.MuPdf(pdf).ShouldContain(words);
            Preflight.Text(pdf, sorted: false).ShouldContain(words);
        }
    }

    public static TheoryData<string> Languages => [.. ScriptWords.All.Keys];

    [Theory, MemberData(nameof(Languages))]
    public void Words_of_each_language_copy_out_as_stored_and_every_face_is_there(string language)
    {
        var words = ScriptWords.All[language];
        words.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        foreach (var bold in new[] { false, true })
        {
            var paper = Paper.Of(c => c.DefaultTextStyle(s => s with { Bold = bold }).Text(words));
            paper.Warnings.ShouldBeEmpty();
            Tool.Squeeze(Tool.Text(paper.Bytes)).ShouldBe(Tool.Squeeze(words));
        }
    }

    [Fact]
    public void Words_numbers_and_brackets_of_both_directions_copy_out_as_stored()
    {
        foreach (var words in ScriptWords.Mixed) Tool.Squeeze(Tool.Text(Paper.OfText(words).Bytes)).ShouldBe(Tool.Squeeze(words));
    }

    [Fact]
    public void Thai_lines_end_between_words()
    {
        string[] words = ["กระทรวง", "การ", "ต่าง", "ประเทศ", "แห่ง", "ราช", "อาณาจักร", "ไทย"];
        var paper = Paper.Of(c => c.Width(70).Text(string.Concat(words)));
        var lines = Tool.Text(paper.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Length.ShouldBeGreaterThan(2);
        string.Concat(lines).ShouldBe(string.Concat(words));
        foreach (var line in lines)
        {
            var rest = line;
            while (words.FirstOrDefault(rest.StartsWith) is { } word) rest = rest[word.Length..];
            rest.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("zh", "NotoSansSC")]
    [InlineData("ja", "NotoSansJP")]
    [InlineData("ko", "NotoSansKR")]
    [InlineData("en", "NotoSansSC")]
    public void Ideographs_are_drawn_as_their_language_draws_them(string language, string face) =>
        Encoding.Latin1.GetString(Paper.Of(c => c.Language(language).Text("直骨")).Bytes).ShouldContain(face);

    [Fact]
    public void A_full_stop_comes_from_the_face_of_its_words()
    {
        var raw = Encoding.Latin1.GetString(Paper.OfText("대한민국。").Bytes);
        raw.ShouldContain("NotoSansKR");
        raw.ShouldNotContain("NotoSansSC");
    }

    [Fact]
    public void Arabic_punctuation_comes_after_its_word()
    {
        const string words = "علاء الدين الأحمد، السلام عليكم.";
        Tool.Squeeze(Tool.Text(Paper.OfText(words).Bytes)).ShouldBe(Tool.Squeeze(words));
    }

    [Fact]
    public void A_shuffled_text_is_noticed() => Tool.OnOneLine(Tool.Text(Paper.OfText("سعود آل").Bytes)).ShouldNotBe("آل سعود");

    [Fact]
    public void An_Arabic_name_keeps_its_place_in_an_English_sentence()
    {
        var text = Tool.TextByPlace(Paper.Of(c => c.Text(t => t.Span("Head: ").Span("محمد علي").Bold().Span(", 3 delegates"))).Bytes);
        text.ShouldContain("محمد علي");
        text.IndexOf("Head:", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("محمد", StringComparison.Ordinal));
        text.IndexOf("محمد", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("delegates", StringComparison.Ordinal));
    }

    [Fact]
    public void Decomposed_input_is_set_as_NFC()
    {
        const string decomposed = "E\u0301va Ko\u0308ro\u0308si";
        Tool.Text(Paper.OfText(decomposed).Bytes).Trim().ShouldBe("Éva Körösi");
    }

    [Fact]
    public void A_character_the_family_lacks_comes_from_the_next_face_and_none_is_reported()
    {
        var paper = Paper.OfText("Georgia საქართველო 😀 ✓");
        paper.Warnings.ShouldBeEmpty();
        Tool.IncompleteFonts(paper.Bytes).ShouldBeEmpty();
    }

    [Fact]
    public void A_character_no_face_has_is_reported_and_still_copies_out()
    {
        var paper = Paper.OfText("A \U00012000 B");
        paper.Warnings.ShouldHaveSingleItem().ShouldContain("U+12000");
        Tool.Text(paper.Bytes).Trim().ShouldBe("A \U00012000 B");
    }

    [Fact]
    public void A_foreign_name_does_not_push_lines_apart()
    {
        var plain = Height("one\ntwo\nthree");
        var mixed = Height("one\nمحمد\nthree");
        mixed.ShouldBe(plain);

        static float Height(string text)
        {
            var rows = PdfPig.Rows(Paper.OfText(text).Bytes);
            return rows[0] - rows[^1];
        }
    }

    [Fact]
    public void A_soft_hyphen_shows_only_where_a_line_ends()
    {
        Tool.Text(Paper.OfText("inter\u00ADnational").Bytes).Trim().ShouldBe("international");
        var narrow = Paper.Of(c => c.Width(40).Text("inter\u00ADnational"));
        Tool.Text(narrow.Bytes).ReplaceLineEndings("|").TrimEnd('|', '\f').ShouldBe("inter\u00AD|national");
    }

    /// <summary>Each is set in every width that a column may have; what is held stands in one line in all of them.</summary>
    [Theory]
    [InlineData("It was held on 27 June 2024 there.", "27 June 2024")]
    [InlineData("It was held on 5–6 December 2024 there.", "5–6 December 2024")]
    [InlineData("Elle a lieu les 5 et 6 décembre 2024 ici.", "5 et 6 décembre 2024")]
    [InlineData("It was held there on 27 June 2024 by all.", "on 27 June 2024")]
    [InlineData("Here is the letter of 5–6 August 2024 to all.", "of 5–6 August 2024")]
    [InlineData("Elle tient lieu les 5 et 6 décembre 2024 ici.", "les 5 et 6 décembre 2024")]
    [InlineData("Une lettre datée du 1er juillet 2024 ici.", "du 1er juillet 2024")]
    [InlineData("Совещание пройдёт с 5 августа 2024 года там.", "с 5 августа 2024")]
    [InlineData("It was held on 30 June – 2 July 2024 there.", "30 June")]
    [InlineData("They sat (day 1, and at ten the next one) there.", "(day 1,")]
    [InlineData("Below them is Chair (Sweden) as ever.", "Chair (Sweden)")]
    [InlineData("Elle a lieu du 1er au 1er juillet 2024 ici.", "1er juillet")]
    [InlineData("Bu toplantı 27 Haziran 2024 günü.", "27 Haziran")]
    [InlineData("Оно было 27 июня 2024 года там.", "27 июня")]
    [InlineData("It follows the 34th Meeting of all.", "34th Meeting")]
    [InlineData("Après la 34e Réunion de tous.", "34e Réunion")]
    [InlineData("Toplantı 34. Kıdemli Memurlar.", "34. Kıdemli")]
    [InlineData("После того 34-е Совещание лиц.", "34-е Совещание")]
    [InlineData("The allowance is EUR 215.50 in all.", "EUR 215.50")]
    [InlineData("Смотри письмо № 4127 от нас.", "№ 4127")]
    [InlineData("Write to team-one@secretariat-a.example soon.", "team-one@secretariat-a.example")]
    [InlineData("See https://a.example/visa-letters/4 soon.", "https://a.example/visa-letters/4")]
    public void What_officers_never_part_stands_in_one_line(string text, string held)
    {
        var widest = WidthOf(held) + 1;
        for (var width = widest; width < widest * 2; width += 11)
            LinesIn(text, width).ShouldContain(l => l.Contains(held, StringComparison.Ordinal), $"{text} in {width}");
    }

    [Theory]
    [InlineData("They met in room 12 because of rain.", "12 because")]
    [InlineData("All of them met in 2024 because of rain.", "2024 because")]
    [InlineData("They met there (as was agreed by all of them before).", "there (as")]
    [InlineData("There came to it 62 from all sides.", "it 62")]
    [InlineData("Adları en geç 31 Mayıs 2024 günü.", "geç 31")]
    public void Other_numbers_and_long_asides_part_from_what_stands_beside_them(string text, string parted)
    {
        var widest = WidthOf(parted) + 1;
        Enumerable.Range(0, 40).ShouldContain(i => !LinesIn(text, widest + i * 4).Any(l => l.Contains(parted, StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_the_line_is_too_narrow_a_date_parts_rather_than_a_word_is_torn() =>
        LinesIn("27 September 2024", WidthOf("September") + 1).ShouldBe(["27", "September", "2024"]);

    [Fact]
    public void Where_the_line_is_too_narrow_for_a_preposition_and_its_date_the_date_stays_whole() =>
        LinesIn("on 27 September 2024", WidthOf("27 September 2024") + 1).ShouldBe(["on", "27 September 2024"]);

    /// <summary>Between the days no line ends as long as there is another place; what has another letter for the "and" is no date of two days.</summary>
    [Theory]
    [InlineData('و', true)]
    [InlineData('ب', false)]
    public void Two_days_joined_by_the_Arabic_and_stand_in_one_line(char joining, bool held)
    {
        var text = $"يعقد الاجتماع يومي 5 {joining}6 ديسمبر 2024 هنا.";
        var breaks = new LineBreak[text.Length];
        LineBreaks.Resolve(text, breaks);
        breaks[text.IndexOf('5') + 2].ShouldBe(held ? LineBreak.Held : LineBreak.Allowed);
    }

    [Fact]
    public void An_address_wider_than_its_line_parts_at_a_stroke_rather_than_within_a_word() =>
        LinesIn("See https://a.example/papers/of/meeting", WidthOf("https://a.example/papers/") + 1).ShouldContain(l => l.EndsWith('/'));

    private static float WidthOf(string text)
    {
        for (var width = 20f; ; width += 4)
            if (LinesIn(text, width).Length == 1)
                return width;
    }

    private static string[] LinesIn(string text, float width) => Tool.Text(Paper.Of(c => c.Width(width).Text(text)).Bytes)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [Fact]
    public void A_no_break_space_holds_words_together() =>
        Tool.Text(Paper.Of(c => c.Width(60).Text("on the 27\u00A0June")).Bytes).ShouldContain("27 June");

    [Theory]
    [InlineData("\u0000\u0001\u0007\u001B[31mname\u007F\u0085")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("\u2066\u2067\u2068 never closed")]
    [InlineData("closed too often \u2069\u2069\u202C\u202C")]
    [InlineData("\uD800 lone surrogates \uDC00")]
    [InlineData("a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C zalgo")]
    [InlineData("👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇪 👍🏽")]
    [InlineData("\r\n\r\n\n\n")]
    [InlineData("")]
    [InlineData("\uFFFE\uFFFF\uFDD0")]
    public void Hostile_names_are_set_safely(string name)
    {
        var paper = Paper.Of(c => c.Column(column =>
        {
            column.Item().Text(t => t.Span("before ").Span(name).Span(" after"));
            column.Item().Text("next paragraph");
        }));
        Tool.Complaints(paper.Bytes).ShouldBeEmpty();
        Tool.Text(paper.Bytes).ShouldContain("next paragraph");
    }

    [Fact]
    public void An_override_in_a_name_ends_with_the_name()
    {
        var text = Tool.Text(Paper.Of(c => c.Text(t => t.Span("Dear \u202Ename").Span(", welcome to Stockholm"))).Bytes);
        text.ShouldContain(", welcome to Stockholm");
    }

    [Fact]
    public void Five_thousand_blanks_and_three_hundred_letters_stay_on_the_page()
    {
        foreach (var text in new[] { "a" + new string(' ', 5000) + "b", new string('W', 300), new string('\u00A0', 500) })
        {
            var paper = Paper.OfText(text);
            Tool.Complaints(paper.Bytes).ShouldBeEmpty();
            PdfPig.Letters(paper.Bytes).Where(l => l.Value.Trim().Length > 0).ShouldAllBe(l => l.BoundingBox.Right < PageSize.A4.Width - 50);
        }
    }

    [Fact]
    public void Fitted_text_uses_its_width_and_stays_on_one_line()
    {
        var paper = Paper.Of(c => c.Width(200).FitText("The Former Yugoslav Republic of a Very Long Designation", 40));
        var letters = PdfPig.Letters(paper.Bytes);
        letters.Select(l => l.StartBaseLine.Y).Distinct().Count().ShouldBe(1);
        (letters[^1].BoundingBox.Right - letters[0].BoundingBox.Left).ShouldBeInRange(190, 201);
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(Sentences)])]
    public void What_is_written_can_be_read(Sentence sentence) =>
        Tool.Squeeze(Tool.Text(Paper.Of(c => c.Width(sentence.Width).Text(sentence.Text).Justify()).Bytes))
            .ShouldBe(Tool.Squeeze(sentence.Text.Normalize(NormalizationForm.FormC)));

    public sealed record Sentence(string Text, int Width);

    public static class Sentences
    {
        // Marks stand on letters here: what a mark on a blank means is left to the reader program.
        private static readonly string[] Alphabet =
        [
            .. "aeiouäößçéłşżāőůțđAEÀÖŁŞŻАБВгдежзиЯΑΒγδάέẩặễộԱԲգդაბგდ0123456789.,;:()!?–“”«»'/&%§€      ".Select(c => c.ToString()),
            "e\u0301", "o\u0308", "a\u0323\u0302", "ბ\u0323", "ffi", "fl", "fj",
        ];

        public static Arbitrary<Sentence> Any() =>
            (from letters in Gen.Elements(Alphabet).NonEmptyListOf()
             from width in Gen.Choose(30, 400)
             select new Sentence(string.Concat(letters).Trim(), width)).ToArbitrary();
    }
}
