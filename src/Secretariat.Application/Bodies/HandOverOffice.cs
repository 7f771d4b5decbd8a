using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Passes an office from one state to another: one term closes and the next opens at the same instant.</summary>
/// <param name="OfficeTermId">The term that closes.</param>
/// <param name="NextHolderId">The state that takes over.</param>
/// <param name="At">The instant.</param>
/// <param name="PersonId">Who exercises the office from then on; null while the state has named nobody.</param>
/// <param name="EndorsedBy">The decision behind it.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record HandOverOffice(
    OfficeTermId OfficeTermId, ParticipantId NextHolderId, DateTimeOffset At, PersonId? PersonId, string? EndorsedBy, long Version) : ICommand<OfficeTermId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class HandOverOfficeHandler(ISecretariatDb db) : ICommandHandler<HandOverOffice, OfficeTermId>
{
    public async Task<Result<OfficeTermId>> Handle(HandOverOffice command, CancellationToken ct)
    {
        if (!(await db.OfficeTerms.Load(command.OfficeTermId, command.Version, ct)).TryGet(out var term, out var refusal)) return refusal;
        if (!(await db.Participants.Load(command.NextHolderId, null, ct)).TryGet(out var next, out refusal)) return refusal;
        if (command.PersonId is { } id && (await db.People.Load(id, null, ct)).Error is { } nobody) return nobody;
        if (!term.HandOverTo(next, command.At, command.EndorsedBy).TryGet(out var opened, out refusal)) return refusal;
        if (command.PersonId is { } person && opened.ExerciseBy(person, command.At).Error is { } notInOffice) return notInOffice;
        db.OfficeTerms.Add(opened);
        return opened.Id;
    }
}
