using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Documents;

/// <summary>Refusals about compilations of papers.</summary>
public static class CompilationErrors
{
    /// <summary>No paper fits the selection, or none passed the check.</summary>
    public sealed record NothingToCompile()
        : Conflict("compilation.nothing_to_compile", "There is no paper to compile: nothing of this kind and language was issued for the meeting.");

    /// <summary>The selection is larger than one booklet can be.</summary>
    public sealed record TooMuch(int Papers, long Bytes) : Conflict("compilation.too_much",
        $"{Papers} papers of {Bytes / 1_000_000} MB are too much for one booklet: it holds {Compilation.MostPapers} papers and "
        + $"{Compilation.MostBytes / 1_000_000} MB. Choose a kind, a language or single papers.");

    /// <summary>The files were made before this paper passed.</summary>
    public sealed record BoundAlready() : Conflict("compilation.bound_already", "The booklet is bound already. Begin a new compilation.");

    /// <summary>The files are not made yet.</summary>
    public sealed record NotBoundYet() : Conflict("compilation.not_bound_yet", "The booklet is not bound yet. Look at its run.");

    /// <summary>The stored bytes are not those that were issued.</summary>
    public sealed record PaperAltered() : Conflict("compilation.paper_altered",
        "The stored paper is not the one that was issued: its SHA-256 differs from the record. It is left out; tell the administrator.");

    /// <summary>The paper is no PDF of this house.</summary>
    public sealed record CannotBeBound() : Conflict("compilation.cannot_be_bound", "The paper is not a PDF that can be bound. It is left out.");

    /// <summary>Papers are still being checked; the step is tried again by itself.</summary>
    public sealed record StillChecking() : Unavailable("compilation.still_checking", "Papers are still being checked; the booklet follows by itself.");
}
