using System.Globalization;
using System.Text;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>How names of persons are compared.</summary>
public static class DelegateName
{
    private static readonly Dictionary<char, string> Folded = new()
    {
        ['ł'] = "l",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['ħ'] = "h",
    };

    /// <summary>A name stripped of case, marks and word order, by which a person named twice is noticed.</summary>
    public static string Fold(string givenNames, string familyName)
    {
        var letters = new StringBuilder();
        foreach (var c in CleanText.Line($"{givenNames} {familyName}").ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (Folded.TryGetValue(c, out var plain)) letters.Append(plain);
            else if (char.IsLetterOrDigit(c)) letters.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) letters.Append(' ');
        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
