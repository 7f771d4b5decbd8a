using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>One step of a signing: number, paper and signature in one transaction, so that no number is ever without its paper.</summary>
public sealed record SignInvitation(
    InvitationId InvitationId, string SignatoryName, string SignatoryTitle, string? ForName, string? ForTitle,
    string? CoSignatoryName = null, string? CoSignatoryTitle = null) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, Role.System);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

internal sealed class SignInvitationHandler(
    ISecretariatDb db, DialogueSettings dialogue, INumbers numbers, InvitationPapers papers, IIssuedDocuments documents, TimeProvider clock)
    : ICommandHandler<SignInvitation, Done>
{
    public async Task<Result<Done>> Handle(SignInvitation command, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(command.InvitationId, null, ct)).TryGet(out var invitation, out var refusal)) return refusal;
        if (invitation.Status is not InvitationStatus.ForSignature) return new InvitationErrors.CannotMove(invitation.Status, InvitationStatus.Signed);
        if (!(await db.Occasion(invitation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;

        var now = clock.GetUtcNow();
        var signature = new Signature(command.SignatoryName, command.SignatoryTitle, command.ForName, command.ForTitle);
        var coSignature = command.CoSignatoryName is { } name ? new Signature(name, command.CoSignatoryTitle!, null, null) : null;
        var today = dialogue.TodayAtSecretariat(now);
        var reference = await Reference(invitation, today.Year, ct);
        var printed = invitation.Revision == 0 ? reference : $"{reference}/Rev.{invitation.Revision}";
        var made = await papers.Make(invitation, occasion, coSignature is null ? [signature] : [signature, coSignature], printed, today, ct);
        if (!made.TryGet(out var letter, out refusal)) return refusal;
        if (!(await documents.Issue(Document(invitation, occasion, printed, letter, now), ct)).TryGet(out var document, out refusal)) return refusal;
        return invitation.Sign(signature, reference, document, now, coSignature);
    }

    /// <summary>A new number, or the one of the last signed invitation among those that this revision replaces.</summary>
    private async Task<string> Reference(Invitation invitation, int year, CancellationToken ct)
    {
        for (var earlier = invitation.SupersedesId; earlier is { } id;)
        {
            var replaced = (await db.Invitations.FindAsync([id], ct))!;
            if (replaced.Reference is { } kept) return kept;
            earlier = replaced.SupersedesId;
        }

        return await numbers.NextReference(dialogue, year, ct);
    }

    private static NewDocument Document(Invitation invitation, Occasion occasion, string printed, LetterOnPaper letter, DateTimeOffset now) => new(
        InvitationPapers.DocumentKindOf(invitation), invitation.MeetingId, printed,
            $"Invitation to {invitation.ParticipantInText}, {occasion.Meeting.NumberedTitle}",
        FileNames.Pdf($"Invitation to {invitation.ParticipantName}", printed), letter.Language.Tag, Distribution.Personal, letter.Paper, now)
    { DelegationId = invitation.DelegationId };
}
