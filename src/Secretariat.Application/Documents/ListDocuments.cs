using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>The papers of a meeting; delegations and chairs see those that are for all delegations.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Kind">Only papers of this kind.</param>
/// <param name="Language">Only papers in this language.</param>
public sealed record ListDocuments(MeetingId MeetingId, Page Page, DocumentKind? Kind = null, string? Language = null) : IQuery<PageOf<DocumentLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access =>
        AccessRule.ToMeeting(MeetingId, Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System, Role.Chair, Role.FocalPoint, Role.Delegate);

    /// <inheritdoc />
    public static IOrders Orders => ListDocumentsHandler.Orders;
}

/// <summary>A paper in a list.</summary>
public sealed record DocumentLine(
    Guid Id, DocumentKind Kind, string? Symbol, string Title, string FileName, string Language, Distribution Distribution, int Pages, int Size, string Sha256,
    DateTimeOffset IssuedAt);

internal sealed class ListDocumentsHandler(ISecretariatDb db, IAccessPolicy policy, ICurrentUser user) : IQueryHandler<ListDocuments, PageOf<DocumentLine>>
{
    internal static readonly Orders<IssuedDocument> Orders = Orders<IssuedDocument>.Usually("-issuedAt", d => d.Id)
        .By("issuedAt", d => d.IssuedAt).By("title", d => EF.Functions.Collate(d.Title, Alphabet.Collation)).ByOptional("symbol", d => d.Symbol);

    public async Task<Result<PageOf<DocumentLine>>> Handle(ListDocuments query, CancellationToken ct)
    {
        var papers = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == query.MeetingId);
        if (await policy.Ask(AccessRule.ToMeeting(query.MeetingId, AccessRule.Secretariat), user.Actor, ct) is not Verdict.Allowed)
            papers = papers.Where(d => d.Distribution == Distribution.Public || d.Distribution == Distribution.Limited);
        if (query.Kind is { } kind) papers = papers.Where(d => d.Kind == kind);
        if (query.Language is { } language) papers = papers.Where(d => d.Language == language);
        return await Orders.Read(papers, query.Page, d => new DocumentLine(
            d.Id.Value, d.Kind, d.Symbol, d.Title, d.FileName, d.Language, d.Distribution, d.Pages, d.Size, d.Sha256, d.IssuedAt), ct);
    }
}
