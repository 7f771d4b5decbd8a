using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Certificates;

/// <summary>Whoever held a certificate is told that it no longer holds; the reason is given on request, not by mail.</summary>
internal sealed class WhenCertificateRevoked(ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue) : IReactTo<CertificateRevoked>
{
    public async Task React(CertificateRevoked happened, DateTimeOffset at, CancellationToken ct)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == happened.CertificateId, ct);
        var holder = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == happened.RegistrationId, ct);
        mailbox.Owe(new OwedMail($"certificate/{certificate.Id.Value}/revoked", MailKind.Certificate, new Recipient(holder.PrintedName, holder.Email), [],
            $"Your certificate {certificate.Serial} was revoked", $"""
            {Salutation.To(certificate.Content.Holder.PrintedName!)}

            The certificate {certificate.Serial} for the {certificate.Content.EventTitle} was revoked and is no longer valid.

            If you have questions, please write to {dialogue.Email}.

            {dialogue.Secretariat}
            """, [], null, happened.MeetingId, null, happened.RegistrationId));
    }
}
