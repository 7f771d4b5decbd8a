using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records a mandate that the Chair proposes for a working group.</summary>
/// <param name="BodyId">The working group.</param>
/// <param name="Code">The code by which staff call it.</param>
/// <param name="Kind">Theme or region.</param>
/// <param name="Name">What it is called.</param>
/// <param name="MandateScope">What it covers.</param>
public sealed record ProposeMandate(
    BodyId BodyId, string Code, MandateKind Kind, string Name, string? MandateScope) : ICommand<MandateId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class ProposeMandateValidator : AbstractValidator<ProposeMandate>
{
    public ProposeMandateValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(Body.MaxCodeLength);
        RuleFor(c => c.Name).NotBlank().MaximumLength(300);
        RuleFor(c => c.MandateScope).MaximumLength(2000);
    }
}

internal sealed class ProposeMandateHandler(ISecretariatDb db) : ICommandHandler<ProposeMandate, MandateId>
{
    public async Task<Result<MandateId>> Handle(ProposeMandate command, CancellationToken ct)
    {
        if ((await db.Bodies.Load(command.BodyId, null, ct)).Error is { } refusal) return refusal;
        if (await db.Mandates.AnyAsync(m => m.Code == command.Code, ct)) return MandateErrors.CodeTaken;
        var mandate = Mandate.Propose(command.Code, command.BodyId, command.Kind, command.Name, command.MandateScope);
        db.Mandates.Add(mandate);
        return mandate.Id;
    }
}
