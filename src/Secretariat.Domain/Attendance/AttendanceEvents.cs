using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Attendance;

/// <summary>An officer attested the attendance of a day.</summary>
public sealed record DayAttested(MeetingId MeetingId, DateOnly Day, int Present) : IDomainEvent;

/// <summary>An attested day takes entries again.</summary>
public sealed record DayReopened(MeetingId MeetingId, DateOnly Day) : IDomainEvent;

/// <summary>The attendance of a meeting was locked; certificates may follow.</summary>
public sealed record AttendanceLocked(MeetingId MeetingId) : IDomainEvent;

/// <summary>A locked record was put right, which may touch the delegate's certificate.</summary>
public sealed record AttendanceCorrected(MeetingId MeetingId, RegistrationId RegistrationId, MeetingSessionId SessionId, PresenceState To) : IDomainEvent;
