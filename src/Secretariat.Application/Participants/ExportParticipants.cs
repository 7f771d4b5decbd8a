using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Who takes part on a day, as a table for a spreadsheet.</summary>
/// <param name="Filter">Which of them.</param>
public sealed record ExportParticipants(ParticipantFilter Filter) : IQuery<CsvExport>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

internal sealed class ExportParticipantsHandler(ISecretariatDb db) : IQueryHandler<ExportParticipants, CsvExport>
{
    private static readonly string[] Head = ["code", "alpha3", "name", "kind", "takes_part_as", "from", "until", "confidence"];

    public async Task<Result<CsvExport>> Handle(ExportParticipants query, CancellationToken ct)
    {
        var rows = await db.ParticipantsOn(query.Filter).OrderBy(r => r.SortText).ThenBy(r => r.Participant.Code).Select(ParticipantQueries.Row)
            .ToListAsync(ct);
        var cells = rows.Select(r => new[]
        {
            r.Code, r.Alpha3, r.Name, r.Kind.ToString(), r.TakesPartAs.ToString(), r.From, r.Until, r.Confidence.ToString(),
        });
        return new CsvExport($"participants-{query.Filter.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv", Csv.Write(Head, cells));
    }
}
