using Secretariat.Domain.Delegations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Delegations;

public sealed class ProtocolOrderTests
{
    private static readonly ProtocolRules Rules = new(true, ["EU", "CIS"], ["ICMPD"]);

    private static readonly ProtocolStanding[] Delegations =
    [
        Org("ICMPD", "ICMPD"), Org("IOM", "International Organization for Migration"), Org("EU", "European Union"),
        new("AU", ParticipantKind.State, ParticipationKind.Observer, "Australia", null), new("XX", ParticipantKind.State, null, "Elsewhere", null),
        State("TM", "Turkmenistan"), State("TJ", "Tajikistan"), State("UA", "Ukraine"), State("NL", Alphabet.SortText("the Netherlands")), State("NO",
            "Norway"),
        State("MD", "Moldova"), State("SE", "Sweden", 3), State("HU", "Hungary", 2), State("TR", "Türkiye", 1),
    ];

    [Fact]
    public void Chair_Co_Chair_and_host_come_first_then_states_by_the_alphabet_then_organisations_observers_and_the_secretariat() =>
        InOrder(Rules).ShouldBe(["TR", "HU", "SE", "MD", "NL", "NO", "TJ", "TM", "UA", "EU", "IOM", "AU", "XX", "ICMPD"]);

    [Fact]
    public void Where_the_dialogue_lists_nobody_first_Türkiye_stands_between_Tajikistan_and_Turkmenistan() =>
        InOrder(Rules with { PresidingFirst = false }).ShouldBe(["HU", "MD", "NL", "NO", "SE", "TJ", "TR", "TM", "UA", "EU", "IOM", "AU", "XX", "ICMPD"]);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_entry()
    {
        var expected = InOrder(Rules);
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = Delegations.ToArray();
            new Random(seed).Shuffle(shuffled);
            shuffled.InProtocolOrder(d => d, Rules).Select(d => d.Code).ShouldBe(expected);
        }
    }

    private static string[] InOrder(ProtocolRules rules) => [.. Delegations.InProtocolOrder(d => d, rules).Select(d => d.Code)];

    private static ProtocolStanding State(string code, string name, int? rank = null) => new(code, ParticipantKind.State, ParticipationKind.Participating,
        name, rank);

    private static ProtocolStanding Org(string code, string name) => new(code, ParticipantKind.Organisation, ParticipationKind.Participating, name, null);
}
