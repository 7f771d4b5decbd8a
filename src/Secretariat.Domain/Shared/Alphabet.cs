using System.Globalization;
using System.Text;

namespace Secretariat.Domain.Shared;

/// <summary>The English alphabetical order of names of states, by the rules of ICU: Tajikistan, Türkiye, Turkmenistan.</summary>
public static class Alphabet
{
    /// <summary>The name of the same order in PostgreSQL.</summary>
    public const string Collation = "en-x-icu";

    private static readonly string[] Articles = ["the ", "The "];

    /// <summary>Compares as a reader of English expects, letters with marks beside those without.</summary>
    public static IComparer<string> English { get; } = Comparer<string>.Create(CultureInfo.GetCultureInfo("en").CompareInfo.Compare);

    /// <summary>Compares as a reader of French expects: Émirats between Égypte and Espagne.</summary>
    public static IComparer<string> French { get; } = Comparer<string>.Create(CultureInfo.GetCultureInfo("fr").CompareInfo.Compare);

    /// <summary>What a name is sorted by: "the Netherlands" stands under N.</summary>
    public static string SortText(string name) =>
        Articles.FirstOrDefault(a => name.StartsWith(a, StringComparison.Ordinal)) is { } article ? name[article.Length..] : name;

    /// <summary>A name as a sentence begins with it: "The Netherlands".</summary>
    public static string Capitalised(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>What a name is searched by: lower case, without marks, so that "turkiye" finds Türkiye and "bienkowski" Bieńkowski.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in CleanText.Line(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
                folded.Append(rune.Value switch
                {
                    'ı' => "i",
                    'ł' => "l",
                    'ø' => "o",
                    'đ' => "d",
                    'ð' => "d",
                    'þ' => "th",
                    'ß' => "ss",
                    'æ' => "ae",
                    'œ' => "oe",
                    _ => rune.ToString(),
                });
        return folded.ToString();
    }

    /// <summary>Refuses to go on where the machine lacks ICU and names would be sorted by code point, with Türkiye last.</summary>
    /// <exception cref="InvalidOperationException">ICU is missing, or globalisation is invariant.</exception>
    public static void RefuseWithoutIcu()
    {
        string[] expected = ["Croatia", "Cyprus", "Czech Republic", "Tajikistan", "Türkiye", "Turkmenistan"];
        if (!expected.Reverse().Order(English).SequenceEqual(expected))
            throw new InvalidOperationException(
                "Names of states cannot be put in alphabetical order: ICU is missing. Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    }
}
