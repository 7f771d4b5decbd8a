using System.Diagnostics;
using System.Globalization;
using System.Text;
using MimeKit;
using Secretariat.Infrastructure.Audit;

namespace Secretariat.Host.Demo;

/// <summary>What an outsider would check at the end: the papers say what they should, the calendar entries are there, the audit chain is whole.</summary>
internal sealed partial class DemoPlay
{
    private static readonly string[] Placeholders = ["{{", "}}", "[name]", "TODO", "Lorem"];

    private async Task CheckThePapers()
    {
        var entries = 0;
        Directory.CreateDirectory(Path.Combine(stage.Output, "calendar"));
        foreach (var mail in MailFiles())
            foreach (var part in mail.BodyParts.OfType<TextPart>().Where(p => p.ContentType.IsMimeType("text", "calendar")).Take(1))
                await File.WriteAllTextAsync(Path.Combine(stage.Output, "calendar", $"{mail.To.Mailboxes.First().Address} {++entries:000}.ics"),
                    part.Text.ReplaceLineEndings("\r\n"));
        Step("Take the calendar entries out of the mails", $"{entries} .ics files");

        var papers = Directory.GetFiles(stage.Output, "*.pdf", SearchOption.AllDirectories);
        var texts = papers.ToDictionary(paper => paper, Read);
        foreach (var (paper, text) in texts)
        {
            Expect(text.Length > 100, $"{Path.GetFileName(paper)} says nothing.");
            Expect(Placeholders.FirstOrDefault(p => text.Contains(p, StringComparison.Ordinal)) is not { } left,
                $"{Path.GetFileName(paper)} has a placeholder left.");
        }

        var present = _delegates.Where(d => !_absent.Contains(d.Name)).ToList();
        foreach (var (ofThem, named) in new[]
        {
            ("list of participants provisional.pdf", _delegates), ("list of participants final.pdf", present), ("confirmations", _delegates),
            ("certificates", present),
        })
        {
            var on = Squeeze(string.Concat(texts.Where(t => t.Key.EndsWith(ofThem, StringComparison.Ordinal)
                || Path.GetFileName(Path.GetDirectoryName(t.Key)) == ofThem).Select(t => t.Value)));
            // What is made out to somebody names them in the letters of their language; lists in English have the names of the passports.
            var personal = !ofThem.EndsWith(".pdf", StringComparison.Ordinal);
            var missing = named.Where(d => !on.Contains(Squeeze(d.Name), StringComparison.Ordinal)
                && !(personal && d.InOwnScript is { } own && on.Contains(Squeeze(own), StringComparison.Ordinal))).Select(d => d.Name).ToList();
            Expect(missing.Count == 0, $"{missing.Count} names are missing from {ofThem}: {string.Join("; ", missing.Take(5))}");
        }

        var list = Squeeze(texts.First(t => t.Key.EndsWith("list of participants final.pdf", StringComparison.Ordinal)).Value);
        Expect(_absent.All(name => !list.Contains(Squeeze(name), StringComparison.Ordinal)), "Who never came is on the final list.");
        var names = _participants.Values.Select(p => (string)p["name"]!).Where(n => n is "Tajikistan" or "Türkiye" or "Turkmenistan").ToList();
        var (first, last) = (list.IndexOf(Squeeze("Tajikistan"), StringComparison.Ordinal), list.IndexOf(Squeeze("Turkmenistan"), StringComparison.Ordinal));
        Expect(names.Count == 3 && first >= 0 && first < last, "The list of participants is not in alphabetical order.");
        Step("Read the papers as a stranger would",
            $"{papers.Length} papers, every one of {_delegates.Count} names on list, confirmation and certificate, no placeholder");
    }

    private async Task CloseTheBooks()
    {
        var finding = await AuditVerifier.FirstAlteredAsync(stage.AsApplication);
        Expect(finding is null, $"The audit chain is broken: {finding}");
        Step("Verify the audit", "the chain is whole: who, on whose behalf, when, why, before and after");
    }

    /// <summary>Whether this machine can read papers back, without which nothing is proved.</summary>
    internal static bool CanReadPapers() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    private static string Read(string paper)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", paper, "-"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var text = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        Expect(reader.ExitCode == 0, $"pdftotext cannot read {Path.GetFileName(paper)}.");
        return text;
    }

    /// <summary>
    /// Without white space, marks of direction, and hyphens, which pdftotext drops at the end of a line: where a name breaks is the paper's affair.
    /// </summary>
    private static string Squeeze(string text) =>
        string.Concat(text.Normalize().Where(c => !char.IsWhiteSpace(c) && c != '-' && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format));
}
