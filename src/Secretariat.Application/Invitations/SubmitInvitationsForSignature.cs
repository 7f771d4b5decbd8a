using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Lays the drafts of a meeting before whoever signs. A text that cannot be filled in for one of them holds all of them back.</summary>
public sealed record SubmitInvitationsForSignature(MeetingId MeetingId) : ICommand<SubmittedInvitations>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

/// <summary>How many now await signature.</summary>
public sealed record SubmittedInvitations(int Submitted);

internal sealed class SubmitInvitationsForSignatureHandler(ISecretariatDb db, DialogueSettings dialogue, LetterWriter writer, ICountryNames countries)
    : ICommandHandler<SubmitInvitationsForSignature, SubmittedInvitations>
{
    public async Task<Result<SubmittedInvitations>> Handle(SubmitInvitationsForSignature command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var drafts = await db.Invitations.Where(i => i.MeetingId == command.MeetingId && i.Status == InvitationStatus.Draft).ToListAsync(ct);
        if (drafts.Count == 0) return new InvitationErrors.NothingToDo(InvitationStatus.Draft);
        // What each letter says of its participant and delegation is looked up in what is loaded here at once.
        var (participants, delegations) = (drafts.ConvertAll(i => i.ParticipantId), drafts.ConvertAll(i => i.DelegationId));
        await db.Participants.Where(p => participants.Contains(p.Id)).LoadAsync(ct);
        await db.Delegations.Where(d => delegations.Contains(d.Id)).LoadAsync(ct);
        var wordings = await writer.Wordings([.. drafts.Select(InvitationPapers.KindOf).Distinct()], ct);
        List<(Invitation Invitation, string Field)> unfilled = [];
        foreach (var invitation in drafts.OrderBy(i => i.SortName, Alphabet.English))
        {
            var about = await db.FieldsOf(invitation, occasion, countries, ct);
            var wording = wordings(InvitationPapers.KindOf(invitation), invitation.Addressee.Language);
            var written = LetterWriter.Fill(wording, new Dictionary<string, object>(about(wording.Language)) { ["reference"] = "—" });
            if (written.Error is LetterTextErrors.FieldMissing missing)
            {
                unfilled.Add((invitation, missing.Field));
                continue;
            }

            if (!written.TryGet(out _, out refusal)) return refusal;
            if (!invitation.SubmitForSignature().TryGet(out _, out refusal)) return refusal;
        }

        return unfilled.Count == 0 ? new SubmittedInvitations(drafts.Count)
            : new LetterTextErrors.FieldMissing(unfilled[0].Field, [.. unfilled.Select(u => $"{{{{{u.Field}}}}} for {u.Invitation.ParticipantInText}")])
            {
                Subjects = [.. unfilled.Select(u => u.Invitation.Id.Value)],
            };
    }
}
