using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Records that an invitation came back.</summary>
public sealed record RecordBounce(InvitationId InvitationId, string Reason, long Version) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, AccessRule.Secretariat);
}

internal sealed class RecordBounceValidator : AbstractValidator<RecordBounce>
{
    public RecordBounceValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class RecordBounceHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RecordBounce, Done>
{
    public async Task<Result<Done>> Handle(RecordBounce command, CancellationToken ct) =>
        (await db.Invitations.Load(command.InvitationId, command.Version, ct)).TryGet(out var invitation, out var refusal)
            ? invitation.RecordBounce(command.Reason, clock.GetUtcNow())
            : refusal;
}
