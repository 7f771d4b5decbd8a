namespace Secretariat.Pdf;

/// <summary>How characters look. Immutable; containers hand theirs down to what is composed inside them.</summary>
public sealed record TextStyle
{
    /// <summary>Noto Sans, 10 pt, black.</summary>
    public static readonly TextStyle Default = new();

    /// <summary>The family that is tried first; missing characters come from the families behind it.</summary>
    public FontFamily Family { get; init; } = FontFamily.Sans;

    /// <summary>The em in points.</summary>
    public float Size { get; init; } = 10;

    /// <summary>Bold weight.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic, where the face has one.</summary>
    public bool Italic { get; init; }

    /// <summary>The colour of the letters.</summary>
    public Colour Colour { get; init; } = Colour.Black;

    /// <summary>Distance of baselines as a multiple of the size.</summary>
    public float LineHeight { get; init; } = 1.32f;

    /// <summary>Extra space after each letter in points; never inside joined scripts.</summary>
    public float LetterSpacing { get; init; }

    /// <summary>A line under the text.</summary>
    public bool Underline { get; init; }

    /// <summary>The language of these words when it differs from the document's (BCP 47).</summary>
    public string? Language { get; init; }
}

/// <summary>Where the lines of a paragraph stand in their box.</summary>
public enum TextAlignment
{
    /// <summary>Where reading begins: left in English, right in Arabic.</summary>
    Start,

    /// <summary>Where reading ends.</summary>
    End,

    /// <summary>Left in every script.</summary>
    Left,

    /// <summary>Right in every script.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Both margins flush; the last line at the start.</summary>
    Justify,
}

/// <summary>The base direction of a paragraph.</summary>
public enum TextDirection
{
    /// <summary>That of its first strong character (UAX #9, P2 and P3).</summary>
    Auto,

    /// <summary>Left to right.</summary>
    LeftToRight,

    /// <summary>Right to left.</summary>
    RightToLeft,
}
