namespace Secretariat.Application.Shared;

/// <summary>Names of files as a reader wants to see them in a folder.</summary>
internal static class FileNames
{
    /// <summary>Room for the words; the ending comes on top.</summary>
    private const int Longest = 150;

    /// <summary>"Invitation of Türkiye BP-OUT-2024-0030.pdf": the words as they are, but for signs that some file system refuses.</summary>
    public static string Pdf(params string[] words)
    {
        var name = string.Join(' ', words.Select(Plain).Where(word => word.Length > 0));
        return $"{(name.Length > Longest ? name[..Longest].TrimEnd() : name).TrimEnd('.')}.pdf";
    }

    private static string Plain(string words) => string.Concat(words
        .Select(c => c is '/' or '\\' or ':' ? '-' : c)
        .Where(c => !char.IsControl(c) && c is not ('"' or '*' or '?' or '<' or '>' or '|'))).Trim();
}
