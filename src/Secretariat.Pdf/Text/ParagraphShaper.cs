using System.Globalization;
using System.Text;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Pdf.Text;

/// <summary>Turns spans into shaped runs: cleans, resolves directions, splits by style, level, script and face, shapes.</summary>
internal sealed class ParagraphShaper(FontLibrary fonts, string language, ISet<string> warnings)
{
    public FontLibrary Fonts { get; } = fonts;

    public ShapedParagraph Shape(List<TextSpan> spans, TextDirection direction, int pageNumber, int? totalPages)
    {
        var (text, ends) = Join(spans, direction, pageNumber, totalPages);
        var levels = new byte[text.Length];
        var baseLevel = BidiLevels.Resolve(text, direction, levels);
        var breaks = new LineBreak[text.Length];
        LineBreaks.Resolve(text, breaks);

        var runs = new List<TextRun>();
        var start = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            Itemise(text, start, ends[i], levels, spans[i], runs);
            start = ends[i];
        }

        return new()
        {
            Text = text,
            BaseLevel = baseLevel,
            Runs = [.. runs],
            Breaks = breaks,
            Advances = Measure(text, runs),
        };
    }

    private static (string Text, int[] Ends) Join(List<TextSpan> spans, TextDirection direction, int pageNumber, int? totalPages)
    {
        var ends = new int[spans.Count];
        if (spans.Count == 1 && spans[0].Field == PageField.None)
        {
            var only = TextSanitiser.Clean(spans[0].Text);
            ends[0] = only.Length;
            return (only, ends);
        }

        var builder = new StringBuilder();
        for (var i = 0; i < spans.Count; i++)
        {
            var words = spans[i].Field switch
            {
                PageField.Number => pageNumber.ToString(CultureInfo.InvariantCulture),
                PageField.Total => (totalPages ?? pageNumber).ToString(CultureInfo.InvariantCulture),
                _ => TextSanitiser.Clean(spans[i].Text),
            };
            if (NeedsIsolation(words, direction)) builder.Append(TextSanitiser.FirstStrongIsolate).Append(words).Append(TextSanitiser.PopIsolate);
            else builder.Append(words);
            ends[i] = builder.Length;
        }

        return (builder.ToString(), ends);
    }

    /// <summary>A span against the grain must not reorder its neighbours: a name in Arabic stays where the sentence put it.</summary>
    private static bool NeedsIsolation(string words, TextDirection direction)
    {
        const int left = 0, right = 1, arabic = 13;
        if (TextSanitiser.HasEmbeddings(words)) return true;
        foreach (var c in words)
        {
            if (direction == TextDirection.RightToLeft ? char.IsAsciiLetter(c) : c >= '\u0590')
            {
                var character = DirectionOf(c);
                if (direction == TextDirection.RightToLeft ? character == left : character is right or arabic) return true;
            }
        }

        return false;
    }

    private static unsafe int DirectionOf(char c) => Icu.CharDirection(c);

    private void Itemise(string text, int start, int end, byte[] levels, TextSpan span, List<TextRun> runs)
    {
        var chain = Fonts.ChainFor(span.Style, language);
        var script = Scripts.Common;
        var runStart = start;
        FontFace? face = null;
        for (var at = start; at < end;)
        {
            var cluster = text.AsSpan(at, Clusters.NextLength(text.AsSpan(at, end - at)));
            if (TextSanitiser.IsInvisible(cluster[0]))
            {
                Close(at);
                runStart = ++at;
                script = Scripts.Common;
                face = null;
                continue;
            }

            var clusterScript = ScriptOf(cluster);
            var clusterFace = FaceFor(chain, cluster, clusterScript, script == Scripts.Common ? null : face);
            if (clusterFace is null)
            {
                // No face has the letter with all its marks: take them one by one.
                cluster = cluster[..RuneLength(cluster)];
                clusterFace = chain.FaceFor(cluster);
            }

            var sameScript = clusterScript is Scripts.Common or Scripts.Inherited || script == Scripts.Common || clusterScript == script;
            if (at > runStart && (levels[at] != levels[runStart] || !sameScript || clusterFace != face))
            {
                Close(at);
                runStart = at;
                script = Scripts.Common;
            }

            if (clusterFace is null)
            {
                Replace(at, cluster);
                at += cluster.Length;
                runStart = at;
                face = null;
                continue;
            }

            if (clusterScript is not (Scripts.Common or Scripts.Inherited)) script = clusterScript;
            face = clusterFace;
            at += cluster.Length;
        }

        Close(end);

        void Close(int at)
        {
            if (at <= runStart || face is null) return;
            var tag = Scripts.ToHarfBuzz(script);
            var shape = face.Shape(text.AsSpan(runStart, at - runStart), tag, (levels[runStart] & 1) == 1, span.Style.Language ?? language);
            runs.Add(new(runStart, at, levels[runStart], span, face, tag, shape));
        }

        void Replace(int at, ReadOnlySpan<char> cluster)
        {
            var (substitute, sign) = chain.ReplacementFace();
            warnings.Add($"No face shows '{cluster}' ({Describe(cluster)}).");
            var shape = substitute.Shape([sign], HarfBuzzSharp.Script.Common, (levels[at] & 1) == 1, null);
            runs.Add(new(at, at + cluster.Length, levels[at], span, substitute, HarfBuzzSharp.Script.Common, shape) { Replaced = true });
        }
    }

    /// <summary>
    /// A space between words of one script comes from their face, if that has it: an Arabic name keeps its own spaces. So does punctuation that several
    /// scripts share and the family lacks: a full stop after Korean is not Chinese.
    /// </summary>
    private static FontFace? FaceFor(FontChain chain, ReadOnlySpan<char> cluster, int script, FontFace? ofWords)
    {
        if (ofWords is null || script is not (Scripts.Common or Scripts.Inherited)) return chain.FaceFor(cluster);
        var first = cluster[0] is ' ' or '\u00A0' || !FontChain.Covers(chain.Primary, cluster);
        return first && FontChain.Covers(ofWords, cluster) ? ofWords : chain.FaceFor(cluster);
    }

    private static int RuneLength(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;

    private static int ScriptOf(ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            var script = Scripts.Of(rune.Value);
            if (script is not (Scripts.Common or Scripts.Inherited)) return script;
        }

        return Scripts.Common;
    }

    private static string Describe(ReadOnlySpan<char> cluster)
    {
        var builder = new StringBuilder();
        foreach (var rune in cluster.EnumerateRunes())
            builder.Append(builder.Length > 0 ? " " : string.Empty).Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return builder.ToString();
    }

    private static float[] Measure(string text, List<TextRun> runs)
    {
        var advances = new float[text.Length];
        foreach (var run in runs)
        {
            advances.AsSpan(run.Start, run.End - run.Start).Fill(float.NaN);
            if (run.Replaced) advances[run.Start] = 0;
            foreach (var glyph in run.Shape.Glyphs)
            {
                ref var advance = ref advances[run.Start + glyph.Cluster];
                if (float.IsNaN(advance)) advance = run.LetterSpacing;
                advance += glyph.Advance * run.Scale;
            }
        }

        return advances;
    }
}
