using System.Globalization;

namespace Secretariat.Pdf.Text;

/// <summary>User-perceived characters: what must come from one face and never be torn.</summary>
internal static class Clusters
{
    /// <summary>The length in UTF-16 units of the cluster at the start of the text.</summary>
    public static int NextLength(ReadOnlySpan<char> text) =>
        text.Length == 1 || (text[0] < '\u0300' && text[1] < '\u0300') ? 1 : StringInfo.GetNextTextElementLength(text);

    /// <summary>Characters a face need not have: joiners, variation selectors and soft hyphens have no shape of their own.</summary>
    public static bool IsIgnorable(int codePoint) =>
        codePoint is TextSanitiser.SoftHyphen or 0x200B or 0x200C or 0x200D or 0x2060 or 0x034F or 0x180E
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)
        || (codePoint <= 0xFFFF && TextSanitiser.IsInvisible((char)codePoint));
}
