using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records that a mandate passes over into others; meetings held under it stay with it.</summary>
/// <param name="MandateId">Which.</param>
/// <param name="SuccessorIds">What takes over.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record ConvertMandate(
    MandateId MandateId, IReadOnlyList<MandateId> SuccessorIds, DateOnly LastDay, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class ConvertMandateValidator : AbstractValidator<ConvertMandate>
{
    public ConvertMandateValidator()
    {
        RuleFor(c => c.SuccessorIds).NotEmpty();
    }
}

internal sealed class ConvertMandateHandler(ISecretariatDb db) : ICommandHandler<ConvertMandate, Done>
{
    public async Task<Result<Done>> Handle(ConvertMandate command, CancellationToken ct)
    {
        if (!(await db.Mandates.Load(command.MandateId, command.Version, ct)).TryGet(out var mandate, out var refusal)) return refusal;
        var successors = await db.Mandates.Where(m => command.SuccessorIds.Contains(m.Id) && m.Id != command.MandateId).ToListAsync(ct);
        if (successors.Count != command.SuccessorIds.Distinct().Count()) return AccessErrors.NoSuchThing;
        return mandate.Convert(successors, command.LastDay);
    }
}
