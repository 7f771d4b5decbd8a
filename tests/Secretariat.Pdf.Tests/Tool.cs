using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Secretariat.Pdf.Tests;

/// <summary>Programs of others that read PDF files: poppler, MuPDF and qpdf.</summary>
internal static partial class Tool
{
    private static readonly string[] ArchiveJars = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"];

    /// <summary>The words in the order of the file.</summary>
    public static string Text(byte[] pdf, int? page = null) => Text(pdf, page, "-raw ");

    /// <summary>The words in the order a reader makes of their places on the sheet.</summary>
    public static string TextByPlace(byte[] pdf) => Text(pdf, null, string.Empty);

    private static string Text(byte[] pdf, int? page, string order)
    {
        var pages = page is { } n ? string.Create(CultureInfo.InvariantCulture, $"-f {n} -l {n} ") : string.Empty;
        return DirectionalMarks().Replace(Run("pdftotext", pdf, pages + order + "-enc UTF-8 {file} -").Output, string.Empty);
    }

    /// <summary>The words as MuPDF finds them.</summary>
    public static string MuPdf(byte[] pdf) => Run("mutool", pdf, "draw -q -F txt {file}").Output;

    public static string Structure(byte[] pdf) => Run("pdfinfo", pdf, "-struct-text {file}").Output;

    public static string Info(byte[] pdf) => Run("pdfinfo", pdf, "{file}").Output;

    /// <summary>Empty when qpdf finds nothing to complain about.</summary>
    public static string Complaints(byte[] pdf)
    {
        var (exit, output) = Run("qpdf", pdf, "--check {file}");
        return exit == 0 ? string.Empty : output;
    }

    /// <summary>What poppler says about the signatures of a file, trusting what a folder of NSS trusts.</summary>
    public static string Signatures(byte[] pdf, string? trust = null) =>
        Run("pdfsig", pdf, trust is null ? "-nocert {file}" : $"-nssdir {trust} {{file}}").Output;

    /// <summary>What Apache Preflight finds against PDF/A-1b; empty when it finds nothing.</summary>
    public static string ArchiveComplaints(byte[] pdf)
    {
        const string folder = "/usr/share/java/";
        var jars = string.Join(':', ArchiveJars.Select(jar => $"{folder}{jar}.jar"));
        var (exit, output) = Run("java", pdf, $"-cp {jars} org.apache.pdfbox.preflight.Validator_A1b {{file}}");
        return exit == 0 ? string.Empty : output;
    }

    /// <summary>Runs a program that reads no PDF, such as one that keeps certificates.</summary>
    public static string Run(string program, string arguments) => Run(program, [], arguments).Output;

    /// <summary>The names of fonts that are not embedded as a subset with Unicode values.</summary>
    public static List<string> IncompleteFonts(byte[] pdf) =>
        [.. Run("pdffonts", pdf, "{file}").Output.Split('\n').Where(line => EndsLikeAFont().IsMatch(line) && !CompleteFont().IsMatch(line))];

    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>poppler begins a new line where the next word of the file stands further left.</summary>
    public static string OnOneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    public static (int Exit, string Output) Run(string program, byte[] pdf, string arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Replace("{file}", file, StringComparison.Ordinal))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("[\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex DirectionalMarks();

    [GeneratedRegex(@" (yes|no) +(yes|no) +(yes|no) +(\d+ +\d+|\[none\])$")]
    private static partial Regex EndsLikeAFont();

    [GeneratedRegex(@"^[A-Z]{6}\+.* yes yes yes +\d+ +\d+$")]
    private static partial Regex CompleteFont();
}
