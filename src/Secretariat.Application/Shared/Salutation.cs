using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Shared;

/// <summary>How a mail that is written by the house itself begins.</summary>
internal static class Salutation
{
    private const string Excellency = "H.E.";

    /// <summary>
    /// "Dear Ms. BERG,"; "Excellency," to one who is styled so; to one whose form of address is not known by the whole name, or, where a language would have
    /// to know more, as a colleague (study 3.2).
    /// </summary>
    public static string To(string? honorific, string printedName, Language? language = null) => To($"{honorific} {printedName}", language);

    /// <summary>The same for a name that begins with its honorific, in English or as the language has it.</summary>
    public static string To(string styledName, Language? language = null)
    {
        var (phrases, name) = (Phrases.Of(language ?? Language.Working), styledName.Trim());
        if (name.StartsWith(Excellency, StringComparison.Ordinal) || name.StartsWith($"{phrases.Honorific(Excellency)} ", StringComparison.Ordinal))
            return phrases.SalutationExcellency;
        var (form, rest) = name.Split(' ', 2) is [var first, var after] ? (first, after) : ("", name);
        var pattern = form switch
        {
            "Mr." or "Mr" => phrases.SalutationToMr,
            "Ms." or "Ms" or "Mrs." or "Mrs" => phrases.SalutationToMs,
            _ when form.Length > 0 && form == phrases.Honorific("Mr.") => phrases.SalutationToMr,
            _ when form.Length > 0 && (form == phrases.Honorific("Ms.") || form == phrases.Honorific("Mrs.")) => phrases.SalutationToMs,
            _ => null,
        };
        if (pattern is null) return Phrases.Fill(phrases.SalutationTo, phrases.Styled(name));
        return Phrases.Fill(pattern, phrases.Language.Tag switch
        {
            // A salutation never abbreviates, so that the form of address stands written out in the pattern: "Уважаемый господин ОБРАЗЦОВ,".
            "ru" => FamilyName(rest) ?? rest,
            "en" when FamilyName(rest) is { } family => phrases.Styled(form, family),
            // Turkish and Arabic keep the whole name after the form of address.
            _ => phrases.Styled(name),
        });
    }

    /// <summary>How an addressee is greeted, as the mission wishes it; null where nothing is on record.</summary>
    public static string? Greeting(this Addressee addressee, Language language) =>
        addressee.Salutation is { } wished ? Phrases.Of(language).Salutation(wished) : null;

    /// <summary>The words in capitals at the end of a printed name, but not all of it: "Anna VAN DER BERG"; null where it has none, as in Arabic.</summary>
    private static string? FamilyName(string printedName)
    {
        var words = printedName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = Array.FindLastIndex(words, static word => !IsInCapitals(word)) + 1;
        return given < words.Length ? string.Join(' ', words[given..]) : null;

        // An initial is no family name.
        static bool IsInCapitals(string word) => word.Count(char.IsLetter) > 1 && !word.Any(char.IsLower) && word.Any(char.IsUpper);
    }
}
