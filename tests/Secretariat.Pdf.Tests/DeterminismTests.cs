using System.Diagnostics;
using System.Security.Cryptography;

namespace Secretariat.Pdf.Tests;

/// <summary>The same model gives the same bytes, on another day, in another country, in another process.</summary>
public sealed class DeterminismTests
{
    private const string Target = "SECRETARIAT_WRITE_HASHES_TO";

    [Fact]
    public void Another_process_in_another_country_makes_the_same_bytes()
    {
        var file = Path.GetTempFileName();
        try
        {
            string[] arguments = ["--progress", "off", "--no-ansi", "--filter-method", $"*{nameof(DeterminismTests)}.{nameof(Each_sample_has_one_hash)}"];
            var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
            start.Environment[Target] = file;
            start.Environment["LC_ALL"] = start.Environment["LANG"] = "tr_TR.UTF-8";
            start.Environment["TZ"] = "Pacific/Kiritimati";
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            File.ReadAllLines(file).ShouldBe(Hashes());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Each_sample_has_one_hash()
    {
        var hashes = Hashes();
        hashes.Distinct().Count().ShouldBe(EngineSamples.All.Count);
        hashes.ShouldBe(Hashes());
        if (Environment.GetEnvironmentVariable(Target) is { } file) File.WriteAllLines(file, hashes);
    }

    private static List<string> Hashes() => [.. EngineSamples.All.Values.Select(static sample => Convert.ToHexString(SHA256.HashData(sample().Bytes)))];
}
