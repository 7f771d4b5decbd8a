using MediatR;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>
/// Counts a personal link as used with the first act of its holder, saved with the act. Opening it alone uses nothing up: programs that look into mail do that.
/// </summary>
internal sealed class LinkBehaviour<TRequest, TResponse>(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();
        if (answer.Error is null && user.Actor is Actor.LinkHolder holder && await db.PersonalLinks.FindAsync([holder.Id], ct) is { FirstUsedAt: null } link)
            await db.Use(link, clock.GetUtcNow(), ct);
        return answer;
    }
}
