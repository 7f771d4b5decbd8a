using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Protocol;

public sealed class SeatingTests
{
    private static readonly SeatStanding[] Delegations =
    [
        State("Turkmenistan", "Turkménistan"), State("Germany", "Allemagne"), State("United Kingdom", "Royaume-Uni"), State("Netherlands", "Pays-Bas"),
        State("Egypt", "Égypte"), State("Spain", "Espagne"), new(ParticipantId.New(), ProtocolSection.InternationalOrganisations, "Alliance", "Alliance"),
        new(ParticipantId.New(), ProtocolSection.Observers, "Australia", "Australie"),
    ];

    [Theory]
    [InlineData(SeatingRule.EnglishAlpha, "Egypt Germany Netherlands Spain Turkmenistan United_Kingdom Alliance Australia")]
    [InlineData(SeatingRule.FrenchAlpha, "Germany Egypt Spain Netherlands United_Kingdom Turkmenistan Alliance Australia")]
    [InlineData(SeatingRule.AlphaFromDrawn, "Netherlands Spain Turkmenistan United_Kingdom Egypt Germany Alliance Australia")]
    public void States_sit_by_the_rule_and_others_after_them(SeatingRule rule, string expected) =>
        Names(Delegations.Seated(d => d, rule, "Netherlands", [])).ShouldBe(expected);

    [Fact]
    public void Where_the_one_that_was_drawn_does_not_come_the_next_in_the_alphabet_begins() =>
        Names(Delegations.Seated(d => d, SeatingRule.AlphaFromDrawn, "Pakistan", [])).ShouldStartWith("Spain Turkmenistan");

    [Fact]
    public void Whoever_is_not_put_by_hand_follows_by_English_names() => Names(Delegations.Seated(d => d, SeatingRule.Custom, null,
        [Delegations[7].Id, ParticipantId.New(), Delegations[5].Id])).ShouldBe(
        "Australia Spain Egypt Germany Netherlands Turkmenistan United_Kingdom Alliance");

    [Theory]
    [InlineData("Chair", "Chair")]
    [InlineData("Chair CoChair", "CoChair Chair")]
    [InlineData("Chair CoChair Host", "CoChair Chair Host")]
    [InlineData("Chair CoChair Host Secretariat", "Secretariat CoChair Chair Host")]
    public void The_Chair_sits_in_the_centre_and_who_follows_at_the_right_hand(string byPrecedence, string asTheRoomSees) =>
        string.Join(' ', SeatingOrder.AroundTheCentre(byPrecedence.Split(' '))).ShouldBe(asTheRoomSees);

    [Fact]
    public void A_rule_keeps_what_belongs_to_it_and_no_more()
    {
        var (drawn, other) = (ParticipantId.New(), ParticipantId.New());
        var plan = SeatingPlan.Arrange(MeetingId.New(), With(SeatingRule.AlphaFromDrawn, drawn, other)).Value;
        (plan.DrawnId, plan.Order.Count).ShouldBe((drawn, 0));
        plan.Rearrange(With(SeatingRule.Custom, drawn, other)).Error.ShouldBeNull();
        plan.DrawnId.ShouldBeNull();
        plan.Order.ShouldBe([other]);
    }

    [Fact]
    public void An_order_names_whom_it_needs()
    {
        Refusal(With(SeatingRule.AlphaFromDrawn, null)).ShouldBeOfType<SeatingErrors.NobodyDrawn>();
        Refusal(With(SeatingRule.Custom, null)).ShouldBeOfType<SeatingErrors.OrderMissing>();
        var one = ParticipantId.New();
        Refusal(With(SeatingRule.Custom, null, one, one)).ShouldBeOfType<SeatingErrors.SeatedTwice>();
        Refusal(With(SeatingRule.FrenchAlpha, null)).ShouldBeNull();
    }

    private static Error? Refusal(Seating seating) => SeatingPlan.Arrange(MeetingId.New(), seating).Error;

    private static Seating With(SeatingRule rule, ParticipantId? drawn, params ParticipantId[] order) =>
        new("Hall", RoomShape.U, rule, drawn, order, ["en"]);

    private static SeatStanding State(string english, string french) => new(ParticipantId.New(), ProtocolSection.ParticipatingStates, english, french);

    private static string Names(IEnumerable<SeatStanding> seats) => string.Join(' ', seats.Select(s => s.English.Replace(' ', '_')));
}
