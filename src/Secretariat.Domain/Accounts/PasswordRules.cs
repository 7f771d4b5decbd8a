using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>
/// What makes a password good (NIST SP 800-63B §3.1.1): its length, and that nobody would try it early. There are no rules of composition, and none that make
/// one change it without cause.
/// </summary>
public static class PasswordRules
{
    /// <summary>The shortest password.</summary>
    public const int ShortestLength = 12;

    /// <summary>The longest; a bound for what is hashed, far beyond what anybody types.</summary>
    public const int LongestLength = 500;

    /// <summary>So many of its characters differ.</summary>
    public const int FewestDifferent = 5;

    /// <summary>So much remains when what everybody knows of its holder is taken out.</summary>
    private const int FewestOfOnesOwn = 8;

    /// <summary>A shorter part of a name is found in too many words.</summary>
    private const int ShortestTelling = 4;

    /// <summary>Why a password is refused; null when it is good.</summary>
    /// <param name="password">The password.</param>
    /// <param name="known">What everybody knows of its holder: name, address, the dialogue.</param>
    /// <param name="isCommon">Whether a text in lower case is among the passwords that are tried first.</param>
    public static Error? Refusal(string password, IEnumerable<string> known, Func<string, bool> isCommon)
    {
        if (password.Length < ShortestLength || password.Distinct().Count() < FewestDifferent) return new AccountErrors.PasswordTooWeak();
        var folded = password.ToLowerInvariant();
        if (isCommon(folded) || Cores(folded).Any(isCommon) || IsRow(folded)) return new AccountErrors.PasswordCommon();
        return WithoutTelling(folded, known).Length < FewestOfOnesOwn ? new AccountErrors.PasswordTelling() : null;
    }

    /// <summary>
    /// What a password comes to without the figures and marks that are put round a word to pass for more: password1234!, and twice the same word.
    /// </summary>
    private static IEnumerable<string> Cores(string folded)
    {
        var core = folded.Trim([.. folded.Where(c => !char.IsLetter(c)).Distinct()]);
        yield return core;
        yield return Plain(core);
        foreach (var text in new[] { folded, core })
        {
            for (var part = 3; part <= text.Length / 2; part++)
            {
                if (text.Length % part == 0 && text == string.Concat(Enumerable.Repeat(text[..part], text.Length / part))) yield return text[..part];
            }
        }
    }

    /// <summary>Letters in place of the figures that stand for them: p4ssw0rd.</summary>
    private static string Plain(string text) => text.Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('4', 'a').Replace('5', 's')
        .Replace('7', 't').Replace('@', 'a').Replace('$', 's').Replace('!', 'i');

    /// <summary>A row of neighbours, such as abcdefghijkl or 123456789012.</summary>
    private static bool IsRow(string text)
    {
        var steps = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var step = text[i] - text[i - 1];
            if (step is 1 or -1 or -9 or 9 or 0) steps++;
        }

        return steps >= text.Length - 2;
    }

    private static string WithoutTelling(string folded, IEnumerable<string> known)
    {
        var parts = known.SelectMany(k => k.ToLowerInvariant().Split([' ', '-', '.', '@', '_', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(p => p.Length >= ShortestTelling).Distinct().OrderByDescending(p => p.Length);
        return parts.Aggregate(folded, (text, part) => text.Replace(part, "", StringComparison.Ordinal));
    }
}
