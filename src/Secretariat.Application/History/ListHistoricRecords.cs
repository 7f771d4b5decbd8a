using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>The rows of one table of the historic data set, word for word.</summary>
/// <param name="Table">The table.</param>
/// <param name="SourceKind">Only those published there.</param>
/// <param name="Page">Which page.</param>
public sealed record ListHistoricRecords(string Table, SourceKind? SourceKind, Page Page) : IQuery<PageOf<HistoricRecordRow>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>One row.</summary>
public sealed record HistoricRecordRow(string Table, string Key, SourceKind SourceKind, JsonElement Values);

internal sealed class ListHistoricRecordsHandler(ISecretariatDb db) : IQueryHandler<ListHistoricRecords, PageOf<HistoricRecordRow>>
{
    public async Task<Result<PageOf<HistoricRecordRow>>> Handle(ListHistoricRecords query, CancellationToken ct)
    {
        var records = db.HistoricRecords.AsNoTracking().Where(r => r.Table == query.Table && (query.SourceKind == null || r.SourceKind == query.SourceKind));
        if (query.Page.Key() is [var last]) records = records.Where(r => string.Compare(r.Key, last) > 0);
        var rows = await records.OrderBy(r => r.Key).Take(query.Page.Take + 1).ToListAsync(ct);
        return rows.Select(r => new HistoricRecordRow(r.Table, r.Key, r.SourceKind, JsonSerializer.Deserialize<JsonElement>(r.Values))).ToList()
            .ToPage(query.Page, r => [r.Key]);
    }
}
