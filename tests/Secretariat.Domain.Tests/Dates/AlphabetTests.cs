using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Dates;

public sealed class AlphabetTests
{
    [Fact]
    public void Türkiye_stands_between_Tajikistan_and_Turkmenistan_where_code_points_would_put_it_last()
    {
        string[] names = ["Turkmenistan", "Türkiye", "Tajikistan"];

        names.Order(Alphabet.English).ShouldBe(["Tajikistan", "Türkiye", "Turkmenistan"]);
        names.Order(StringComparer.Ordinal).Last().ShouldBe("Türkiye");
    }

    [Fact]
    public void Croatia_Cyprus_and_the_Czech_Republic_stand_in_this_order() =>
        new[] { "Czech Republic", "Cyprus", "Croatia" }.Order(Alphabet.English).ShouldBe(["Croatia", "Cyprus", "Czech Republic"]);

    [Fact]
    public void The_Netherlands_stand_under_N() => Alphabet.SortText("the Netherlands").ShouldBe("Netherlands");

    [Theory]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("BIEŃKOWSKI", "bienkowski")]
    [InlineData("Łódź", "lodz")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Großbritannien", "grossbritannien")]
    public void Names_are_found_without_marks_and_case(string name, string folded) => Alphabet.Fold(name).ShouldBe(folded);

    [Fact]
    public void With_ICU_the_self_test_passes() => Should.NotThrow(Alphabet.RefuseWithoutIcu);
}
