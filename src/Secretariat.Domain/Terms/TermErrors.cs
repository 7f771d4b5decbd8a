using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Terms;

/// <summary>Refusals around the terms of the dialogue.</summary>
public static class TermErrors
{
    /// <summary>Somebody said it at the same moment.</summary>
    public sealed record Taken() : Conflict("term.taken", "Somebody has just entered this term. Load it again and edit that one.");

    /// <summary>There is no English wording.</summary>
    public sealed record Empty() : Unprocessable("term.empty", "A term needs its English wording, exactly as it stands on papers.");

    /// <summary>There is no wording in any other language.</summary>
    public sealed record Unsaid() : Unprocessable("term.unsaid", "Say the term in at least one other language.");

    /// <summary>The English wording is what the others are found by.</summary>
    public sealed record EnglishIsGiven()
        : Unprocessable("term.english_is_given", "The English wording is what stands on record; it is changed there. Say it in the other languages.");

    /// <summary>Papers are not written in the language.</summary>
    public sealed record LanguageUnknown(string Language) : Unprocessable("term.language_unknown",
        $"No papers are written in \"{Language}\". Give one of {string.Join(", ", Domain.Languages.Language.All.Skip(1).Select(l => l.Tag))}.");

    /// <summary>A language is given twice.</summary>
    public sealed record SaidTwice(string Language) : Unprocessable("term.said_twice", $"The wording in \"{Language}\" is given twice. Give it once.");

    /// <summary>A wording is longer than papers have room for.</summary>
    public sealed record TooLong() : Unprocessable("term.too_long", $"A wording has at most {Term.LongestWording} characters.");
}
