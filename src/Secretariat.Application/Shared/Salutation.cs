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
        if (name.StartsWith(Excellency, StringComparison.Ordinal) || name.StartsWith($"{phrases.Honorific(Excellency)} ", StringComparison.Ordinal))
            return phrases.SalutationExcellency;
        var (pattern, styled) = (name.Split(' ', 2)[0].TrimEnd('.') switch
        {
            "Mr" => phrases.SalutationToMr,
            "Ms" or "Mrs" => phrases.SalutationToMs,
            _ => phrases.SalutationTo,
        }, phrases.Styled(name));
        // Within a sentence Russian writes its forms of address small.
        return Phrases.Fill(pattern, phrases.Language.Tag is "ru" && styled.Length > 0 ? char.ToLowerInvariant(styled[0]) + styled[1..] : styled);
    }
}
