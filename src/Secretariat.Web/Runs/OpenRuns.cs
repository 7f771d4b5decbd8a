using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;

namespace Secretariat.Web.Runs;

internal static class OpenRuns
{
    /// <summary>The runs of a meeting that are under way or held back; none for those who may not know of them.</summary>
    internal static async Task<IReadOnlyList<RunDetail>> Of(Visit visit, MeetingId meeting, RunKind? kind = null)
    {
        List<RunDetail> open = [];
        foreach (var status in (RunStatus[])[RunStatus.Running, RunStatus.Paused])
        {
            foreach (var line in (await visit.Ask(new ListRuns(new Page(5), status, meeting, kind))).Match(r => r.Items, _ => []))
            {
                if ((await visit.Ask(new GetRun(new(line.Id)))).TryGet(out var run, out _)) open.Add(run);
            }
        }

        return open;
    }
}
