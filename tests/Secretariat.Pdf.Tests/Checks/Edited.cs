using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>Files made bad on purpose: streams laid open by qpdf, the text changed, lengths and offsets put right again.</summary>
internal static class Edited
{
    public static byte[] Replace(byte[] open, string pattern, string replacement, int count = 1)
    {
        var text = Encoding.Latin1.GetString(open);
        var expression = new Regex(pattern, RegexOptions.Singleline);
        if (!expression.IsMatch(text)) throw new InvalidOperationException($"Nothing matches '{pattern}'.");
        return Run("fix-qdf", Encoding.Latin1.GetBytes(expression.Replace(text, replacement, count)), []);
    }

    /// <summary>The same file with its streams laid open.</summary>
    public static byte[] Open(byte[] pdf) =>
        Run("qpdf", pdf, ["--qdf", "--object-streams=disable", "--newline-before-endstream", "--no-original-object-ids"], toStandardOutput: true);

    private static byte[] Run(string program, byte[] pdf, string[] options, bool toStandardOutput = false)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program, [.. options, file, .. toStandardOutput ? (string[])["-"] : []]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return output.ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
