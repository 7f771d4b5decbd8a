using Secretariat.Domain.Mail;

namespace Secretariat.Infrastructure.Mail;

/// <summary>Lays mails down as files named by their Message-ID, so that a repetition replaces the same file.</summary>
internal sealed class PickupFolder(MailSettings settings) : IMailTransport
{
    public async Task<string> Send(OutgoingMail mail, byte[] message, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(settings.PickupDirectory);
            var file = Path.Combine(settings.PickupDirectory, $"{mail.MessageId.Split('@')[0]}.eml");
            var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
            await File.WriteAllBytesAsync(unfinished, message, ct);
            File.Move(unfinished, file, overwrite: true);
            return $"Laid down as {Path.GetFileName(file)}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailServerAwayException($"Mails cannot be written to {settings.PickupDirectory}.", e);
        }
    }
}
