using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Meetings;

/// <summary>A meeting was planned.</summary>
public sealed record MeetingPlanned(MeetingId MeetingId, BodyId BodyId) : IDomainEvent;

/// <summary>The date was saved with the participants.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Sequence">The revision of the calendar entry (RFC 5545 §3.8.7.4).</param>
public sealed record MeetingAnnounced(MeetingId MeetingId, int Sequence) : IDomainEvent;

/// <summary>The meeting was called in the name of its convenors.</summary>
public sealed record MeetingConvened(MeetingId MeetingId, int Sequence) : IDomainEvent;

/// <summary>The meeting opened.</summary>
public sealed record MeetingOpened(MeetingId MeetingId) : IDomainEvent;

/// <summary>The meeting closed.</summary>
public sealed record MeetingConcluded(MeetingId MeetingId) : IDomainEvent;

/// <summary>The meeting was taken off its dates.</summary>
public sealed record MeetingPostponed(MeetingId MeetingId, string Reason, int Sequence) : IDomainEvent;

/// <summary>The meeting was given new dates.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="OldFirstDay">The first day it was to have.</param>
/// <param name="OldLastDay">The last day it was to have.</param>
/// <param name="Sequence">The revision of the calendar entry.</param>
public sealed record MeetingRescheduled(MeetingId MeetingId, DateOnly OldFirstDay, DateOnly OldLastDay, int Sequence) : IDomainEvent;

/// <summary>The meeting will not be held.</summary>
public sealed record MeetingCancelled(MeetingId MeetingId, string Reason, int Sequence) : IDomainEvent;

/// <summary>The meeting moves to another place.</summary>
public sealed record VenueChanged(MeetingId MeetingId, int Sequence) : IDomainEvent;

/// <summary>People take part in another way than they were told.</summary>
public sealed record ModalityChanged(MeetingId MeetingId, int Sequence) : IDomainEvent;

/// <summary>What the meeting is called changed after others had been told.</summary>
public sealed record MeetingRenamed(MeetingId MeetingId, int Sequence) : IDomainEvent;
