using System.Globalization;
using System.Runtime.InteropServices;

namespace Secretariat.Pdf.Text;

/// <summary>
/// The ICU that .NET itself has loaded, asked for what .NET does not expose: bidirectional levels, line breaks, scripts. Symbols carry the major version,
/// which is found at run time.
/// </summary>
internal static unsafe class Icu
{
    private static readonly (nint Library, string Suffix) Common = Find();

    public static readonly delegate* unmanaged[Cdecl]<nint> BidiOpen = (delegate* unmanaged[Cdecl]<nint>)Export("ubidi_open");

    public static readonly delegate* unmanaged[Cdecl]<nint, void> BidiClose = (delegate* unmanaged[Cdecl]<nint, void>)Export("ubidi_close");

    public static readonly delegate* unmanaged[Cdecl]<nint, char*, int, byte, byte*, int*, void> BidiSetParagraph =
        (delegate* unmanaged[Cdecl]<nint, char*, int, byte, byte*, int*, void>)Export("ubidi_setPara");

    public static readonly delegate* unmanaged[Cdecl]<nint, int*, byte*> BidiLevels = (delegate* unmanaged[Cdecl]<nint, int*, byte*>)Export("ubidi_getLevels");

    public static readonly delegate* unmanaged[Cdecl]<nint, byte> BidiParagraphLevel = (delegate* unmanaged[Cdecl]<nint, byte>)Export("ubidi_getParaLevel");

    public static readonly delegate* unmanaged[Cdecl]<int, byte*, char*, int, int*, nint> BreaksOpen =
        (delegate* unmanaged[Cdecl]<int, byte*, char*, int, int*, nint>)Export("ubrk_open");

    public static readonly delegate* unmanaged[Cdecl]<nint, void> BreaksClose = (delegate* unmanaged[Cdecl]<nint, void>)Export("ubrk_close");

    public static readonly delegate* unmanaged[Cdecl]<nint, char*, int, int*, void> BreaksSetText =
        (delegate* unmanaged[Cdecl]<nint, char*, int, int*, void>)Export("ubrk_setText");

    public static readonly delegate* unmanaged[Cdecl]<nint, int> BreaksNext = (delegate* unmanaged[Cdecl]<nint, int>)Export("ubrk_next");

    public static readonly delegate* unmanaged[Cdecl]<nint, int> BreakStatus = (delegate* unmanaged[Cdecl]<nint, int>)Export("ubrk_getRuleStatus");

    public static readonly delegate* unmanaged[Cdecl]<int, int*, int> Script = (delegate* unmanaged[Cdecl]<int, int*, int>)Export("uscript_getScript");

    public static readonly delegate* unmanaged[Cdecl]<int, byte*> ScriptName = (delegate* unmanaged[Cdecl]<int, byte*>)Export("uscript_getShortName");

    public static readonly delegate* unmanaged[Cdecl]<int, int> CharDirection = (delegate* unmanaged[Cdecl]<int, int>)Export("u_charDirection");

    /// <summary>ICU returns warnings below zero and errors above.</summary>
    public static void Check(int error)
    {
        if (error > 0) throw new InvalidOperationException($"ICU refused the text with error {error}.");
    }

    public static nint Export(string name) => NativeLibrary.GetExport(Common.Library, name + Common.Suffix);

    private static (nint Library, string Suffix) Find()
    {
        foreach (var (library, suffix) in Candidates())
            if (NativeLibrary.TryLoad(library, out var handle) && NativeLibrary.TryGetExport(handle, "ubidi_open" + suffix, out _))
                return (handle, suffix);
        throw new DllNotFoundException("ICU was not found. Install libicu; .NET itself needs it for names of states and time zones.");
    }

    private static IEnumerable<(string Library, string Suffix)> Candidates()
    {
        // .NET says which one it took; it is the same file, already in memory.
        var version = GlobalizationNative_GetICUVersion();
        var major = (version >> 24) & 0xFF;
        if (major > 0)
        {
            var number = major.ToString(CultureInfo.InvariantCulture);
            yield return ($"libicuuc.so.{number}", $"_{number}");
            yield return ($"libicuuc.{number}.dylib", $"_{number}");
        }

        yield return ("icu.dll", string.Empty);
        yield return ("libicucore.dylib", string.Empty);
        yield return ("libicuuc.so", string.Empty);
    }

    [DllImport("libSystem.Globalization.Native")]
    private static extern int GlobalizationNative_GetICUVersion();
}
