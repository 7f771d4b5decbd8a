using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;

namespace Secretariat.Api.Accounts;

internal sealed class AccessTokenEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/access-tokens").WithTags("Access tokens");
        tokens.MapGet("/", List).WithSummary("Lists one's own access tokens, usually the newest first");
        tokens.MapPost("/", Create).WithSummary("Makes an access token for a program; it is shown this once");
        tokens.MapDelete("/{id:guid}", Revoke).WithSummary("Ends one of one's own access tokens");
    }

    private static async Task<OkAnswer<PageOf<AccessTokenLine>>> List(ISender sender, [AsParameters] PageQuery<ListAccessTokens> page, CancellationToken ct) =>
        (await sender.Ask(new ListAccessTokens(page.ToPage()), ct)).ToOk();

    private static async Task<CreatedAnswer<CreatedToken>> Create(ISender sender, TokenToCreate body, CancellationToken ct) =>
        (await sender.Send(new CreateAccessToken(AccessTokenId.New(), body.Name, body.Scopes, body.Days), ct))
            .ToCreated(token => $"{SecretariatApi.Root}/access-tokens/{token.Id}");

    private static async Task<NoContentAnswer> Revoke(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new RevokeAccessToken(new AccessTokenId(id)), ct)).ToNoContent();
}

/// <summary>An access token to be made: scopes are <c>read</c>, <c>write</c> or the names of requests.</summary>
internal sealed record TokenToCreate(string Name, IReadOnlyList<string> Scopes, int Days = 90);
