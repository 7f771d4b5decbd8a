using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Adds a name beside the short one: the name within a sentence, the full name, the name on nameplates, the short name in another language.</summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="Text">The name.</param>
/// <param name="Language">Its language.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record DesignateParticipant(
    ParticipantId ParticipantId, string Text, string Language, DesignationKind Kind, DateOnly? ValidFrom, DateOnly? ValidTo, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class DesignateParticipantValidator : AbstractValidator<DesignateParticipant>
{
    public DesignateParticipantValidator()
    {
        RuleFor(c => c.Text).NotBlank().WithMessage("Enter the designation.").MaximumLength(Designation.MaxLength);
        RuleFor(c => c.Language).NotEmpty();
    }
}

internal sealed class DesignateParticipantHandler(ISecretariatDb db) : ICommandHandler<DesignateParticipant, Done>
{
    public async Task<Result<Done>> Handle(DesignateParticipant command, CancellationToken ct)
    {
        if (!(await db.Participants.Load(command.ParticipantId, command.Version, ct)).TryGet(out var participant, out var refusal)) return refusal;
        return participant.Designate(command.Text, command.Language, command.Kind, command.ValidFrom, command.ValidTo);
    }
}
