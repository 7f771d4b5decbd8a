namespace Secretariat.Application.Ports;

/// <summary>Reads the audit chain.</summary>
public interface IAuditReader
{
    /// <summary>What was done, to be narrowed and put in order; only to one thing when a subject is given.</summary>
    IQueryable<AuditEntry> Entries(Guid? subject);
}

/// <summary>What was done, by whom, on whose behalf, when and why, and what it changed.</summary>
/// <param name="Sequence">Its number in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="OnBehalfOf">On whose behalf, where the system carried it out.</param>
/// <param name="Act">What.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Changes">The rows, before and after, as JSON.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, string Actor, string? OnBehalfOf, string Act, string? Reason, string Changes);
