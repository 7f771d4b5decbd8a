using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>How a table leaves the house.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>One JSON array.</summary>
    Json,
}

/// <summary>The audit as a file, oldest first: what the list shows under the same filter, whole (study S23, AC1).</summary>
/// <param name="Filter">Which entries.</param>
/// <param name="Format">As a table for a spreadsheet, or as JSON.</param>
public sealed record ExportAudit(AuditFilter Filter, ExportFormat Format) : IQuery<StreamedExport>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);
}

internal sealed class ExportAuditValidator : AbstractValidator<ExportAudit>
{
    public ExportAuditValidator() => RuleFor(q => q.Filter).SetValidator(new AuditFilterValidator());
}

internal sealed class ExportAuditHandler(IAuditReader audit, TimeProvider clock) : IQueryHandler<ExportAudit, StreamedExport>
{
    private static readonly string[] Columns = ["sequence", "at", "actor", "on_behalf_of", "act", "reason", "changes"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<Result<StreamedExport>> Handle(ExportAudit query, CancellationToken ct)
    {
        var day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var entries = audit.Entries(query.Filter).OrderBy(e => e.Sequence).AsAsyncEnumerable();
        return Task.FromResult<Result<StreamedExport>>(query.Format is ExportFormat.Csv
            ? new StreamedExport($"audit-{day}.csv", "text/csv", AsTable(entries, ct))
            : new StreamedExport($"audit-{day}.json", "application/json", AsJson(entries, ct)));
    }

    private static async IAsyncEnumerable<string> AsTable(IAsyncEnumerable<AuditEntry> entries, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return Csv.Line(Columns);
        await foreach (var e in entries.WithCancellation(ct))
            yield return Csv.Line(
                e.Sequence.ToString(CultureInfo.InvariantCulture), e.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), e.Actor, e.OnBehalfOf, e.Act,
                e.Reason, e.Changes);
    }

    private static async IAsyncEnumerable<string> AsJson(IAsyncEnumerable<AuditEntry> entries, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return "[";
        var separator = "\n";
        await foreach (var e in entries.WithCancellation(ct))
        {
            var entry = new StringBuilder(separator).Append(JsonSerializer.Serialize(
                new { e.Sequence, e.At, e.Actor, e.OnBehalfOf, e.Act, e.Reason, Changes = JsonDocument.Parse(e.Changes).RootElement }, Json));
            yield return entry.ToString();
            separator = ",\n";
        }

        yield return "\n]\n";
    }
}
