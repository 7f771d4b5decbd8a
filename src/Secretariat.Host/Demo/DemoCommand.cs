using System.CommandLine;
using Secretariat.Host.Commands;

namespace Secretariat.Host.Demo;

/// <summary><c>demo</c>: plays one whole meeting on an empty private database.</summary>
internal static class DemoCommand
{
    internal static Command Create()
    {
        var output = new Option<DirectoryInfo>("--out") { Description = "Where every paper, mail and calendar entry is left.", Required = true };
        var command = new Command("demo", "Plays one whole meeting through the public API, one line per step with what it proves.") { output };
        command.SetAction(async (parsed, ct) =>
        {
            if (!DemoPlay.CanReadPapers())
                return Shared.Refuse("The demo reads its papers back with pdftotext. Please install it first (Debian: apt-get install poppler-utils).");

            var folder = parsed.GetValue(output)!.FullName;
            if (!MakeRoom(folder)) return Shared.Refuse($"{folder} holds other files. Name an empty folder, or one that an earlier play filled.");
            try
            {
                await using var stage = await DemoStage.SetAsync(folder, DemoPlay.Start, ct);
                await new DemoPlay(stage, Console.Out).PlayAsync();
                Console.WriteLine($"All papers, mails and calendar entries are in {folder}.");
                return 0;
            }
            catch (DemoFailedException e)
            {
                Console.Error.WriteLine($"The play stopped: {e.Message}");
                return 1;
            }
        });
        return command;
    }

    /// <summary>Empties the folder of an earlier play, which is known by its mark; false where it holds anything else.</summary>
    private static bool MakeRoom(string folder)
    {
        var mark = Path.Combine(folder, ".secretariat-demo");
        if (File.Exists(mark)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any()) return false;
        File.WriteAllText(mark, "");
        return true;
    }
}
