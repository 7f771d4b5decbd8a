using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Certificates;

/// <summary>Whoever held a certificate is told that it no longer holds; the reason is given on request, not by mail.</summary>
internal sealed class WhenCertificateRevoked(
    ISecretariatDb db, IMailbox mailbox, LetterWriter writer, ICountryNames countries, DialogueSettings dialogue) : IReactTo<CertificateRevoked>
{
    public async Task React(CertificateRevoked happened, DateTimeOffset at, CancellationToken ct)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == happened.CertificateId, ct);
        var holder = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == happened.RegistrationId, ct);
        var occasion = (await db.Occasion(happened.MeetingId, dialogue, ct)).Expect();
        var letter = (await writer.Write(LetterKind.CertificateRevoked, holder.Language, language =>
        {
            var fields = occasion.In(language, countries).Fields();
            fields["salutation"] = Salutation.To(certificate.Content.Holder.PrintedName!, language);
            (fields["event"], fields["serial"], fields["email"]) = (certificate.Content.EventTitle, certificate.Serial.Text, dialogue.Email);
            return fields;
        }, ct)).Expect();
        mailbox.Owe(new OwedMail($"certificate/{certificate.Id.Value}/revoked", MailKind.Certificate, new Recipient(holder.PrintedName, holder.Email), [],
            letter.Subject, letter.Text, [], null, happened.MeetingId, null, happened.RegistrationId));
    }
}
