using Secretariat.Domain.Bodies;

namespace Secretariat.Domain.Meetings;

/// <summary>Identifies a numbered series of meetings.</summary>
public readonly record struct MeetingSeriesId(Guid Value)
{
    /// <summary>The series in which a body counts its own meetings.</summary>
    public static MeetingSeriesId Of(BodyId body) => new(body.Value);

    /// <summary>The body whose meetings the series counts.</summary>
    public BodyId Body => new(Value);
}
