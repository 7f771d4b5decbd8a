using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>Delegates were named in one go.</summary>
public sealed record DelegatesNominated(DelegationId DelegationId, MeetingId MeetingId, IReadOnlyList<Guid> Registrations, bool Late) : IDomainEvent;

/// <summary>A seat fell free and the first on the waiting list took it.</summary>
public sealed record DelegatePromoted(DelegationId DelegationId, MeetingId MeetingId, RegistrationId RegistrationId) : IDomainEvent;

/// <summary>A nomination was accepted: the person is a delegate.</summary>
public sealed record NominationAccepted(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>A nomination went back to the focal point for correction.</summary>
public sealed record NominationReturned(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId, string Reason) : IDomainEvent;

/// <summary>A nomination was refused.</summary>
public sealed record NominationRejected(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId, string Reason) : IDomainEvent;

/// <summary>A delegate confirmed that they will come.</summary>
public sealed record RegistrationConfirmed(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>What is on record of an accepted delegate was corrected, their address among it or not.</summary>
public sealed record RegistrationCorrected(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId, bool AddressChanged) : IDomainEvent;

/// <summary>A delegate will not come.</summary>
public sealed record DelegateWithdrawn(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>One delegate takes the place of another.</summary>
public sealed record DelegateSubstituted(RegistrationId RegistrationId, RegistrationId By, DelegationId DelegationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>A visa letter was asked for.</summary>
public sealed record VisaLetterRequested(RegistrationId RegistrationId, DelegationId DelegationId, MeetingId MeetingId) : IDomainEvent;
