using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Certificates;

/// <summary>A certificate goes to its holder as soon as it is issued, a corrected one with a word on the old.</summary>
internal sealed class WhenCertificateIssued(
    ISecretariatDb db, IMailbox mailbox, LetterWriter writer, ICountryNames countries, DialogueSettings dialogue) : IReactTo<CertificateIssued>
{
    public async Task React(CertificateIssued happened, DateTimeOffset at, CancellationToken ct)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == happened.CertificateId, ct);
        var holder = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == happened.RegistrationId, ct);
        var occasion = (await db.Occasion(happened.MeetingId, dialogue, ct)).Expect();
        var letter = (await writer.Write(LetterKind.CertificateIssued, holder.Language, language =>
        {
            var fields = occasion.In(language, countries).Fields();
            fields["salutation"] = Salutation.To(certificate.Content.Holder.PrintedName!, language);
            (fields["event"], fields["serial"], fields["check_at"]) =
                (certificate.Content.EventTitle, certificate.Serial.Text, dialogue.AddressOf(certificate.Code));
            if (certificate.Supersedes is not null) fields["corrected"] = true;
            return fields;
        }, ct)).Expect();
        mailbox.Owe(new OwedMail($"certificate/{certificate.Id.Value}/issued", MailKind.Certificate, new Recipient(holder.PrintedName, holder.Email), [],
            letter.Subject, letter.Text, [certificate.DocumentId], null, happened.MeetingId, null, happened.RegistrationId));
    }
}
