using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Takes a meeting off its dates and tells everybody who had been told.</summary>
public sealed record PostponeMeeting(MeetingId MeetingId, long Version, string Reason) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class PostponeMeetingValidator : AbstractValidator<PostponeMeeting>
{
    public PostponeMeetingValidator() =>
        RuleFor(m => m.Reason).NotEmpty().WithMessage("Say why; it is sent to everybody who was told.").MaximumLength(2000);
}

internal sealed class PostponeMeetingHandler(ISecretariatDb db) : ICommandHandler<PostponeMeeting, Done>
{
    public async Task<Result<Done>> Handle(PostponeMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        return meeting.Postpone(command.Reason);
    }
}
