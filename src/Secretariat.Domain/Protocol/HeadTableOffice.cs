namespace Secretariat.Domain.Protocol;

/// <summary>Who sits at the head table, by precedence (study 3.11).</summary>
public enum HeadTableOffice
{
    /// <summary>The Chair, in the centre.</summary>
    Chair,

    /// <summary>A Co-Chair.</summary>
    CoChair,

    /// <summary>The state that hosts the meeting.</summary>
    Host,

    /// <summary>The secretariat.</summary>
    Secretariat,
}
