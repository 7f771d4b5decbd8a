using System.Globalization;

namespace Secretariat.Domain.Certificates;

/// <summary>
/// The number on a certificate, such as <c>BP-C-2024-7F3K9QXM4</c>: random, so that no other can be guessed from it, with a check sign over year and signs
/// (study 3.8).
/// </summary>
public readonly record struct CertificateSerial
{
    private const int Random = 8;
    private const int ShortestPart = 4;

    private CertificateSerial(string text) => Text = text;

    /// <summary>The serial as printed.</summary>
    public string Text { get; }

    /// <summary>Draws a serial.</summary>
    /// <param name="process">The short name of the process, such as "BP".</param>
    /// <param name="year">The year of the meeting.</param>
    public static CertificateSerial Draw(string process, int year)
    {
        var payload = year.ToString("D4", CultureInfo.InvariantCulture) + CheckedCode.Draw(Random);
        return new CertificateSerial($"{process}-C-{payload[..4]}-{payload[4..]}{CheckedCode.Check(payload)}");
    }

    /// <summary>Reads a serial; null when it cannot be one, be it for a single wrong sign or two exchanged ones.</summary>
    public static CertificateSerial? Parse(string? typed)
    {
        if (typed?.Trim().ToUpperInvariant().Split('-') is not [{ Length: > 0 } process, "C", { Length: 4 } year, var signs]) return null;
        if (!year.All(char.IsAsciiDigit) || CheckedCode.Normalise(signs, Random + 1) is not { } normal || !CheckedCode.Holds(year + normal)) return null;
        return new CertificateSerial($"{process}-C-{year}-{normal}");
    }

    /// <summary>Whether somebody typed what looks like such a number, be it a wrong one: it says nothing of whether there is a certificate.</summary>
    public static bool LooksLikeOne(string? typed) => typed?.Trim().ToUpperInvariant().Split('-') is [{ Length: > 0 }, "C", { Length: 4 } year, { Length: > 0 }]
        && year.All(char.IsAsciiDigit);

    /// <summary>What was typed as it would stand within a serial; null when it is too little of one, or a word.</summary>
    public static string? PartOf(string? typed)
    {
        if (Parse(typed) is { } whole) return whole.Text;
        var part = typed?.Trim().ToUpperInvariant();
        return part is { Length: >= ShortestPart } && part.Any(char.IsAsciiDigit) && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? part : null;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <summary>Restores a serial from the store, where only whole ones are.</summary>
    public static CertificateSerial Read(string stored) => new(stored);
}
