using Secretariat.Domain.Languages;

namespace Secretariat.Application.Shared;

/// <summary>Names of files as a reader wants to see them in a folder.</summary>
public static class FileNames
{
    /// <summary>Room for the words; the ending comes on top.</summary>
    private const int Longest = 150;

    /// <summary>"Invitation to Türkiye BP-OUT-2024-0030.pdf": the words as they are, but for signs that some file system refuses.</summary>
    public static string Pdf(params string[] words) => $"{Of(words)}.pdf";

    /// <summary>The same without an ending.</summary>
    public static string Of(params string[] words)
    {
        var name = string.Join(' ', words.Select(Plain).Where(word => word.Length > 0));
        return (name.Length > Longest ? name[..Longest].TrimEnd() : name).TrimEnd('.');
    }

    /// <summary>The same for one language version of a paper: all but the English one end with their language.</summary>
    public static string Pdf(string title, string symbol, Language language) =>
        Pdf(title, symbol, language == Language.Working ? string.Empty : language.Tag);

    /// <summary>Words without the signs that some file system refuses.</summary>
    public static string Plain(string words) => string.Concat(words
        .Select(c => c is '/' or '\\' or ':' ? '-' : c)
        .Where(c => !char.IsControl(c) && c is not ('"' or '*' or '?' or '<' or '>' or '|'))).Trim();
}
