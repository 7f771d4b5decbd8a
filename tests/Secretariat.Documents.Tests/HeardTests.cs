using System.Text;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf.Tests;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Documents.Tests;

/// <summary>What somebody hears who has a paper read out: numbers as labels of a list, a drawing as the words that stand for it.</summary>
public sealed class HeardTests
{
    private static readonly Papers Papers = new();

    [Fact]
    public void Numbered_paragraphs_are_entries_of_lists_with_their_numbers_as_labels()
    {
        var heard = Heard(Papers.MeetingDocument(MeetingSamples.Conclusions()));
        heard.ShouldContain("L(block):/ListNumbering/DecimalLI(block)Lbl(block)\"1.\"LBody(block)P(block)", Case.Sensitive);
        heard.ShouldContain("Lbl(block)\"R.1\"LBody(block)P(block)", Case.Sensitive);
    }

    [Fact]
    public void Paragraphs_without_numbers_are_no_list() =>
        Heard(Papers.MeetingDocument(MeetingSamples.LogisticsNote())).ShouldNotContain("LBody");

    [Theory]
    [InlineData("en", "Seating plan", "Head table", "Seats")]
    [InlineData("ar", "مخطط الجلوس", "المنصة", "المقاعد")]
    public void The_drawing_of_a_room_is_a_figure_with_words_in_the_language_of_the_paper(string language, params string[] words)
    {
        var sample = language == "en" ? MeetingSamples.Seating() : LanguageSamples.Seating(language);
        var paper = Papers.SeatingPlan(sample);
        Heard(paper).ShouldContain("Figure");
        var raw = Encoding.Latin1.GetString(Edited.Open(paper.Bytes));
        foreach (var word in words) raw.ShouldContain(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(word)));
    }

    private static string Heard(Paper paper) => Tool.Squeeze(Tool.Structure(paper.Bytes));
}
