using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
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

/// <summary>A chair said that the text on record is not the one that was adopted.</summary>
/// <param name="ConclusionsId">The conclusions.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Number">Which return it is, from 1.</param>
/// <param name="ReturnedBy">The chair.</param>
/// <param name="Comment">What was adopted otherwise.</param>
public sealed record ConclusionsReturned(ConclusionsId ConclusionsId, MeetingId MeetingId, int Number, PersonId ReturnedBy, string Comment) : IDomainEvent;

/// <summary>The chairs are asked again to clear conclusions that were returned.</summary>
/// <param name="ConclusionsId">The conclusions.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Number">After which return, from 1.</param>
public sealed record ConclusionsClearanceAskedAgain(ConclusionsId ConclusionsId, MeetingId MeetingId, int Number) : IDomainEvent;

/// <summary>The conclusions are out.</summary>
public sealed record ConclusionsIssued(ConclusionsId ConclusionsId, MeetingId MeetingId, string Symbol, IssuedDocumentId DocumentId) : IDomainEvent;
