using MediatR;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>Saves what a command changed, once and whole, or nothing at all.</summary>
internal sealed class SavingBehaviour<TRequest, TResponse>(IUnitOfWork work) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        work.Run(request, () => next(), ct);
}
