using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>A passport's data, sealed, kept apart from the registration only while a visa letter needs it (study 3.6, 3.17).</summary>
public sealed class TravelDocument : AggregateRoot<RegistrationId>
{
    /// <summary>Days after the meeting's last day on which it is purged.</summary>
    public const int DaysKept = 30;

    private TravelDocument() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The data, encrypted; nobody reads it in the store.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>The day after which it is gone.</summary>
    public DateOnly KeepUntil { get; private set; }

    /// <summary>Keeps a sealed document until thirty days after the meeting.</summary>
    public static TravelDocument Keep(RegistrationId registration, MeetingId meeting, byte[] sealedData, DateOnly lastDay, DateTimeOffset now) => new()
    {
        Id = registration,
        MeetingId = meeting,
        Sealed = sealedData,
        StoredAt = now,
        KeepUntil = lastDay.AddDays(DaysKept),
    };

    /// <summary>Follows a meeting that moves.</summary>
    public void Follow(DateOnly lastDay) => KeepUntil = lastDay.AddDays(DaysKept);

    /// <summary>Replaces the data, after a change of passport.</summary>
    public void Replace(byte[] sealedData, DateOnly lastDay, DateTimeOffset now) =>
        (Sealed, StoredAt, KeepUntil) = (sealedData, now, lastDay.AddDays(DaysKept));
}
