using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;

namespace Secretariat.Api.Shared;

/// <summary>Requires the sender's own name for an act that has effects outside, so that a repeated request acts once.</summary>
internal static class Idempotency
{
    /// <summary>The header.</summary>
    internal const string Header = "Idempotency-Key";

    /// <summary>Requires an <c>Idempotency-Key</c> and hands it to the unit of work.</summary>
    public static RouteHandlerBuilder WithIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new NeedsHeader(
            Header, "Any text of yours, new for each act: a repeated request acts once and is answered alike.", "3f6c1a52-invitations-som34"))
        .AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var header = context.Request.Headers[Header];
            if (header.Count == 0 || string.IsNullOrWhiteSpace(header)) return Problems.From(DoorErrors.KeyMissing);
            if (header is not [{ Length: <= 200 } key] || !key.All(c => c is > ' ' and < '\u007f')) return Problems.From(DoorErrors.KeyMalformed);
            context.RequestServices.GetRequiredService<IdempotencyKey>().Set(key);
            return await next(invocation);
        });
}
