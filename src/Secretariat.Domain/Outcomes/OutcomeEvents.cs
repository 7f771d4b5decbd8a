using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Outcomes;

/// <summary>The draft conclusions, or a revision of them, are out for comments.</summary>
/// <param name="ConclusionsId">The conclusions.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Revision">0 for L.1, n for its Rev.n.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="DocumentId">The paper in English.</param>
public sealed record ConclusionsTabled(ConclusionsId ConclusionsId, MeetingId MeetingId, int Revision, string Symbol, IssuedDocumentId DocumentId)
    : IDomainEvent;

/// <summary>The conclusions were adopted.</summary>
public sealed record ConclusionsAdopted(ConclusionsId ConclusionsId, MeetingId MeetingId) : IDomainEvent;

/// <summary>The conclusions are out.</summary>
public sealed record ConclusionsIssued(ConclusionsId ConclusionsId, MeetingId MeetingId, string Symbol, IssuedDocumentId DocumentId) : IDomainEvent;
