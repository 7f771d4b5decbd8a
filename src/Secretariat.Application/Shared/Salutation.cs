namespace Secretariat.Application.Shared;

/// <summary>How a mail that is written by the house itself begins.</summary>
internal static class Salutation
{
    private const string Excellency = "H.E.";

    /// <summary>"Dear Ms. Anna BERG,"; "Excellency," to one who is styled so.</summary>
    public static string To(string? honorific, string printedName) => To($"{honorific} {printedName}");

    /// <summary>The same for a name that begins with its honorific.</summary>
    public static string To(string styledName) =>
        styledName.TrimStart().StartsWith(Excellency, StringComparison.Ordinal) ? "Excellency," : $"Dear {styledName.Trim()},";
}
