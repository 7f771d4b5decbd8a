namespace Secretariat.Application.Ports;

/// <summary>Reads the audit chain.</summary>
public interface IAuditReader
{
    /// <summary>What was done, to be put in order.</summary>
    IQueryable<AuditEntry> Entries(AuditFilter filter);
}

/// <summary>Which entries of the audit are meant; what is left out does not narrow.</summary>
/// <param name="Actor">Done by this actor, or on their behalf; the name as the audit keeps it, whatever its case.</param>
/// <param name="Act">Acts whose name holds these words or their beginnings, whatever their case: <c>ConveneMeeting</c>, "convene", "meeting conv".</param>
/// <param name="SubjectKind">Done to a thing of this kind, named like the table that keeps it, such as <c>meetings</c>.</param>
/// <param name="Subject">Done to this thing.</param>
/// <param name="Since">Not before this instant.</param>
/// <param name="Until">Before this instant.</param>
/// <param name="Subjects">Done to any of these things.</param>
/// <param name="ByPeople">Done by somebody, and not by the system, be it on their behalf.</param>
public sealed record AuditFilter(
    string? Actor = null, string? Act = null, string? SubjectKind = null, Guid? Subject = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null,
    IReadOnlyList<Guid>? Subjects = null, bool ByPeople = false);

/// <summary>What was done, by whom, on whose behalf, when and why, and what it changed.</summary>
/// <param name="Sequence">Its number in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="OnBehalfOf">On whose behalf, where the system carried it out.</param>
/// <param name="Act">What.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Changes">The rows, before and after, as JSON.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, string Actor, string? OnBehalfOf, string Act, string? Reason, string Changes);
