using Secretariat.Domain.Languages;

namespace Secretariat.Application.Shared;

/// <summary>How a mail that is written by the house itself begins.</summary>
internal static class Salutation
{
    private const string Excellency = "H.E.";

    /// <summary>"Dear Ms. Anna BERG,"; "Excellency," to one who is styled so.</summary>
    public static string To(string? honorific, string printedName, Language? language = null)
    {
        var phrases = Phrases.Of(language ?? Language.Working);
        return honorific?.Trim() == Excellency
            ? phrases.SalutationExcellency
            : Phrases.Fill(phrases.SalutationTo, $"{phrases.Honorific(honorific)} {printedName}".Trim());
    }

    /// <summary>The same for a name that begins with its honorific.</summary>
    public static string To(string styledName, Language? language = null) => styledName.Trim().Split(' ', 2) is [var first, var name] && first.EndsWith('.')
        ? To(first, name, language)
        : To(null, styledName.Trim(), language);
}
