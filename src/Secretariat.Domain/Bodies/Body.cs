using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Bodies;

/// <summary>A standing organ of the process: the conference, the senior officials, a working group.</summary>
public sealed class Body : AggregateRoot<BodyId>
{
    /// <summary>The longest code.</summary>
    public const int MaxCodeLength = 20;

    /// <summary>The longest name.</summary>
    public const int MaxNameLength = 200;

    private readonly List<BodyMember> _members = [];

    private Body() { }

    /// <summary>The code by which staff call it: SOM, TWG1.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What a meeting of it is called, in the singular: Senior Officials Meeting.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The abbreviation that document symbols carry: SOM.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>What kind of organ it is.</summary>
    public BodyKind Kind { get; private set; }

    /// <summary>The level at which it meets.</summary>
    public BodyLevel Level { get; private set; }

    /// <summary>The body it reports to.</summary>
    public BodyId? ParentId { get; private set; }

    /// <summary>What it may do with a text; its level decides unless said otherwise.</summary>
    public IReadOnlyList<BodyPower> Powers { get; private set; } = [];

    /// <summary>What it is for, as its founders said it.</summary>
    public string? Function { get; private set; }

    /// <summary>How often it meets.</summary>
    public Cadence Cadence { get; private set; } = Cadence.Unstated;

    /// <summary>Who belongs to it.</summary>
    public MembershipRule MembershipRule { get; private set; } = MembershipRule.EveryParticipant;

    /// <summary>Whose approval an agenda needs.</summary>
    public ApprovalPolicy ApprovalPolicy { get; private set; }

    /// <summary>How much presence earns a certificate.</summary>
    public AttendancePolicy AttendancePolicy { get; private set; } = AttendancePolicy.EachDay;

    /// <summary>When the steps towards a meeting of it fall due.</summary>
    public IReadOnlyList<TimetableStep> Timetable { get; private set; } = [];

    /// <summary>The institutions that issue its papers.</summary>
    public IReadOnlyList<string> Issuers { get; private set; } = [];

    /// <summary>What a meeting of the body is called after its number: "Senior Officials Meeting", "Reference Group Meeting", "Meeting of the Working Group
    /// on …".</summary>
    public string MeetingName => Name.EndsWith("Meeting", StringComparison.OrdinalIgnoreCase) || Name.EndsWith("Conference", StringComparison.OrdinalIgnoreCase)
        ? Name
        : Name.EndsWith("Group", StringComparison.OrdinalIgnoreCase) ? $"{Name} Meeting" : $"Meeting of the {Name}";

    /// <summary>Whether two Co-Chairs preside over it as equals; then it is complete only with both.</summary>
    public bool CoChaired { get; private set; }

    /// <summary>From when to when it exists or existed.</summary>
    public Period Period { get; private set; } = Period.Of(PartialDate.Unknown, PartialDate.Open);

    /// <summary>Whether its dates are stated or concluded.</summary>
    public Confidence Confidence { get; private set; }

    /// <summary>Live or historic.</summary>
    public Origin Origin { get; private set; }

    /// <summary>The members of a body whose membership is a list.</summary>
    public IReadOnlyList<BodyMember> Members => _members;

    /// <summary>Founds a body; level decides its powers, timetable and approval policy, which may be set otherwise later.</summary>
    public static Body Found(string code, string name, string shortName, BodyKind kind, BodyLevel level, BodyId? parent, bool coChaired, DateOnly from)
    {
        var body = Recall(code, name, shortName, kind, level, parent, coChaired, Period.Since(from), Confidence.Stated);
        body.Origin = Origin.Live;
        body.Record(new BodyFounded(body.Id, body.Code));
        return body;
    }

    /// <summary>Enters a body from the history of the process.</summary>
    public static Body Recall(
        string code, string name, string shortName, BodyKind kind, BodyLevel level, BodyId? parent, bool coChaired, Period period,
        Confidence confidence) => new()
        {
            Id = BodyId.New(),
            Code = code,
            Name = CleanText.Line(name),
            ShortName = CleanText.Line(shortName),
            Kind = kind,
            Level = level,
            ParentId = parent,
            Powers = BodyDefaults.PowersOf(level).ToList(),
            ApprovalPolicy = kind is BodyKind.ReferenceGroup or BodyKind.AdHoc ? ApprovalPolicy.ChairOnly : ApprovalPolicy.All,
            Timetable = BodyDefaults.TimetableOf(level).ToList(),
            CoChaired = coChaired,
            Period = period,
            Confidence = confidence,
            Origin = Origin.Historic,
        };

    /// <summary>Says what it is for, how often it meets, who belongs to it and who issues its papers.</summary>
    public void Describe(string? function, Cadence cadence, MembershipRule membership, IEnumerable<string> issuers) =>
        (Function, Cadence, MembershipRule, Issuers) =
            (CleanText.OptionalText(function), cadence, membership, issuers.Select(CleanText.Line).ToList());

    /// <summary>Sets whose approval agendas need, what presence certificates need, and the timetable towards its meetings.</summary>
    public void Govern(ApprovalPolicy approval, AttendancePolicy attendance, IEnumerable<TimetableStep> timetable)
    {
        (ApprovalPolicy, AttendancePolicy) = (approval, attendance);
        Timetable = timetable.DistinctBy(s => s.Kind).ToList();
        Record(new BodyPoliciesChanged(Id));
    }

    /// <summary>Ends the body with a day; its meetings and papers stay.</summary>
    public Result<Done> Dissolve(DateOnly lastDay)
    {
        if (Period.Until.Precision is not DatePrecision.Open) return new BodyErrors.Dissolved(Name);
        if (lastDay < Period.FromOn) return new ParticipantErrors.EndsBeforeItBegins();
        Period = Period.EndingOn(lastDay);
        Record(new BodyDissolved(Id, lastDay));
        return Done.Value;
    }

    /// <summary>Adds a member to a body whose membership is a list.</summary>
    public Result<Done> Admit(ParticipantId member, Period period)
    {
        if (MembershipRule.Kind is not MembershipKind.Listed) return new BodyErrors.KeepsNoList(Name);
        if (_members.Any(m => m.ParticipantId == member && m.Period.Touches(period))) return new BodyErrors.AlreadyMember();
        _members.Add(new BodyMember(member, period));
        return Done.Value;
    }

    /// <summary>Records the last day of a member; what it was before stays on record.</summary>
    public Result<Done> Release(ParticipantId member, DateOnly lastDay)
    {
        if (_members.Find(m => m.ParticipantId == member && m.Period.UntilOn is null) is not { } current) return new BodyErrors.NoMember();
        if (lastDay < current.Period.FromOn) return new ParticipantErrors.EndsBeforeItBegins();
        _members.Remove(current);
        _members.Add(new BodyMember(member, current.Period.EndingOn(lastDay)));
        return Done.Value;
    }

    /// <summary>The refusal where the body lacks a power, such as adopting below the level of ministers (study S01 AC2).</summary>
    public Result<Done> RefuseUnlessMay(BodyPower power) => Powers.Contains(power) ? Done.Value : new BodyErrors.PowerMissing(Name, power);
}

/// <summary>One participant's time in a body whose membership is a list.</summary>
public sealed class BodyMember
{
    private BodyMember() { }

    internal BodyMember(ParticipantId participant, Period period) => (ParticipantId, Period) = (participant, period);

    /// <summary>The participant.</summary>
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From when to when.</summary>
    public Period Period { get; private init; } = Period.Of(PartialDate.Unknown, PartialDate.Open);
}
