using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>The meetings of the past that sources name, in the order of their dates.</summary>
/// <param name="BodyId">Only those of this body.</param>
/// <param name="WithExternal">Also those known from pages outside the publication.</param>
public sealed record ListHistoricMeetings(BodyId? BodyId, bool WithExternal) : IQuery<HistoricMeetings>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>Meetings of the past.</summary>
public sealed record HistoricMeetings(IReadOnlyList<HistoricMeetingRow> Items);

/// <summary>One meeting of the past.</summary>
public sealed record HistoricMeetingRow(
    Guid Id, string Key, string BodyCode, int? Ordinal, string Title, string Held, string? City, string? CountryCode, string? Host, string? CoOrganisers,
    string? Modality, Confidence Confidence, bool Planned, SourceKind SourceKind, IReadOnlyList<SourceRef> Sources, string? Note);

internal sealed class ListHistoricMeetingsHandler(ISecretariatDb db) : IQueryHandler<ListHistoricMeetings, HistoricMeetings>
{
    public async Task<Result<HistoricMeetings>> Handle(ListHistoricMeetings query, CancellationToken ct)
    {
        var meetings = await db.HistoricMeetings.AsNoTracking()
            .Where(m => query.BodyId == null || m.BodyId == query.BodyId)
            .Where(m => query.WithExternal || m.SourceKind != SourceKind.External).ToListAsync(ct);
        return new HistoricMeetings(meetings.OrderBy(m => m.Held).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => new HistoricMeetingRow(
            m.Id.Value, m.Key, m.BodyCode, m.Ordinal, m.Title, m.Held.Edtf, m.City, m.CountryCode, m.Host, m.CoOrganisers, m.Modality, m.Confidence, m.Planned,
            m.SourceKind, m.Sources, m.Note)).ToList());
    }
}
