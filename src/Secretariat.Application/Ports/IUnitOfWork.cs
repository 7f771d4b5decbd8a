using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>One transaction around one command: its rows, its events, its audit entry and its idempotency key, together or not at all.</summary>
public interface IUnitOfWork
{
    /// <summary>Carries out the act and saves it; a refusal, by the act or by a database constraint, leaves nothing behind.</summary>
    /// <remarks>Inside a transaction that is already open (an item of a run) it joins that one and leaves the commit to its owner.</remarks>
    Task<TResponse> Run<TResponse>(ICommand command, Func<Task<TResponse>> act, CancellationToken ct) where TResponse : IResult<TResponse>;
}
