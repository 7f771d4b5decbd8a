using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>A certificate on paper: its numbers, and where its bytes are kept.</summary>
internal sealed record PrintedCertificate(CertificateSerial Serial, VerificationCode Code, IssuedDocumentId DocumentId);

/// <summary>Draws the numbers of a certificate, sets its paper and stores it in the same transaction.</summary>
internal sealed class CertificatePress(IPapers papers, IIssuedDocuments documents, DialogueSettings dialogue, Meeting meeting, DateTimeOffset now)
{
    internal DateTimeOffset Now => now;

    internal static PaperMarks MarksOf(CertificateSerial serial, DateOnly on) => new(DocumentIds.Of("certificate", serial.Text), on, Distribution.Personal);

    internal async Task<Result<PrintedCertificate>> Print(CertificateContent content, RegistrationId holder, CancellationToken ct)
    {
        var serial = CertificateSerial.Draw(dialogue.SymbolPrefix, content.FirstDay.Year);
        var code = VerificationCode.Draw();
        var paper = papers.Certificate(content.OnPaper(MarksOf(serial, meeting.TodayAtVenue(now)), serial, code, dialogue));
        var document = new NewDocument(DocumentKind.Certificate, meeting.Id, serial.Text,
            $"{(content.Kind is CertificateKind.Speaker ? "Certificate of participation as speaker" : "Certificate")}, {content.EventTitle}",
            FileNames.Pdf("Certificate", serial.Text),
            content.Language, Distribution.Personal, paper, now)
        { RegistrationId = holder };
        return (await documents.Issue(document, ct)).TryGet(out var issued, out var refusal) ? new PrintedCertificate(serial, code, issued) : refusal;
    }
}
