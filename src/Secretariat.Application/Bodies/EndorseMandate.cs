using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records that the participants endorsed a mandate, with effect from a day.</summary>
/// <param name="MandateId">Which.</param>
/// <param name="Decision">The reference of the decision.</param>
/// <param name="From">Its first day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record EndorseMandate(MandateId MandateId, string Decision, DateOnly From, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class EndorseMandateValidator : AbstractValidator<EndorseMandate>
{
    public EndorseMandateValidator()
    {
        RuleFor(c => c.Decision).NotEmpty().MaximumLength(200);
    }
}

internal sealed class EndorseMandateHandler(ISecretariatDb db) : ICommandHandler<EndorseMandate, Done>
{
    public async Task<Result<Done>> Handle(EndorseMandate command, CancellationToken ct)
    {
        if (!(await db.Mandates.Load(command.MandateId, command.Version, ct)).TryGet(out var mandate, out var refusal)) return refusal;
        var chaired = await db.OfficeTerms.AnyAsync(t => t.BodyId == mandate.BodyId && t.Office != Office.Rapporteur && t.Until == null, ct);
        return mandate.Endorse(command.Decision, command.From, chaired);
    }
}
