using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.WrittenPapers;

/// <summary>The logistics note or the report of a meeting as it is written.</summary>
public sealed record GetMeetingPaper(MeetingId MeetingId, WrittenPaperKind Kind) : IQuery<WrittenPaperDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>A written paper.</summary>
public sealed record WrittenPaperDetails(Guid Id, long Version, WrittenPaperKind Kind, WrittenPaperStatus Status, int Revision,
    IReadOnlyList<PaperSection> Sections, string? Symbol, Guid? DocumentId, DateTimeOffset? IssuedAt) : IVersioned;

internal sealed class GetMeetingPaperHandler(ISecretariatDb db) : IQueryHandler<GetMeetingPaper, WrittenPaperDetails>
{
    public async Task<Result<WrittenPaperDetails>> Handle(GetMeetingPaper query, CancellationToken ct)
    {
        if (!(await db.PaperOf(query.MeetingId, query.Kind, null, ct)).TryGet(out var p, out var refusal)) return refusal;
        return new WrittenPaperDetails(p.Id.Value, p.Version, p.Kind, p.Status, p.Revision, p.Sections, p.Symbol, p.DocumentId?.Value, p.IssuedAt);
    }
}
