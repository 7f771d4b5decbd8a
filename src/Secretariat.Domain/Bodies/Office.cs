namespace Secretariat.Domain.Bodies;

/// <summary>An office of the process or of a body; states hold it, persons exercise it.</summary>
public enum Office
{
    /// <summary>Presides.</summary>
    Chair,

    /// <summary>Presides with the chair, or with another co-chair as equals.</summary>
    CoChair,

    /// <summary>Reports on the work.</summary>
    Rapporteur,
}
