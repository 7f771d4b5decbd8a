using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>The sheet of one day, to be printed and signed.</summary>
public sealed record GetSignInSheet(MeetingId MeetingId, DateOnly Day) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetSignInSheetHandler(ISecretariatDb db, IPapers papers, DialogueSettings dialogue) : IQueryHandler<GetSignInSheet, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetSignInSheet query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        if (occasion.Meeting.Sessions.All(s => s.Day != query.Day)) return new AttendanceErrors.NoSuchDay(query.Day);
        return FileAnswer.Pdf(SignInSheets.FileNameOf(query.Day), papers.SignInSheet(await db.SignInSheet(occasion, query.Day, dialogue, ct)).Bytes);
    }
}
