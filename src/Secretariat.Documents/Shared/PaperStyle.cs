using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>The look all papers share: one ink, one accent, a small scale of sizes and spaces.</summary>
internal static class PaperStyle
{
    private static readonly Colour House = Colour.FromHex("#1F3A5F");

    [ThreadStatic]
    private static Colour? accent;

    /// <summary>Running text: softer than black on screen, black in print.</summary>
    public static readonly Colour Ink = Colour.FromHex("#1A1F26");

    /// <summary>Names of issuers, rules, headings: in the colour of who issues the paper that this thread is setting.</summary>
    public static Colour Accent => accent ?? House;

    /// <summary>Gold of the certificate's frame.</summary>
    public static readonly Colour Gold = Colour.FromHex("#A98B4A");

    /// <summary>Gold for words, dark enough on white to be read by whoever sees contrast poorly (WCAG 1.4.3).</summary>
    public static readonly Colour GoldInk = Colour.FromHex("#80652A");

    /// <summary>Labels and small print; 4.5 : 1 and better on white.</summary>
    public static readonly Colour Muted = Colour.FromHex("#565E68");

    /// <summary>Hairlines.</summary>
    public static readonly Colour Hairline = Colour.FromHex("#C9CED6");

    /// <summary>Behind heads of tables and boxes.</summary>
    public static readonly Colour Pale = Colour.FromHex("#F2F4F7");

    /// <summary>A draft says so without hindering those who read it.</summary>
    public static readonly Colour Watermark = Colour.FromHex("#ECEEF2");

    public const float Small = 8;
    public const float Tiny = 7;

    /// <summary>White space: half, one and two steps.</summary>
    public const float HalfStep = 4;
    public const float Step = 8;
    public const float TwoSteps = 16;

    /// <summary>Sets a paper in the colour of its first issuer.</summary>
    public static T For<T>(IReadOnlyList<PaperIssuer> issuers, Func<T> set)
    {
        var before = accent;
        accent = issuers.Count > 0 && issuers[0].Style?.Accent is { } own ? Colour.FromHex(own) : null;
        try
        {
            return set();
        }
        finally
        {
            accent = before;
        }
    }

    public static TextStyle Serif(TextStyle s, float size, float lineHeight = 1.38f) =>
        s with { Family = FontFamily.Serif, Size = size, LineHeight = lineHeight, Colour = Ink };

    /// <summary>The text of a letter: set a shade smaller, its lines stand closer too.</summary>
    public static TextStyle Letter(TextStyle s, float scale) => Serif(s, 10.5f * scale, Math.Max(1.28f, 0.38f + scale));

    /// <summary>The white space of a letter, which gives way before its text does.</summary>
    public static float Room(float scale) => scale * scale;

    public static TextStyle Sans(TextStyle s, float size, float lineHeight = 1.32f) =>
        s with { Family = FontFamily.Sans, Size = size, LineHeight = lineHeight, Colour = Ink };

    public static TextStyle Quiet(TextStyle s) => s with { Colour = Muted };
}
