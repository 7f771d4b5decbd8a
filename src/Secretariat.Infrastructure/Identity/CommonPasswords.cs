using System.Collections.Frozen;
using System.Text.Json;

namespace Secretariat.Infrastructure.Identity;

/// <summary>
/// The fifty thousand passwords that are tried first, as zxcvbn-ts collected them; part of the assembly, so that no other host is ever asked.
/// </summary>
internal static class CommonPasswords
{
    private const int Shortest = 4;

    private static readonly Lazy<FrozenSet<string>> All = new(Load);

    internal static int Count => All.Value.Count;

    internal static bool Contain(string folded) => All.Value.Contains(folded);

    private static FrozenSet<string> Load()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("passwords.json")
            ?? throw new InvalidOperationException("The list of common passwords was not restored.");
        return JsonSerializer.Deserialize<string[]>(list)!.Where(p => p.Length >= Shortest).Select(p => p.ToLowerInvariant()).ToFrozenSet();
    }
}
