namespace Secretariat.Infrastructure.Mail;

/// <summary>A mail byte for byte as the mail server took it.</summary>
internal sealed class SentMail
{
    public required Domain.Mail.MailId MailId { get; init; }

    public required byte[] Message { get; init; }
}
