using System.Diagnostics;

namespace Secretariat.Pdf.Tests;

/// <summary>A test of this project run once more in a process of its own, with another language, another time zone and another day's memory.</summary>
public static class AnotherProcess
{
    private const string Target = "SECRETARIAT_WRITE_HASHES_TO";

    /// <summary>What a test tells there.</summary>
    /// <param name="method">The test, as <c>Class.Method</c>; it calls <see cref="Tell"/>.</param>
    public static string[] Told(string method)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["--progress", "off", "--no-ansi", "--filter-method", $"*{method}"])
            {
                RedirectStandardOutput = true,
            };
            start.Environment[Target] = file;
            start.Environment["LC_ALL"] = start.Environment["LANG"] = "tr_TR.UTF-8";
            start.Environment["TZ"] = "Pacific/Kiritimati";
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return File.ReadAllLines(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Tells the process that asked, if one did.</summary>
    public static void Tell(IEnumerable<string> lines)
    {
        if (Environment.GetEnvironmentVariable(Target) is { } file) File.WriteAllLines(file, lines);
    }
}
