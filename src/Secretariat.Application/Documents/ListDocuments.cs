using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>The papers of a meeting, newest first; delegations and chairs see those that are for all delegations.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Kind">Only papers of this kind.</param>
public sealed record ListDocuments(MeetingId MeetingId, Page Page, DocumentKind? Kind = null) : IQuery<PageOf<DocumentLine>>
{
    /// <inheritdoc />
    public AccessRule Access =>
        AccessRule.ToMeeting(MeetingId, Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System, Role.Chair, Role.FocalPoint, Role.Delegate);
}

/// <summary>A paper in a list.</summary>
public sealed record DocumentLine(
    Guid Id, DocumentKind Kind, string? Symbol, string Title, string FileName, string Language, Distribution Distribution, int Pages, int Size, string Sha256,
    DateTimeOffset IssuedAt);

internal sealed class ListDocumentsHandler(ISecretariatDb db, IAccessPolicy policy, ICurrentUser user) : IQueryHandler<ListDocuments, PageOf<DocumentLine>>
{
    public async Task<Result<PageOf<DocumentLine>>> Handle(ListDocuments query, CancellationToken ct)
    {
        var papers = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == query.MeetingId);
        if (await policy.Ask(AccessRule.ToMeeting(query.MeetingId, AccessRule.Secretariat), user.Actor, ct) is not Verdict.Allowed)
            papers = papers.Where(d => d.Distribution == Distribution.Public || d.Distribution == Distribution.Limited);
        if (query.Kind is { } kind) papers = papers.Where(d => d.Kind == kind);
        if (query.Page.Key() is [var after] && Guid.TryParse(after, out var last)) papers = papers.Where(d => (Guid)(object)d.Id < last);

        var rows = await papers.OrderByDescending(d => d.Id).Take(query.Page.Take + 1)
            .Select(d => new DocumentLine(d.Id.Value, d.Kind, d.Symbol, d.Title, d.FileName, d.Language, d.Distribution, d.Pages, d.Size, d.Sha256, d.IssuedAt))
                .ToListAsync(ct);
        return rows.ToPage(query.Page, d => [d.Id.ToString()]);
    }
}
