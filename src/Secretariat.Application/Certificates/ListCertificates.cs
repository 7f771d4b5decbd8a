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

/// <summary>The certificates of a meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Status">Only those that are worth this.</param>
/// <param name="CorrectionRequested">Only those whose holder asked for another spelling.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Search">Part of the holder's name or of the serial.</param>
public sealed record ListCertificates(MeetingId MeetingId, CertificateStatus? Status, bool CorrectionRequested, Page Page, string? Search = null)
    : IQuery<PageOf<CertificateRow>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListCertificatesHandler.Orders;
}

/// <summary>A certificate in a list.</summary>
public sealed record CertificateRow(
    CertificateId Id, long Version, RegistrationId RegistrationId, string Serial, string Holder, string? Delegation, CertificateKind Kind,
    CertificateStatus Status,
    DateTimeOffset IssuedAt,
    DateTimeOffset? EndedAt, string? RequestedName, IssuedDocumentId DocumentId) : IVersioned;

internal sealed class ListCertificatesHandler(ISecretariatDb db) : IQueryHandler<ListCertificates, PageOf<CertificateRow>>
{
    /// <summary>Holders stand under their family name, as in every list of persons.</summary>
    internal static readonly Orders<Held> Orders = Orders<Held>.Usually("-issuedAt", h => h.Certificate.Id)
        .By("issuedAt", h => h.Certificate.IssuedAt)
        .By("holder", h => EF.Functions.Collate(h.FamilyName, Alphabet.Collation), h => EF.Functions.Collate(h.GivenNames, Alphabet.Collation))
        .By("delegation", h => EF.Functions.Collate(h.Delegation.StartsWith("the ") ? h.Delegation.Substring(4) : h.Delegation, Alphabet.Collation),
            h => EF.Functions.Collate(h.FamilyName, Alphabet.Collation))
        .ByOptional("endedAt", h => h.Certificate.EndedAt);

    public async Task<Result<PageOf<CertificateRow>>> Handle(ListCertificates query, CancellationToken ct)
    {
        var certificates = db.Certificates.AsNoTracking().Where(c => c.MeetingId == query.MeetingId);
        if (query.Status is { } status) certificates = certificates.Where(c => c.Status == status);
        var serial = CertificateSerial.PartOf(query.Search);
        if (serial is not null) certificates = certificates.WithSerial(serial);
        if (query.CorrectionRequested) certificates = certificates.Where(c => c.RequestedCorrection != null && c.CurrentFor != null);
        var rows = certificates
            .Join(db.Registrations, c => c.RegistrationId, r => r.Id, (c, r) => new { Certificate = c, Holder = r })
            .Join(db.Delegations, h => h.Holder.DelegationId, d => d.Id, (h, d) => new Held
            {
                Certificate = h.Certificate,
                FamilyName = h.Holder.FamilyName,
                GivenNames = h.Holder.GivenNames,
                NameInOwnScript = h.Holder.NameInOwnScript,
                Delegation = d.ParticipantName,
            });
        if (serial is null) rows = rows.WithWords(query.Search, h => h.GivenNames, h => h.FamilyName, h => h.NameInOwnScript, h => h.Delegation);
        // Certificates speak many languages; their list speaks that of whoever keeps it.
        return (await Orders.Read(rows, query.Page, h => new { h.Certificate, h.Delegation }, ct)).Match<Result<PageOf<CertificateRow>>>(
            page => page.Told(h => Row(h.Certificate) with { Delegation = h.Certificate.Content.Holder.Delegation is null ? null : h.Delegation }),
            error => error);
    }

    internal sealed class Held
    {
        public required Certificate Certificate { get; init; }

        public required string FamilyName { get; init; }

        public required string GivenNames { get; init; }

        public required string? NameInOwnScript { get; init; }

        public required string Delegation { get; init; }
    }

    internal static CertificateRow Row(Certificate c) =>
        new(c.Id, c.Version, c.RegistrationId, c.Serial.Text, c.Content.Holder.PrintedName ?? "", c.Content.Holder.Delegation, c.Kind, c.Status,
        c.IssuedAt, c.EndedAt, c.RequestedCorrection?.PrintedName, c.DocumentId);
}

internal static class CertificatesBySerial
{
    /// <summary>Those whose serial holds what was typed.</summary>
    internal static IQueryable<Certificate> WithSerial(this IQueryable<Certificate> certificates, string part) =>
        certificates.Where(c => ((string)(object)c.Serial).Contains(part));
}
