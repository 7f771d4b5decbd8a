using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Lets an attested day take entries again, for a reason; it is attested anew after that. A locked register is corrected instead.</summary>
public sealed record ReopenDay(MeetingId MeetingId, DateOnly Day, string Reason, long Version) : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

internal sealed class ReopenDayValidator : AbstractValidator<ReopenDay>
{
    public ReopenDayValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class ReopenDayHandler(ISecretariatDb db) : ICommandHandler<ReopenDay, Done>
{
    public async Task<Result<Done>> Handle(ReopenDay command, CancellationToken ct) =>
        (await db.HeldRegisterOf(command.MeetingId, command.Version, ct)).TryGet(out var register, out var refusal)
            ? register.ReopenDay(command.Day)
            : refusal;
}
