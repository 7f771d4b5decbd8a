using System.Diagnostics;
using System.Globalization;

namespace Secretariat.Benchmarks;

/// <summary>Programs others would use, on a page of the certificate's words, where the machine has them.</summary>
internal static class Others
{
    private static readonly string[] Lines =
    [
        "CERTIFICATE", "This is to certify that", "Ms. Anna EXEMPLAR", "attended and contributed to the success of the",
        "34th Senior Officials Meeting", "Stockholm, Sweden, 27 June 2024",
    ];

    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("others");
        var page = Path.Combine(folder.FullName, "page.html");
        var words = string.Concat(Lines.Select(static l => $"<p>{l}</p>"));
        File.WriteAllText(page, $"<!DOCTYPE html><html lang=en><title>Certificate</title><body>{words}");
        Console.WriteLine("| program | ms a page, its start included |");
        Console.WriteLine("|---|---|");
        Run("weasyprint", [page, Path.Combine(folder.FullName, "page.pdf")]);
        Run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder.FullName, page]);
        folder.Delete(recursive: true);
    }

    private static void Run(string program, string[] arguments)
    {
        try
        {
            var times = new double[5];
            for (var i = 0; i < times.Length; i++)
            {
                times[i] = Measure.Time(() =>
                {
                    var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
                    using var process = Process.Start(start)!;
                    process.StandardOutput.ReadToEnd();
                    process.WaitForExit();
                });
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {program} | {Measure.Median(times):0} |"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"| {program} | not on this machine |");
        }
    }
}
