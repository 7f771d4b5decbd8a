using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.History;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>The rows of one table of the historic data set, word for word.</summary>
/// <param name="Table">The table.</param>
/// <param name="SourceKind">Only those published there.</param>
/// <param name="Page">Which page.</param>
public sealed record ListHistoricRecords(string Table, SourceKind? SourceKind, Page Page) : IQuery<PageOf<HistoricRecordRow>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);

    /// <inheritdoc />
    public static IOrders Orders => ListHistoricRecordsHandler.Orders;
}

/// <summary>One row.</summary>
public sealed record HistoricRecordRow(string Table, string Key, SourceKind SourceKind, JsonElement Values);

internal sealed class ListHistoricRecordsHandler(ISecretariatDb db) : IQueryHandler<ListHistoricRecords, PageOf<HistoricRecordRow>>
{
    internal static readonly Orders<HistoricRecord> Orders = Orders<HistoricRecord>.Usually("key", r => r.Key).ById("key");

    public async Task<Result<PageOf<HistoricRecordRow>>> Handle(ListHistoricRecords query, CancellationToken ct)
    {
        if (!HistoricTables.Names.Contains(query.Table)) return AccessErrors.NoSuchThing;
        var records = db.HistoricRecords.AsNoTracking().Where(r => r.Table == query.Table && (query.SourceKind == null || r.SourceKind == query.SourceKind));
        return (await Orders.Read(records, query.Page, r => r, ct)).Match<Result<PageOf<HistoricRecordRow>>>(page => page.Told(Row), error => error);
    }

    private static HistoricRecordRow Row(HistoricRecord r) => new(r.Table, r.Key, r.SourceKind, JsonSerializer.Deserialize<JsonElement>(r.Values));
}
