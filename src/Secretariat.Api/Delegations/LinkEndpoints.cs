using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Accounts;
using Secretariat.Api.Shared;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;

namespace Secretariat.Api.Delegations;

internal sealed class LinkEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/links/exchange", Exchange).AllowAnonymous().RequireRateLimiting(RateLimits.Links)
        .WithTags("Links").WithSummary("Exchanges the token of a personal link for a session that reaches its delegation or registration alone");

    private static async Task<OkAnswer<ExchangedLink>> Exchange(HttpContext context, ISender sender, LinkToExchange body, CancellationToken ct)
    {
        var exchanged = await sender.Send(new ExchangeLink(body.Token), ct);
        if (exchanged.TryGet(out var link, out _)) await SessionEndpoints.Begin(context, link.Until, new Claim(SessionClaims.Link, link.LinkId.ToString()));
        return exchanged.ToOk();
    }
}

/// <summary>The token at the end of a personal link.</summary>
internal sealed record LinkToExchange(string Token);
