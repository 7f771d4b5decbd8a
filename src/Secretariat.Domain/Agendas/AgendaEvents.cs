using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>An agenda was begun.</summary>
public sealed record AgendaDrafted(AgendaId AgendaId, MeetingId MeetingId) : IDomainEvent;

/// <summary>The chairs were asked for their approval.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Round">Which time it is, from 1.</param>
/// <param name="ContentHash">The fingerprint of the text.</param>
public sealed record AgendaSubmitted(AgendaId AgendaId, MeetingId MeetingId, int Round, string ContentHash) : IDomainEvent;

/// <summary>One chair gave approval.</summary>
public sealed record AgendaApprovalGiven(AgendaId AgendaId, MeetingId MeetingId, OfficeTermId OfficeTermId, string ContentHash) : IDomainEvent;

/// <summary>All approvals that the policy asks for are given.</summary>
public sealed record AgendaApproved(AgendaId AgendaId, MeetingId MeetingId, string ContentHash) : IDomainEvent;

/// <summary>A chair sent the agenda back.</summary>
public sealed record AgendaReturned(AgendaId AgendaId, MeetingId MeetingId, int Round, PersonId ReturnedBy, string Comment) : IDomainEvent;

/// <summary>What was given, or asked for, no longer counts, because the text changed or the meeting did.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Round">The round of review that ends with it.</param>
/// <param name="Voided">How many approvals had been given.</param>
/// <param name="Because">What changed.</param>
public sealed record AgendaApprovalsVoided(AgendaId AgendaId, MeetingId MeetingId, int Round, int Voided, VoidReason Because) : IDomainEvent;

/// <summary>The office passed on while the agenda was in review; its new holder is asked.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Round">The round of review, which goes on.</param>
/// <param name="NewTermId">The term of the new holder.</param>
/// <param name="Voided">How many approvals of the former holder were voided.</param>
public sealed record AgendaReviewHandedOver(AgendaId AgendaId, MeetingId MeetingId, int Round, OfficeTermId NewTermId, int Voided) : IDomainEvent;

/// <summary>The provisional agenda, or a revision of it, is out.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">0 for the first issue, n for Rev.n.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="DocumentId">The paper.</param>
public sealed record AgendaIssued(AgendaId AgendaId, MeetingId MeetingId, int Version, string Symbol, IssuedDocumentId DocumentId) : IDomainEvent;

/// <summary>The meeting adopted its agenda.</summary>
public sealed record AgendaAdopted(AgendaId AgendaId, MeetingId MeetingId) : IDomainEvent;
