using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Bodies;

/// <summary>A body was founded.</summary>
public sealed record BodyFounded(BodyId BodyId, string Code) : IDomainEvent;

/// <summary>A body was dissolved.</summary>
public sealed record BodyDissolved(BodyId BodyId, DateOnly LastDay) : IDomainEvent;

/// <summary>A body has other policies.</summary>
public sealed record BodyPoliciesChanged(BodyId BodyId) : IDomainEvent;

/// <summary>A mandate was endorsed.</summary>
public sealed record MandateEndorsed(MandateId MandateId, BodyId BodyId, string Decision) : IDomainEvent;

/// <summary>A mandate came to its end.</summary>
public sealed record MandateConcluded(MandateId MandateId, BodyId BodyId, DateOnly LastDay) : IDomainEvent;

/// <summary>A mandate passed over into others.</summary>
public sealed record MandateConverted(MandateId MandateId, BodyId BodyId, IReadOnlyList<MandateId> Successors, DateOnly LastDay) : IDomainEvent;

/// <summary>A state took up an office.</summary>
public sealed record OfficeTermBegan(OfficeTermId OfficeTermId, Office Office, BodyId? BodyId, ParticipantId HolderId, DateTimeOffset At) : IDomainEvent;

/// <summary>A term of office ended without a successor.</summary>
public sealed record OfficeTermEnded(OfficeTermId OfficeTermId, Office Office, BodyId? BodyId, ParticipantId HolderId, DateTimeOffset At) : IDomainEvent;

/// <summary>An office passed from one state to another at one instant; approvals still pending are to be asked of the new holder.</summary>
/// <param name="ClosedId">The term that ended.</param>
/// <param name="OpenedId">The term that began.</param>
/// <param name="Office">The office.</param>
/// <param name="BodyId">The body; null for an office of the process, which presides over every body without chairs of its own.</param>
/// <param name="FromId">The state that held it.</param>
/// <param name="ToId">The state that holds it now.</param>
/// <param name="At">The instant.</param>
public sealed record OfficeHandedOver(
    OfficeTermId ClosedId, OfficeTermId OpenedId, Office Office, BodyId? BodyId, ParticipantId FromId, ParticipantId ToId, DateTimeOffset At) : ITakesEffect
{
    DateTimeOffset ITakesEffect.TakesEffectAt => At;
}

/// <summary>A holder named the person who exercises the office.</summary>
public sealed record OfficeExerciseDesignated(OfficeTermId OfficeTermId, Office Office, BodyId? BodyId, PersonId PersonId, DateTimeOffset From) : ITakesEffect
{
    DateTimeOffset ITakesEffect.TakesEffectAt => From;
}
