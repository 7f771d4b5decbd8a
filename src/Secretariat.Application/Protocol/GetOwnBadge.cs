using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>The badge of one accepted or confirmed delegate who comes in person, A6, for themselves or their focal point to print.</summary>
public sealed record GetOwnBadge(RegistrationId RegistrationId) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.FocalPoint, Role.Delegate]);
}

internal sealed class GetOwnBadgeHandler(ISecretariatDb db, BadgePrinting printing, DialogueSettings dialogue) : IQueryHandler<GetOwnBadge, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetOwnBadge query, CancellationToken ct)
    {
        var registration = (await db.Registrations.FindAsync([query.RegistrationId], ct))!;
        if (!registration.HasBadge) return AccessErrors.NoSuchThing;
        if (!(await db.Occasion(registration.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var delegation = (await db.DelegationsInOrder(occasion.Meeting, dialogue, ct, occasion)).Single(d => d.Participant.Id == registration.ParticipantId);
        return await printing.Badges(occasion, BadgeFormat.A6, [(delegation, registration)], ct);
    }
}
