using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Documents.CompilationStatus;

namespace Secretariat.Domain.Documents;

/// <summary>How far a compilation is.</summary>
public enum CompilationStatus
{
    /// <summary>Its papers are being checked.</summary>
    Begun,

    /// <summary>Its files can be fetched.</summary>
    Bound,
}

/// <summary>One of the two files of a compilation.</summary>
public enum CompilationFile
{
    /// <summary>All papers in one PDF, with cover, contents and bookmarks.</summary>
    Booklet,

    /// <summary>All papers as they were issued, in one ZIP.</summary>
    Archive,
}

/// <summary>
/// Papers of a meeting put together for whoever needs them at hand: a booklet and a folder of files. It is made of issued papers and is none itself: it is
/// kept for a while and made anew when it is wanted again.
/// </summary>
public sealed class Compilation : AggregateRoot<CompilationId>
{
    /// <summary>How many papers there may be.</summary>
    public const int MostPapers = 2000;

    /// <summary>How many bytes they may have together.</summary>
    public const long MostBytes = 250_000_000;

    /// <summary>How long the files are kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    internal static readonly HashSet<(CompilationStatus From, CompilationStatus To)> Moves = [(Begun, Bound)];

    private readonly List<CompiledPaper> _papers = [];

    private Compilation() { }

    /// <summary>The meeting whose papers they are.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The run that checks and binds them.</summary>
    public RunId RunId { get; private init; }

    /// <summary>The language of cover and contents.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Who asked for it.</summary>
    public string BegunBy { get; private init; } = "";

    /// <summary>When it was begun.</summary>
    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>How far it is.</summary>
    public CompilationStatus Status { get; private set; }

    /// <summary>When its files were made.</summary>
    public DateTimeOffset? BoundAt { get; private set; }

    /// <summary>When it is forgotten.</summary>
    public DateTimeOffset KeptUntil { get; private set; }

    /// <summary>How many pages the booklet has.</summary>
    public int Pages { get; private set; }

    /// <summary>The papers in the order of the binder.</summary>
    public IReadOnlyList<CompiledPaper> Papers => _papers;

    /// <summary>Begins a compilation.</summary>
    public static Compilation Begin(
        CompilationId id, MeetingId meeting, RunId run, IReadOnlyList<IssuedDocumentId> papers, string language, string by, DateTimeOffset now)
    {
        var compilation = new Compilation
        {
            Id = id,
            MeetingId = meeting,
            RunId = run,
            Language = language,
            BegunBy = by,
            BegunAt = now,
            KeptUntil = now + KeptFor,
            Status = Begun,
        };
        compilation._papers.AddRange(papers.Select((paper, i) => new CompiledPaper(i + 1, paper)));
        return compilation;
    }

    /// <summary>Its files are made of the papers that passed; the others are left out.</summary>
    public Result<Done> Bind(IReadOnlySet<IssuedDocumentId> passed, int pages, DateTimeOffset now)
    {
        if (!Moves.Contains((Status, Bound))) return new CompilationErrors.BoundAlready();
        if (!_papers.Exists(p => passed.Contains(p.DocumentId))) return new CompilationErrors.NothingToCompile();
        foreach (var paper in _papers) paper.IsLeftOut = !passed.Contains(paper.DocumentId);
        (Status, Pages, BoundAt, KeptUntil) = (Bound, pages, now, now + KeptFor);
        return Done.Value;
    }
}

/// <summary>A paper in a compilation.</summary>
public sealed class CompiledPaper
{
    private CompiledPaper() { }

    internal CompiledPaper(int position, IssuedDocumentId document) => (Position, DocumentId) = (position, document);

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>The paper.</summary>
    public IssuedDocumentId DocumentId { get; private init; }

    /// <summary>Whether it could not be bound; the run says why.</summary>
    public bool IsLeftOut { get; internal set; }
}
