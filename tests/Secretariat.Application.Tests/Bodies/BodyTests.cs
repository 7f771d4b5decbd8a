using Secretariat.Application.Bodies;
using Secretariat.Application.Tests.History;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Bodies;

public sealed class BodyTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task A_group_becomes_one_with_a_list_takes_a_member_lets_it_go_and_ends()
    {
        var group = (await TheSystem.Send(new FoundBody("AHG1", "Ad Hoc Group on Returns", "AHG", BodyKind.AdHoc, BodyLevel.Expert, null, false, Day)))
            .Value;
        var sweden = await IdOf("SE");
        (await TheSystem.Send(new AdmitMember(group, sweden, Day, await Version()))).ShouldBeRefused("body.keeps_no_list");

        (await TheSystem.Send(Described("P6M/P1Y"))).ShouldSucceed();
        (await TheSystem.Send(new AdmitMember(group, sweden, Day, await Version()))).ShouldSucceed();
        (await Detail(Day)).MemberIds.ShouldBe([sweden.Value]);

        (await TheSystem.Send(new ReleaseMember(group, sweden, Day.AddDays(30), await Version()))).ShouldSucceed();
        ((await Detail(Day.AddDays(30))).MemberIds.Count, (await Detail(Day.AddDays(31))).MemberIds.Count).ShouldBe((1, 0));

        (await TheSystem.Send(new DissolveBody(group, Day.AddYears(1), await Version()))).ShouldSucceed();
        (await TheSystem.Send(new DissolveBody(group, Day.AddYears(1), await Version()))).ShouldBeRefused("body.dissolved");
        (await Detail(Day)).Function.ShouldBe("Prepares returns");

        DescribeBody Described(string cadence) => new(group, "Prepares returns", "once or twice a year", cadence, MembershipKind.Listed, null, [], 1);
        async Task<long> Version() => (await Detail(Day)).Version;
        async Task<BodyDetail> Detail(DateOnly on) => (await TheSystem.Ask(new GetBody(group, on))).Value;
    }

    [Fact]
    public async Task Of_two_who_save_the_rules_of_a_body_at_the_same_moment_one_is_told_that_they_have_changed()
    {
        var group = (await TheSystem.Send(new FoundBody("AHG1", "Ad Hoc Group on Returns", "AHG", BodyKind.AdHoc, BodyLevel.Expert, null, false, Day)))
            .Value;

        var both = await Task.WhenAll(new[] { 50, 80 }.Select(percent =>
            TheSystem.Send(new SetBodyPolicies(group, ApprovalPolicy.Any, AttendanceRule.MinimumShare, percent, [], 1))));

        (both.Where(a => a.Error is not null).ShouldHaveSingleItem().Error is StaleVersion or Conflict).ShouldBeTrue();
        (await TheSystem.Ask(new GetBody(group, Day))).Value.Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("twice a year", false)]
    [InlineData("P6W", false)]
    [InlineData("P0M", false)]
    [InlineData("P6M", true)]
    [InlineData("P6M/P1Y", true)]
    [InlineData("P5Y~", true)]
    public void A_cadence_is_a_duration_or_a_range_of_them(string cadence, bool isOne) =>
        new DescribeBodyValidator().Validate(new DescribeBody(default, null, null, cadence, MembershipKind.Listed, null, [], 1)).IsValid.ShouldBe(isOne);
}
