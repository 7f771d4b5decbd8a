using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Withdraws a delegate, by the focal point, the delegate or an officer, who says on whose word; the first on the waiting list moves up.
/// </summary>
public sealed record WithdrawDelegate(RegistrationId RegistrationId, string? Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.FocalPoint, Role.Delegate]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Withdrawals;
}

internal sealed class WithdrawDelegateValidator : AbstractValidator<WithdrawDelegate>
{
    public WithdrawDelegateValidator() => RuleFor(c => c.Reason).MaximumLength(2000);
}

internal sealed class WithdrawDelegateHandler(ISecretariatDb db, ICurrentUser user) : ICommandHandler<WithdrawDelegate, Done>
{
    public async Task<Result<Done>> Handle(WithdrawDelegate command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (user.Actor is not Actor.LinkHolder && string.IsNullOrWhiteSpace(command.Reason))
        {
            return new InvalidRequest(
                new Dictionary<string, string[]> { [nameof(command.Reason)] = ["Say on whose word you withdraw them; it stays with the record."] });
        }

        if (await db.WhyNotWithdrawn(registration.MeetingId, [registration], ct) is { } here) return here;
        if (!registration.Withdraw().TryGet(out _, out refusal)) return refusal;
        await db.TravelDocuments.Destroy(registration.Id, ct);
        return await db.Vacate(registration, ct);
    }
}

internal static class Vacating
{
    /// <summary>Frees the seat of somebody who left, and lets the first of the queue take it.</summary>
    public static async Task<Result<Done>> Vacate(this ISecretariatDb db, Registration left, CancellationToken ct)
    {
        var delegation = (await db.Delegations.FindAsync([left.DelegationId], ct))!;
        if (delegation.Release(left.Id) is not { } next) return Done.Value;
        return (await db.Registrations.FindAsync([next], ct))!.TakeSeat();
    }

    /// <summary>Destroys the passport data of somebody who needs no visa letter any more.</summary>
    public static async Task Destroy(this DbSet<TravelDocument> documents, RegistrationId of, CancellationToken ct)
    {
        if (await documents.FindAsync([of], ct) is { } document) documents.Remove(document);
    }
}
