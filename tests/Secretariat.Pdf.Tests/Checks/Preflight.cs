using System.Diagnostics;
using System.Text;

namespace Secretariat.Pdf.Tests.Checks;

/// <summary>Apache Preflight, which validates PDF/A-1b, and the PDFBox it stands on: one Java machine for all files of a test run.</summary>
internal static class Preflight
{
    private const string Jars = "/usr/share/java";

    private static readonly string[] Needed = ["preflight", "xmpbox", "pdfbox2", "fontbox2", "commons-logging", "javax.activation", "jaxb-api"];

    private static readonly Lazy<Process> Validator = new(Start);

    /// <summary>What it finds, empty for a file that conforms.</summary>
    public static List<string> Findings(byte[] pdf) => Ask(string.Empty, pdf);

    /// <summary>The words as PDFBox finds them: in the order of the file, or sorted by their places on the sheet.</summary>
    public static string Text(byte[] pdf, bool sorted) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(Ask(sorted ? "sorted " : "text ", pdf).ShouldHaveSingleItem()));

    private static List<string> Ask(string wish, byte[] pdf)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            lock (Validator)
            {
                Validator.Value.StandardInput.WriteLine(wish + file);
                Validator.Value.StandardInput.Flush();
                List<string> findings = [];
                while (true)
                {
                    var line = Validator.Value.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Preflight ended: does 'java' run?");
                    if (line.Length == 0) return findings;
                    findings.Add(line);
                }
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start()
    {
        var jars = Array.ConvertAll(Needed, name => Path.Combine(Jars, name + ".jar"));
        if (Array.Find(jars, jar => !File.Exists(jar)) is { } missing)
            throw new FileNotFoundException($"'{missing}' is missing: apt-get install default-jre-headless libpdfbox2-java libjaxb-api-java.");

        var source = Path.Combine(AppContext.BaseDirectory, "Checks", "Preflight.java");
        var start = new ProcessStartInfo("java", ["-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", string.Join(':', jars), source])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.StandardInput.Close();
        return process;
    }
}
