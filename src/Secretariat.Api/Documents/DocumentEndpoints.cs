using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Documents;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Api.Documents;

internal sealed class DocumentEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/meetings/{meetingId:guid}/documents", List).WithTags("Documents").WithSummary("Lists the papers issued for a meeting");
        api.MapGet("/documents/{id:guid}/file", Read).WithTags("Documents").WithSummary("Gives an issued paper byte for byte as it left the house");
        api.MapGet("/public/documents/{id:guid}/file", ReadPublic).AllowAnonymous().WithTags("Public").WithSummary("Gives a paper that is for anybody");
        api.MapGet("/documents/{id:guid}/signature", Check).WithTags("Documents")
            .WithSummary("Checks an issued paper against the hash on record and against its own signature");
        api.MapGet("/meetings/{meetingId:guid}/board-book", BoardBook).WithTags("Documents")
            .WithSummary("All papers of a meeting that the reader may read, in one PDF");
        api.MapPost("/meetings/{meetingId:guid}/compilations", Compile).WithIdempotencyKey().WithTags("Documents")
            .WithSummary("Begins to put papers together, in one booklet and one ZIP; answers with the run to watch");
        api.MapGet("/meetings/{meetingId:guid}/compilations", Compilations).WithTags("Documents").WithSummary("Lists the compilations that are kept");
        api.MapGet("/compilations/{id:guid}", Compilation).WithTags("Documents").WithSummary("Shows a compilation with its papers");
        api.MapGet("/compilations/{id:guid}/booklet", Booklet).WithTags("Documents").WithSummary("All papers of a compilation in one PDF");
        api.MapGet("/compilations/{id:guid}/archive", Archive).WithTags("Documents").WithSummary("All papers of a compilation as they were issued, in one ZIP");
        api.MapGet("/signing-keys", Keys).AllowAnonymous().RequireRateLimiting(RateLimits.Verifications).WithTags("Verification")
            .WithSummary("Which keys sign papers, or ever did, with their certificates");
    }

    private static async Task<OkAnswer<PageOf<DocumentLine>>> List(
        ISender sender, Guid meetingId, [AsParameters] PageQuery<ListDocuments> page, DocumentKind? kind, string? language, string? search, bool? personal,
        bool? doubtful, CancellationToken ct) =>
        (await sender.Ask(new ListDocuments(new MeetingId(meetingId), page.ToPage(), kind, language, search, personal, doubtful is true), ct)).ToOk();

    private static async Task<StoredFileAnswer> Read(ISender sender, Guid id, CancellationToken ct) =>
        new(await sender.Ask(new GetIssuedDocument(new IssuedDocumentId(id)), ct));

    private static async Task<StoredFileAnswer> ReadPublic(ISender sender, Guid id, CancellationToken ct) => new(await sender.Ask(new GetPublicPaper(id), ct));

    private static async Task<OkAnswer<CheckedSignature>> Check(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new CheckSignature(new IssuedDocumentId(id)), ct)).ToOk();

    private static async Task<FileContentAnswer> BoardBook(ISender sender, Guid meetingId, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetBoardBook(new MeetingId(meetingId), language), ct)).ToFile();

    private static async Task<AcceptedAnswer<CompilationBegun>> Compile(ISender sender, Guid meetingId, PapersToCompile body, CancellationToken ct) =>
        (await sender.Send(new CompilePapers(new MeetingId(meetingId), body.Selection()), ct))
            .ToAccepted(begun => $"{SecretariatApi.Root}/runs/{begun.RunId.Value}");

    private static async Task<OkAnswer<PageOf<CompilationLine>>> Compilations(
        ISender sender, Guid meetingId, [AsParameters] PageQuery<ListCompilations> page, CancellationToken ct) =>
        (await sender.Ask(new ListCompilations(new MeetingId(meetingId), page.ToPage()), ct)).ToOk();

    private static async Task<OkAnswer<CompilationDetail>> Compilation(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetCompilation(new CompilationId(id)), ct)).ToOk();

    private static async Task<FileContentAnswer> Booklet(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new DownloadCompilation(new CompilationId(id), CompilationFile.Booklet), ct)).ToFile();

    private static async Task<FileContentAnswer> Archive(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new DownloadCompilation(new CompilationId(id), CompilationFile.Archive), ct)).ToFile();

    private static async Task<OkAnswer<IReadOnlyList<SigningKeyLine>>> Keys(ISender sender, CancellationToken ct) =>
        (await sender.Ask(new ListSigningKeys(), ct)).ToOk();
}

/// <summary>Which papers are put together: of these kinds, languages and delegations, only these; all of the meeting when nothing is said.</summary>
internal sealed record PapersToCompile(
    IReadOnlyList<DocumentKind>? Kinds = null, IReadOnlyList<string>? Languages = null, IReadOnlyList<Guid>? Delegations = null,
    IReadOnlyList<Guid>? Only = null)
{
    internal PaperSelection Selection() => new(Kinds ?? [], Languages ?? [], [.. (Delegations ?? []).Select(id => new DelegationId(id))],
        [.. (Only ?? []).Select(id => new IssuedDocumentId(id))]);
}
