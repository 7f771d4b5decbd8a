namespace Secretariat.Domain.Mail;

/// <summary>Identifies one mail that is owed or was sent.</summary>
public readonly record struct MailId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static MailId New() => new(Guid.CreateVersion7());
}
