using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Certificates;

public sealed class CertificateTests
{
    private static readonly DateTimeOffset Now = new(2024, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly CertificateContent Content = new()
    {
        Issuers = [new("Budapest Process")],
        Holder = new("Mr. Jan NOVAK", "Director", "Czechia"),
        Attestation = "attended",
        EventTitle = "34th Senior Officials Meeting",
        FirstDay = new(2024, 6, 27),
        LastDay = new(2024, 6, 27),
        Signatories = [new("Ms. Anna BERG", "Head of Secretariat")],
    };

    [Fact]
    public void A_certificate_is_current_for_its_delegate_until_it_is_superseded_or_revoked()
    {
        var certificate = Issue(Content).Value;
        certificate.CurrentFor.ShouldBe(certificate.RegistrationId);
        certificate.TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<CertificateIssued>();
        certificate.Revoke("Issued to the wrong person", Now).Error.ShouldBeNull();
        certificate.CurrentFor.ShouldBeNull();
        certificate.EndedAt.ShouldBe(Now);
    }

    [Fact]
    public void Nobody_is_certified_by_nobody()
    {
        Issue(Content with { Issuers = [] }).Error.ShouldBeOfType<CertificateErrors.Incomplete>();
        Issue(Content with { Signatories = [] }).Error.ShouldBeOfType<CertificateErrors.Incomplete>();
        Issue(Content with { Holder = new(" ") }).Error.ShouldBeOfType<CertificateErrors.Incomplete>();
        Issue(Content).Error.ShouldBeNull();
    }

    [Fact]
    public void A_correction_issues_another_and_supersedes_this_one()
    {
        var old = Issue(Content).Value;
        var successor = Correct(old, "Mr. Jan NOVÁK").Value;
        old.Status.ShouldBe(CertificateStatus.Superseded);
        successor.Status.ShouldBe(CertificateStatus.Issued);
        successor.Supersedes.ShouldBe(old.Id);
        successor.CurrentFor.ShouldBe(old.RegistrationId);
        successor.Content.ShouldBe(Content with { Holder = Content.Holder with { PrintedName = "Mr. Jan NOVÁK" } });
        old.Content.Holder.PrintedName.ShouldBe("Mr. Jan NOVAK");
        old.TakeEvents().OfType<CertificateSuperseded>().ShouldHaveSingleItem().SuccessorId.ShouldBe(successor.Id);
    }

    [Fact]
    public void A_correction_to_the_same_name_is_refused_and_changes_nothing()
    {
        var certificate = Issue(Content).Value;
        Correct(certificate, "Mr. Jan NOVAK").Error.ShouldBeOfType<CertificateErrors.NothingToCorrect>();
        certificate.Status.ShouldBe(CertificateStatus.Issued);
    }

    [Fact]
    public void The_holder_asks_for_a_correction_once_even_after_it_was_made()
    {
        var certificate = Issue(Content).Value;
        certificate.RequestNameCorrection("Mr. Jan NOVÁK", Now).Error.ShouldBeNull();
        certificate.RequestNameCorrection("Mr. Jan NOVÄK", Now).Error.ShouldBeOfType<CertificateErrors.CorrectionAlreadyRequested>();
        Correct(certificate, "Mr. Jan NOVÁK").Value.RequestNameCorrection(
            "Mr. Jan NOVAK", Now).Error.ShouldBeOfType<CertificateErrors.CorrectionAlreadyRequested>();
    }

    [Fact]
    public void Revocation_and_correction_need_a_reason()
    {
        var certificate = Issue(Content).Value;
        certificate.Revoke(" ", Now).Error.ShouldBeOfType<CertificateErrors.ReasonNeeded>();
        certificate.Correct(CertificateId.New(), new("X"), CertificateSerial.Draw("BP", 2024), VerificationCode.Draw(), IssuedDocumentId.New(), "", Now).Error
            .ShouldBeOfType<CertificateErrors.ReasonNeeded>();
    }

    [Fact]
    public void A_certificate_moves_as_its_lifecycle_says_and_in_no_other_way()
    {
        foreach (var from in Enum.GetValues<CertificateStatus>())
            foreach (var to in Enum.GetValues<CertificateStatus>())
            {
                var certificate = Issue(Content).Value;
                if (from is CertificateStatus.Superseded) Correct(certificate, "X").Error.ShouldBeNull();
                if (from is CertificateStatus.Revoked) certificate.Revoke("Fraud", Now).Error.ShouldBeNull();
                var permitted = Certificate.Moves.Contains((from, to));
                Error? refusal = to switch
                {
                    CertificateStatus.Superseded => Correct(certificate, "Y").Error,
                    CertificateStatus.Revoked => certificate.Revoke("Fraud", Now).Error,
                    _ => new CertificateErrors.NotCurrent(from),
                };
                if (permitted) refusal.ShouldBeNull();
                else refusal.ShouldBeOfType<CertificateErrors.NotCurrent>();
                certificate.Status.ShouldBe(permitted ? to : from);
            }
    }

    private static Result<Certificate> Issue(CertificateContent content) => Certificate.Issue(
        CertificateId.New(), MeetingId.New(), RegistrationId.New(), content, CertificateSerial.Draw("BP", 2024), VerificationCode.Draw(),
        IssuedDocumentId.New(), Now);

    private static Result<Certificate> Correct(Certificate certificate, string name) => certificate.Correct(
        CertificateId.New(), certificate.Content.Holder with { PrintedName = name }, CertificateSerial.Draw("BP", 2024), VerificationCode.Draw(),
        IssuedDocumentId.New(), "Spelling", Now);
}
