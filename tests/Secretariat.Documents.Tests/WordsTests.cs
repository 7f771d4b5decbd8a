using System.Globalization;
using System.Resources;
using Secretariat.Documents.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Pdf;

namespace Secretariat.Documents.Tests;

public sealed class WordsTests
{
    public static TheoryData<string> Tags => [.. Language.All.Select(l => l.Tag)];

    [Theory, MemberData(nameof(Tags))]
    public void Every_word_is_there_in_every_language_and_no_more(string tag)
    {
        var asked = typeof(Words).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name).ToList();

        Missing(tag, asked).ShouldBeEmpty();
        Keys(tag).Except(asked).ShouldBeEmpty("no paper asks for these");
        Missing(tag, [.. asked, "NoSuchWord"]).ShouldBe(["NoSuchWord"]);
    }

    [Theory, MemberData(nameof(Tags))]
    public void Words_are_in_their_language(string tag)
    {
        var words = Words.Of(tag);

        words.Language.Tag.ShouldBe(tag);
        words.Direction.ShouldBe(tag == "ar" ? TextDirection.RightToLeft : TextDirection.LeftToRight);
        if (tag != "en") words.ProvisionalAgenda.ShouldNotBe(Words.Of("en").ProvisionalAgenda);
    }

    [Fact]
    public void A_language_that_papers_do_not_speak_reads_English() => Words.Of("de").ProvisionalAgenda.ShouldBe("Provisional agenda");

    private static IEnumerable<string> Missing(string tag, IEnumerable<string> asked) => asked.Except(Keys(tag));

    /// <summary>The keys of one file alone, without what another language would lend.</summary>
    private static HashSet<string> Keys(string tag)
    {
        var culture = tag == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag);
        using var set = new ResourceManager(typeof(Words)).GetResourceSet(culture, true, false)!;
        return [.. set.Cast<System.Collections.DictionaryEntry>().Where(e => e.Value is string { Length: > 0 }).Select(e => (string)e.Key)];
    }
}
