using MediatR;
using Secretariat.Application.Access;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>A request that states who may make it.</summary>
public interface IGuarded
{
    /// <summary>Who may make this request.</summary>
    AccessRule Access { get; }
}

/// <summary>Marks requests that change something and are therefore saved, audited and guarded against repetition.</summary>
public interface ICommand : IGuarded;

/// <summary>A request that changes something.</summary>
/// <typeparam name="T">What it answers with.</typeparam>
public interface ICommand<T> : IRequest<Result<T>>, ICommand where T : notnull;

/// <summary>A request that changes nothing.</summary>
/// <typeparam name="T">What it answers with.</typeparam>
public interface IQuery<T> : IRequest<Result<T>>, IGuarded where T : notnull;

/// <summary>A command whose actor gives a reason, which the audit trail keeps.</summary>
public interface IReasoned
{
    /// <summary>Why, in the actor's words.</summary>
    string? Reason { get; }
}

/// <summary>A command whose answer holds a secret: it is told once, and never kept for a repetition.</summary>
public interface IToldOnce;

/// <summary>Carries out one command.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="T">What it answers with.</typeparam>
public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>> where TCommand : ICommand<T> where T : notnull;

/// <summary>Answers one query.</summary>
/// <typeparam name="TQuery">The query.</typeparam>
/// <typeparam name="T">What it answers with.</typeparam>
public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>> where TQuery : IQuery<T> where T : notnull;

/// <summary>The one way through: every request of API, pages and jobs goes in here.</summary>
public interface ISender
{
    /// <summary>Makes a change.</summary>
    Task<Result<T>> Send<T>(ICommand<T> command, CancellationToken ct = default) where T : notnull;

    /// <summary>Asks a question.</summary>
    Task<Result<T>> Ask<T>(IQuery<T> query, CancellationToken ct = default) where T : notnull;
}

internal sealed class Sender(IMediator mediator) : ISender
{
    public Task<Result<T>> Send<T>(ICommand<T> command, CancellationToken ct) where T : notnull => mediator.Send(command, ct);

    public Task<Result<T>> Ask<T>(IQuery<T> query, CancellationToken ct) where T : notnull => mediator.Send(query, ct);
}
