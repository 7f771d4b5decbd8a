using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>A state or organisation was entered.</summary>
public sealed record ParticipantRegistered(ParticipantId ParticipantId, string Code) : IDomainEvent;

/// <summary>A participant has a new short name from a day on.</summary>
public sealed record ParticipantRenamed(ParticipantId ParticipantId, string Name, DateOnly From) : IDomainEvent;

/// <summary>A participant began to take part in some way.</summary>
public sealed record ParticipationBegan(ParticipationId ParticipationId, ParticipantId ParticipantId, ParticipationKind Kind, DateOnly From) : IDomainEvent;

/// <summary>A participant ceased to take part in some way.</summary>
public sealed record ParticipationEnded(ParticipationId ParticipationId, ParticipantId ParticipantId, ParticipationKind Kind, DateOnly LastDay) : IDomainEvent;

/// <summary>A participant has a new focal point.</summary>
public sealed record FocalPointAppointed(FocalPointId FocalPointId, ParticipantId ParticipantId, PersonId PersonId, DateOnly From) : ITakesEffect
{
    DateTimeOffset ITakesEffect.TakesEffectAt => new(From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
