using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Bodies;

public sealed class BodyTests
{
    private static readonly DateTimeOffset At = new(2024, 6, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(BodyLevel.Minister, BodyPower.Adopt)]
    [InlineData(BodyLevel.SeniorOfficial, BodyPower.Endorse)]
    [InlineData(BodyLevel.Expert, BodyPower.Recommend)]
    [InlineData(BodyLevel.Strategic, BodyPower.Advise)]
    public void Powers_follow_from_the_level(BodyLevel level, BodyPower power)
    {
        var body = Found(level);

        body.RefuseUnlessMay(power).Error.ShouldBeNull();
        if (level is not BodyLevel.Minister) body.RefuseUnlessMay(BodyPower.Adopt).Error!.Code.ShouldBe("body.power.missing");
    }

    [Fact]
    public void Only_ministers_adopt() =>
        Enum.GetValues<BodyLevel>().Where(level => Found(level).RefuseUnlessMay(BodyPower.Adopt).Error is null).ShouldBe([BodyLevel.Minister]);

    [Fact]
    public void A_member_is_listed_once_at_a_time_and_what_it_was_before_stays_on_record()
    {
        var body = Listed();
        var sweden = State("SE").Id;

        body.Admit(sweden, Period.Since(new DateOnly(2020, 1, 1))).Error.ShouldBeNull();
        body.Admit(sweden, Period.Since(new DateOnly(2022, 1, 1))).Error.ShouldBeOfType<BodyErrors.AlreadyMember>();
        body.Release(sweden, new DateOnly(2019, 12, 31)).Error.ShouldBeOfType<ParticipantErrors.EndsBeforeItBegins>();
        body.Release(sweden, new DateOnly(2021, 12, 31)).Error.ShouldBeNull();
        body.Release(sweden, new DateOnly(2021, 12, 31)).Error.ShouldBeOfType<BodyErrors.NoMember>();
        body.Admit(sweden, Period.Since(new DateOnly(2021, 12, 31))).Error.ShouldBeOfType<BodyErrors.AlreadyMember>();
        body.Admit(sweden, Period.Since(new DateOnly(2022, 1, 1))).Error.ShouldBeNull();

        body.Members.Select(m => (m.Period.FromOn, m.Period.UntilOn))
            .ShouldBe([(new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31)), (new DateOnly(2022, 1, 1), null)]);
    }

    [Fact]
    public void Only_a_body_with_a_list_admits_members() =>
        Found(BodyLevel.Expert).Admit(State("SE").Id, Period.Since(new DateOnly(2020, 1, 1))).Error.ShouldBeOfType<BodyErrors.KeepsNoList>();

    [Fact]
    public void A_body_is_dissolved_once_and_not_before_it_was_founded()
    {
        var body = Found(BodyLevel.Expert);

        body.Dissolve(new DateOnly(1900, 1, 1)).Error.ShouldBeOfType<ParticipantErrors.EndsBeforeItBegins>();
        body.Dissolve(new DateOnly(2030, 6, 30)).Error.ShouldBeNull();
        body.Dissolve(new DateOnly(2031, 6, 30)).Error.ShouldBeOfType<BodyErrors.Dissolved>();
        (body.Period.Contains(new DateOnly(2030, 6, 30)), body.Period.Contains(new DateOnly(2030, 7, 1))).ShouldBe((true, false));
    }

    [Fact]
    public void The_timetable_counts_back_from_the_first_day_and_on_from_the_last()
    {
        var steps = Found(BodyLevel.SeniorOfficial).Timetable.ToDictionary(s => s.Kind);

        steps.Count.ShouldBe(Enum.GetValues<DeadlineKind>().Length);
        steps[DeadlineKind.Nominations].DueFor(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28)).ShouldBe(new DateOnly(2024, 5, 30));
        steps[DeadlineKind.Certificates].DueFor(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28)).ShouldBe(new DateOnly(2024, 6, 30));
    }

    [Theory]
    [InlineData("P5Y~", 60)]
    [InlineData("P6M/P1Y", 12)]
    [InlineData("P6M~", 6)]
    [InlineData(null, null)]
    public void A_cadence_tells_the_longest_time_between_two_meetings(string? normalised, int? months) =>
        Cadence.Of(null, normalised).LongestMonths.ShouldBe(months);

    [Fact]
    public void A_hand_over_closes_one_term_and_opens_the_next_at_the_same_instant()
    {
        var (hungary, türkiye) = (State("HU"), State("TR"));
        var term = OfficeTerm.Begin(Office.Chair, null, hungary, 1, At.AddYears(-3), false, null).Value;
        term.ExerciseBy(PersonId.New(), At.AddYears(-3)).Error.ShouldBeNull();
        term.TakeEvents();

        var next = term.HandOverTo(türkiye, At, "SOM.14").Value;

        (term.RunsAt(At.AddTicks(-1)), next.RunsAt(At.AddTicks(-1))).ShouldBe((true, false));
        (term.RunsAt(At), next.RunsAt(At)).ShouldBe((false, true));
        term.ExercisedBy(At).ShouldBeNull();
        next.TakeEvents().ShouldBe([new OfficeHandedOver(term.Id, next.Id, Office.Chair, null, hungary.Id, türkiye.Id, At)]);
        term.HandOverTo(türkiye, At.AddDays(1), null).Error.ShouldBeOfType<OfficeErrors.NotInOffice>();
        next.HandOverTo(türkiye, At.AddDays(1), null).Error.ShouldBeOfType<OfficeErrors.SameHolder>();
    }

    [Fact]
    public void Offices_are_held_by_states_and_exercised_by_one_person_at_a_time()
    {
        var organisation = Participant.Recall(ParticipantKind.Organisation, "IOM", null, null, null, Origin.Live);
        OfficeTerm.Begin(Office.Chair, null, organisation, 1, At, false, null).Error.ShouldBeOfType<OfficeErrors.HeldByStatesOnly>();

        var (first, second) = (PersonId.New(), PersonId.New());
        var term = OfficeTerm.Begin(Office.Chair, null, State("TR"), 1, At, false, null).Value;
        term.ExerciseBy(first, At).Error.ShouldBeNull();
        term.ExerciseBy(second, At.AddMonths(6)).Error.ShouldBeNull();

        term.ExercisedBy(At.AddMonths(6).AddTicks(-1)).ShouldBe(first);
        term.ExercisedBy(At.AddMonths(6)).ShouldBe(second);
        term.ExerciseBy(first, At.AddDays(-1)).Error.ShouldBeOfType<OfficeErrors.NotInOffice>();
    }

    [Fact]
    public void Only_a_co_chaired_body_has_two_seats_and_only_for_co_chairs()
    {
        var pair = Body.Found("TWG9", "Working Group", "TWG9", BodyKind.ThematicWorkingGroup, BodyLevel.Expert, null, true, new DateOnly(2024, 1, 1));
        var single = Found(BodyLevel.Expert);

        OfficeTerm.SeatsOf(Office.CoChair, pair).ShouldBe(2);
        OfficeTerm.SeatsOf(Office.Chair, pair).ShouldBe(1);
        OfficeTerm.SeatsOf(Office.CoChair, null).ShouldBe(1);
        OfficeTerm.Begin(Office.CoChair, single, State("IT"), 1, At, false, null).Error.ShouldBeOfType<OfficeErrors.NotCoChaired>();
    }

    [Fact]
    public void A_mandate_makes_exactly_the_moves_of_its_lifecycle()
    {
        var permitted = from a in Enum.GetValues<MandateStatus>()
                        from b in Enum.GetValues<MandateStatus>()
                        where MandateLifecycle.Permits(
            a, b)
                        select $"{a}>{b}";

        permitted.Order(StringComparer.Ordinal).ShouldBe(
        [
            "Active>Concluded", "Active>Converted", "Active>Suspended", "Proposed>Active", "Proposed>Concluded", "Suspended>Active", "Suspended>Concluded",
            "Suspended>Converted",
        ]);
    }

    [Fact]
    public void A_mandate_takes_effect_with_a_scope_and_a_chair_and_passes_over_into_named_successors()
    {
        var regional = Mandate.Propose("WG-A", BodyId.New(), MandateKind.Regional, "Region A", "Region A");
        var thematic = Mandate.Propose("TWG-B", BodyId.New(), MandateKind.Thematic, "Theme B", null);
        thematic.Endorse("SOM.33/D.1", new DateOnly(2022, 12, 1), true).Error.ShouldBeOfType<MandateErrors.Incomplete>();
        regional.Endorse("SOM.20/D.1", new DateOnly(2010, 1, 1), false).Error.ShouldBeOfType<MandateErrors.Incomplete>();
        regional.Endorse("SOM.20/D.1", new DateOnly(2010, 1, 1), true).Error.ShouldBeNull();

        regional.Convert([thematic], new DateOnly(2022, 11, 30)).Error.ShouldBeNull();

        (regional.InForceOn(new DateOnly(2022, 11, 30)), regional.InForceOn(new DateOnly(2022, 12, 1))).ShouldBe((true, false));
        regional.Links.ShouldHaveSingleItem().TargetId.ShouldBe(thematic.Id);
        thematic.Links.ShouldHaveSingleItem().Kind.ShouldBe(LinkKind.Predecessor);
        regional.Conclude(new DateOnly(2023, 1, 1)).Error.ShouldBeOfType<MandateErrors.CannotMove>();
    }

    [Theory]
    [InlineData("Marek", "Bieńkowski", "pl", "Marek BIEŃKOWSKI")]
    [InlineData("Ayşe", "İyi", "tr", "Ayşe İYİ")]
    [InlineData("Ali", "Işık-ilgi", "tr", "Ali IŞIK-İLGİ")]
    [InlineData("Ivan", "ilić", "hr", "Ivan ILIĆ")]
    [InlineData("محمد", "الأحمد", "ar", "محمد الأحمد")]
    [InlineData("", "Nguyễn", "vi", "NGUYỄN")]
    [InlineData("Ηλιάνα", "Παραδειγμάτου", "el", "Ηλιάνα ΠΑΡΑΔΕΙΓΜΑΤΟΥ")]
    [InlineData("Zoë", "Ζαΐμη", "el", "Zoë ΖΑΪΜΗ")]
    [InlineData("Käthe", "Groß", "de", "Käthe GROSS")]
    [InlineData("Ayşe", "Yıldız", "en", "Ayşe YILDIZ")]
    public void Family_names_are_printed_in_the_capitals_of_their_language(string given, string family, string language, string printed) =>
        Person.PrintName(given, family, language).ShouldBe(printed);

    private static Body Listed()
    {
        var body = Found(BodyLevel.Strategic);
        body.Describe(null, Cadence.Unstated, MembershipRule.Of(MembershipKind.Listed, null), []);
        return body;
    }

    private static Body Found(BodyLevel level) => Body.Found("B", "Body", "B", BodyKind.AdHoc, level, null, false, new DateOnly(2024, 1, 1));

    private static Participant State(string code) => Participant.Recall(ParticipantKind.State, code, null, null, null, Origin.Live);
}
