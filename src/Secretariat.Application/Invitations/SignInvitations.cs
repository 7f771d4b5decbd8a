using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Signs what awaits signature, as the holder of the presiding office or for them; a run numbers and issues each paper.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="SignatoryName">Who signs, as printed; a holder of the office signs under their own name whatever is given here.</param>
/// <param name="SignatoryTitle">Their function.</param>
/// <param name="CoSignatoryName">Who signs beside them for the other convenor, at a joint meeting; nobody when empty.</param>
/// <param name="CoSignatoryTitle">Their function.</param>
/// <param name="Only">Only these invitations; all that await signature when empty.</param>
public sealed record SignInvitations(
    MeetingId MeetingId, string SignatoryName, string SignatoryTitle, string? CoSignatoryName = null, string? CoSignatoryTitle = null,
    IReadOnlyList<InvitationId>? Only = null) : ICommand<RunId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Head, Role.Chair]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Invitations;
}

internal sealed class SignInvitationsValidator : AbstractValidator<SignInvitations>
{
    public SignInvitationsValidator()
    {
        RuleFor(c => c.SignatoryName).NotBlank().WithMessage("Say who signs.").MaximumLength(200);
        RuleFor(c => c.SignatoryTitle).NotBlank().MaximumLength(200);
        RuleFor(c => c.CoSignatoryName).MaximumLength(200).NotBlank().When(c => !string.IsNullOrWhiteSpace(c.CoSignatoryTitle))
            .WithMessage("Say who signs in this function (second signatory), or leave the function out.");
        RuleFor(c => c.CoSignatoryTitle).MaximumLength(200).NotBlank().When(c => !string.IsNullOrWhiteSpace(c.CoSignatoryName))
            .WithMessage("Say in which function the second signatory signs.");
    }
}

internal sealed class SignInvitationsHandler(ISecretariatDb db, DialogueSettings dialogue, ICurrentUser user, IRuns runs, TimeProvider clock)
    : ICommandHandler<SignInvitations, RunId>
{
    public async Task<Result<RunId>> Handle(SignInvitations command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var coSignature = string.IsNullOrWhiteSpace(command.CoSignatoryName) ? null
            : new Signature(command.CoSignatoryName, command.CoSignatoryTitle!, null, null);
        if (coSignature is not null && occasion.Meeting.Convenors.Count < 2) return new InvitationErrors.NotJoint();
        var signing = new Signing(db, occasion, clock.GetUtcNow());
        if (!(await signing.By(user.Actor, command.SignatoryName, command.SignatoryTitle, ct)).TryGet(out var signature, out refusal)) return refusal;
        if (!(await db.Invitations.Chosen(command.MeetingId, command.Only, InvitationStatus.ForSignature, ct)).TryGet(out var chosen,
            out refusal)) return refusal;
        return await runs.Start(RunKind.SignInvitations, $"Signing of invitations to the {occasion.Meeting.NumberedTitle}", command.MeetingId,
            [.. chosen.Select(i => new RunItem($"invitation/{i.Id.Value:N}/sign", i.ParticipantName,
                new SignInvitation(i.Id, signature.Name, signature.Title, signature.ForName, signature.ForTitle, coSignature?.Name, coSignature?.Title)))], ct);
    }
}

internal static class Choosing
{
    /// <summary>The invitations of a meeting that are in a state: all, or the ones named, which must then all be in it.</summary>
    public static async Task<Result<IReadOnlyList<Invitation>>> Chosen(
        this IQueryable<Invitation> invitations, MeetingId meeting, IReadOnlyList<InvitationId>? only, InvitationStatus status, CancellationToken ct)
    {
        var found = await invitations.AsNoTracking().Where(i => i.MeetingId == meeting && (only == null || only.Count == 0 ? i.Status == status
            : only.Contains(i.Id)))
            .OrderBy(i => EF.Functions.Collate(i.SortName, Alphabet.Collation)).ToListAsync(ct);
        if (only is { Count: > 0 } && found.Count < only.Distinct().Count()) return AccessErrors.NoSuchThing;
        if (found.Count == 0) return new InvitationErrors.NothingToDo(status);
        return found.Find(i => i.Status != status) is { } other ? new InvitationErrors.NotInState(other.ParticipantName, other.Status, status) : found;
    }

    /// <summary>Whether every one of these is in a state.</summary>
    public static async Task<bool> AreAll(this IQueryable<Invitation> invitations, IReadOnlyList<InvitationId> ids, InvitationStatus status,
        CancellationToken ct) =>
        !await invitations.AnyAsync(i => ids.Contains(i.Id) && i.Status != status, ct);
}
