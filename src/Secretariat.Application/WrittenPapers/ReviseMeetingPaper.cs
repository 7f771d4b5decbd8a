using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.WrittenPapers;

/// <summary>Opens a revision of the issued note or report, which stays what it was.</summary>
public sealed record ReviseMeetingPaper(MeetingId MeetingId, WrittenPaperKind Kind, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => Kind.Business();
}

internal sealed class ReviseMeetingPaperHandler(ISecretariatDb db) : ICommandHandler<ReviseMeetingPaper, Done>
{
    public async Task<Result<Done>> Handle(ReviseMeetingPaper command, CancellationToken ct)
    {
        if (!(await db.PaperOf(command.MeetingId, command.Kind, command.Version, ct)).TryGet(out var paper, out var refusal)) return refusal;
        return paper.Revise();
    }
}
