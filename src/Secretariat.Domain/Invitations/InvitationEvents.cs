using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Invitations;

/// <summary>An invitation was drawn up for a participant.</summary>
public sealed record InvitationDrawnUp(InvitationId InvitationId, MeetingId MeetingId, ParticipantId ParticipantId) : IDomainEvent;

/// <summary>An invitation was signed or initialled, numbered, and its paper issued.</summary>
public sealed record InvitationSigned(InvitationId InvitationId, MeetingId MeetingId, string Reference, IssuedDocumentId DocumentId) : IDomainEvent;

/// <summary>An invitation left the building.</summary>
public sealed record InvitationDispatched(InvitationId InvitationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>An invitation came back; somebody has to find another way.</summary>
public sealed record InvitationBounced(InvitationId InvitationId, MeetingId MeetingId, string Reason) : IDomainEvent;

/// <summary>The addressee opened the personal link.</summary>
public sealed record InvitationAcknowledged(InvitationId InvitationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>A participant answered.</summary>
public sealed record InvitationAnswered(InvitationId InvitationId, MeetingId MeetingId, bool Accepted, bool Late) : IDomainEvent;

/// <summary>The deadline passed without an answer.</summary>
public sealed record InvitationLapsed(InvitationId InvitationId, MeetingId MeetingId) : IDomainEvent;

/// <summary>An invitation was taken back; the meeting itself stands.</summary>
public sealed record InvitationWithdrawn(InvitationId InvitationId, MeetingId MeetingId, DelegationId DelegationId, bool WasDispatched, string Reason)
    : IDomainEvent;

/// <summary>A later revision takes the place of an invitation.</summary>
public sealed record InvitationReissued(InvitationId InvitationId, InvitationId Supersedes, MeetingId MeetingId, int Revision) : IDomainEvent;
