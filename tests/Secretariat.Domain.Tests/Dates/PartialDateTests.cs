using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1991-10", "1991-10-01", "1991-10-31", DatePrecision.Month, DateQualifier.Certain)]
    [InlineData("1993-02-15/1993-02-16", "1993-02-15", "1993-02-16", DatePrecision.Interval, DateQualifier.Certain)]
    [InlineData("2004-05-03?/2004-05-04?", "2004-05-03", "2004-05-04", DatePrecision.Interval, DateQualifier.Uncertain)]
    [InlineData("1992~", "1992-01-01", "1992-12-31", DatePrecision.Year, DateQualifier.Approximate)]
    [InlineData("2006-10-20/..", "2006-10-20", null, DatePrecision.Interval, DateQualifier.Certain)]
    [InlineData("../2023?", null, "2023-12-31", DatePrecision.Interval, DateQualifier.Uncertain)]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade, DateQualifier.Unspecified)]
    [InlineData("2022-12~", "2022-12-01", "2022-12-31", DatePrecision.Month, DateQualifier.Approximate)]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", DatePrecision.Day, DateQualifier.Certain)]
    [InlineData("2004-06-XX", "2004-06-01", "2004-06-30", DatePrecision.Month, DateQualifier.Unspecified)]
    [InlineData("2006%", "2006-01-01", "2006-12-31", DatePrecision.Year, DateQualifier.ApproximateAndUncertain)]
    [InlineData("..", null, null, DatePrecision.Open, DateQualifier.Certain)]
    [InlineData("", null, null, DatePrecision.Unknown, DateQualifier.Certain)]
    public void Dates_are_read_as_the_standard_says(string edtf, string? earliest, string? latest, DatePrecision precision, DateQualifier qualifier)
    {
        var date = PartialDate.Parse(edtf).Value;

        date.Earliest.ShouldBe(earliest is null ? null : DateOnly.Parse(earliest));
        date.Latest.ShouldBe(latest is null ? null : DateOnly.Parse(latest));
        date.Precision.ShouldBe(precision);
        date.Qualifier.ShouldBe(qualifier);
        date.ToString().ShouldBe(edtf);
    }

    [Theory]
    [InlineData("1991-13")]
    [InlineData("2023-02-29")]
    [InlineData("91")]
    [InlineData("1991-1")]
    [InlineData("2006-10-20/2006-10-19")]
    [InlineData("../..")]
    [InlineData("1991/1992/1993")]
    [InlineData("199X-05")]
    [InlineData("2004-XX-05")]
    [InlineData("0000")]
    [InlineData("X")]
    [InlineData("spring 1991")]
    public void What_is_no_date_is_refused(string text) => PartialDate.Parse(text).Error.ShouldBeOfType<PartialDateErrors.NotEdtf>();

    [Property(Arbitrary = [typeof(Dates)])]
    public void What_is_printed_is_read_back_the_same(PartialDate date) => PartialDate.Parse(date.ToString()).Value.ShouldBe(date);

    [Property(Arbitrary = [typeof(Dates)])]
    public void The_earliest_day_is_never_after_the_latest(PartialDate date) =>
        (date.Earliest is { } earliest && date.Latest is { } latest && earliest > latest).ShouldBeFalse();

    [Property(Arbitrary = [typeof(Dates)])]
    public void What_begins_on_a_date_begins_within_it(PartialDate date)
    {
        if (date.BeginsOn is not { } begins) return;
        if (date.Earliest is { } earliest) begins.ShouldBeGreaterThanOrEqualTo(earliest);
        if (date.Latest is { } latest) begins.ShouldBeLessThanOrEqualTo(latest);
    }

    [Property(Arbitrary = [typeof(Dates)])]
    public void The_order_is_total_and_by_the_earliest_day_first(PartialDate a, PartialDate b, PartialDate c)
    {
        Math.Sign(a.CompareTo(b)).ShouldBe(-Math.Sign(b.CompareTo(a)));
        (a.CompareTo(b) == 0).ShouldBe(a.Equals(b));
        if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) a.CompareTo(c).ShouldBeLessThanOrEqualTo(0);
        if (a.Earliest < b.Earliest) a.CompareTo(b).ShouldBeLessThan(0);
    }

    [Property]
    public void No_text_whatever_is_met_with_an_exception(string? text) => PartialDate.Parse(text).ShouldNotBeNull();

    [Fact]
    public void A_hand_over_that_took_two_days_takes_effect_on_the_second() =>
        PartialDate.Parse("2006-10-19/2006-10-20").Value.BeginsOn.ShouldBe(new DateOnly(2006, 10, 20));

    private static class Dates
    {
        public static Arbitrary<PartialDate> Any()
        {
            var mark = Gen.Elements("", "", "?", "~", "%");
            var day = from d in Gen.Choose(0, 20000) select new DateOnly(1980, 1, 1).AddDays(d);
            var single =
                from d in day
                from form in Gen.Elements("yyyy", "yyyy-MM", "yyyy-MM-dd")
                from m in mark
                select d.ToString(form, System.Globalization.CultureInfo.InvariantCulture) + m;
            var decade = from d in Gen.Choose(190, 209) select $"{d}X";
            var interval = from a in single from b in single select $"{a}/{b}";
            var open = from a in single from side in Gen.Elements("{0}/..", "../{0}", "{0}/", "/{0}") select side.Replace("{0}", a, StringComparison.Ordinal);
            return Gen.OneOf(single, single, decade, interval, open, Gen.Elements("", ".."))
                .Select(PartialDate.Parse).Where(r => r.Error is null).Select(r => r.Value).ToArbitrary();
        }
    }
}
