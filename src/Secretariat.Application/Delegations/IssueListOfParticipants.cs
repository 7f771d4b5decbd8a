using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Certificates;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Issues the list of participants under its symbol INF.2, and every later one as a revision of it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Final">Everybody who attended, and not everybody accepted.</param>
/// <param name="Languages">In which languages besides English it is issued under the same symbol.</param>
public sealed record IssueListOfParticipants(MeetingId MeetingId, bool Final, IReadOnlyList<string>? Languages = null) : ICommand<IssuedList>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => Final ? MeetingBusiness.Records : MeetingBusiness.ProvisionalList;
}

/// <summary>A list as it was issued.</summary>
/// <param name="DocumentId">The paper in English.</param>
/// <param name="Symbol">Its symbol, the same in every language.</param>
/// <param name="Delegates">How many persons it names.</param>
/// <param name="NotNamed">How many did not agree to be named, and are not.</param>
/// <param name="Versions">The papers in other languages.</param>
public sealed record IssuedList(IssuedDocumentId DocumentId, string Symbol, int Delegates, int NotNamed, IReadOnlyList<LanguageVersion> Versions);

internal sealed class IssueListOfParticipantsValidator : AbstractValidator<IssueListOfParticipants>
{
    public IssueListOfParticipantsValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class IssueListOfParticipantsHandler(
    ISecretariatDb db, IPapers papers, IIssuedDocuments documents, INumbers numbers, ICountryNames countries, DialogueSettings dialogue,
    TimeProvider clock)
    : ICommandHandler<IssueListOfParticipants, IssuedList>
{
    private const int InformationPaper = 2;

    public async Task<Result<IssuedList>> Handle(IssueListOfParticipants command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var register = await db.AttendanceRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == command.MeetingId, ct);
        if (command.Final && register is not { IsLocked: true }) return new AttendanceErrors.ListNotFinalYet();
        var now = clock.GetUtcNow();
        occasion = occasion.In(Language.Working, countries);
        var list = await db.ListOfParticipants(occasion, command.Final, now, ct);
        if (list is { Delegates: 0, NotNamed: > 0 }) return new AttendanceErrors.ListNamesNobody(list.NotNamed);
        await db.KeepSymbol(occasion.Meeting, dialogue.SymbolPrefix, ct);
        var first = DocumentSymbol.Information(occasion.Meeting.Symbol(dialogue.SymbolPrefix), InformationPaper);
        var issue = (int)await numbers.Next($"symbols/{first}", ct);
        var symbol = issue == 1 ? first : first.Revision(issue - 1);
        var issued = await documents.Issue(Document(occasion, list, symbol, now), ct);
        if (!issued.TryGet(out var id, out refusal)) return refusal;
        List<LanguageVersion> versions = [];
        foreach (var language in dialogue.LanguagesBesides(command.Languages))
        {
            var own = occasion.In(language, countries);
            issued = await documents.Issue(Document(own, await db.ListOfParticipants(own, command.Final, now, ct), symbol, now), ct);
            if (!issued.TryGet(out var version, out refusal)) return refusal;
            versions.Add(new LanguageVersion(language.Tag, version));
        }

        occasion.Meeting.Meet(DeadlineKind.ProvisionalListOfParticipants, now);
        if (command.Final && await db.CertificatesDue(occasion, ct) == 0) occasion.Meeting.Meet(DeadlineKind.Certificates, now);
        return new IssuedList(id, symbol.Value, list.Delegates, list.NotNamed, versions);
    }

    private NewDocument Document(Occasion occasion, ListOfParticipants list, DocumentSymbol symbol, DateTimeOffset now) => new(
        DocumentKind.ListOfParticipants, occasion.Meeting.Id, symbol.Value, list.IsFinal ? occasion.Phrases.ListFinal : occasion.Phrases.ListProvisional,
        FileNames.Pdf("List of participants", symbol.Value, occasion.Language), occasion.Language.Tag, Distribution.Limited,
        papers.ListOfParticipants(list.OnPaper(occasion, symbol.Value)), now);
}
