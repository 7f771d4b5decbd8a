using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Participants;

public sealed class ParticipantTests
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    [Fact]
    public void A_former_state_cannot_be_invited_and_the_refusal_names_its_successors()
    {
        var czechia = State("CZ", "Czech Republic");
        var former = State("CSHH", "Czechoslovakia");
        former.End(new DateOnly(1993, 6, 15), [(czechia.Id, "Czech Republic"), (ParticipantId.New(), "Slovakia")]).Error.ShouldBeNull();

        var refusal = former.RefuseIfFormer(Day).Error.ShouldBeOfType<ParticipantErrors.Former>();

        refusal.Successors.ShouldBe(["Czech Republic", "Slovakia"]);
        refusal.Message.ShouldContain("Slovakia");
        former.RefuseIfFormer(new DateOnly(1992, 1, 1)).Error.ShouldBeNull();
        czechia.RefuseIfFormer(Day).Error.ShouldBeNull();
    }

    [Fact]
    public void A_new_name_holds_from_its_day_and_the_old_one_before()
    {
        var state = State("TR", "Turkey");

        state.Rename("Türkiye", "en", new DateOnly(2022, 6, 1)).Error.ShouldBeNull();

        state.NameOn(new DateOnly(2022, 5, 31)).ShouldBe("Turkey");
        state.NameOn(new DateOnly(2022, 6, 1)).ShouldBe("Türkiye");
        state.Rename("Turkey", "en", new DateOnly(2022, 6, 1)).Error.ShouldBeOfType<ParticipantErrors.NameOverlaps>();
    }

    [Fact]
    public void Within_a_sentence_a_name_has_its_article_and_where_none_was_given_it_is_the_plain_name()
    {
        var state = State("NL", "Netherlands");
        state.NameInTextOn(Day).ShouldBe("Netherlands");

        state.Designate("the Netherlands", "en", DesignationKind.InText, null, null).Error.ShouldBeNull();

        (state.NameOn(Day), state.NameInTextOn(Day)).ShouldBe(("Netherlands", "the Netherlands"));
        state.Designate("the Low Countries", "en", DesignationKind.InText, null, null).Error.ShouldBeOfType<ParticipantErrors.NameOverlaps>();
    }

    [Fact]
    public void A_name_in_another_language_is_not_mixed_with_an_English_article()
    {
        var state = State("NL", "Netherlands");
        state.Designate("the Netherlands", "en", DesignationKind.InText, null, null).Error.ShouldBeNull();
        state.Designate("Hollanda", "tr", DesignationKind.Short, null, null).Error.ShouldBeNull();

        state.NameInTextOn(Day, "tr").ShouldBe("Hollanda");
        state.NameInTextOn(Day, "ru").ShouldBe("the Netherlands");
    }

    [Fact]
    public void With_a_new_name_the_old_name_within_sentences_ends_too()
    {
        var state = State("CZ", "Czech Republic");
        state.Designate("the Czech Republic", "en", DesignationKind.InText, null, null).Error.ShouldBeNull();

        state.Rename("Czechia", "en", new DateOnly(2024, 7, 1)).Error.ShouldBeNull();
        (state.NameInTextOn(new DateOnly(2024, 6, 30)), state.NameInTextOn(new DateOnly(2024, 7, 1))).ShouldBe(("the Czech Republic", "Czechia"));

        state.Rename("Bohemian Lands", "en", new DateOnly(2025, 1, 1), "the Bohemian Lands").Error.ShouldBeNull();
        (state.NameOn(new DateOnly(2025, 1, 1)), state.NameInTextOn(new DateOnly(2025, 1, 1))).ShouldBe(("Bohemian Lands", "the Bohemian Lands"));
    }

    [Theory]
    [InlineData(AddresseeKind.ForeignMinistry, true)]
    [InlineData(AddresseeKind.Embassy, true)]
    [InlineData(AddresseeKind.PermanentMission, true)]
    [InlineData(AddresseeKind.Ministry, false)]
    [InlineData(AddresseeKind.Organisation, false)]
    [InlineData(AddresseeKind.Other, false)]
    public void A_note_verbale_goes_to_ministries_of_foreign_affairs_and_missions_only(AddresseeKind kind, bool fits)
    {
        var state = State("AT", "Austria");
        var route = new AddresseeRoute(BodyLevel.SeniorOfficial, kind, CorrespondenceForm.NoteVerbale, CorrespondenceChannel.Mail, []);

        var error = state.Address(route).Error;

        if (fits) error.ShouldBeNull();
        else error.ShouldBeOfType<ParticipantErrors.NoteVerbaleNotForThem>();
        state.RouteTo(BodyLevel.SeniorOfficial).ShouldBe(fits ? route : null);
    }

    [Fact]
    public void A_gap_does_not_make_up_for_the_decision_that_an_observer_needs()
    {
        var state = State("XX", "Utopia");
        Participation.Begin(state, ParticipationKind.Participating, Day, null, null, ParticipationKind.Observer).Error
            .ShouldBeOfType<ParticipationErrors.NeedsDecision>();
        Participation.Begin(state, ParticipationKind.Participating, Day, null, null, ParticipationKind.Participating).Error.ShouldBeNull();
        Participation.Begin(state, ParticipationKind.Participating, Day, "SOM.33/D.2", null, ParticipationKind.Observer).Error.ShouldBeNull();
    }

    [Fact]
    public void An_observer_becomes_participating_only_by_a_decision()
    {
        var state = State("XX", "Utopia");
        var observer = Participation.Begin(state, ParticipationKind.Observer, new DateOnly(2020, 1, 1), null, null).Value;

        Participation.Begin(state, ParticipationKind.Participating, Day, " ", observer).Error.ShouldBeOfType<ParticipationErrors.NeedsDecision>();
        observer.Period.UntilOn.ShouldBeNull();
        var begun = Participation.Begin(state, ParticipationKind.Participating, Day, "SOM.33/D.2", observer).Value;

        begun.Decision.ShouldBe("SOM.33/D.2");
        observer.Period.UntilOn.ShouldBe(Day.AddDays(-1));
    }

    [Fact]
    public void A_group_expands_by_date()
    {
        var (old, young) = (ParticipantId.New(), ParticipantId.New());
        var group = CountryGroup.Define("EU", "treaties", "EU Member States", null);
        group.Admit(old, new DateOnly(1973, 1, 1), new DateOnly(2020, 1, 31)).Error.ShouldBeNull();
        group.Admit(young, new DateOnly(2013, 7, 1), null).Error.ShouldBeNull();

        group.MembersOn(new DateOnly(2013, 6, 30)).ShouldBe([old]);
        group.MembersOn(new DateOnly(2013, 7, 1)).ShouldBe([old, young]);
        group.MembersOn(new DateOnly(2020, 2, 1)).ShouldBe([young]);
        group.Admit(young, new DateOnly(2014, 1, 1), null).Error.ShouldBeOfType<CountryGroupErrors.AlreadyMember>();
    }

    private static Participant State(string code, string name)
    {
        var state = Participant.Recall(ParticipantKind.State, code, null, null, null, Origin.Historic);
        state.Designate(name, "en", DesignationKind.Short, null, null).Error.ShouldBeNull();
        return state;
    }
}
