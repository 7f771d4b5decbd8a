using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Certificates;

/// <summary>A request for another spelling comes to the secretariat's attention.</summary>
internal sealed class WhenNameCorrectionRequested(ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue) : IReactTo<NameCorrectionRequested>
{
    public async Task React(NameCorrectionRequested happened, DateTimeOffset at, CancellationToken ct)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == happened.CertificateId, ct);
        mailbox.Owe(new OwedMail(
            $"certificate/{certificate.Id.Value}/correction-requested", MailKind.Notice, new Recipient(dialogue.Secretariat, dialogue.Email), [],
            $"Correction asked for: certificate {certificate.Serial}", $"""
            The holder of certificate {certificate.Serial} ({certificate.Content.EventTitle}) asks for another spelling of the name.

            On the certificate: {certificate.Content.Holder.PrintedName}
            Asked for: {certificate.RequestedCorrection?.PrintedName}
            """, [], null, happened.MeetingId, null, happened.RegistrationId));
    }
}
