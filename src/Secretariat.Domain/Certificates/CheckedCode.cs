using System.Security.Cryptography;

namespace Secretariat.Domain.Certificates;

/// <summary>
/// Codes that people copy from paper: 32 signs without I, L, O and U (Crockford's alphabet), the last a check sign.
/// </summary>
/// <remarks>
/// The check is a weighted sum over the field of 32 elements with the powers of its generator as weights. A single wrong sign changes
/// the sum because no weight is zero; two exchanged neighbours change it because no two neighbouring weights are equal. Crockford's own
/// check needs five signs more, and a plain sum modulo 32 misses exchanges.
/// </remarks>
internal static class CheckedCode
{
    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Random signs with nothing to guess them by.</summary>
    internal static string Draw(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>The check sign of a payload.</summary>
    internal static char Check(string payload)
    {
        var sum = 0;
        for (var i = 0; i < payload.Length; i++) sum ^= Times(Alphabet.IndexOf(payload[i], StringComparison.Ordinal), Power(payload.Length - i));
        return Alphabet[sum];
    }

    /// <summary>Whether the last sign is the check sign of the others.</summary>
    internal static bool Holds(string code) => code.Length > 1 && Check(code[..^1]) == code[^1];

    /// <summary>What somebody typed, as it was printed: capitals, no spaces or hyphens, O for zero, I and L for one. Null when other signs remain.</summary>
    internal static string? Normalise(string? typed, int length)
    {
        if (typed is null || typed.Length > 4 * length) return null;
        Span<char> signs = stackalloc char[4 * length];
        var n = 0;
        foreach (var c in typed)
        {
            if (c is ' ' or '-' or '\u2010' or '\u2011' or '\u2013' or '\u00A0') continue;
            var sign = char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var upper => upper };
            if (!Alphabet.Contains(sign, StringComparison.Ordinal)) return null;
            signs[n++] = sign;
        }

        return n == length ? new string(signs[..n]) : null;
    }

    private static int Power(int exponent)
    {
        var value = 1;
        for (var i = 0; i < exponent; i++) value = Times(value, 2);
        return value;
    }

    /// <summary>Multiplication in GF(2^5) modulo x^5 + x^2 + 1, of which x generates every element but zero.</summary>
    private static int Times(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1)
        {
            if ((b & 1) == 1) product ^= a;
            a <<= 1;
            if ((a & 0b100000) != 0) a ^= 0b100101;
        }

        return product;
    }
}
