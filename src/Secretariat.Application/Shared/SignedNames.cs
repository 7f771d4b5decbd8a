namespace Secretariat.Application.Shared;

/// <summary>
/// Names under their own signature: nobody is the Excellency, Mr or Ms of themselves, while a rank or a degree is part of the name (study 3.1).
/// </summary>
internal static class SignedNames
{
    private static readonly HashSet<string> Courtesies = new(["H.E.", "Mr.", "Mr", "Ms.", "Ms", "Mrs.", "Mrs"], StringComparer.Ordinal);

    /// <summary>A name that was given with its form of address, without it.</summary>
    internal static string Of(string styledName) =>
        styledName.Trim().Split(' ', 2) is [var first, var rest] && Courtesies.Contains(first) ? Of(rest) : styledName.Trim();
}
