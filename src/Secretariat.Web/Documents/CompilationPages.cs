using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Documents;
using Secretariat.Application.Meetings;
using Secretariat.Application.Runs;
using Secretariat.Domain.Documents;

namespace Secretariat.Web.Documents;

internal sealed class CompilationPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/papers/compilations", List);
        pages.MapPost("/meetings/{id:guid}/papers/compilations", Compile);
    }

    private static async Task<IResult> List(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new ListCompilations(new(id), visit.AskedPage<ListCompilations>()))).TryGet(out var rows, out refusal))
            return visit.Refuse(refusal);
        Dictionary<Guid, RunDetail> running = [];
        foreach (var begun in rows.Items.Where(c => c.Status is CompilationStatus.Begun))
        {
            if ((await visit.Ask(new GetRun(new(begun.RunId)))).TryGet(out var run, out _)) running[begun.Id] = run;
        }

        return visit.Show<CompilationListPage>(new { Meeting = meeting, Rows = rows, Running = running });
    }

    private static Task<IResult> Compile(Visit visit, Guid id) => visit.Act(
        new CompilePapers(new(id), new PaperSelection(visit.TextOrNull("Kind") is null ? [] : [visit.Choice<DocumentKind>("Kind")],
            visit.TextOrNull("Language") is { } language ? [language] : [], [], [])),
        _ => $"/meetings/{id}/papers/compilations", begun => $"{Words.Count(begun.Papers, "paper is", "papers are")} checked and bound. "
            + "Load this page again to see how far it has come.", () => List(visit, id), id);
}
