using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Shared.Lists;

/// <summary>What is shown of a list as a file: every row under its filters, in its order and columns, read page by page as the page reads it.</summary>
internal static class ListFiles
{
    /// <summary>How many rows a file holds; one that would hold more says so in its last row.</summary>
    internal const int Most = 20_000;

    /// <summary>The file that was asked for, or the refusal that the page of the list would meet.</summary>
    /// <param name="visit">Who asks, and what the address says.</param>
    /// <param name="list">The list.</param>
    /// <param name="of">Of which meeting; empty for a list of the dialogue.</param>
    /// <param name="ask">Reads a page of the rows.</param>
    public static async Task<IResult> Answer<TRow>(Visit visit, ListOf<TRow> list, string of, Func<Page, Task<Result<PageOf<TRow>>>> ask)
    {
        var sort = visit.Asked(ListNames.Sort) is { } wanted && list.Orders?.Names.Contains(wanted) is true ? wanted : null;
        if (!(await ask(new Page(Page.MaxSize, null, sort))).TryGet(out var page, out var refusal)) return visit.Refuse(refusal);
        List<TRow> rows = [.. page.Items];
        while (page.Next is not null && rows.Count < Most)
        {
            if (!(await ask(new Page(Math.Min(Page.MaxSize, Most - rows.Count), page.Next, sort))).TryGet(out page, out refusal)) return visit.Refuse(refusal);
            rows.AddRange(page.Items);
        }

        List<Part<TRow>> parts = [.. list.Shown(visit).SelectMany(c => c.Parts.Prepend(c.Main))];
        List<string> head = [.. parts.Select(p => p.InFile)];
        List<IReadOnlyList<object?>> cells = [.. rows.Select(row => (IReadOnlyList<object?>)[.. parts.Select(p => p.Value(row))])];
        if (page.Next is not null) cells.Add([$"This file ends at {Words.Count(Most, "row")}; the list goes on. Narrow it down.",
            .. Enumerable.Repeat<object?>(null, parts.Count - 1)]);
        var name = FileNames.Of(list.Title, of, visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return visit.Asked("format") is "xlsx"
            ? visit.File(Workbook.Write(list.Title, head, cells), Workbook.MediaType, $"{name}.xlsx")
            : visit.File(Encoding.UTF8.GetBytes(Csv.Write(head, cells.Select(row => row.Select(ListText.InCsv)))), "text/csv; charset=utf-8", $"{name}.csv");
    }
}
