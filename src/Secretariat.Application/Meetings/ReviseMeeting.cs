using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Changes what a meeting is called and how it is set up.</summary>
public sealed record ReviseMeeting(MeetingId MeetingId, long Version, MeetingSetup Setup) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class ReviseMeetingValidator : AbstractValidator<ReviseMeeting>
{
    public ReviseMeetingValidator() => RuleFor(m => m.Setup).SetValidator(new MeetingSetupValidator());
}

internal sealed class ReviseMeetingHandler(ISecretariatDb db) : ICommandHandler<ReviseMeeting, Done>
{
    public async Task<Result<Done>> Handle(ReviseMeeting command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!await db.Knows(command.Setup.HostId, ct)) return AccessErrors.NoSuchThing;
        var s = command.Setup;
        return meeting.Revise(s.Title, s.HostId, s.Convenors, s.Languages, s.Quotas, s.AttributionRule);
    }
}
