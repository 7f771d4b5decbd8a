using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Agendas;

/// <summary>Says what the paper of an agenda shows.</summary>
internal sealed class AgendaPapers(ISecretariatDb db, AgendaPeople people, ICountryNames countries, DialogueSettings dialogue)
{
    /// <summary>
    /// The provisional agenda or its revision, with the approvals that stand; annotations are left to their own paper. In another language the items stand in
    /// the words that were approved, and the paper says so. Without a symbol it is a draft.
    /// </summary>
    internal async Task<AgendaPaper> Draw(
        Agenda agenda, Meeting meeting, DocumentSymbol? symbol, Language language, DateTimeOffset now, CancellationToken ct)
    {
        var standing = agenda.Approvals.Where(a => a.Stands).OrderBy(a => a.Office).ThenBy(a => a.Number).ToList();
        var occasion = (await db.Occasion(meeting.Id, dialogue, ct)).Value.In(language, countries);
        var names = await people.Named([.. standing.Select(a => a.PersonId)], [.. standing.Select(a => a.HolderId)], state => occasion.NameOf(state), ct);
        var before = agenda.InForce;
        return new AgendaPaper
        {
            Marks = new PaperMarks(agenda.ContentHash[..12], meeting.TodayAtVenue(now), Distribution.Limited, IsDraft: symbol is null, Language: language.Code,
                Remark: language == Language.Working ? null : occasion.Phrases.NotTranslated),
            Issuers = occasion.Issuers(),
            Symbol = symbol?.Value,
            Status = symbol is null ? AgendaPaperStatus.Draft : AgendaPaperStatus.Provisional,
            Revision = agenda.Revision,
            Replaces = before?.Symbol,
            Changes = before is null ? [] : [.. AgendaComparison.Compare(before.Lines, agenda.Lines()).Where(c => !OnlyAnnotated(c)).Select(c => c.Sentence)],
            Meeting = occasion.OnPaper(),
            Days = Days(agenda, meeting, occasion.Phrases),
            Approvals = [.. standing.Select(a => new AgendaPaperApproval(occasion.Phrases.Of(a.Office), names.Of(a.HolderId),
                names.Of(a.PersonId),
                ApprovalPaperState.Approved, meeting.TodayAtVenue(a.GivenAt)))],
        };
    }

    private static bool OnlyAnnotated(AgendaChange change) => change is { Kind: AgendaChangeKind.Reworded, Before: { } b, After: { } a }
        && AgendaText.Fingerprint([b with { Number = "", Depth = 0, Day = null, Starts = null, Minutes = null }])
        == AgendaText.Fingerprint([a with { Number = "", Depth = 0, Day = null, Starts = null, Minutes = null }]);

    /// <summary>Items stand under the day on which they are taken; those without a time follow the item above.</summary>
    private static List<AgendaPaperDay> Days(Agenda agenda, Meeting meeting, Phrases phrases)
    {
        var day = 1;
        return [.. agenda.Lines().Select(l => (Day: day = l.Day ?? day, Line: l)).ToList().GroupBy(l => l.Day).OrderBy(d => d.Key)
            .Select(d => new AgendaPaperDay(meeting.Schedule.FirstDay.AddDays(d.Key - 1), [.. d.Select(l => Item(l.Line, phrases))]))];
    }

    private static AgendaPaperItem Item(AgendaLine l, Phrases phrases) => new()
    {
        Number = l.Number,
        Depth = l.Depth,
        Title = l.Title,
        IsBreak = !l.IsNumbered,
        Starts = l.Starts,
        Ends = l.Starts is { } starts && l.Minutes is { } minutes ? starts.AddMinutes(minutes) : null,
        Lead = l.Lead,
        Speakers = l.Speakers,
        Documents = l.Documents,
        ExpectedOutcome = l.Outcome is { } outcome ? phrases.Of(outcome) : null,
        IsRestricted = l.IsRestricted,
    };
}
