using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>
/// Says in which language a participant is written to: by every route and to every delegate that has no language of its own. Invitations drawn up before keep
/// theirs.
/// </summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="Language">The language, one that papers speak.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record WriteToParticipantIn(ParticipantId ParticipantId, string Language, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class WriteToParticipantInValidator : AbstractValidator<WriteToParticipantIn>
{
    public WriteToParticipantInValidator() => RuleFor(c => c.Language).IsLanguageOfPapers();
}

internal sealed class WriteToParticipantInHandler(ISecretariatDb db) : ICommandHandler<WriteToParticipantIn, Done>
{
    public async Task<Result<Done>> Handle(WriteToParticipantIn command, CancellationToken ct)
    {
        if (!(await db.Participants.Load(command.ParticipantId, command.Version, ct)).TryGet(out var participant, out var refusal)) return refusal;
        participant.WriteIn(command.Language);
        return Done.Value;
    }
}
