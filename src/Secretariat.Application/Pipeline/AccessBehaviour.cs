using MediatR;
using Secretariat.Application.Access;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

internal sealed class AccessBehaviour<TRequest, TResponse>(IAccessPolicy policy, ICurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IGuarded where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (user.Actor is Actor.AccountHolder { Token: { } token } && !token.Permit(request)) return TResponse.Fail(new AccountErrors.OutsideTokenScope());
        return await policy.Ask(request.Access, user.Actor, ct) switch
        {
            Verdict.Allowed => await next(),
            Verdict.Denied => TResponse.Fail(new Forbidden()),
            Verdict.Hidden => TResponse.Fail(AccessErrors.NoSuchThing),
            Verdict.SignInNeeded => TResponse.Fail(new NotSignedIn()),
            Verdict.SecondFactorNeeded => TResponse.Fail(new AccountErrors.SecondFactorNeeded()),
            var verdict => throw new InvalidOperationException($"Unknown verdict {verdict}"),
        };
    }
}
