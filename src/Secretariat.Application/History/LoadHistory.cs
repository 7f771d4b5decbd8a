using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>Loads the historic data set: whatever is not there yet, by its natural key. A second load changes nothing.</summary>
public sealed record LoadHistory : ICommand<HistoryLoaded>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

/// <summary>How much a load added.</summary>
/// <param name="Records">Rows kept word for word.</param>
/// <param name="Facts">Participants, intervals, bodies, terms, meetings, claims made from them.</param>
public sealed record HistoryLoaded(int Records, int Facts);

internal sealed class LoadHistoryHandler(ISecretariatDb db) : ICommandHandler<LoadHistory, HistoryLoaded>
{
    public async Task<Result<HistoryLoaded>> Handle(LoadHistory command, CancellationToken ct)
    {
        var records = await HistoricRegisters.LoadRecords(db, ct);
        var facts = await HistoricRegisters.LoadRegisters(db, ct);
        var participants = new HistoricParticipants(db);
        facts += await participants.Load(ct);
        var bodies = new HistoricBodies(db, participants.Ids);
        facts += await bodies.Load(ct);
        facts += await HistoricRegisters.LoadMeetings(db, bodies.Ids, ct);
        return new HistoryLoaded(records, facts);
    }
}
