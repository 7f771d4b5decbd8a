using System.Collections.Concurrent;

namespace Secretariat.Pdf.Fonts;

/// <summary>The faces text is set in, each read once; safe to share between threads. One per process is enough.</summary>
public sealed class FontLibrary
{
    private static readonly Lazy<FontLibrary> Restored = new(() => Load(Path.Combine(AppContext.BaseDirectory, "fonts")));

    private readonly List<FontFace> faces;
    private readonly ConcurrentDictionary<(string Family, bool Bold, bool Italic, string Ideographs), FontChain> chains = new();

    private FontLibrary(List<FontFace> faces) => this.faces = faces;

    /// <summary>The faces that were restored at build and lie in "fonts" beside the program.</summary>
    public static FontLibrary Default => Restored.Value;

    /// <summary>All TrueType faces of a directory.</summary>
    public static FontLibrary Load(string directory)
    {
        if (!Directory.Exists(directory)) throw new DirectoryNotFoundException($"No fonts in '{directory}'. Build Secretariat.Pdf, which restores them.");
        var files = Directory.GetFiles(directory, "*.ttf");
        Array.Sort(files, StringComparer.Ordinal);
        if (files.Length == 0) throw new FileNotFoundException($"No TrueType face in '{directory}'.");
        return new([.. files.Select(FontFace.Load)]);
    }

    internal FontChain ChainFor(TextStyle style, string? language = null) => chains.GetOrAdd(
        (style.Family.Name, style.Bold, style.Italic, IdeographsOf(style.Language ?? language)),
        key => MakeChain(key.Family, key.Bold, key.Italic, key.Ideographs));

    /// <summary>The same ideographs are drawn differently in Chinese, Japanese and Korean; unless the language tells, they are Chinese.</summary>
    private static string IdeographsOf(string? language) => language?.Split('-')[0] switch
    {
        "ja" => "Noto Sans JP",
        "ko" => "Noto Sans KR",
        _ => "Noto Sans SC",
    };

    private FontChain MakeChain(string family, bool bold, bool italic, string ideographs)
    {
        var families = new List<string>();
        foreach (var face in faces)
            if (!families.Contains(face.Family))
                families.Add(face.Family);
        if (!families.Contains(family)) throw new ArgumentException($"There is no family '{family}'.", nameof(family));

        families.Sort((a, b) => (Rank(a, family, ideographs), a).CompareTo((Rank(b, family, ideographs), b)));
        var chain = new FontFace[families.Count];
        for (var i = 0; i < chain.Length; i++) chain[i] = Nearest(families[i], bold, italic);
        return new(chain);
    }

    /// <summary>The family itself, then its kin for other scripts, then the rest; pictures last, so that digits never come from the emoji face.</summary>
    private static int Rank(string candidate, string wanted, string ideographs)
    {
        if (candidate == wanted) return 0;
        if (candidate.Contains("Emoji", StringComparison.Ordinal)) return 7;
        if (candidate.Contains("Symbols", StringComparison.Ordinal)) return 6;
        if (candidate == ideographs) return 4;
        if (candidate is "Noto Sans SC" or "Noto Sans JP" or "Noto Sans KR") return 5;
        var serif = wanted.Contains("Serif", StringComparison.Ordinal);
        if (candidate.Contains("Naskh", StringComparison.Ordinal)) return serif ? 1 : 3;
        return candidate.StartsWith("Noto Sans", StringComparison.Ordinal) ? 2 : 3;
    }

    private FontFace Nearest(string family, bool bold, bool italic)
    {
        FontFace? best = null;
        var bestScore = -1;
        foreach (var face in faces)
        {
            var score = (face.Bold == bold ? 2 : 0) + (face.Italic == italic ? 1 : 0);
            if (face.Family != family || score <= bestScore) continue;
            (best, bestScore) = (face, score);
        }

        return best!;
    }
}

/// <summary>A face and those that step in for characters it lacks.</summary>
internal sealed class FontChain(FontFace[] faces)
{
    private const int Replacement = 0xFFFD;

    public FontFace Primary => faces[0];

    /// <summary>The first face that has everything in a cluster.</summary>
    public FontFace? FaceFor(ReadOnlySpan<char> cluster)
    {
        foreach (var face in faces)
            if (Covers(face, cluster))
                return face;
        return null;
    }

    /// <summary>Some face of the chain can show that a character is missing.</summary>
    public (FontFace Face, char Sign) ReplacementFace()
    {
        foreach (var face in faces)
            if (face.Has(Replacement))
                return (face, (char)Replacement);
        return (Primary, '?');
    }

    public static bool Covers(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (!face.Has(rune.Value) && !Text.Clusters.IsIgnorable(rune.Value))
                return false;
        return true;
    }
}
