using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>The holder asks, once, for another spelling of the name on the certificate.</summary>
public sealed record RequestNameCorrection(CertificateId CertificateId, string GivenNames, string FamilyName) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCertificate(CertificateId, [.. AccessRule.Secretariat, Role.Delegate]);
}

internal sealed class RequestNameCorrectionValidator : AbstractValidator<RequestNameCorrection>
{
    public RequestNameCorrectionValidator()
    {
        RuleFor(c => c.GivenNames).NotBlank().When(c => CleanText.Line(c.FamilyName).Length == 0);
        RuleFor(c => c.GivenNames).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(c => c.FamilyName).MaximumLength(DelegateDetails.MaxLength);
    }
}

internal sealed class RequestNameCorrectionHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RequestNameCorrection, Done>
{
    public async Task<Result<Done>> Handle(RequestNameCorrection command, CancellationToken ct)
    {
        if (!(await db.Certificates.Load(command.CertificateId, null, ct)).TryGet(out var certificate, out var refusal)) return refusal;
        var holder = await db.Registrations.FindAsync([certificate.RegistrationId], ct);
        var name = Person.PrintName(CleanText.Line(command.GivenNames), CleanText.Line(command.FamilyName), holder!.Language);
        return certificate.RequestNameCorrection(
            Phrases.Of(Language.Of(certificate.Content.Language)).Styled(holder.Style, name), clock.GetUtcNow());
    }
}
