using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Gives one delegation more or fewer seats than its kind has; those who waited move up.</summary>
public sealed record ChangeQuota(DelegationId DelegationId, int Quota, string Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class ChangeQuotaValidator : AbstractValidator<ChangeQuota>
{
    public ChangeQuotaValidator()
    {
        RuleFor(c => c.Quota).InclusiveBetween(1, 5000);
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
    }
}

internal sealed class ChangeQuotaHandler(ISecretariatDb db) : ICommandHandler<ChangeQuota, Done>
{
    public async Task<Result<Done>> Handle(ChangeQuota command, CancellationToken ct)
    {
        if (!(await db.Delegations.Load(command.DelegationId, command.Version, ct)).TryGet(out var delegation, out var refusal)) return refusal;
        return await db.GiveSeats(delegation, command.Quota, ct);
    }
}

internal static class Seats
{
    /// <summary>Gives a delegation so many seats; those who waited move up.</summary>
    internal static async Task<Result<Done>> GiveSeats(this ISecretariatDb db, Delegation delegation, int quota, CancellationToken ct)
    {
        if (!delegation.ChangeQuota(quota).TryGet(out var moved, out var refusal)) return refusal;
        foreach (var next in moved)
            if (!(await db.Registrations.FindAsync([next], ct))!.TakeSeat().TryGet(out _, out refusal)) return refusal;
        return Done.Value;
    }
}
