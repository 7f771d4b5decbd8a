using System.IO.Compression;

namespace Secretariat.Host.Demo;

/// <summary>The papers of the meeting bound together: for the secretariat's shelf, and for whoever reads them at the table.</summary>
internal sealed partial class DemoPlay
{
    private async Task BindThePapers()
    {
        foreach (var language in InTwoLanguages)
        {
            var begun = (await _officer.Post($"meetings/{_meeting}/compilations", new { languages = new[] { language } }))!;
            var (compilation, papers) = ($"compilations/{Id(begun["compilationId"])}", (int)begun["papers"]!);
            await Finished(Id(begun["runId"]), papers);
            await DemoStage.Until("the booklet", async () => (string?)(await _officer.Get(compilation))["status"] == "bound");
            await Keep($"booklets/papers of the meeting {language}.pdf", await _officer.Download($"{compilation}/booklet"));
            var folder = await _officer.Download($"{compilation}/archive");
            await Keep($"booklets/papers of the meeting {language}.zip", folder);
            using var archive = new ZipArchive(new MemoryStream(folder));
            Expect(archive.Entries.Count == papers, $"{archive.Entries.Count} of {papers} papers are in the folder.");
            Step($"Bind the papers, {language}", $"{papers} papers in one booklet with contents and bookmarks, and in one folder as they were issued");
        }

        foreach (var (reader, who) in new[] { ("officer", _officer), ("chair", _chair) })
            foreach (var language in InTwoLanguages)
                await Keep($"booklets/board book of the {reader} {language}.pdf", await who.Download($"meetings/{_meeting}/board-book?language={language}"));
        Step("Make board books", "each reader's own: the last revision of every paper they may read, in their language where it has one");
    }

    private async Task Keep(string file, byte[] bytes)
    {
        var path = Path.Combine(stage.Output, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes);
    }
}
