using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Attests the attendance of a day: it takes no more entries, its count is kept, its sheet is stored.</summary>
public sealed record AttestDay(MeetingId MeetingId, DateOnly Day, long Version) : ICommand<AttestedDay>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

/// <summary>What was attested.</summary>
public sealed record AttestedDay(DateOnly Day, int Present, IssuedDocumentId SheetId);

internal sealed class AttestDayHandler(
    ISecretariatDb db, IPapers papers, IIssuedDocuments documents, ICurrentUser user, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<AttestDay, AttestedDay>
{
    public async Task<Result<AttestedDay>> Handle(AttestDay command, CancellationToken ct)
    {
        if (!(await db.HeldRegisterOf(command.MeetingId, command.Version, ct)).TryGet(out var register, out var refusal)) return refusal;
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;

        var (now, by) = (clock.GetUtcNow(), user.Actor.Name);
        occasion.Meeting.LeaveOutUnheld(await db.AttendedSessions(command.MeetingId, ct), now);
        var sessions = occasion.Meeting.Sessions.Where(s => s.Day == command.Day).ToList();
        if (sessions.Count == 0) return new AttendanceErrors.NoSuchDay(command.Day);

        var attendance = await db.AttendanceOf(occasion.Meeting, await db.OnTheList(command.MeetingId, ct), ct);
        var present = attendance.Count(a => a.DaysAttended.Contains(command.Day));
        var record = new SignInRecord(by, occasion.Meeting.ClockAtVenue(now), present);
        var paper = papers.SignInSheet(await db.AttendanceRecord(occasion, command.Day, attendance, record, dialogue, ct));
        var issued = await documents.Issue(new NewDocument(DocumentKind.SignInSheet, command.MeetingId, null, SignInSheets.RecordOf(occasion, command.Day),
            SignInSheets.RecordFileNameOf(command.Day), "en", Distribution.Restricted, paper, now), ct);
        if (!issued.TryGet(out var sheet, out refusal)) return refusal;
        return register.AttestDay(command.Day, sessions.Max(s => s.StartsAt), present, sheet, by, now).TryGet(out _, out refusal)
            ? new AttestedDay(command.Day, present, sheet) : refusal;
    }
}
