using System.Security.Cryptography;

namespace Secretariat.Pdf.Tests;

/// <summary>The same model gives the same bytes, on another day, in another country, in another process.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Another_process_in_another_country_makes_the_same_bytes() =>
        AnotherProcess.Told($"{nameof(DeterminismTests)}.{nameof(Each_sample_has_one_hash)}").ShouldBe(Hashes());

    [Fact]
    public void Each_sample_has_one_hash()
    {
        var hashes = Hashes();
        hashes.Distinct().Count().ShouldBe(EngineSamples.All.Count);
        hashes.ShouldBe(Hashes());
        AnotherProcess.Tell(hashes);
    }

    private static List<string> Hashes() => [.. EngineSamples.All.Values.Select(static sample => Convert.ToHexString(SHA256.HashData(sample().Bytes)))];
}
