using System.Text.RegularExpressions;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf.Tests;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Documents.Tests;

/// <summary>What a protocol officer checks before a paper leaves; each guard says what is wrong, or nothing.</summary>
internal static partial class Guards
{
    /// <summary>Sound to qpdf, every font embedded as a subset with Unicode values, fit for the archive and accessible as far as a machine can tell.</summary>
    public static List<string> Soundness(Paper paper)
    {
        List<string> complaints = [.. Tool.IncompleteFonts(paper.Bytes)];
        if (Tool.Complaints(paper.Bytes) is { Length: > 0 } complaint) return [.. complaints, complaint];
        return [.. complaints, .. Preflight.Findings(paper.Bytes), .. Accessibility.Findings(paper.Bytes)];
    }

    /// <summary>Texts that are absent, or stand before one that should come earlier.</summary>
    public static List<string> OutOfOrder(Paper paper, IEnumerable<string> texts)
    {
        var read = Tool.Squeeze(Tool.Text(paper.Bytes));
        List<string> complaints = [];
        var place = 0;
        foreach (var text in texts)
        {
            var found = read.IndexOf(Tool.Squeeze(text), place, StringComparison.Ordinal);
            if (found < 0) complaints.Add(text);
            else place = found;
        }

        return complaints;
    }

    /// <summary>Fields that nobody filled in.</summary>
    public static List<string> Placeholders(Paper paper) => [.. Placeholder().Matches(Tool.Text(paper.Bytes)).Select(static m => m.Value)];

    /// <summary>Pages on which one of the lines stands; a block is whole when it is one page.</summary>
    public static List<int> PagesOf(Paper paper, params IReadOnlyList<string> lines)
    {
        List<int> pages = [];
        for (var page = 1; page <= paper.Pages; page++)
        {
            var read = Tool.Squeeze(Tool.Text(paper.Bytes, page));
            if (lines.Any(line => read.Contains(Tool.Squeeze(line), StringComparison.Ordinal))) pages.Add(page);
        }

        return pages;
    }

    /// <summary>Pages on which the head of the table is missing.</summary>
    public static List<int> PagesWithoutHead(Paper paper, string head) => [.. Enumerable.Range(1, paper.Pages).Except(PagesOf(paper, head))];

    /// <summary>Lines that should be on the page of a closing block, and are not.</summary>
    public static List<string> Lonely(Paper paper, string block, params IReadOnlyList<string> company)
    {
        var page = PagesOf(paper, block)[^1];
        return [.. company.Where(line => !PagesOf(paper, line).Contains(page))];
    }

    /// <summary>The size in which a word is set where it first stands.</summary>
    public static double SizeOf(Paper paper, string word)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        return document.GetPages().SelectMany(static p => p.GetWords()).First(w => w.Text == word).Letters[0].PointSize;
    }

    /// <summary>Words of the first or second person.</summary>
    public static List<string> FirstPerson(Paper paper) => [.. Person().Matches(Tool.Text(paper.Bytes)).Select(static m => m.Value)];

    [GeneratedRegex(@"\{\{|\}\}|\[(?!\.\.\.\])[^\]]*\]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|[Mm]y|us|me)\b")]
    private static partial Regex Person();
}
