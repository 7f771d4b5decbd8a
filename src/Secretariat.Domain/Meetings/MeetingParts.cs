using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Meetings;

/// <summary>How people take part in a meeting.</summary>
public enum Modality
{
    /// <summary>At the venue only.</summary>
    InPerson,

    /// <summary>From elsewhere only.</summary>
    Remote,

    /// <summary>Both.</summary>
    Hybrid,
}

/// <summary>What may be told of who said what (study 3.13).</summary>
public enum AttributionRule
{
    /// <summary>Statements are attributed in the report.</summary>
    Attributable,

    /// <summary>What was said may be used, never who said it.</summary>
    ChathamHouse,

    /// <summary>Nothing is reported.</summary>
    Closed,
}

/// <summary>The number of a meeting in a series; a joint meeting has one in each series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Ordinal">The number, from 1.</param>
/// <param name="Name">What a meeting of the series is called, such as "Senior Officials Meeting".</param>
/// <param name="ShortName">The short name used in symbols, such as "SOM".</param>
public sealed record NumberInSeries(MeetingSeriesId Series, int Ordinal, string Name, string ShortName);

/// <summary>A meeting's number in one series, under the name the series had when the meeting was planned.</summary>
public sealed class MeetingOrdinal
{
    private MeetingOrdinal() { }

    internal MeetingOrdinal(int position, NumberInSeries number) =>
        (Position, SeriesId, Ordinal, Name, ShortName) = (position, number.Series, number.Ordinal, number.Name, number.ShortName);

    /// <summary>Its place where the numbers of a joint meeting are read out, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>The series.</summary>
    public MeetingSeriesId SeriesId { get; private init; }

    /// <summary>The number, from 1.</summary>
    public int Ordinal { get; private init; }

    /// <summary>What a meeting of the series is called.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The short name used in symbols.</summary>
    public string ShortName { get; private init; } = "";

    /// <summary>"34th Senior Officials Meeting".</summary>
    public string Print => $"{Language.Working.Ordinal(Ordinal)} {Name}";
}

/// <summary>An authority in whose name a meeting is called.</summary>
/// <param name="Name">The name as it stands on the invitation.</param>
/// <param name="ParticipantId">The participant it is, when it is one.</param>
public sealed record ConvenedBy(string Name, ParticipantId? ParticipantId)
{
    /// <summary>The name as letters give it.</summary>
    public string Name { get; init; } = CleanText.Line(Name);
}

/// <summary>One convenor of a meeting, in the order of the letterhead.</summary>
public sealed class MeetingConvenor
{
    private MeetingConvenor() { }

    internal MeetingConvenor(int position, ConvenedBy convenor) => (Position, Name, ParticipantId) = (position, convenor.Name, convenor.ParticipantId);

    /// <summary>The place in the letterhead, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>The name as it stands on the invitation.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The participant it is, when it is one.</summary>
    public ParticipantId? ParticipantId { get; private init; }
}

/// <summary>How many delegates a delegation may name, by the kind of its participation.</summary>
public sealed class DelegationQuota
{
    private DelegationQuota() { }

    internal DelegationQuota(ParticipationKind kind, int seats) => (Kind, Seats) = (kind, seats);

    /// <summary>The kind of participation.</summary>
    public ParticipationKind Kind { get; private init; }

    /// <summary>The seats of each such delegation.</summary>
    public int Seats { get; internal set; }
}

/// <summary>Something due by a date on the way to a meeting or after it (study 3.3).</summary>
public sealed class MeetingDeadline
{
    private MeetingDeadline() { }

    internal MeetingDeadline(DeadlineKind kind, DateOnly dueOn) => (Kind, DueOn) = (kind, dueOn);

    /// <summary>What is due.</summary>
    public DeadlineKind Kind { get; private init; }

    /// <summary>The day by which it is due, at the venue.</summary>
    public DateOnly DueOn { get; internal set; }

    /// <summary>When it was done; null while open.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }
}
