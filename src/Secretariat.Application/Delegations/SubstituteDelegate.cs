using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Names somebody else in place of a delegate, who keeps a place in the history of the delegation.</summary>
public sealed record SubstituteDelegate(DelegationId DelegationId, RegistrationId Leaves, DelegateDetails Comes, long Version, bool Confirmed = false)
    : ICommand<NominatedDelegate>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, [.. AccessRule.Secretariat, Role.FocalPoint]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Nominations;
}

internal sealed class SubstituteDelegateValidator : AbstractValidator<SubstituteDelegate>
{
    public SubstituteDelegateValidator() => RuleFor(c => c.Comes).SetValidator(new DelegateDetailsValidator());
}

internal sealed class SubstituteDelegateHandler(ISecretariatDb db, DialogueSettings dialogue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<SubstituteDelegate, NominatedDelegate>
{
    public async Task<Result<NominatedDelegate>> Handle(SubstituteDelegate command, CancellationToken ct)
    {
        if (!(await db.Roster(command.DelegationId, dialogue, ct)).TryGet(out var roster, out var refusal)) return refusal;
        if (!roster.Find(command.Leaves, command.Version).TryGet(out var leaves, out refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (roster.Closed(now) is { } closed) return closed;
        if (!command.Confirmed && roster.Duplicates([command.Comes], besides: leaves.Id) is { } duplicate) return duplicate;

        var comer = command.Comes.WrittenToIn(await db.LanguageOf(roster.Delegation.ParticipantId, ct));
        var named = Registration.Nominate(RegistrationId.New(), roster.Delegation, comer, roster.NextPosition, roster.Occasion.IsLate(now),
            user.Actor.Name, now, leaves.Id);
        if (!named.TryGet(out var comes, out refusal)) return refusal;
        var waited = leaves.Status is RegistrationStatus.Waitlisted;
        if (!roster.Delegation.Substitute(leaves.Id, comes.Id, comes.Role is DelegateRole.Head).TryGet(out _, out refusal)) return refusal;
        if (!leaves.GiveWayTo(comes.Id).TryGet(out _, out refusal)) return refusal;
        if (!(waited ? comes.Wait() : comes.TakeSeat()).TryGet(out _, out refusal)) return refusal;
        db.Registrations.Add(comes);
        await db.TravelDocuments.Destroy(leaves.Id, ct);
        return new NominatedDelegate(comes.Id.Value, comes.PrintedName, comes.Status);
    }
}
