using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
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
    }

    private static async Task<OkAnswer<PageOf<WaitingEvent>>> List(ISender sender, [AsParameters] PageQuery<ListOutbox> page, bool? parkedOnly, string? name,
        CancellationToken ct) =>
        (await sender.Ask(new ListOutbox(page.ToPage(), parkedOnly ?? false, name), ct)).ToOk();

    private static async Task<NoContentAnswer> Retry(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new RetryOutboxEvent(id), ct)).ToNoContent();
}
