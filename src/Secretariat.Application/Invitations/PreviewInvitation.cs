using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>The paper as it would be issued now, marked as a draft; nothing is kept of it.</summary>
public sealed record PreviewInvitation(InvitationId InvitationId) : IQuery<PreviewedPaper>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>A paper to look at.</summary>
/// <param name="FileName">A name for the file.</param>
/// <param name="Bytes">The PDF.</param>
/// <param name="Warnings">What an officer should look at before it leaves.</param>
public sealed record PreviewedPaper(string FileName, byte[] Bytes, IReadOnlyList<string> Warnings);

internal sealed class PreviewInvitationHandler(ISecretariatDb db, DialogueSettings dialogue, InvitationPapers papers, TimeProvider clock)
    : IQueryHandler<PreviewInvitation, PreviewedPaper>
{
    public async Task<Result<PreviewedPaper>> Handle(PreviewInvitation query, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(query.InvitationId, null, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var made = await papers.Make(invitation, occasion, [], null, dialogue.TodayAtSecretariat(clock.GetUtcNow()), ct);
        return made.TryGet(out var letter, out refusal) ? new PreviewedPaper($"draft-{InvitationPapers.ShortId(invitation)}.pdf", letter.Paper.Bytes,
            letter.Paper.Warnings) : refusal;
    }
}
