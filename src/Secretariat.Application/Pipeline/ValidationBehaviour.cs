using FluentValidation;
using MediatR;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IGuarded where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        Requirements.Unmet(request, validators) is { Count: > 0 } unmet ? TResponse.Fail(new InvalidRequest(unmet)) : await next();
}
