using System.Globalization;

namespace Secretariat.Domain.Shared;

/// <summary>Names of languages as the store, papers and mails know them: tags of BCP 47 in their canonical spelling.</summary>
public static class LanguageTag
{
    /// <summary>The longest tag.</summary>
    public const int MaxLength = 20;

    /// <summary>Whether a text is the canonical tag of a language that ICU has data for, such as en, tr, fr-BE or fa-AF.</summary>
    public static bool Knows(string tag)
    {
        if (tag.Length is < 2 or > MaxLength) return false;
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name == tag;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
