using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Says what the papers of an agenda show, and issues them in one language or several under one symbol.</summary>
internal sealed class AgendaPapers(
    ISecretariatDb db, AgendaPeople people, IPapers papers, IIssuedDocuments documents, ICountryNames countries, DialogueSettings dialogue)
{
    /// <summary>Issues a paper in English and in other languages, all under its symbol.</summary>
    internal async Task<Result<IssuedAgenda>> Issue(AgendaToPrint print, DocumentKind kind, IReadOnlyList<string>? languages, DateTimeOffset now,
        CancellationToken ct)
    {
        var text = await Text(print, ct);
        var issued = await Issue(print, text, kind, Language.Working, now, ct);
        if (!issued.TryGet(out var document, out var refusal)) return refusal;
        List<LanguageVersion> versions = [];
        foreach (var language in dialogue.LanguagesBesides(languages))
        {
            if (!(await Issue(print, text, kind, language, now, ct)).TryGet(out var version, out refusal)) return refusal;
            versions.Add(new LanguageVersion(language.Tag, version));
        }

        return new IssuedAgenda(print.Symbol!.Value, document.Value, print.Revision, versions);
    }

    /// <summary>The provisional agenda or its revision, under its symbol or as a draft without one.</summary>
    internal static AgendaToPrint Provisional(Agenda agenda, Meeting meeting, DocumentSymbol? symbol)
    {
        var before = agenda.InForce;
        return new AgendaToPrint(agenda, meeting, symbol, agenda.Revision)
        {
            Replaces = before?.Symbol,
            Changes = before is null ? [] : Since(before, agenda),
        };
    }

    /// <summary>What changed since an edition.</summary>
    internal static IReadOnlyList<AgendaChange> Since(AgendaEdition before, Agenda agenda) =>
        [.. AgendaComparison.Compare(agenda.TextOf(before.Number).Value, agenda.Lines()).Where(c => !OnlyAnnotated(c))];

    private async Task<Result<IssuedDocumentId>> Issue(
        AgendaToPrint print, TextOfAgenda text, DocumentKind kind, Language language, DateTimeOffset now, CancellationToken ct)
    {
        var paper = Draw(print, text, language, now);
        var phrases = Phrases.Of(language);
        var (title, file) = kind switch
        {
            DocumentKind.AnnotatedAgenda => (phrases.AnnotatedAgenda, "Annotated agenda"),
            DocumentKind.AdoptedAgenda => (phrases.AdoptedAgenda, "Agenda"),
            _ => (phrases.ProvisionalAgenda, "Provisional agenda"),
        };
        var made = papers.ProvisionalAgenda(paper);
        if (Untranslated(print, phrases) is { } warning) made = made with { Warnings = [warning, .. made.Warnings] };
        return await documents.Issue(new NewDocument(kind, print.Meeting.Id, print.Symbol!.Value, Phrases.Fill(title, paper.Meeting.Title),
            FileNames.Pdf(file, print.Symbol.Value, language), language.Tag, Distribution.Limited, made, now), ct);
    }

    /// <summary>The items that an officer might have translated first; null where nothing of them is in English.</summary>
    private static string? Untranslated(AgendaToPrint print, Phrases phrases)
    {
        var left = print.Agenda.Lines().Where(l => !l.IsIn(phrases, print.WithAnnotations)).Select(l => l.Name).ToList();
        return left.Count == 0 ? null : $"Not translated: {string.Join("; ", left)}.";
    }

    /// <summary>
    /// The agenda with the approvals that stand; none once it is adopted, for nobody approved what the meeting changed. What of it is not in the language
    /// stands in English, and the paper says so. Without a symbol it is a draft.
    /// </summary>
    internal async Task<AgendaPaper> Draw(AgendaToPrint print, Language language, DateTimeOffset now, CancellationToken ct) =>
        Draw(print, await Text(print, ct), language, now);

    /// <summary>What the paper takes from elsewhere, read once for all its languages.</summary>
    private async Task<TextOfAgenda> Text(AgendaToPrint print, CancellationToken ct)
    {
        var standing = print.Agenda.Approvals.Where(a => a.Stands && print.AdoptedAt is null).OrderBy(a => a.Office).ThenBy(a => a.Number).ToList();
        var occasion = (await db.Occasion(print.Meeting.Id, dialogue, ct)).Value;
        var names = await people.Named([.. standing.Select(a => a.PersonId)], [.. standing.Select(a => a.HolderId)], state => occasion.NameOf(state), ct);
        return new TextOfAgenda(occasion, standing, names);
    }

    private AgendaPaper Draw(AgendaToPrint print, TextOfAgenda text, Language language, DateTimeOffset now)
    {
        var (agenda, meeting, occasion) = (print.Agenda, print.Meeting, text.Occasion.In(language, countries));
        var names = text.Names with { Called = state => occasion.NameOf(state) };
        var phrases = occasion.Phrases;
        var translated = occasion.IsTitleTranslated && agenda.Lines().All(l => l.IsIn(phrases, print.WithAnnotations))
            && print.Changes.All(c => c.IsIn(phrases));
        return new AgendaPaper
        {
            Marks = new PaperMarks(DocumentIds.Of("agenda", print.Symbol?.Value ?? $"draft {agenda.ContentHash}", language.Tag, now), meeting.TodayAtVenue(now),
                Distribution.Limited, IsDraft: print.Symbol is null, Language: language.Code,
                Remark: occasion.RemarkUnless(translated)),
            Issuers = occasion.Issuers(),
            Symbol = print.Symbol?.Value,
            Status = print.Symbol is null ? AgendaPaperStatus.Draft
                : print.AdoptedAt is null ? AgendaPaperStatus.Provisional : AgendaPaperStatus.Adopted,
            Revision = print.AdoptedAt is null ? print.Revision : 0,
            AdoptedOn = print.AdoptedAt is { } adopted ? meeting.TodayAtVenue(adopted) : null,
            Replaces = print.Replaces,
            Explains = print.WithAnnotations ? print.Agenda.InForce?.Symbol : null,
            Changes = print.Changes.Count == 0 && print.Unchanged is { } says ? [says(phrases)] : [.. print.Changes.Select(c => c.In(phrases))],
            Meeting = occasion.OnPaper(),
            Days = Days(agenda, meeting, phrases, print.WithAnnotations),
            Approvals = [.. text.Standing.Select(a => new AgendaPaperApproval(phrases.Of(a.Office), names.Of(a.HolderId),
                names.Of(a.PersonId),
                ApprovalPaperState.Approved, meeting.TodayAtVenue(a.GivenAt)))],
        };
    }

    private sealed record TextOfAgenda(Occasion Occasion, IReadOnlyList<AgendaApproval> Standing, AgendaPeople.Names Names);

    private static bool OnlyAnnotated(AgendaChange change) => change is { Kind: AgendaChangeKind.Reworded, Before: { } b, After: { } a }
        && AgendaText.Fingerprint([b with { Number = "", Depth = 0, Day = null, Starts = null, Minutes = null }])
        == AgendaText.Fingerprint([a with { Number = "", Depth = 0, Day = null, Starts = null, Minutes = null }]);

    /// <summary>Items stand under the day on which they are taken; those without a time follow the item above.</summary>
    private static List<AgendaPaperDay> Days(Agenda agenda, Meeting meeting, Phrases phrases, bool annotated)
    {
        var day = 1;
        return [.. agenda.Lines().Select(l => (Day: day = l.Day ?? day, Line: l)).ToList().GroupBy(l => l.Day).OrderBy(d => d.Key)
            .Select(d => new AgendaPaperDay(meeting.Schedule.FirstDay.AddDays(d.Key - 1), [.. d.Select(l => Item(l.Line, phrases, annotated))]))];
    }

    private static AgendaPaperItem Item(AgendaLine l, Phrases phrases, bool annotated) => new()
    {
        Number = l.Number,
        Depth = l.Depth,
        Title = l.TitleIn(phrases),
        IsBreak = !l.IsNumbered,
        Starts = l.Starts,
        Ends = l.Starts is { } starts && l.Minutes is { } minutes ? starts.AddMinutes(minutes) : null,
        Lead = l.LeadIn(phrases),
        IsLedBySeveral = Phrases.NamesOffices(l.Lead),
        Speakers = l.Speakers,
        Documents = l.Documents,
        ExpectedOutcome = l.Outcome is { } outcome ? phrases.Of(outcome) : null,
        Annotation = annotated && l.AnnotationIn(phrases) is { } text ? [text] : [],
        IsRestricted = l.IsRestricted,
    };
}

/// <summary>An agenda on its way to paper.</summary>
/// <param name="Agenda">The agenda.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Symbol">The symbol of the paper; null for a draft.</param>
/// <param name="Revision">0 for the first issue, n for Rev.n.</param>
internal sealed record AgendaToPrint(Agenda Agenda, Meeting Meeting, DocumentSymbol? Symbol, int Revision)
{
    /// <summary>What changed since the paper before.</summary>
    public IReadOnlyList<AgendaChange> Changes { get; init; } = [];

    /// <summary>What is said in their place where nothing did.</summary>
    public Func<Phrases, string>? Unchanged { get; init; }

    /// <summary>The symbol of the paper it replaces.</summary>
    public string? Replaces { get; init; }

    /// <summary>When the meeting adopted it.</summary>
    public DateTimeOffset? AdoptedAt { get; init; }

    /// <summary>Whether it explains its items.</summary>
    public bool WithAnnotations { get; init; }
}
