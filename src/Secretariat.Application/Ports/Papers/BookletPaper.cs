namespace Secretariat.Application.Ports.Papers;

/// <summary>What stands before the papers of a meeting that are bound into one file: a cover and the contents (study 3.18).</summary>
public sealed record BookletPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>For whom it was put together; empty for a booklet that is for nobody in particular.</summary>
    public string? Reader { get; init; }

    /// <summary>The papers in the order in which they are bound.</summary>
    public required IReadOnlyList<BookletEntry> Papers { get; init; }
}

/// <summary>A paper of a booklet.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Symbol">Its symbol or reference.</param>
/// <param name="Language">The language it is in, as printed; empty where it is that of the booklet.</param>
public sealed record BookletEntry(string Title, int Pages, string? Symbol = null, string? Language = null)
{
    /// <summary>Whether a later edition of it is bound here too.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>What the reader is told of it alone: that it is not in their language.</summary>
    public string? Remark { get; init; }
}

/// <summary>A booklet in the making: papers are added in their order, each written as soon as it is there.</summary>
public interface IBooklet : IDisposable
{
    /// <summary>Binds the next paper.</summary>
    void Add(ReadOnlyMemory<byte> pdf);

    /// <summary>Ends the file and tells how many pages it has.</summary>
    int Finish();
}
