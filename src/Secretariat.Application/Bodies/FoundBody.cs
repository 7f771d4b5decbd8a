using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Founds a body under another; its level decides its powers, approval policy and timetable until somebody sets them otherwise.</summary>
/// <param name="Code">The code by which staff call it.</param>
/// <param name="Name">What a meeting of it is called.</param>
/// <param name="ShortName">The abbreviation on papers.</param>
/// <param name="Kind">What kind of organ.</param>
/// <param name="Level">The level at which it meets.</param>
/// <param name="ParentId">The body it reports to.</param>
/// <param name="CoChaired">Whether two Co-Chairs preside as equals.</param>
/// <param name="From">Its first day.</param>
public sealed record FoundBody(
    string Code, string Name, string ShortName, BodyKind Kind, BodyLevel? Level, BodyId? ParentId, bool CoChaired, DateOnly From) : ICommand<BodyId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class FoundBodyValidator : AbstractValidator<FoundBody>
{
    public FoundBodyValidator()
    {
        RuleFor(c => c.Level).NotNull().IsInEnum();
        RuleFor(c => c.Code).NotEmpty().MaximumLength(Body.MaxCodeLength).IsCode();
        RuleFor(c => c.ShortName).NotBlank().MaximumLength(Body.MaxCodeLength);
        RuleFor(c => c.Name).NotBlank().MaximumLength(Body.MaxNameLength);
    }
}

internal sealed class FoundBodyHandler(ISecretariatDb db) : ICommandHandler<FoundBody, BodyId>
{
    public async Task<Result<BodyId>> Handle(FoundBody command, CancellationToken ct)
    {
        if (await db.Bodies.AnyAsync(b => b.Code == command.Code, ct)) return BodyErrors.CodeTaken;
        if (command.ParentId is { } parent && (await db.Bodies.Load(parent, null, ct)).Error is { } refusal) return refusal;
        var body = Body.Found(
            command.Code, command.Name, command.ShortName, command.Kind, command.Level!.Value, command.ParentId, command.CoChaired, command.From);
        db.Bodies.Add(body);
        return body.Id;
    }
}
