using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Issues the list of participants under its symbol INF.2, and every later one as a revision of it.</summary>
public sealed record IssueListOfParticipants(MeetingId MeetingId, bool Final) : ICommand<IssuedList>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => Final ? MeetingBusiness.Records : MeetingBusiness.ProvisionalList;
}

/// <summary>A list as it was issued.</summary>
public sealed record IssuedList(IssuedDocumentId DocumentId, string Symbol, int Delegates, int NotNamed);

internal sealed class IssueListOfParticipantsHandler(
    ISecretariatDb db, IPapers papers, IIssuedDocuments documents, INumbers numbers, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueListOfParticipants, IssuedList>
{
    private const int InformationPaper = 2;

    public async Task<Result<IssuedList>> Handle(IssueListOfParticipants command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == command.MeetingId, ct);
        if (command.Final && register is not { IsLocked: true }) return new AttendanceErrors.ListNotFinalYet();
        var now = clock.GetUtcNow();
        var list = await db.ListOfParticipants(occasion.Meeting, command.Final, dialogue, now, ct);
        await db.KeepSymbol(occasion.Meeting, dialogue.SymbolPrefix, ct);
        var first = DocumentSymbol.Information(occasion.Meeting.Symbol(dialogue.SymbolPrefix), InformationPaper);
        var issue = (int)await numbers.Next($"symbols/{first}", ct);
        var symbol = issue == 1 ? first : first.Revision(issue - 1);
        var paper = papers.ListOfParticipants(list.OnPaper(occasion, symbol.Value, symbol.Value));
        var issued = await documents.Issue(new NewDocument(DocumentKind.ListOfParticipants, occasion.Meeting.Id, symbol.Value,
            $"List of participants, {(command.Final ? "final" : "provisional")}",
            FileNames.Pdf("List of participants", symbol.Value), "en",
            Distribution.Limited, paper, now), ct);
        if (!issued.TryGet(out var id, out refusal)) return refusal;
        occasion.Meeting.Meet(DeadlineKind.ProvisionalListOfParticipants, now);
        return new IssuedList(id, symbol.Value, list.Delegates, list.NotNamed);
    }
}
