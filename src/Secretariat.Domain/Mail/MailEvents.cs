using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Mail;

/// <summary>The mail server took a mail.</summary>
public sealed record MailSent(MailId MailId, MailKind Kind, MeetingId? MeetingId, InvitationId? InvitationId, RegistrationId? RegistrationId) : IDomainEvent;

/// <summary>The recipient's side refused a mail for good.</summary>
public sealed record MailBounced(MailId MailId, MailKind Kind, string Email, string Answer, MeetingId? MeetingId, InvitationId? InvitationId,
    RegistrationId? RegistrationId) : IDomainEvent;

/// <summary>A mail could not be sent for so long that it was given up.</summary>
public sealed record MailGivenUp(MailId MailId, MailKind Kind, string Email, string Answer, MeetingId? MeetingId, InvitationId? InvitationId,
    RegistrationId? RegistrationId) : IDomainEvent;
