namespace Secretariat.Architecture.Tests;

/// <summary>Lines of a length one can read.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 160;

    [Fact]
    public void No_line_is_longer_than_160_characters()
    {
        var sources = Repository.Written().ToList();

        sources.Count.ShouldBeGreaterThan(500);
        sources.SelectMany(f => TooLong(Path.GetRelativePath(Repository.Root.FullName, f.FullName), File.ReadLines(f.FullName))).ShouldBeEmpty();
    }

    [Fact]
    public void A_longer_line_would_be_found() =>
        TooLong("A.cs", [new string('x', Longest), new string('x', Longest + 1)]).ShouldBe(["A.cs:2"]);

    private static IEnumerable<string> TooLong(string name, IEnumerable<string> lines) =>
        lines.Select((line, i) => (line, number: i + 1)).Where(l => l.line.Length > Longest).Select(l => $"{name}:{l.number}");
}
