using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Gives a participant a new short name from a day on; papers dated earlier keep the old one.</summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="Name">The new name.</param>
/// <param name="Language">Its language.</param>
/// <param name="From">The first day.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="InText">The name within a sentence, where it differs: the Netherlands.</param>
public sealed record RenameParticipant(
    ParticipantId ParticipantId, string Name, string Language, DateOnly From, long Version, string? InText = null) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class RenameParticipantValidator : AbstractValidator<RenameParticipant>
{
    public RenameParticipantValidator()
    {
        RuleFor(c => c.Name).NotBlank().MaximumLength(Designation.MaxLength);
        RuleFor(c => c.InText).MaximumLength(Designation.MaxLength);
        RuleFor(c => c.Language).NotEmpty();
    }
}

internal sealed class RenameParticipantHandler(ISecretariatDb db) : ICommandHandler<RenameParticipant, Done>
{
    public async Task<Result<Done>> Handle(RenameParticipant command, CancellationToken ct)
    {
        if (!(await db.Participants.Load(command.ParticipantId, command.Version, ct)).TryGet(out var participant, out var refusal)) return refusal;
        return participant.Rename(command.Name, command.Language, command.From, command.InText);
    }
}
