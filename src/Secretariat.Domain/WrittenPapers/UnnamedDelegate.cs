using System.Globalization;
using System.Text;

namespace Secretariat.Domain.WrittenPapers;

/// <summary>
/// The name of a delegate as a report might have it: whole, in either order, or the family name by itself with a capital. Marks and case do not hide it; a
/// word that only begins like it is not it.
/// </summary>
/// <param name="GivenNames">Given names.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Printed">As lists print it.</param>
public sealed record UnnamedDelegate(string GivenNames, string FamilyName, string Printed)
{
    private readonly IReadOnlyList<string> _given = [.. Words(GivenNames).Select(w => w.Folded)];
    private readonly IReadOnlyList<string> _family = [.. Words(FamilyName).Select(w => w.Folded)];

    /// <summary>A name written in one line: capitals say which of it is the family name; without them it is known as a whole only.</summary>
    public static UnnamedDelegate InOneLine(string name, string printed)
    {
        var family = name.Split(' ').Where(w => w.Length > 1 && w.Any(char.IsUpper) && !w.Any(char.IsLower)).ToList();
        var given = name.Split(' ').Except(family).ToList();
        return family.Count > 0 && given.Count > 0
            ? new UnnamedDelegate(string.Join(' ', given), string.Join(' ', family), printed) : new UnnamedDelegate(name, "", printed);
    }

    /// <summary>Whether a text names them.</summary>
    public bool IsNamedIn(string text)
    {
        var words = Words(text);
        return _family.Count == 0
            ? Stands(words, _given, capital: true)
            : Stands(words, _family, capital: true) || Stands(words, [.. _given, .. _family], false) || Stands(words, [.. _family, .. _given], false);
    }

    private static bool Stands(List<(string Folded, bool Capital)> words, IReadOnlyList<string> name, bool capital)
    {
        if (name.Count == 0 || name.All(w => w.Length < 2)) return false;
        for (var at = 0; at + name.Count <= words.Count; at++)
            if (name.Select((w, i) => words[at + i].Folded == w && (!capital || words[at + i].Capital)).All(same => same)) return true;
        return false;
    }

    /// <summary>The words of a text without marks and case; those of a script without capitals count as having one.</summary>
    private static List<(string Folded, bool Capital)> Words(string text)
    {
        List<(string, bool)> words = [];
        var word = new StringBuilder();
        var capital = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD) + " ")
        {
            if (char.IsLetter(c) || c is '\u0131')
            {
                if (word.Length == 0) capital = !char.IsLower(c);
                word.Append(char.ToLowerInvariant(c is '\u0131' ? 'i' : c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && word.Length > 0)
            {
                words.Add((word.ToString(), capital));
                word.Clear();
            }
        }

        return words;
    }
}
