using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records that a state takes up an office of the process or of a body.</summary>
/// <param name="Office">The office.</param>
/// <param name="BodyId">The body; null for the process.</param>
/// <param name="HolderId">The state.</param>
/// <param name="From">The instant.</param>
/// <param name="Acting">For the time being, beside the regular holder.</param>
/// <param name="EndorsedBy">The decision behind it.</param>
public sealed record BeginOfficeTerm(
    Office Office, BodyId? BodyId, ParticipantId HolderId, DateTimeOffset From, bool Acting, string? EndorsedBy) : ICommand<OfficeTermId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class BeginOfficeTermHandler(ISecretariatDb db) : ICommandHandler<BeginOfficeTerm, OfficeTermId>
{
    public async Task<Result<OfficeTermId>> Handle(BeginOfficeTerm command, CancellationToken ct)
    {
        Body? body = null;
        if (command.BodyId is { } id && !(await db.Bodies.Load(id, null, ct)).TryGet(out body, out var refusal)) return refusal;
        if (!(await db.Participants.Load(command.HolderId, null, ct)).TryGet(out var holder, out refusal)) return refusal;
        var from = command.From.ToUniversalTime();
        var taken = await db.OfficeTerms
            .Where(t => t.BodyId == command.BodyId && t.Office == command.Office && !t.Acting && t.From != null && (t.Until == null || t.Until > from))
            .Select(t => t.Seat).ToListAsync(ct);
        var seat = Enumerable.Range(1, OfficeTerm.SeatsOf(command.Office, body)).Except(taken).DefaultIfEmpty(command.Acting ? 1 : 0).First();
        if (seat == 0) return OfficeErrors.Overlaps;
        if (!OfficeTerm.Begin(command.Office, body, holder, seat, from, command.Acting, command.EndorsedBy).TryGet(out var term, out refusal)) return refusal;
        db.OfficeTerms.Add(term);
        return term.Id;
    }
}
