using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>
/// The papers of a meeting: chairs see what was not made for one delegation or delegate; who comes by a personal link sees what is for all delegations and
/// what was made for them.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Kind">Only papers of this kind.</param>
/// <param name="Language">Only papers in this language.</param>
/// <param name="Search">Part of the title or the symbol.</param>
/// <param name="Personal">Only what is made out to one delegation or delegate, or only what is not; both when left out.</param>
/// <param name="Doubtful">Only papers that the secretariat should look at, such as one with a name in letters that no type here has.</param>
/// <param name="CalledIn">In which language they are called, whatever the one they are in; as they were issued when left out.</param>
public sealed record ListDocuments(
    MeetingId MeetingId, Page Page, DocumentKind? Kind = null, string? Language = null, string? Search = null, bool? Personal = null,
    bool Doubtful = false, string? CalledIn = null)
    : IQuery<PageOf<DocumentLine>>, IPaged
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
    DateTimeOffset IssuedAt)
{
    /// <summary>What the secretariat should look at; nobody else is told.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

internal sealed class ListDocumentsHandler(
    ISecretariatDb db, IAccessPolicy policy, ICurrentUser user, ICountryNames countries, DialogueSettings dialogue)
    : IQueryHandler<ListDocuments, PageOf<DocumentLine>>
{
    internal static readonly Orders<IssuedDocument> Orders = Orders<IssuedDocument>.Usually("-issuedAt", d => d.Id)
        .By("issuedAt", d => d.IssuedAt).By("title", d => EF.Functions.Collate(d.Title, Alphabet.Collation)).ByOptional("symbol", d => d.Symbol);

    public async Task<Result<PageOf<DocumentLine>>> Handle(ListDocuments query, CancellationToken ct)
    {
        var papers = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == query.MeetingId);
        var staff = await policy.Ask(AccessRule.ToMeeting(query.MeetingId, AccessRule.Secretariat), user.Actor, ct) is Verdict.Allowed;
        if (!staff) papers = papers.OpenTo(user.Actor as Actor.LinkHolder, db);
        if (query.Doubtful) papers = papers.Where(d => staff && d.Warnings.Count > 0);
        if (query.Kind is { } kind) papers = papers.Where(d => d.Kind == kind);
        if (query.Language is { } language) papers = papers.Where(d => d.Language == language);
        if (query.Personal is { } personal) papers = papers.Where(d => d.Distribution == Distribution.Personal == personal);
        papers = papers.WithWords(query.Search);
        var read = await Orders.Read(papers, query.Page, d => new DocumentLine(
            d.Id.Value, d.Kind, d.Symbol, d.Title, d.FileName, d.Language, d.Distribution, d.Pages, d.Size, d.Sha256, d.IssuedAt)
        {
            Warnings = staff ? d.Warnings : Array.Empty<string>(),
        }, ct);
        if (query.CalledIn is not { } reader || !read.TryGet(out var page, out _)) return read;
        var own = (await db.Occasion(query.MeetingId, dialogue, ct)).Expect().For(reader, countries);
        return page with { Items = [.. page.Items.Select(d => d with { Title = own.TitleIn(d.Kind, d.Title, d.Language) })] };
    }
}
