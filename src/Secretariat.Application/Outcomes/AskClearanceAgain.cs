using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Asks the chairs again to clear conclusions that one of them returned, as they stand now.</summary>
public sealed record AskClearanceAgain(MeetingId MeetingId, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class AskClearanceAgainHandler(ISecretariatDb db) : ICommandHandler<AskClearanceAgain, Done>
{
    public async Task<Result<Done>> Handle(AskClearanceAgain command, CancellationToken ct) =>
        (await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal) ? conclusions.AskAgain() : refusal;
}
