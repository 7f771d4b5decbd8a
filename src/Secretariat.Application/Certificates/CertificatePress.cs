using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Certificates;

/// <summary>A certificate on paper: its numbers, and where its bytes are kept.</summary>
internal sealed record PrintedCertificate(CertificateSerial Serial, VerificationCode Code, IssuedDocumentId DocumentId);

/// <summary>Draws the numbers of a certificate, sets its paper and stores it in the same transaction.</summary>
internal sealed class CertificatePress(IPapers papers, IIssuedDocuments documents, DialogueSettings dialogue, Meeting meeting, DateTimeOffset now)
{
    internal DateTimeOffset Now => now;

    internal PrintedCertificate Print(CertificateContent content, RegistrationId holder)
    {
        var serial = CertificateSerial.Draw(dialogue.SymbolPrefix, content.FirstDay.Year);
        var code = VerificationCode.Draw();
        var paper = papers.Certificate(content.OnPaper(new PaperMarks(serial.Text, meeting.TodayAtVenue(now), "Personal"), serial, code, dialogue));
        var document = documents.Issue(
            new NewDocument(DocumentKind.Certificate, meeting.Id, serial.Text, $"Certificate, {content.EventTitle}", FileNames.Pdf("Certificate", serial.Text),
            content.Language, Distribution.Personal, paper, now)
            { RegistrationId = holder });
        return new PrintedCertificate(serial, code, document);
    }
}
