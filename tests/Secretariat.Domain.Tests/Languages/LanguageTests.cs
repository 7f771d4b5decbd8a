using System.Globalization;
using FsCheck.Xunit;
using Secretariat.Domain.Languages;

namespace Secretariat.Domain.Tests.Languages;

public sealed class LanguageTests
{
    public static TheoryData<string> Tags => [.. Language.All.Select(l => l.Tag)];

    [Theory]
    [InlineData("en", "2000-05-10", "2000-05-10", "10 May 2000")]
    [InlineData("en", "2000-05-10", "2000-05-11", "10–11 May 2000")]
    [InlineData("en", "2024-06-30", "2024-07-02", "30 June – 2 July 2024")]
    [InlineData("en", "2024-12-31", "2025-01-02", "31 December 2024 – 2 January 2025")]
    [InlineData("fr", "2000-05-10", "2000-05-11", "10–11 mai 2000")]
    [InlineData("fr", "2024-06-30", "2024-07-01", "30 juin – 1er juillet 2024")]
    [InlineData("ru", "2000-05-10", "2000-05-11", "10–11\u00A0мая 2000\u00A0г.")]
    [InlineData("ru", "2024-12-31", "2025-01-02", "31\u00A0декабря 2024\u00A0г. – 2\u00A0января 2025\u00A0г.")]
    [InlineData("tr", "2024-06-30", "2024-07-02", "30 Haziran – 2 Temmuz 2024")]
    [InlineData("ar", "2000-05-10", "2000-05-11", "10–11 مايو 2000")]
    [InlineData("ar-u-nu-arab", "2000-05-10", "2000-05-11", "١٠–١١ مايو ٢٠٠٠")]
    public void Dates_print_as_the_field_prints_them(string tag, string first, string last, string printed) =>
        Language.Of(tag).Days(Day(first), Day(last)).ShouldBe(printed);

    [Theory]
    [InlineData("en", "Thursday, 27 June 2024")]
    [InlineData("fr", "jeudi 27 juin 2024")]
    [InlineData("ru", "четверг, 27\u00A0июня 2024\u00A0г.")]
    [InlineData("tr", "27 Haziran 2024 Perşembe")]
    [InlineData("ar", "الخميس، 27 يونيو 2024")]
    public void A_day_is_named_where_the_language_names_it(string tag, string printed) => Language.Of(tag).LongDay(new(2024, 6, 27)).ShouldBe(printed);

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(21, "21st")]
    [InlineData(34, "34th")]
    [InlineData(111, "111th")]
    [InlineData(112, "112th")]
    [InlineData(122, "122nd")]
    public void Ordinals_print_as_English_writes_them(int n, string printed) => Language.Working.Ordinal(n).ShouldBe(printed);

    [Theory]
    [InlineData("fr", 1, "1re")]
    [InlineData("fr", 34, "34e")]
    [InlineData("ru", 34, "34-е")]
    [InlineData("tr", 34, "34.")]
    [InlineData("ar", 34, "34")]
    [InlineData("ar-u-nu-arab", 34, "٣٤")]
    public void Ordinals_print_as_other_languages_write_them(string tag, int n, string printed) => Language.Of(tag).Ordinal(n).ShouldBe(printed);

    [Theory]
    [InlineData("en", "5 December 2024, 17:00")]
    [InlineData("fr", "5 décembre 2024 à 17\u00A0h\u00A000")]
    [InlineData("ar", "5 ديسمبر 2024، 17:00")]
    public void A_moment_is_printed_in_its_language(string tag, string said) => Language.Of(tag).At(new(2024, 12, 5), new(17, 0)).ShouldBe(said);

    [Theory]
    [InlineData("en", "215.50")]
    [InlineData("fr", "215,50")]
    [InlineData("ru", "215,50")]
    [InlineData("tr", "215,50")]
    [InlineData("ar", "215.50")]
    [InlineData("ar-u-nu-arab", "٢١٥٫٥٠")]
    public void An_amount_has_the_decimal_mark_of_its_language(string tag, string printed) => Language.Of(tag).Amount(215.5m).ShouldBe(printed);

    [Theory]
    [InlineData("en", "09:00", "09:30–10:15")]
    [InlineData("fr", "9\u00A0h\u00A000", "9\u00A0h\u00A030\u00A0–\u00A010\u00A0h\u00A015")]
    [InlineData("ru", "09:00", "09:30–10:15")]
    [InlineData("ar-u-nu-arab", "٠٩:٠٠", "٠٩:٣٠–١٠:١٥")]
    public void Times_print_as_the_language_writes_them(string tag, string nine, string range)
    {
        Language.Of(tag).Clock(new TimeOnly(9, 0)).ShouldBe(nine);
        Language.Of(tag).Clock(new TimeOnly(9, 30), new TimeOnly(10, 15)).ShouldBe(range);
    }

    [Theory]
    [InlineData("en", "Reason: “The room is closed.”.", "Reason: “The room is closed.”")]
    [InlineData("en", "Reason: “no room”.", "Reason: “no room”.")]
    [InlineData("fr", "Motif : « La salle est fermée. ».", "Motif\u00A0: «\u00A0La salle est fermée.\u00A0»")]
    [InlineData("ru", "Причина: «Зал закрыт.».", "Причина: «Зал закрыт».")]
    [InlineData("ru", "Причина: «Зал закрыт!».", "Причина: «Зал закрыт!»")]
    [InlineData("ru", "Причина: «Ремонт до 2025\u00A0г.».", "Причина: «Ремонт до 2025\u00A0г.».")]
    public void What_is_quoted_ends_with_one_full_stop(string tag, string filled, string printed) =>
        Language.Of(tag).Punctuated(filled).ShouldBe(printed);

    [Theory]
    [InlineData("en", "A, B and C")]
    [InlineData("fr", "A, B et C")]
    [InlineData("ru", "A, B и C")]
    [InlineData("tr", "A, B ve C")]
    [InlineData("ar", "A وB وC")]
    public void Lists_end_with_the_language_s_own_word(string tag, string printed) => Language.Of(tag).List(["A", "B", "C"]).ShouldBe(printed);

    [Fact]
    public void A_list_of_one_or_none_has_no_word_between()
    {
        Language.Working.List([]).ShouldBe("");
        Language.Working.List(["Hungary"]).ShouldBe("Hungary");
    }

    [Fact]
    public void Capitals_are_those_of_the_language()
    {
        Language.Of("tr").Upper("istanbul ısparta").ShouldBe("İSTANBUL ISPARTA");
        Language.Of("en").Upper("istanbul").ShouldBe("ISTANBUL");
        Language.Of("fr").Upper("élève").ShouldBe("ÉLÈVE");
    }

    [Theory]
    [InlineData("tr-TR", "tr")]
    [InlineData("AR", "ar")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void A_tag_finds_its_language_and_an_unknown_one_the_working_language(string? tag, string found) => Language.Of(tag).Tag.ShouldBe(found);

    /// <summary>What the machine knows of a language changes with its version; what is kept here must say the same where both agree.</summary>
    [Theory, MemberData(nameof(Tags))]
    public void Months_and_weekdays_are_those_the_world_knows(string tag)
    {
        var known = CultureInfo.GetCultureInfo(tag == "ar" ? "ar-EG" : Language.Of(tag).Culture.Name).DateTimeFormat;
        for (var month = 1; month <= 12; month++)
            Language.Of(tag).Day(new(2024, month, 15))
                .ShouldBe($"15{(tag == "ru" ? "\u00A0" : " ")}{known.MonthGenitiveNames[month - 1]} 2024{(tag == "ru" ? "\u00A0г." : "")}");
        for (var day = 2; day <= 8; day++)
            Language.Of(tag).LongDay(new(2024, 6, day)).ShouldContain(known.GetDayName(new DateOnly(2024, 6, day).DayOfWeek));
    }

    [Property]
    public void Printed_dates_name_both_ends_and_each_year_once(int start, byte days, byte language)
    {
        var first = DateOnly.FromDayNumber(700_000 + Math.Abs(start % 60_000));
        var last = first.AddDays(days);
        var printed = Language.All[language % Language.All.Count].Days(first, last);
        printed.ShouldStartWith(first.Day.ToString(CultureInfo.InvariantCulture));
        printed.ShouldContain(last.Day.ToString(CultureInfo.InvariantCulture));
        printed.Split(first.Year.ToString(CultureInfo.InvariantCulture)).Length.ShouldBe(2);
        printed.Split(last.Year.ToString(CultureInfo.InvariantCulture)).Length.ShouldBe(2);
        printed.Contains('–').ShouldBe(first != last);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("en", "34th Senior Officials Meeting")]
    [InlineData("fr", "34e Senior Officials Meeting")]
    [InlineData("ru", "34-е Senior Officials Meeting")]
    [InlineData("tr", "34. Senior Officials Meeting")]
    [InlineData("ar", "Senior Officials Meeting 34")]
    public void A_meeting_is_called_by_its_number(string tag, string name) => Language.Of(tag).Numbered(34, "Senior Officials Meeting").ShouldBe(name);

    [Theory]
    [InlineData("34-е Совещание старших должностных лиц")]
    [InlineData("8-я Конференция министров")]
    [InlineData("3-я Рабочая встреча")]
    [InlineData("2-й Форум")]
    [InlineData("5-й Рабочий семинар")]
    public void In_Russian_the_number_agrees_with_what_is_numbered(string name) =>
        Language.Of("ru").Numbered(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            .ShouldBe(name);

    [Fact]
    public void A_series_may_say_where_its_number_stands()
    {
        Language.Of("ar").Numbered(34, "الاجتماع {0} لكبار المسؤولين").ShouldBe("الاجتماع الرابع والثلاثون لكبار المسؤولين");
        Language.Unnumbered("المؤتمر الوزاري {0}").ShouldBe("المؤتمر الوزاري");
    }

    [Fact]
    public void After_a_stroke_a_series_says_what_it_is_called_without_a_number()
    {
        const string series = "الاجتماع {0} لكبار المسؤولين|اجتماع كبار المسؤولين";
        Language.Unnumbered(series).ShouldBe("اجتماع كبار المسؤولين");
        Language.Of("ar").Numbered(34, series).ShouldBe("الاجتماع الرابع والثلاثون لكبار المسؤولين");
        Language.Unnumbered("Either|Or").ShouldBe("Either|Or", "a name without the place of a number is no series");
    }

    [Theory]
    [InlineData("en", 34, "Senior Officials Meeting", "the 34th Senior Officials Meeting", "to the 34th Senior Officials Meeting",
        "of the 34th Senior Officials Meeting", "in the 34th Senior Officials Meeting")]
    [InlineData("fr", 34, "Réunion des hauts fonctionnaires", "la 34e Réunion des hauts fonctionnaires", "à la 34e Réunion des hauts fonctionnaires",
        "de la 34e Réunion des hauts fonctionnaires", "à la 34e Réunion des hauts fonctionnaires")]
    [InlineData("ru", 34, "Совещание старших должностных лиц", "34-е Совещание старших должностных лиц", "на 34-е Совещание старших должностных лиц",
        "34-го Совещания старших должностных лиц", "в 34-м Совещании старших должностных лиц")]
    [InlineData("ru", 8, "Конференция министров", "8-я Конференция министров", "на 8-ю Конференцию министров", "8-й Конференции министров",
        "в 8-й Конференции министров")]
    [InlineData("ru", 2, "Форум", "2-й Форум", "на 2-й Форум", "2-го Форума", "во 2-м Форуме")]
    [InlineData("tr", 34, "Üst Düzey Yetkililer Toplantısı", "34. Üst Düzey Yetkililer Toplantısı", "34. Üst Düzey Yetkililer Toplantısına",
        "34. Üst Düzey Yetkililer Toplantısının", "34. Üst Düzey Yetkililer Toplantısına")]
    [InlineData("tr", 3, "Göç Zirvesi", "3. Göç Zirvesi", "3. Göç Zirvesine", "3. Göç Zirvesinin", "3. Göç Zirvesine")]
    [InlineData("ar", 34, "الاجتماع {0} لكبار المسؤولين|اجتماع كبار المسؤولين", "الاجتماع الرابع والثلاثون لكبار المسؤولين",
        "إلى الاجتماع الرابع والثلاثين لكبار المسؤولين", "الاجتماع الرابع والثلاثين لكبار المسؤولين", "في الاجتماع الرابع والثلاثين لكبار المسؤولين")]
    [InlineData("ar", 8, "المؤتمر الوزاري {0}", "المؤتمر الوزاري الثامن", "إلى المؤتمر الوزاري الثامن", "المؤتمر الوزاري الثامن", "في المؤتمر الوزاري الثامن")]
    public void A_sentence_names_a_meeting_in_the_case_it_asks_for(
        string tag, int number, string series, string subject, string to, string of, string taking)
    {
        Enum.GetValues<NameCase>().Select(named => Language.Of(tag).InSentence(number, series, named)).ShouldBe([subject, to, of, taking]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("tr")]
    [InlineData("ar")]
    public void A_name_that_the_language_cannot_decline_is_not_guessed_at(string tag) =>
        Enum.GetValues<NameCase>().ShouldAllBe(named => Language.Of(tag).InSentence(34, "Senior Officials Meeting", named) == null);

    [Theory]
    [InlineData("en", "2024-06-27", "2024-06-27", "on 27 June 2024")]
    [InlineData("en", "2024-12-05", "2024-12-06", "on 5 and 6 December 2024")]
    [InlineData("en", "2024-12-05", "2024-12-07", "from 5 to 7 December 2024")]
    [InlineData("en", "2024-06-30", "2024-07-01", "from 30 June to 1 July 2024")]
    [InlineData("en", "2024-12-30", "2025-01-02", "from 30 December 2024 to 2 January 2025")]
    [InlineData("fr", "2024-06-27", "2024-06-27", "le 27 juin 2024")]
    [InlineData("fr", "2024-12-05", "2024-12-06", "les 5 et 6 décembre 2024")]
    [InlineData("fr", "2024-12-01", "2024-12-03", "du 1er au 3 décembre 2024")]
    [InlineData("fr", "2024-06-30", "2024-07-01", "du 30 juin au 1er juillet 2024")]
    [InlineData("fr", "2024-12-30", "2025-01-02", "du 30 décembre 2024 au 2 janvier 2025")]
    [InlineData("ru", "2024-06-27", "2024-06-27", "27\u00A0июня 2024\u00A0г.")]
    [InlineData("tr", "2024-06-27", "2024-06-27", "27 Haziran 2024 tarihinde")]
    [InlineData("tr", "2024-12-05", "2024-12-06", "5–6 Aralık 2024 tarihlerinde")]
    [InlineData("ar", "2024-06-27", "2024-06-27", "في 27 يونيو 2024")]
    [InlineData("ar", "2024-12-05", "2024-12-06", "يومي 5 و6 ديسمبر 2024")]
    [InlineData("ar", "2024-12-05", "2024-12-07", "في الفترة من 5 إلى 7 ديسمبر 2024")]
    public void A_sentence_says_when_a_meeting_takes_place(string tag, string first, string last, string said) =>
        Language.Of(tag).On(Day(first), Day(last)).ShouldBe(said);

    [Fact]
    public void A_letter_in_French_is_dated_with_the_article()
    {
        Language.Of("fr").DayOfLetter(new(2024, 4, 3)).ShouldBe("le 3 avril 2024");
        Language.Of("en").DayOfLetter(new(2024, 4, 3)).ShouldBe("3 April 2024");
    }

    [Theory]
    [InlineData(1, "الاجتماع الأول", "الدورة الأولى")]
    [InlineData(3, "الاجتماع الثالث", "الدورة الثالثة")]
    [InlineData(10, "الاجتماع العاشر", "الدورة العاشرة")]
    [InlineData(11, "الاجتماع الحادي عشر", "الدورة الحادية عشرة")]
    [InlineData(20, "الاجتماع العشرون", "الدورة العشرون")]
    [InlineData(35, "الاجتماع الخامس والثلاثون", "الدورة الخامسة والثلاثون")]
    [InlineData(100, "الاجتماع 100", "الدورة 100")]
    public void Arabic_counts_meetings_in_words_that_agree_with_them_and_beyond_99_in_figures(int number, string meeting, string session)
    {
        Language.Of("ar").Numbered(number, "الاجتماع {0}").ShouldBe(meeting);
        Language.Of("ar").Numbered(number, "الدورة {0}").ShouldBe(session);
    }

    [Theory]
    [InlineData("en", "the host has asked for more time", "The host has asked for more time.")]
    [InlineData("en", "The host has asked for more time.", "The host has asked for more time.")]
    [InlineData("en", "They ask: “Is there time?”", "They ask: “Is there time?”")]
    [InlineData("en", "Floods (in the capital);", "Floods (in the capital).")]
    [InlineData("tr", "istek üzerine", "İstek üzerine.")]
    [InlineData("ru", "по просьбе принимающей стороны", "По просьбе принимающей стороны.")]
    [InlineData("ar", "طلب الطرف المضيف مزيدًا من الوقت،", "طلب الطرف المضيف مزيدًا من الوقت.")]
    public void What_somebody_wrote_becomes_a_sentence_with_a_capital_and_a_stop(string tag, string written, string sentence) =>
        Language.Of(tag).Sentence(written).ShouldBe(sentence);

    [Fact]
    public void In_French_no_sign_that_is_set_off_stands_alone_on_a_line() =>
        Language.Of("fr").Punctuated("Objet : la réunion « Essai » ; est-ce clair ?")
            .ShouldBe("Objet\u00A0: la réunion «\u00A0Essai\u00A0»\u00A0; est-ce clair\u00A0?");

    [Fact]
    public void In_Russian_the_full_stop_of_an_abbreviation_ends_the_sentence()
    {
        Language.Of("ru").Punctuated("не позднее 30 мая 2024\u00A0г..").ShouldBe("не позднее 30 мая 2024\u00A0г.");
        Language.Of("en").Punctuated("and so on...").ShouldBe("and so on...");
    }
}
