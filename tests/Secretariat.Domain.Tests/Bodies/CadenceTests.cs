using FsCheck.Xunit;
using Secretariat.Domain.Bodies;

namespace Secretariat.Domain.Tests.Bodies;

public sealed class CadenceTests
{
    private static readonly DateOnly First = new(1990, 1, 1);

    [Theory]
    [InlineData("P1Y~", "2023-06-27", "2023-06-27", "2024-06-27", null, null)]
    [InlineData("P1Y~", "2023-06-27", "2023-06-27", "2024-06-28", 1, 1)]
    [InlineData("P6M/P1Y", "2022-12-01", "2022-12-31", "2023-12-15", 0, 14)]
    [InlineData("P6M/P1Y", "2022-12-01", "2022-12-31", "2024-01-10", 10, 40)]
    [InlineData("P6M~", "2023-08-31", "2023-08-31", "2024-03-01", 1, 1)]
    [InlineData("P5Y~", "2019-02-20", "2019-02-20", "2024-06-27", 128, 128)]
    [InlineData(null, "1991-10-01", "1991-10-31", "2024-06-27", null, null)]
    [InlineData("upon demand", "1991-10-01", "1991-10-31", "2024-06-27", null, null)]
    public void A_body_is_past_its_time_by_the_longest_its_words_allow(string? cadence, string earliest, string latest, string on, int? atLeast, int? atMost)
    {
        var overdue = Cadence.Of(null, cadence).OverdueOn(Day(on), Day(earliest), Day(latest));

        (overdue?.Days, overdue?.DaysAtMost).ShouldBe((atLeast, atMost));
        (overdue?.IsCertain ?? false).ShouldBe(atLeast > 0);
    }

    [Property]
    public bool It_is_at_most_as_much_past_its_time_as_the_earliest_reading_says_and_never_less_than_the_latest(ushort earliest, ushort wide, ushort after)
    {
        var (from, to) = (First.AddDays(earliest % 10_000), First.AddDays((earliest % 10_000) + (wide % 800)));
        var on = from.AddDays(after % 4000);
        var overdue = Cadence.Of(null, "P1Y").OverdueOn(on, from, to);
        var (sure, possible) = (Cadence.Of(null, "P1Y").OverdueOn(on, to, to), Cadence.Of(null, "P1Y").OverdueOn(on, from, from));
        return (overdue is null) == (possible is null) && overdue?.DaysAtMost == possible?.Days && (overdue?.Days ?? 0) == (sure?.Days ?? 0)
            && (overdue is null || overdue.Days <= overdue.DaysAtMost);
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(6, 6, false, false, "P6M")]
    [InlineData(6, 12, false, false, "P6M/P1Y")]
    [InlineData(5, 5, true, true, "P5Y~")]
    [InlineData(24, 24, false, false, "P2Y")]
    public void Numbers_and_a_unit_come_to_a_duration_or_a_range_of_them(int shortest, int longest, bool inYears, bool about, string normalised)
    {
        var cadence = Cadence.Of(null, Cadence.Between(shortest, longest, inYears, about));
        var months = inYears ? 12 : 1;
        (cadence.Normalised, cadence.ShortestMonths, cadence.LongestMonths, cadence.IsApproximate)
            .ShouldBe((normalised, shortest * months, longest * months, about));
    }
}
