using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Certificates;

/// <summary>A certificate was issued; its holder is to receive it.</summary>
public sealed record CertificateIssued(CertificateId CertificateId, MeetingId MeetingId, RegistrationId RegistrationId) : IDomainEvent;

/// <summary>A certificate was replaced by another with a corrected text.</summary>
public sealed record CertificateSuperseded(CertificateId CertificateId, CertificateId SuccessorId, MeetingId MeetingId) : IDomainEvent;

/// <summary>A certificate is invalid from now on.</summary>
public sealed record CertificateRevoked(CertificateId CertificateId, MeetingId MeetingId, RegistrationId RegistrationId) : IDomainEvent;

/// <summary>The holder asks for another spelling of the name.</summary>
public sealed record NameCorrectionRequested(CertificateId CertificateId, MeetingId MeetingId, RegistrationId RegistrationId) : IDomainEvent;
