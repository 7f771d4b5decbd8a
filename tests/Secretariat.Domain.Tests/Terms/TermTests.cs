using Secretariat.Domain.Languages;
using Secretariat.Domain.Terms;

namespace Secretariat.Domain.Tests.Terms;

/// <summary>What the staff say in other languages.</summary>
public sealed class TermTests
{
    private static readonly TextInLanguage French = new("fr", "Direction générale");
    private static readonly TextInLanguage Arabic = new("ar", "المديرية العامة");

    [Fact]
    public void A_term_is_said_in_the_order_of_the_languages_whatever_the_order_it_came_in()
    {
        var term = Say("Director General", Arabic, French).Value;
        term.Wordings.ShouldBe([French, Arabic]);
        term.Languages.ShouldBe(["fr", "ar"]);
        term.SearchText.ShouldContain("director general");
        term.SearchText.ShouldContain("generale");
    }

    [Fact]
    public void Two_terms_are_one_only_by_every_letter_of_their_English()
    {
        Term.KeyOf("Cafe\u0301").ShouldBe(Term.KeyOf("Café"));
        Term.KeyOf("Café").ShouldNotBe(Term.KeyOf("Cafe"));
        Term.KeyOf("Counsellor").ShouldNotBe(Term.KeyOf("counsellor"));
    }

    [Fact]
    public void An_empty_wording_takes_its_language_away()
    {
        var term = Say("Counsellor", French, Arabic).Value;
        term.Reword([French with { Text = "  " }, Arabic]).Error.ShouldBeNull();
        term.Wordings.ShouldBe([Arabic]);
        term.Says([Arabic, French with { Text = "" }]).ShouldBeTrue();
        term.Says([French]).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_term_is_refused_by_name()
    {
        Say(" ", French).Error.ShouldBeOfType<TermErrors.Empty>();
        Say("Counsellor").Error.ShouldBeOfType<TermErrors.Unsaid>();
        Say("Counsellor", French with { Text = "\u200f" }).Error.ShouldBeOfType<TermErrors.Unsaid>();
        Say("Counsellor", French, new TextInLanguage("en", "Counselor")).Error.ShouldBeOfType<TermErrors.EnglishIsGiven>();
        Say("Counsellor", new TextInLanguage("de", "Rat")).Error.ShouldBeOfType<TermErrors.LanguageUnknown>();
        Say("Counsellor", French, French).Error.ShouldBeOfType<TermErrors.SaidTwice>();
        Say("Counsellor", French with { Text = new string('c', Term.LongestWording + 1) }).Error.ShouldBeOfType<TermErrors.TooLong>();
        Say(new string('c', Term.LongestWording + 1), French).Error.ShouldBeOfType<TermErrors.TooLong>();
        Say("Counsellor", French with { Text = new string('c', Term.LongestWording) }).Error.ShouldBeNull();
    }

    private static Domain.Shared.Result<Term> Say(string english, params TextInLanguage[] wordings) => Term.Say(TermId.New(), english, wordings);
}
