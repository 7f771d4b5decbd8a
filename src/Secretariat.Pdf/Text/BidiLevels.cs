namespace Secretariat.Pdf.Text;

/// <summary>Embedding levels by the Unicode bidirectional algorithm (UAX #9) and the order of runs on a line.</summary>
internal static unsafe class BidiLevels
{
    private const byte DefaultLeftToRight = 0xFE;

    /// <summary>Fills in a level for each character and returns that of the paragraph.</summary>
    public static byte Resolve(ReadOnlySpan<char> text, TextDirection direction, Span<byte> levels)
    {
        if (text.IsEmpty || (direction != TextDirection.RightToLeft && !MayBeRightToLeft(text)))
        {
            levels.Clear();
            return direction == TextDirection.RightToLeft ? (byte)1 : (byte)0;
        }

        var bidi = Icu.BidiOpen();
        try
        {
            var error = 0;
            fixed (char* characters = text)
            {
                var level = direction switch
                {
                    TextDirection.LeftToRight => (byte)0,
                    TextDirection.RightToLeft => (byte)1,
                    _ => DefaultLeftToRight,
                };
                Icu.BidiSetParagraph(bidi, characters, text.Length, level, null, &error);
                Icu.Check(error);
                new ReadOnlySpan<byte>(Icu.BidiLevels(bidi, &error), text.Length).CopyTo(levels);
                Icu.Check(error);
            }

            return (byte)(Icu.BidiParagraphLevel(bidi) & 1);
        }
        finally
        {
            Icu.BidiClose(bidi);
        }
    }

    /// <summary>Rule L2: reverses each sequence of runs at or above every level, from the highest to the lowest odd one.</summary>
    public static void Reorder<T>(Span<T> runs, Func<T, byte> levelOf)
    {
        byte highest = 0, lowestOdd = byte.MaxValue;
        foreach (var run in runs)
        {
            var level = levelOf(run);
            highest = Math.Max(highest, level);
            if (level % 2 == 1) lowestOdd = Math.Min(lowestOdd, level);
        }

        for (int level = highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < runs.Length;)
            {
                if (levelOf(runs[i]) < level)
                {
                    i++;
                    continue;
                }

                var end = i;
                while (end < runs.Length && levelOf(runs[end]) >= level) end++;
                runs[i..end].Reverse();
                i = end;
            }
        }
    }

    /// <summary>No character before Hebrew reads from right to left, and no directional control either: most text needs no ICU.</summary>
    private static bool MayBeRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is >= '\u0590' and (< '\u0900' or (>= '\u200B' and < '\u2070') or (>= '\uD800' and < '\uE000') or >= '\uFB1D'))
                return true;
        return false;
    }
}
