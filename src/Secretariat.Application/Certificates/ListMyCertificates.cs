using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>The certificates of one delegate, the current one first.</summary>
public sealed record ListMyCertificates(RegistrationId RegistrationId) : IQuery<IReadOnlyList<MyCertificate>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.Delegate]);
}

/// <summary>A certificate as its holder sees it.</summary>
/// <param name="Id">The certificate.</param>
/// <param name="Serial">Its number.</param>
/// <param name="Holder">The name on it.</param>
/// <param name="Kind">What it attests.</param>
/// <param name="Event">What it is for.</param>
/// <param name="Status">What it is worth.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="MayRequestCorrection">Whether the one request for another spelling is still open.</param>
/// <param name="RequestedName">The spelling asked for.</param>
/// <param name="IsInOwnScript">Whether it is in a language that prints the name as its bearer writes it.</param>
public sealed record MyCertificate(
    CertificateId Id, string Serial, string Holder, CertificateKind Kind, string Event, CertificateStatus Status, DateTimeOffset IssuedAt,
    bool MayRequestCorrection,
    string? RequestedName, bool IsInOwnScript);

internal sealed class ListMyCertificatesHandler(ISecretariatDb db) : IQueryHandler<ListMyCertificates, IReadOnlyList<MyCertificate>>
{
    public async Task<Result<IReadOnlyList<MyCertificate>>> Handle(ListMyCertificates query, CancellationToken ct)
    {
        var rows = await db.Certificates.AsNoTracking().Where(c => c.RegistrationId == query.RegistrationId).OrderByDescending(c => c.IssuedAt).ToListAsync(ct);
        var holder = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.RegistrationId, ct);
        return rows.ConvertAll(c => new MyCertificate(c.Id, c.Serial.Text, c.Content.Holder.PrintedName ?? "", c.Kind, c.Content.EventTitle, c.Status,
            c.IssuedAt,
            c.Status is CertificateStatus.Issued && !c.CorrectionUsed, c.RequestedCorrection?.PrintedName,
            holder!.IsInOwnScript(Language.Of(c.Content.Language))));
    }
}
