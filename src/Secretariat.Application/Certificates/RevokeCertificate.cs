using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>Declares a certificate invalid from now on. The public learns since when, never why.</summary>
public sealed record RevokeCertificate(CertificateId CertificateId, string? Reason, long Version) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCertificate(CertificateId, AccessRule.Head);
}

internal sealed class RevokeCertificateValidator : AbstractValidator<RevokeCertificate>
{
    public RevokeCertificateValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class RevokeCertificateHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RevokeCertificate, Done>
{
    public async Task<Result<Done>> Handle(RevokeCertificate command, CancellationToken ct) =>
        (await db.Certificates.Load(command.CertificateId, command.Version, ct)).TryGet(out var certificate, out var refusal)
            ? certificate.Revoke(command.Reason!, clock.GetUtcNow())
            : refusal;
}
