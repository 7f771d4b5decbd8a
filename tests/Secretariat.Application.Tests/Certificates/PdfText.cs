using System.Diagnostics;

namespace Secretariat.Application.Tests.Certificates;

/// <summary>The text of a PDF as an independent reader finds it, its white space made single blanks.</summary>
internal static class PdfText
{
    internal static async Task<string> Of(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", "-layout - -") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEndAsync();
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        return string.Join(' ', (await text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Text without blanks and capitals, for lines that a paper sets spaced or in capitals.</summary>
    internal static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
