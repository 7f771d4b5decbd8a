using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Documents;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Api.Documents;

internal sealed class DocumentEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/meetings/{meetingId:guid}/documents", List).WithTags("Documents").WithSummary("Lists the papers issued for a meeting");
        api.MapGet("/documents/{id:guid}/file", Read).WithTags("Documents").WithSummary("Gives an issued paper byte for byte as it left the house");
        api.MapGet("/documents/{id:guid}/signature", Check).WithTags("Documents")
            .WithSummary("Checks an issued paper against the hash on record and against its own signature");
        api.MapGet("/signing-keys", Keys).AllowAnonymous().RequireRateLimiting(RateLimits.Verifications).WithTags("Verification")
            .WithSummary("Which keys sign papers, or ever did, with their certificates");
    }

    private static async Task<OkAnswer<PageOf<DocumentLine>>> List(
        ISender sender, Guid meetingId, [AsParameters] PageQuery<ListDocuments> page, DocumentKind? kind, string? language, CancellationToken ct) =>
        (await sender.Ask(new ListDocuments(new MeetingId(meetingId), page.ToPage(), kind, language), ct)).ToOk();

    private static async Task<StoredFileAnswer> Read(ISender sender, Guid id, CancellationToken ct) =>
        new(await sender.Ask(new GetIssuedDocument(new IssuedDocumentId(id)), ct));

    private static async Task<OkAnswer<CheckedSignature>> Check(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new CheckSignature(new IssuedDocumentId(id)), ct)).ToOk();

    private static async Task<OkAnswer<IReadOnlyList<SigningKeyLine>>> Keys(ISender sender, CancellationToken ct) =>
        (await sender.Ask(new ListSigningKeys(), ct)).ToOk();
}
