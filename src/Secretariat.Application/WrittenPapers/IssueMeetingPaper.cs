using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.WrittenPapers;

/// <summary>
/// Issues the logistics note as INF.1 or the report as RPT, or the next revision. A report of a meeting under the Chatham House Rule names no delegate.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Kind">Which paper.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Languages">In which languages besides English it is issued under the same symbol.</param>
public sealed record IssueMeetingPaper(MeetingId MeetingId, WrittenPaperKind Kind, long Version, IReadOnlyList<string>? Languages = null)
    : ICommand<IssuedMeetingPaper>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => Kind.Business();
}

internal sealed class IssueMeetingPaperValidator : AbstractValidator<IssueMeetingPaper>
{
    public IssueMeetingPaperValidator() => RuleForEach(c => c.Languages).IsLanguageOfPapers();
}

internal sealed class IssueMeetingPaperHandler(
    ISecretariatDb db, ConclusionsPapers conclusions, MeetingPapers issuing, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueMeetingPaper, IssuedMeetingPaper>
{
    public async Task<Result<IssuedMeetingPaper>> Handle(IssueMeetingPaper command, CancellationToken ct)
    {
        if (!(await db.PaperOf(command.MeetingId, command.Kind, command.Version, ct)).TryGet(out var written, out var refusal)) return refusal;
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var (meeting, now) = (occasion.Meeting, clock.GetUtcNow());
        if (!written.Check(await Unnamed(written, meeting, ct)).TryGet(out _, out refusal)) return refusal;
        var paper = new PaperOfMeeting(written.Kind.DocumentKind(), written.Kind is WrittenPaperKind.LogisticsNote ? "Logistics note" : "Report",
            phrases => Title(written, phrases),
            symbol => (written.Kind is WrittenPaperKind.LogisticsNote ? DocumentSymbol.Information(symbol, 1) : DocumentSymbol.Report(symbol))
                .Edition(written.Revision),
            (symbol, language) => Paper(written, occasion.In(language, countries), symbol.Value, now, ct),
            (symbol, document) => written.Issue(symbol, document, now));
        return await issuing.Issue(paper, meeting, command.Languages, now, ct);
    }

    /// <summary>Whom the paper must not name: nobody, unless it reports on a meeting whose rule keeps speakers unnamed.</summary>
    private async Task<IReadOnlyCollection<UnnamedDelegate>> Unnamed(WrittenPaper written, Meeting meeting, CancellationToken ct) =>
        written.Kind is WrittenPaperKind.MeetingReport && meeting.AttributionRule is AttributionRule.ChathamHouse
            ? [.. (await db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting.Id).ToListAsync(ct))
                .SelectMany(NamesOf)]
            : [];

    private static IEnumerable<UnnamedDelegate> NamesOf(Registration r) => r.NameInOwnScript is { } own
        ? [new(r.GivenNames, r.FamilyName, r.PrintedName), UnnamedDelegate.InOneLine(own, r.PrintedName)]
        : [new(r.GivenNames, r.FamilyName, r.PrintedName)];

    private static string Title(WrittenPaper written, Phrases phrases) =>
        written.Kind is WrittenPaperKind.LogisticsNote ? phrases.LogisticsNote : phrases.MeetingReport;

    /// <summary>Who presided and how many came; under the Chatham House Rule by states alone.</summary>
    private async Task<IReadOnlyList<PaperFact>> Figures(Occasion own, string? attended, CancellationToken ct)
    {
        var named = own.Meeting.AttributionRule is not AttributionRule.ChathamHouse;
        var presided = await conclusions.Presided(own, await db.PresidingAt(own.Meeting, ct), ct, named);
        return attended is null ? presided : [.. presided, new(own.Phrases.Of(SectionTopic.Attendance), attended)];
    }

    private async Task<MeetingDocumentPaper> Paper(WrittenPaper written, Occasion own, string symbol, DateTimeOffset now, CancellationToken ct)
    {
        var isReport = written.Kind is WrittenPaperKind.MeetingReport;
        var sections = written.Sections.Where(s => s.Paragraphs.Count > 0).ToList();
        var attended = isReport ? await conclusions.Attended(own, ct) : null;
        // Attendance stands in one place: with the facts, unless a section speaks of it, which then begins with the figures.
        var inText = attended is not null && sections.Exists(s => s.Topic is SectionTopic.Attendance);
        return new MeetingDocumentPaper
        {
            Marks = new PaperMarks(DocumentIds.Of($"{written.Kind}", symbol, own.Language.Tag, now), own.Meeting.TodayAtVenue(now), Distribution.Limited,
                Language: own.Language.Code, Remark: own.RemarkUnless(written.Sections.All(s => s.Paragraphs.All(p => p.Texts.Speaks(own.Language))))),
            Issuers = own.Issuers(),
            Template = written.Kind is WrittenPaperKind.LogisticsNote ? "logistics-note" : "meeting-report",
            Symbol = symbol,
            Title = Title(written, own.Phrases),
            Meeting = own.OnPaper(),
            Facts = isReport ? await Figures(own, inText ? null : attended, ct) : [],
            ParagraphNumbers = isReport,
            Sections = [.. sections.Select(s => new DocumentSection(s.Heading?.In(own.Language) ?? own.Phrases.Of(s.Topic),
                [.. inText && s.Topic is SectionTopic.Attendance ? [new DocumentParagraph(attended!)] : Array.Empty<DocumentParagraph>(),
                    .. s.Paragraphs.Select(p => new DocumentParagraph(p.Texts.In(own.Language)))]))],
            Annexes = isReport ? await db.AnnexesOf(own, toReport: true, ct) : [],
            Note = isReport ? own.Phrases.Of(own.Meeting.AttributionRule) : null,
        };
    }
}
