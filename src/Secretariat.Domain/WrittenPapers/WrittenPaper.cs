using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.WrittenPapers;

/// <summary>Which papers of a meeting staff write in sections.</summary>
public enum WrittenPaperKind
{
    /// <summary>What delegates need to know on the way (INF.1).</summary>
    LogisticsNote,

    /// <summary>What happened (RPT).</summary>
    MeetingReport,
}

/// <summary>How far a written paper has come (study 5.7).</summary>
public enum WrittenPaperStatus
{
    /// <summary>Being written, or written anew.</summary>
    Draft,

    /// <summary>Out under its symbol.</summary>
    Issued,
}

/// <summary>Which moves a written paper permits (drawn in docs/domain.md).</summary>
public static class WrittenPaperLifecycle
{
    private static readonly HashSet<(WrittenPaperStatus From, WrittenPaperStatus To)> Permitted =
    [
        (WrittenPaperStatus.Draft, WrittenPaperStatus.Issued), (WrittenPaperStatus.Issued, WrittenPaperStatus.Draft),
    ];

    /// <summary>Every permitted pair.</summary>
    public static IReadOnlyCollection<(WrittenPaperStatus From, WrittenPaperStatus To)> Pairs => Permitted;

    /// <summary>Whether a paper may go from one status to another.</summary>
    public static bool Permits(WrittenPaperStatus from, WrittenPaperStatus to) => Permitted.Contains((from, to));
}

/// <summary>A paper of a meeting that staff write in sections of paragraphs: the logistics note, the report (study 3.13, 3.18).</summary>
public sealed class WrittenPaper : AggregateRoot<WrittenPaperId>
{
    private WrittenPaper() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>What it is.</summary>
    public WrittenPaperKind Kind { get; private init; }

    /// <summary>How far it has come.</summary>
    public WrittenPaperStatus Status { get; private set; }

    /// <summary>The revision that is written or was issued last: 0 for the first issue, n for Rev.n.</summary>
    public int Revision { get; private set; }

    /// <summary>Its sections in order.</summary>
    public IReadOnlyList<PaperSection> Sections { get; private set; } = [];

    /// <summary>The symbol under which it was issued last.</summary>
    public string? Symbol { get; private set; }

    /// <summary>The paper in English as issued last.</summary>
    public IssuedDocumentId? DocumentId { get; private set; }

    /// <summary>When it was issued last.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Begins a paper.</summary>
    [RefusedWhenSaved(typeof(WrittenPaperErrors), nameof(WrittenPaperErrors.AlreadyBegun))]
    public static WrittenPaper Begin(WrittenPaperId id, MeetingId meeting, WrittenPaperKind kind) => new() { Id = id, MeetingId = meeting, Kind = kind };

    /// <summary>Writes it: these sections take the place of what stood there.</summary>
    public Result<Done> Write(IReadOnlyList<PaperSection> sections)
    {
        if (Status is not WrittenPaperStatus.Draft) return new WrittenPaperErrors.CannotBeEdited();
        if (sections.FirstOrDefault(s => !PaperSection.Suits(s.Topic, Kind)) is { } strange) return new WrittenPaperErrors.TopicUnsuited(strange.Topic);
        var cleaned = sections.Select(s => s.Cleaned()).ToList();
        if (cleaned.Any(s => s.AllTexts.Any(t => !t.Speaks(Language.Working)))) return new WrittenPaperErrors.EnglishMissing();
        Sections = cleaned;
        return Done.Value;
    }

    /// <summary>
    /// Whether it may be issued. Under a rule that keeps speakers unnamed it names no delegate (study 3.13): each name is looked for in every language, and the
    /// refusal says which was found where.
    /// </summary>
    /// <param name="delegates">The delegates whom it must not name; none where they may be named.</param>
    public Result<Done> Check(IReadOnlyCollection<UnnamedDelegate> delegates)
    {
        if (!WrittenPaperLifecycle.Permits(Status, WrittenPaperStatus.Issued)) return new WrittenPaperErrors.AlreadyIssued();
        if (Sections.All(s => s.Paragraphs.Count == 0)) return new WrittenPaperErrors.Empty();
        foreach (var section in Sections)
            foreach (var text in section.AllTexts.SelectMany(t => t))
                if (delegates.FirstOrDefault(d => d.IsNamedIn(text.Text)) is { } offender)
                    return new WrittenPaperErrors.NamesADelegate(
                        offender.Printed, section.Heading?.In(Language.Working) ?? section.Topic.ToString(), text.Language);
        return Done.Value;
    }

    /// <summary>Issues it, or its next revision.</summary>
    public Result<Done> Issue(DocumentSymbol symbol, IssuedDocumentId document, DateTimeOffset now)
    {
        if (!WrittenPaperLifecycle.Permits(Status, WrittenPaperStatus.Issued)) return new WrittenPaperErrors.AlreadyIssued();
        (Status, Symbol, DocumentId, IssuedAt) = (WrittenPaperStatus.Issued, symbol.Value, document, now);
        Record(new WrittenPaperIssued(Id, MeetingId, Kind, Revision, symbol.Value, document));
        return Done.Value;
    }

    /// <summary>Opens a revision of what was issued, which stays what it was.</summary>
    public Result<Done> Revise()
    {
        if (!WrittenPaperLifecycle.Permits(Status, WrittenPaperStatus.Draft)) return new WrittenPaperErrors.NotIssued();
        (Status, Revision) = (WrittenPaperStatus.Draft, Revision + 1);
        return Done.Value;
    }
}

/// <summary>A written paper is out.</summary>
/// <param name="WrittenPaperId">The paper.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Revision">0 for the first issue, n for Rev.n.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="DocumentId">The paper in English.</param>
public sealed record WrittenPaperIssued(
    WrittenPaperId WrittenPaperId, MeetingId MeetingId, WrittenPaperKind Kind, int Revision, string Symbol, IssuedDocumentId DocumentId) : IDomainEvent;
