using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>Issues a certificate anew with a corrected holder; the old one is superseded from now on.</summary>
/// <param name="CertificateId">The certificate to replace.</param>
/// <param name="PrintedName">The name as it should stand; the one its holder asked for when left out.</param>
/// <param name="FunctionalTitle">The function; as it was when left out.</param>
/// <param name="Reason">Why; never public.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record CorrectCertificate(CertificateId CertificateId, string? PrintedName, string? FunctionalTitle, string? Reason, long Version)
    : ICommand<CertificateId>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCertificate(CertificateId, AccessRule.Head);
}

internal sealed class CorrectCertificateValidator : AbstractValidator<CorrectCertificate>
{
    public CorrectCertificateValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
        RuleFor(c => c.PrintedName).MaximumLength(600);
        RuleFor(c => c.FunctionalTitle).MaximumLength(200);
    }
}

internal sealed class CorrectCertificateHandler(ISecretariatDb db, IPapers papers, IIssuedDocuments documents, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<CorrectCertificate, CertificateId>
{
    public async Task<Result<CertificateId>> Handle(CorrectCertificate command, CancellationToken ct)
    {
        if (!(await db.Certificates.Load(command.CertificateId, command.Version, ct)).TryGet(out var certificate, out var refusal)) return refusal;
        var was = certificate.Content.Holder;
        var holder = was with
        {
            PrintedName = CleanText.Line(command.PrintedName ?? certificate.RequestedCorrection?.PrintedName ?? was.PrintedName),
            FunctionalTitle = CleanText.OptionalLine(command.FunctionalTitle ?? was.FunctionalTitle),
        };
        var meeting = await db.Meetings.FindAsync([certificate.MeetingId], ct);
        var press = new CertificatePress(papers, documents, dialogue, meeting!, clock.GetUtcNow());
        if (!(await press.Print(certificate.Content with { Holder = holder }, certificate.RegistrationId, ct)).TryGet(out var printed, out refusal))
            return refusal;
        if (!certificate.Correct(CertificateId.New(), holder, printed.Serial, printed.Code, printed.DocumentId, command.Reason!, press.Now)
            .TryGet(out var successor, out refusal))
            return refusal;
        db.Certificates.Add(successor);
        return successor.Id;
    }
}
