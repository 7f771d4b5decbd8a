using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>The photograph on a delegate's badge, sealed, kept apart from the registration and as long as passport data (study 3.17).</summary>
public sealed class BadgePhoto : AggregateRoot<RegistrationId>
{
    /// <summary>The largest file: more than a badge can show.</summary>
    public const int MaxBytes = 1_000_000;

    private BadgePhoto() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The PNG or JPEG file, encrypted; nobody looks at it in the store.</summary>
    [NotAudited]
    public byte[] Sealed { get; private set; } = [];

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>The day after which it is gone.</summary>
    public DateOnly KeepUntil { get; private set; }

    /// <summary>Keeps a sealed photograph until thirty days after the meeting.</summary>
    public static BadgePhoto Keep(RegistrationId registration, MeetingId meeting, byte[] sealedPhoto, DateOnly lastDay, DateTimeOffset now) => new()
    {
        Id = registration,
        MeetingId = meeting,
        Sealed = sealedPhoto,
        StoredAt = now,
        KeepUntil = lastDay.AddDays(TravelDocument.DaysKept),
    };

    /// <summary>Follows a meeting that moves.</summary>
    public void Follow(DateOnly lastDay) => KeepUntil = lastDay.AddDays(TravelDocument.DaysKept);

    /// <summary>Takes another photograph in its place.</summary>
    public void Replace(byte[] sealedPhoto, DateTimeOffset now) => (Sealed, StoredAt) = (sealedPhoto, now);
}

/// <summary>Refusals of photographs.</summary>
public static class BadgePhotoErrors
{
    /// <summary>It cannot be printed.</summary>
    public sealed record NotAPicture(string Why)
        : Unprocessable("badge_photo.not_a_picture", $"{Why} Please send a photograph as a PNG or JPEG file.");

    /// <summary>It is larger than a badge needs.</summary>
    public sealed record TooLarge(int Bytes) : Unprocessable("badge_photo.too_large",
        $"The photograph has {Bytes / 1000} KB; at most {BadgePhoto.MaxBytes / 1000} are taken. Please scale it down.");
}
