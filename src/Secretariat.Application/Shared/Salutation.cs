using Secretariat.Domain.Languages;

namespace Secretariat.Application.Shared;

/// <summary>How a mail that is written by the house itself begins.</summary>
internal static class Salutation
{
    private const string Excellency = "H.E.";

    /// <summary>"Dear Ms. Anna BERG,"; "Excellency," to one who is styled so.</summary>
    public static string To(string? honorific, string printedName, Language? language = null) => To($"{honorific} {printedName}", language);

    /// <summary>The same for a name that begins with its honorific, in English or as the language has it.</summary>
    public static string To(string styledName, Language? language = null)
    {
        var (phrases, name) = (Phrases.Of(language ?? Language.Working), styledName.Trim());
        return name.StartsWith(Excellency, StringComparison.Ordinal) || name.StartsWith($"{phrases.Honorific(Excellency)} ", StringComparison.Ordinal)
            ? phrases.SalutationExcellency
            : Phrases.Fill(phrases.SalutationTo, phrases.Styled(name));
    }
}
