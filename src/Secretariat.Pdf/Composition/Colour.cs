using System.Globalization;

namespace Secretariat.Pdf;

/// <summary>An opaque sRGB colour; archival files know no transparency (ISO 19005-1, 6.4).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of ordinary text.</summary>
    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>The colour of paper.</summary>
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>For text of second rank: still 4.5 : 1 on white (WCAG 2.2, 1.4.3).</summary>
    public static readonly Colour Grey = new(0x5F, 0x66, 0x6E);

    /// <summary>For rules and table lines.</summary>
    public static readonly Colour LightGrey = new(0xC8, 0xCC, 0xD2);

    /// <summary>For zebra rows and watermarks.</summary>
    public static readonly Colour PaleGrey = new(0xF3, 0xF4, 0xF6);

    /// <summary>Reads "#1F3A5F" or "1F3A5F".</summary>
    public static Colour FromHex(string hex)
    {
        var value = int.Parse(hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
