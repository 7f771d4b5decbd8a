using Secretariat.Pdf.Text;

namespace Secretariat.Pdf;

/// <summary>What the file says about itself, in its information dictionary and, equal to it, in its XMP packet.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Shown in the title bar of a reader and read first by a screen reader; where it is blank, the subject or the creator stands for it.</summary>
    public required string Title { get; init; }

    /// <summary>The main language of the text, as a BCP 47 tag ("en", "fr", "ar"); anything else is an <see cref="ArgumentException"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The moment the paper was made: an input, so that the same input gives the same bytes.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The institution that issues the paper.</summary>
    public string? Author { get; init; }

    /// <summary>One line about the content, for instance the document symbol.</summary>
    public string? Subject { get; init; }

    /// <summary>Words an archive may search for.</summary>
    public string? Keywords { get; init; }

    /// <summary>The program that composed the paper.</summary>
    public string Creator { get; init; } = "Secretariat";

    /// <summary>What the file claims to conform to.</summary>
    /// <remarks>The claim is made unless it is declined: papers of a public body are accessible and kept.</remarks>
    public Conformance Conformance { get; init; } = Conformance.ArchivalAndAccessible;

    /// <summary>As it stands in the file: every entry one clean line, the same in the dictionary and in the packet.</summary>
    internal DocumentMetadata Normalised()
    {
        var (subject, creator) = (TextString.Line(Subject), TextString.Line(Creator));
        if (creator.Length == 0) creator = "Secretariat";
        var title = TextString.Line(Title);
        return this with
        {
            Title = title.Length > 0 ? title : subject.Length > 0 ? subject : creator,
            Language = TextString.LanguageTag(Language),
            Author = NullIfEmpty(TextString.Line(Author)),
            Subject = NullIfEmpty(subject),
            Keywords = NullIfEmpty(TextString.Line(Keywords)),
            Creator = creator,
        };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>What a file claims to conform to. The claim adds marks; the tagging and embedding they demand are always done.</summary>
public enum Conformance
{
    /// <summary>Tagged, with embedded fonts, and no claim.</summary>
    Tagged,

    /// <summary>Claims PDF/A-1a (ISO 19005-1) and PDF/UA-1 (ISO 14289-1).</summary>
    ArchivalAndAccessible,
}
