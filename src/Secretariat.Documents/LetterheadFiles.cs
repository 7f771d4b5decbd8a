using System.Text;
using System.Text.RegularExpressions;
using Secretariat.Application.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents;

/// <summary>A letterhead that cannot be printed as it is configured, in one line for whoever runs the system; the host refuses to start with it.</summary>
public sealed class LetterheadException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Reads what letterheads and signatures are made of, once, at the start.</summary>
public static partial class LetterheadFiles
{
    /// <summary>A signature is embedded in every letter; no scan of one needs more.</summary>
    private const int LargestSignature = 500_000;

    /// <summary>What small text needs to be read on white (WCAG 2.2, 1.4.3).</summary>
    private const double LeastContrast = 4.5;

    /// <summary>The settings with the files they name.</summary>
    /// <exception cref="LetterheadException">A file is missing or cannot be printed, a colour is unknown or too pale, an issuer is named twice.</exception>
    public static DialogueSettings Read(DialogueSettings settings) => settings with
    {
        Letterheads = [.. settings.Letterheads.Select((letterhead, i) => Read(settings, letterhead, $"Dialogue:Letterheads:{i}"))],
        Signatures = [.. settings.Signatures.Select((signature, i) => Read(signature, $"Dialogue:Signatures:{i}"))],
    };

    private static LetterheadSettings Read(DialogueSettings all, LetterheadSettings letterhead, string setting)
    {
        if (letterhead.Issuer.Length == 0) throw new LetterheadException($"{setting}:Issuer is missing: it names the dialogue or a convenor.");
        if (all.Letterheads.Count(l => l.Issuer == letterhead.Issuer) > 1)
            throw new LetterheadException($"{setting}:Issuer is \"{letterhead.Issuer}\", which has another letterhead already.");
        if (letterhead.Accent is { } accent) CheckColour(accent, $"{setting}:Accent");
        var emblem = letterhead.Emblem is { Length: > 0 } path ? ReadEmblem(path, $"{setting}:Emblem") : null;
        return letterhead with { Style = new(letterhead.Accent, emblem, letterhead.FootLine) };
    }

    private static string ReadEmblem(string path, string setting)
    {
        var bytes = ReadFile(path, setting, PictureLimits.SvgBytes);
        Printable(setting, path, () => SvgDrawing.Read(bytes));
        return Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
    }

    private static SignatureSettings Read(SignatureSettings signature, string setting)
    {
        if (signature.Signatory.Length == 0) throw new LetterheadException($"{setting}:Signatory is missing: it is the name printed below the signature.");
        if (signature.File.Length == 0) throw new LetterheadException($"{setting}:File is missing: it names the PNG or JPEG file of the signature.");
        var bytes = ReadFile(signature.File, $"{setting}:File", LargestSignature);
        Printable($"{setting}:File", signature.File, () => Picture.Read(bytes));
        return signature with { Image = new(bytes) };
    }

    private static byte[] ReadFile(string path, string setting, int largest)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw new LetterheadException($"{setting} names \"{path}\", and there is no such file.");
            return file.Length <= largest ? File.ReadAllBytes(path)
                : throw new LetterheadException($"{setting} names \"{path}\", which has {file.Length / 1000} KB; it may have {largest / 1000} at most.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LetterheadException($"{setting} names \"{path}\", which cannot be read: {e.Message}", e);
        }
    }

    private static void Printable(string setting, string path, Func<object> read)
    {
        try
        {
            read();
        }
        catch (PictureException e)
        {
            throw new LetterheadException($"{setting} names \"{path}\", which cannot be printed: {e.Message}", e);
        }
    }

    private static void CheckColour(string hex, string setting)
    {
        if (!Hex().IsMatch(hex)) throw new LetterheadException($"{setting} is \"{hex}\"; a colour is written #1F3A5F.");
        var colour = Colour.FromHex(hex);
        var contrast = 1.05 / (0.05 + 0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue));
        if (contrast < LeastContrast)
            throw new LetterheadException(FormattableString.Invariant(
                $"{setting} is \"{hex}\", too pale to be read on white ({contrast:0.0} : 1 where {LeastContrast} : 1 is needed)."));
    }

    /// <summary>A component of a colour as light (IEC 61966-2-1).</summary>
    private static double Linear(byte component)
    {
        var share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Hex();
}
