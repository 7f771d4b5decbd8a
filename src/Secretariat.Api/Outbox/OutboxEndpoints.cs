using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Audit;
using Secretariat.Application.Outbox;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;

namespace Secretariat.Api.Outbox;

internal sealed class OutboxEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/outbox", List).WithTags("Operations").WithSummary("Lists events whose reactions wait or were given up");
        api.MapPost("/outbox/{id:guid}/retry", Retry).WithTags("Operations").WithSummary("Lets an event that was given up be tried again");
        api.MapGet("/audit", Audit).WithTags("Operations").WithSummary("Shows who did what, when and why");
    }

    private static async Task<OkAnswer<PageOf<WaitingEvent>>> List(ISender sender, [AsParameters] PageQuery<ListOutbox> page, bool? parkedOnly, string? name,
        CancellationToken ct) =>
        (await sender.Ask(new ListOutbox(page.ToPage(), parkedOnly ?? false, name), ct)).ToOk();

    private static async Task<NoContentAnswer> Retry(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new RetryOutboxEvent(id), ct)).ToNoContent();

    private static async Task<OkAnswer<PageOf<AuditEntry>>> Audit(ISender sender, [AsParameters] PageQuery<ListAudit> page, Guid? subject, string? act,
        DateTimeOffset? since, DateTimeOffset? until, CancellationToken ct) =>
        (await sender.Ask(new ListAudit(page.ToPage(), subject, act, since?.ToUniversalTime(), until?.ToUniversalTime()), ct)).ToOk();
}
