namespace Secretariat.Pdf.Fonts;

/// <summary>The faces text is set in, each read once; safe to share between threads. One per process is enough.</summary>
public sealed class FontLibrary
{
    /// <summary>The faces that were restored at build and lie in "fonts" beside the program.</summary>
    public static FontLibrary Default { get; } = new();
}
