using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Protocol;

/// <summary>How the tables of a room stand.</summary>
public enum RoomShape
{
    /// <summary>Tables in a closed square; the head table is its upper side.</summary>
    HollowSquare,

    /// <summary>A square open towards the foot.</summary>
    U,

    /// <summary>Rows that face the head table.</summary>
    Classroom,
}

/// <summary>In which order delegations sit (study 3.11).</summary>
public enum SeatingRule
{
    /// <summary>By their English names.</summary>
    EnglishAlpha,

    /// <summary>By their French names, as the conferences of Helsinki did.</summary>
    FrenchAlpha,

    /// <summary>By their English names, beginning with the one that was drawn by lot, as in the General Assembly.</summary>
    AlphaFromDrawn,

    /// <summary>As they were put by hand; whoever was not, follows by English names.</summary>
    Custom,
}

/// <summary>What the secretariat arranges of a room.</summary>
/// <param name="Room">What the room is called.</param>
/// <param name="Shape">How its tables stand.</param>
/// <param name="Rule">The order of the seats.</param>
/// <param name="DrawnId">The participant that was drawn, where the order begins with one.</param>
/// <param name="Order">The order by hand, where there is one.</param>
/// <param name="Booths">The languages of the interpreters' booths.</param>
public sealed record Seating(
    string Room, RoomShape Shape, SeatingRule Rule, ParticipantId? DrawnId, IReadOnlyList<ParticipantId> Order, IReadOnlyList<string> Booths);

/// <summary>How a meeting sits: the room, the tables and the rule. Who sits where follows from the delegations that come, so that it is never out of
/// date.</summary>
public sealed class SeatingPlan : AggregateRoot<SeatingPlanId>
{
    /// <summary>The longest name of a room.</summary>
    public const int MaxRoomLength = 120;

    /// <summary>More booths than any hall has.</summary>
    public const int MaxBooths = 12;

    private SeatingPlan() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>What the room is called.</summary>
    public string Room { get; private set; } = "";

    /// <summary>How its tables stand.</summary>
    public RoomShape Shape { get; private set; }

    /// <summary>The order of the seats.</summary>
    public SeatingRule Rule { get; private set; }

    /// <summary>The participant that was drawn, where the order begins with one.</summary>
    public ParticipantId? DrawnId { get; private set; }

    /// <summary>The order by hand, where there is one.</summary>
    public IReadOnlyList<ParticipantId> Order { get; private set; } = [];

    /// <summary>The languages of the interpreters' booths (BCP 47), in their order.</summary>
    public IReadOnlyList<string> Booths { get; private set; } = [];

    /// <summary>Arranges the seats of a meeting for the first time.</summary>
    [RefusedWhenSaved(typeof(SeatingErrors), nameof(SeatingErrors.ArrangedMeanwhile))]
    public static Result<SeatingPlan> Arrange(MeetingId meeting, Seating seating)
    {
        var plan = new SeatingPlan { Id = SeatingPlanId.New(), MeetingId = meeting };
        return plan.Rearrange(seating).TryGet(out _, out var refusal) ? plan : refusal;
    }

    /// <summary>Arranges them anew.</summary>
    public Result<Done> Rearrange(Seating seating)
    {
        if (seating is { Rule: SeatingRule.AlphaFromDrawn, DrawnId: null }) return new SeatingErrors.NobodyDrawn();
        if (seating is { Rule: SeatingRule.Custom, Order.Count: 0 }) return new SeatingErrors.OrderMissing();
        if (seating.Order.Distinct().Count() < seating.Order.Count) return new SeatingErrors.SeatedTwice();
        (Room, Shape, Rule) = (CleanText.Line(seating.Room), seating.Shape, seating.Rule);
        DrawnId = Rule is SeatingRule.AlphaFromDrawn ? seating.DrawnId : null;
        Order = Rule is SeatingRule.Custom ? [.. seating.Order] : [];
        Booths = [.. seating.Booths.Distinct()];
        return Done.Value;
    }
}
