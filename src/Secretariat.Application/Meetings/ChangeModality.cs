using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Changes how people take part in a meeting and tells everybody who had been told.</summary>
public sealed record ChangeModality(MeetingId MeetingId, long Version, Modality Modality, string? RemoteAddress) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class ChangeModalityValidator : AbstractValidator<ChangeModality>
{
    public ChangeModalityValidator() => RuleFor(m => m.RemoteAddress).MaximumLength(500).IsWebAddress();
}

internal sealed class ChangeModalityHandler(ISecretariatDb db) : ICommandHandler<ChangeModality, Done>
{
    public async Task<Result<Done>> Handle(ChangeModality command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.ChangeModality(command.Modality, command.RemoteAddress);
    }
}
