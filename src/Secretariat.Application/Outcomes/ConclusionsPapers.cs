using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Attendance;
using Secretariat.Application.Bodies;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;

namespace Secretariat.Application.Outcomes;

/// <summary>Says what the papers of conclusions show: the draft, the final text, the extract for one addressee.</summary>
internal sealed class ConclusionsPapers(ISecretariatDb db, ICountryNames countries)
{
    /// <summary>The draft as it is tabled, not yet agreed and so without numbers; its day for comments stands on it.</summary>
    internal async Task<MeetingDocumentPaper> Draft(
        Conclusions conclusions, Occasion occasion, string symbol, DateOnly? commentsUntil, Language language, DateTimeOffset now, CancellationToken ct)
    {
        var own = occasion.In(language, countries);
        var phrases = own.Phrases;
        return (await Paper(conclusions, own, symbol, now, ct)) with
        {
            Template = "draft-conclusions",
            Title = phrases.DraftConclusions,
            Status = MeetingDocumentStatus.NotYetAgreed,
            Facts = commentsUntil is { } day ? [new PaperFact(phrases.CommentsBy, language.Day(day))] : [],
        };
    }

    /// <summary>The conclusions as adopted, with who presided, who took part, and what is annexed.</summary>
    internal async Task<MeetingDocumentPaper> Final(
        Conclusions conclusions, Occasion occasion, string symbol, Language language, DateTimeOffset now, CancellationToken ct)
    {
        var own = occasion.In(language, countries);
        var paper = await Paper(conclusions, own, symbol, now, ct);
        var attended = await Attended(own, ct);
        List<string> last = [];
        if (await Next(own, ct) is { } next) last.Add(next);
        if (own.HostState is not null) last.Add(Phrases.Fill(own.Phrases.ThanksToHost, own.NameOf(own.HostState, inText: true)));
        DocumentSection[] closing = last.Count == 0 ? [] :
            [new DocumentSection(own.Phrases.Of(Domain.WrittenPapers.SectionTopic.Closing), [.. last.Select(text => new DocumentParagraph(text))])];
        return paper with
        {
            Template = "conclusions",
            Title = own.Phrases.Conclusions,
            Status = StatusOf(conclusions),
            Facts = await Presided(own, await db.PresidingOver(own.Body.Id, conclusions.AdoptedAt ?? now, ct), ct),
            Sections =
            [
                new DocumentSection(null,
                [
                    new DocumentParagraph(string.Join(' ', new[] { attended, own.Phrases.Of(conclusions.Power) }.OfType<string>())) { IsUnnumbered = true },
                    .. paper.Sections[0].Paragraphs.Skip(1),
                ]),
                .. paper.Sections.Skip(1), .. closing,
            ],
            Annexes = await db.AnnexesOf(own, toReport: false, ct),
        };
    }

    /// <summary>How far the text has come; once agreed, in the word for what its body may do.</summary>
    private static MeetingDocumentStatus StatusOf(Conclusions conclusions) => (conclusions.Status, conclusions.Power) switch
    {
        (not (ConclusionsStatus.Adopted or ConclusionsStatus.Returned or ConclusionsStatus.Cleared or ConclusionsStatus.Issued), _) =>
            MeetingDocumentStatus.NotYetAgreed,
        (_, BodyPower.Adopt) => MeetingDocumentStatus.Adopted,
        (_, BodyPower.Endorse) => MeetingDocumentStatus.Endorsed,
        _ => MeetingDocumentStatus.Agreed,
    };

    /// <summary>The note on the opening of a silence procedure, or on its result: when it ends by two clocks, who may break it and how, and the text.</summary>
    internal async Task<MeetingDocumentPaper> Silence(
        SilenceProcedure procedure, Conclusions conclusions, Occasion occasion, string symbol, Language language, DateTimeOffset now, CancellationToken ct)
    {
        var own = occasion.In(language, countries);
        var phrases = own.Phrases;
        var paper = await Paper(conclusions, own, symbol, now, ct);
        var (isOpen, isAdopted) = (procedure.Status is SilenceStatus.Open, procedure.Status is SilenceStatus.Adopted);
        var tabled = conclusions.Editions.Where(e => e.Stage is ConclusionsStatus.Tabled && e.ContentHash == procedure.ContentHash)
            .MaxBy(e => e.Number)?.Symbol ?? "";
        // A text that was changed since is not the one that silence was asked for: that stands in the note on the opening, and the symbol tells it.
        var text = conclusions.ContentHash == procedure.ContentHash ? Unintroduced(paper.Sections) : [];
        var said = isOpen ? phrases.SilenceProposed : isAdopted ? phrases.SilenceAdopted : phrases.SilenceBroken;
        return paper with
        {
            Template = "silence-note",
            Marks = paper.Marks with { DocumentId = DocumentIds.Of($"silence note {procedure.Status}", $"{procedure.Id.Value:N}", language.Tag, now) },
            Title = isOpen ? phrases.SilenceNote : phrases.SilenceResult,
            Status = isOpen ? MeetingDocumentStatus.None : isAdopted ? MeetingDocumentStatus.TextAdopted : MeetingDocumentStatus.NotAdopted,
            Facts =
            [
                new(phrases.SilenceText, tabled),
                new(phrases.SilenceOpened, Both(procedure.OpenedAt ?? now)),
                new(isOpen ? phrases.SilenceExpires : phrases.SilenceLimit, Both(procedure.ExpiresAt)),
                .. isOpen ? [] : new PaperFact[]
                {
                    new(isAdopted ? phrases.SilenceEnded : phrases.SilenceBrokenOn, Both(procedure.EndedAt ?? procedure.ExpiresAt)),
                },
            ],
            // Who may break it, how and until when is what the note is for: it stands before the text and not below it in small print.
            Sections = [new DocumentSection(null, [.. Before().Select(line => new DocumentParagraph(line) { IsUnnumbered = true })]), .. text],
            Note = Phrases.Fill(phrases.ContactAt, own.Dialogue.Email),
        };

        // No meeting adopts what silence adopts: the line before the text says who puts it forward, or what became of it.
        static IEnumerable<DocumentSection> Unintroduced(IReadOnlyList<DocumentSection> sections) =>
            [.. new[] { sections[0] with { Paragraphs = [.. sections[0].Paragraphs.Skip(1)] } }.Where(s => s.Paragraphs.Count > 0), .. sections.Skip(1)];

        IEnumerable<string> Before() => isOpen ? [said, phrases.SilenceRule] : [said];

        string Both(DateTimeOffset at) => $"{own.PrintAtVenue(at)}\n{Utc(at, language)} UTC";
    }

    /// <summary>A moment by the clock of UTC.</summary>
    internal static string Utc(DateTimeOffset at, Language language) =>
        language.At(DateOnly.FromDateTime(at.UtcDateTime), TimeOnly.FromDateTime(at.UtcDateTime));

    /// <summary>
    /// What the conclusions ask of one addressee, in its language; null when they ask nothing. It names their symbol and bears none, lest it be filed for
    /// them.
    /// </summary>
    internal async Task<MeetingDocumentPaper?> Extract(
        Conclusions conclusions, IReadOnlyList<Outcome> outcomes, Occasion occasion, string symbol, OutcomeAddressee addressee, Language language,
        DateTimeOffset now, CancellationToken ct)
    {
        var own = occasion.In(language, countries);
        var names = await Named([.. outcomes.SelectMany(o => o.Addressees), addressee], own, ct);
        var theirs = outcomes.Where(o => o.Addressees.Any(a => a == addressee || (a.ParticipantId is null && a.BodyId is null))).ToList();
        if (theirs.Count == 0) return null;
        var which = $"{symbol} {addressee.ParticipantId?.Value ?? addressee.BodyId?.Value:N}";
        return new MeetingDocumentPaper
        {
            Marks = Marks(own, "decision extract", which, theirs.TrueForAll(o => o.Texts.Speaks(language)), now),
            Issuers = own.Issuers(),
            Template = "decision-extract",
            Title = $"{own.Phrases.DecisionExtract} ({symbol})",
            Status = StatusOf(conclusions),
            Meeting = own.OnPaper(),
            AddressedTo = names(addressee),
            Facts = await Presided(own, await db.PresidingOver(own.Body.Id, conclusions.AdoptedAt ?? now, ct), ct),
            Sections = Sections(own, theirs.Select(o => (o.Kind, Paragraph: new DocumentParagraph(
                o.Texts.In(language), Conclusion.Print(o.Kind, o.Number), To(o.Addressees, names, own), o.DueOn)))),
            Note = Phrases.Fill(own.Phrases.DecisionExtractNote, names(addressee), symbol),
        };
    }

    private async Task<MeetingDocumentPaper> Paper(Conclusions conclusions, Occasion own, string symbol, DateTimeOffset now, CancellationToken ct)
    {
        var names = await Named([.. conclusions.Entries.SelectMany(e => e.Addressees)], own, ct);
        var entries = conclusions.InOrder.Select(e => (e.Kind, Paragraph: new DocumentParagraph(
            e.Texts.In(own.Language), e.PrintedNumber, To(e.Addressees, names, own), e.DueOn))).ToList();
        return new MeetingDocumentPaper
        {
            Marks = Marks(own, "conclusions", symbol, conclusions.Entries.All(e => e.Texts.Speaks(own.Language)), now),
            Issuers = own.Issuers(),
            Template = "conclusions",
            Symbol = symbol,
            Title = own.Phrases.Conclusions,
            Meeting = own.OnPaper(),
            ParagraphNumbers = true,
            Sections =
            [
                new DocumentSection(null, [new DocumentParagraph(own.Phrases.Of(conclusions.Power)) { IsUnnumbered = true },
                    .. entries.Where(e => e.Kind is OutcomeKind.Paragraph).Select(e => e.Paragraph)]),
                .. Sections(own, entries),
            ],
        };
    }

    private static IReadOnlyList<DocumentSection> Sections(Occasion own, IEnumerable<(OutcomeKind Kind, DocumentParagraph Paragraph)> entries) =>
    [
        .. entries.Where(e => e.Kind is not OutcomeKind.Paragraph).GroupBy(e => e.Kind).OrderBy(k => k.Key).Select(k => new DocumentSection(
            k.Key is OutcomeKind.Decision ? own.Phrases.Decisions : own.Phrases.Recommendations, [.. k.Select(e => e.Paragraph)])),
    ];

    private static PaperMarks Marks(Occasion own, string kind, string subject, bool translated, DateTimeOffset now) => new(
        DocumentIds.Of(kind, subject, own.Language.Tag, now), own.Meeting.TodayAtVenue(now), Distribution.Limited, Language: own.Language.Code,
        Remark: own.RemarkUnless(translated));

    private static string? To(IReadOnlyList<OutcomeAddressee> addressees, Func<OutcomeAddressee, string> names, Occasion own) =>
        addressees.Count == 0 ? null : own.Language.List([.. addressees.Select(names)]);

    /// <summary>What addressees are called in the language of the occasion.</summary>
    private async Task<Func<OutcomeAddressee, string>> Named(IReadOnlyList<OutcomeAddressee> addressees, Occasion own, CancellationToken ct)
    {
        var (participants, bodies) = (addressees.Select(a => a.ParticipantId).OfType<ParticipantId>().ToList(),
            addressees.Select(a => a.BodyId).OfType<BodyId>().ToList());
        var states = await db.Participants.AsNoTracking().Where(p => participants.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var named = await db.Bodies.AsNoTracking().Where(b => bodies.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        return a => a.ParticipantId is { } participant ? own.NameOf(states[participant])
            : a.BodyId is { } body ? own.Term(named[body]) : own.Phrases.AllParticipants;
    }

    /// <summary>Who took part, counted from what the register holds; null where attendance was not taken.</summary>
    internal async Task<string?> Attended(Occasion own, CancellationToken ct)
    {
        var came = (await db.AttendanceOf(own.Meeting, await db.OnTheList(own.Meeting.Id, ct), ct)).Where(a => a.WasThere)
            .Select(a => a.RegistrationId).ToList();
        if (came.Count == 0) return null;
        var of = await db.Registrations.AsNoTracking().Where(r => came.Contains(r.Id)).Select(r => r.ParticipantId).Distinct()
            .Join(db.Participants, id => id, p => p.Id, (_, p) => p.Kind).ToListAsync(ct);
        return own.Phrases.Attended(came.Count, of.Count(k => k is ParticipantKind.State), of.Count(k => k is not ParticipantKind.State));
    }

    /// <summary>
    /// "The next meeting, the 35th Senior Officials Meeting, will be held in Budapest, Hungary, on 5–6 December 2024."; null while none is announced.
    /// </summary>
    private async Task<string?> Next(Occasion own, CancellationToken ct)
    {
        var next = await db.Meetings.AsNoTracking()
            .Where(m => m.BodyId == own.Meeting.BodyId && m.Schedule.FirstDay > own.Meeting.Schedule.LastDay
                && (m.Status == MeetingStatus.Announced || m.Status == MeetingStatus.Convened))
            .OrderBy(m => m.Schedule.FirstDay).Select(m => (MeetingId?)m.Id).FirstOrDefaultAsync(ct);
        if (next is not { } id) return null;
        var occasion = (await db.Occasion(id, own.Dialogue, ct)).Value.In(own.Language, countries);
        return own.Language.Punctuated(Phrases.Fill(own.Phrases.NextMeeting, occasion.InSentence, occasion.WhereAndWhen));
    }

    /// <summary>Which states presided, with who did so where persons are named.</summary>
    internal async Task<IReadOnlyList<PaperFact>> Presided(
        Occasion own, IReadOnlyList<PresidingOfficer> presiding, CancellationToken ct, bool withPersons = true)
    {
        List<PaperFact> facts = [];
        foreach (var officer in presiding)
        {
            var state = await db.Participants.FindAsync([officer.HolderId], ct);
            var person = withPersons && officer.PersonId is { } id ? await db.People.FindAsync([id], ct) : null;
            var name = person is null ? null : own.Phrases.Styled(person.Style, person.PrintedName);
            facts.Add(new PaperFact(own.Phrases.Of(officer.Office), string.Join(own.Language.Comma, new[] { own.NameOf(state!), name }.OfType<string>())));
        }

        return facts;
    }
}
