using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Runs;

internal sealed class RunStarter(SecretariatDbContext db, ICurrentUser user, TimeProvider clock) : IRuns
{
    public RunId Start(RunKind kind, string title, MeetingId? meeting, IReadOnlyList<RunItem> items)
    {
        var now = clock.GetUtcNow();
        var run = Run.Start(kind, title, meeting, items.Count, Cause.Of(user.Actor), now);
        db.Runs.Add(run);
        db.RunSteps.AddRange(items.Select((item, i) =>
            RunStep.Of(run, i + 1, item.Key, item.Label, CommandJson.NameOf(item.Command), CommandJson.Write(item.Command), now)));
        return run.Id;
    }
}
