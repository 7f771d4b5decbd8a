using System.Globalization;
using System.Text;
using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Binding;

/// <summary>The bookmarks of one paper, below the one that the bound file has for it.</summary>
internal sealed class BoundOutline(PdfReader source, Func<int, int> pageOf, Outline outline)
{
    private readonly HashSet<int> seen = [];

    public void Add(PdfDictionary catalog)
    {
        if (!catalog.Has("Outlines")) return;
        AddBelow(source.Dictionary(catalog["Outlines"]), 2);
    }

    private void AddBelow(PdfDictionary parent, int rank)
    {
        for (var next = parent.Reference("First"); next is { } id && seen.Add(id);)
        {
            var entry = source.Dictionary(id);
            if (Words(entry["Title"].Span) is { Length: > 0 } title && PdfDictionary.Items(entry["Dest"]) is [var page, _, _, var top, ..])
                outline.Add(rank, title, pageOf(PdfSyntax.Reference(page.Span) ?? 0), Number(top.Span));
            AddBelow(entry, rank + 1);
            next = entry.Reference("Next");
        }
    }

    /// <summary>A text string as this engine writes it: a literal one of ASCII, or UTF-16 in hexadecimal digits.</summary>
    private static string Words(ReadOnlySpan<byte> value) => value switch
    {
        [(byte)'<', (byte)'F', (byte)'E', (byte)'F', (byte)'F', .. var digits, (byte)'>'] =>
            Encoding.BigEndianUnicode.GetString(Convert.FromHexString(Encoding.ASCII.GetString(digits))),
        [(byte)'(', .. var literal, (byte)')'] => Unescaped(Encoding.ASCII.GetString(literal)),
        _ => string.Empty,
    };

    private static string Unescaped(string literal)
    {
        var words = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] == '\\' && i + 1 < literal.Length) i++;
            words.Append(literal[i]);
        }

        return words.ToString();
    }

    private static float Number(ReadOnlySpan<byte> value) =>
        float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
