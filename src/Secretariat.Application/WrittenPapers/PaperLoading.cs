using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.WrittenPapers;

internal static class PaperLoading
{
    /// <summary>The paper of a meeting in the version the actor saw.</summary>
    internal static async Task<Result<WrittenPaper>> PaperOf(
        this ISecretariatDb db, MeetingId meeting, WrittenPaperKind kind, long? version, CancellationToken ct)
    {
        if (await db.WrittenPapers.SingleOrDefaultAsync(p => p.MeetingId == meeting && p.Kind == kind, ct) is not { } found) return AccessErrors.NoSuchThing;
        return version is { } expected && expected != found.Version ? new StaleVersion(expected, found.Version) : found;
    }

    internal static MeetingBusiness Business(this WrittenPaperKind kind) =>
        kind is WrittenPaperKind.LogisticsNote ? MeetingBusiness.LogisticsNotes : MeetingBusiness.Reports;

    internal static DocumentKind DocumentKind(this WrittenPaperKind kind) =>
        kind is WrittenPaperKind.LogisticsNote ? Domain.Documents.DocumentKind.LogisticsNote : Domain.Documents.DocumentKind.MeetingReport;
}
