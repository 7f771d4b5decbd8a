using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Secretariat.Pdf.Text;

/// <summary>Scripts of characters (UAX #24), as ICU numbers them and as HarfBuzz wants them.</summary>
internal static unsafe class Scripts
{
    public const int Common = 0;
    public const int Inherited = 1;
    public const int Latin = 25;

    private static readonly ConcurrentDictionary<int, Script> ForShaping = new();

    public static int Of(int codePoint)
    {
        if (codePoint < 0x80) return char.IsAsciiLetter((char)codePoint) ? Latin : Common;
        var error = 0;
        return Icu.Script(codePoint, &error);
    }

    /// <summary>Scripts whose letters join, where letter spacing would tear words apart.</summary>
    public static bool Joins(Script script) => script == Script.Arabic || script == Script.Syriac || script == Script.Mongolian || script == Script.Nko;

    public static Script ToHarfBuzz(int script) =>
        ForShaping.GetOrAdd(script, static s => Script.Parse(Marshal.PtrToStringUTF8((nint)Icu.ScriptName(s)) ?? "Zyyy"));
}
