using System.Diagnostics;
using System.Globalization;

namespace Secretariat.Host.Tests;

/// <summary>The demonstration as somebody meets it who types the command.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("secretariat-demo-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_whole_meeting_plays_to_its_end_and_leaves_its_papers()
    {
        var (code, printed, told) = await Demo();

        code.ShouldBe(0, $"{printed}\n{told}");
        told.ShouldBeEmpty();
        var lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[^1].ShouldBe($"All papers, mails and calendar entries are in {_folder.FullName}.");
        var steps = lines.Where(line => line.Length > 3 && char.IsAsciiDigit(line[2]) && line[3] == ' ').ToList();
        steps.Select(line => int.Parse(line.AsSpan(0, 3), CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, steps.Count));
        steps[^1].ShouldContain("audit", Case.Insensitive);
        _folder.EnumerateFiles("*.pdf", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_as_it_is()
    {
        var mine = Path.Combine(_folder.FullName, "mine.txt");
        await File.WriteAllTextAsync(mine, "not of the demonstration", TestContext.Current.CancellationToken);

        var (code, _, told) = await Demo();

        code.ShouldBe(1);
        told.Trim().ShouldBe($"{_folder.FullName} holds other files. Name an empty folder, or one that an earlier play filled.");
        _folder.EnumerateFileSystemInfos().Select(entry => entry.FullName).ShouldBe([mine]);
    }

    private async Task<(int Code, string Printed, string Told)> Demo()
    {
        var ct = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "secretariat.dll"), "demo", "--out", _folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var demo = Process.Start(start)!;
        var (told, printed) = (demo.StandardError.ReadToEndAsync(ct), demo.StandardOutput.ReadToEndAsync(ct));
        await demo.WaitForExitAsync(ct);
        return (demo.ExitCode, await printed, await told);
    }
}
