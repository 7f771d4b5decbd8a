namespace Secretariat.Pdf;

/// <summary>A family a text may ask for; the library knows its faces and what follows when it lacks a character.</summary>
public sealed record FontFamily(string Name)
{
    /// <summary>Noto Sans, for tables, cards and headings.</summary>
    public static readonly FontFamily Sans = new("Noto Sans");

    /// <summary>Noto Serif, for letters and certificates.</summary>
    public static readonly FontFamily Serif = new("Noto Serif");
}
