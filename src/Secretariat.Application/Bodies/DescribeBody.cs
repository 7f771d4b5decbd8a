using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Says what a body is for, how often it meets, who belongs to it and who issues its papers.</summary>
/// <param name="BodyId">Which body.</param>
/// <param name="Function">What it is for, in the words of its founders.</param>
/// <param name="Cadence">How often it meets, in their words.</param>
/// <param name="CadenceNormalised">What they come to: a duration or a range of them (ISO 8601), <c>P6M</c>, <c>P6M/P1Y</c>, <c>P5Y~</c> for about.</param>
/// <param name="Membership">Who belongs to it. A list of members that is given up for a rule stays on record.</param>
/// <param name="MembershipStated">The same in the words of its founders.</param>
/// <param name="Issuers">Who issues its papers and certificates, as printed; the dialogue where nobody is named.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record DescribeBody(
    BodyId BodyId, string? Function, string? Cadence, string? CadenceNormalised, MembershipKind Membership, string? MembershipStated,
    IReadOnlyList<string> Issuers, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class DescribeBodyValidator : AbstractValidator<DescribeBody>
{
    public DescribeBodyValidator()
    {
        RuleFor(c => c.Function).MaximumLength(2000);
        RuleFor(c => c.Cadence).MaximumLength(200);
        RuleFor(c => c.CadenceNormalised).Cascade(CascadeMode.Stop)
            .Matches(@"^P[1-9]\d{0,2}[YM](/P[1-9]\d{0,2}[YM])?~?$").WithMessage("Give a number of months or years from 1 to 999.")
            .Must(c => Domain.Bodies.Cadence.Of(null, c) is var between && (between.ShortestMonths ?? 0) <= (between.LongestMonths ?? 0))
            .WithMessage("Of two times between meetings, give the shorter time first.");
        RuleFor(c => c.Membership).IsInEnum();
        RuleFor(c => c.MembershipStated).MaximumLength(400);
        RuleFor(c => c.Issuers).Must(issuers => issuers.Count <= 4).WithMessage("Papers have up to four issuers.");
        RuleForEach(c => c.Issuers).NotBlank().MaximumLength(200);
    }
}

internal sealed class DescribeBodyHandler(ISecretariatDb db) : ICommandHandler<DescribeBody, Done>
{
    public async Task<Result<Done>> Handle(DescribeBody command, CancellationToken ct)
    {
        if (!(await db.Bodies.Load(command.BodyId, command.Version, ct)).TryGet(out var body, out var refusal)) return refusal;
        body.Describe(command.Function, Domain.Bodies.Cadence.Of(command.Cadence, command.CadenceNormalised),
            MembershipRule.Of(command.Membership, command.MembershipStated), command.Issuers);
        return Done.Value;
    }
}
