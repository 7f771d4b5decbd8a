using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>The certificates of a meeting, newest first.</summary>
public sealed record ListCertificates(MeetingId MeetingId, CertificateStatus? Status, bool CorrectionRequested, Page Page) : IQuery<PageOf<CertificateRow>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>A certificate in a list.</summary>
public sealed record CertificateRow(
    CertificateId Id, long Version, RegistrationId RegistrationId, string Serial, string Holder, string? Delegation, CertificateStatus Status,
    DateTimeOffset IssuedAt,
    DateTimeOffset? EndedAt, string? RequestedName, IssuedDocumentId DocumentId) : IVersioned;

internal sealed class ListCertificatesHandler(ISecretariatDb db) : IQueryHandler<ListCertificates, PageOf<CertificateRow>>
{
    public async Task<Result<PageOf<CertificateRow>>> Handle(ListCertificates query, CancellationToken ct)
    {
        var certificates = db.Certificates.AsNoTracking().Where(c => c.MeetingId == query.MeetingId);
        if (query.Status is { } status) certificates = certificates.Where(c => c.Status == status);
        if (query.CorrectionRequested) certificates = certificates.Where(c => c.RequestedCorrection != null && c.CurrentFor != null);
        if (query.Page.Key() is [var at, var id] && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var issuedAt)
            && Guid.TryParse(id, out var last))
            certificates = certificates.Where(c => c.IssuedAt < issuedAt || (c.IssuedAt == issuedAt && ((Guid)(object)c.Id).CompareTo(last) < 0));

        var rows = await certificates.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).Take(query.Page.Take + 1).ToListAsync(ct);
        return rows.ConvertAll(Row).ToPage(query.Page, r => [r.IssuedAt.ToString("O", CultureInfo.InvariantCulture), r.Id.Value.ToString()]);
    }

    internal static CertificateRow Row(Certificate c) =>
        new(c.Id, c.Version, c.RegistrationId, c.Serial.Text, c.Content.Holder.PrintedName ?? "", c.Content.Holder.Delegation, c.Status,
        c.IssuedAt, c.EndedAt, c.RequestedCorrection?.PrintedName, c.DocumentId);
}
