using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Certificates;

/// <summary>A certificate goes to its holder as soon as it is issued, a corrected one with a word on the old.</summary>
internal sealed class WhenCertificateIssued(ISecretariatDb db, IMailbox mailbox, DialogueSettings dialogue) : IReactTo<CertificateIssued>
{
    public async Task React(CertificateIssued happened, DateTimeOffset at, CancellationToken ct)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == happened.CertificateId, ct);
        var holder = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == happened.RegistrationId, ct);
        var (name, corrected) = (certificate.Content.Holder.PrintedName!, certificate.Supersedes is not null);
        mailbox.Owe(new OwedMail($"certificate/{certificate.Id.Value}/issued", MailKind.Certificate, new Recipient(holder.PrintedName, holder.Email), [],
            $"Your {(corrected ? "corrected " : "")}certificate, {certificate.Content.EventTitle}", Text(certificate, name, corrected),
            [certificate.DocumentId], null,
            happened.MeetingId, null, happened.RegistrationId));
    }

    private string Text(Certificate certificate, string name, bool corrected) => $"""
        {Salutation.To(name)}

        Please find enclosed your {(corrected ? "corrected " : "")}certificate for the {certificate.Content.EventTitle}. Its number is {certificate.Serial}.
        {(corrected ? "It replaces the one you were sent before, which is no longer valid.\n" : "")}
        Anybody can check it at {dialogue.AddressOf(certificate.Code)}

        If your name is misspelt, you may ask once for a correction, through your personal link.

        {dialogue.Secretariat}
        """;
}
