namespace Secretariat.Domain.Shared;

/// <summary>Where a fact comes from, which decides how exact it must be (study 1.17, rules U1 and U5).</summary>
public enum Origin
{
    /// <summary>Entered in the course of work: exact, validated, complete.</summary>
    Live,

    /// <summary>Taken from the history of the process: sourced, possibly uncertain or contradictory, never "fixed".</summary>
    Historic,
}
