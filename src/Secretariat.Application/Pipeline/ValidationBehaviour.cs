using FluentValidation;
using MediatR;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IGuarded where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        // Validators read what they find in lists, so what must not be there is refused before.
        if (Soundness.Refuse(request) is { } unsound) return TResponse.Fail(unsound);
        var failures = validators.SelectMany(v => v.Validate(request).Errors).ToList();
        if (failures.Count == 0) return await next();

        return TResponse.Fail(new InvalidRequest(
            failures.GroupBy(f => f.PropertyName).ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).Distinct().ToArray())));
    }
}
