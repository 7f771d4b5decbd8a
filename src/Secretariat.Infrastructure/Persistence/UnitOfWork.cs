using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Jobs;

namespace Secretariat.Infrastructure.Persistence;

/// <inheritdoc />
internal sealed class UnitOfWork(SecretariatDbContext db, Saving saving, AnsweredKeys keys, Nudges nudges, ICurrentUser user) : IUnitOfWork
{
    public async Task<TResponse> Run<TResponse>(ICommand command, Func<Task<TResponse>> act, CancellationToken ct) where TResponse : IResult<TResponse>
    {
        // Whoever opened the transaction seals and commits it, and discards it when the answer is a refusal.
        if (db.Database.CurrentTransaction is not null) return await ActAndSave(command, act, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var response = await ActUnderKey(command, act, ct);
        if (response.Error is null) response = await Commit(response, () => transaction.CommitAsync(ct), ct);
        if (response.Error is null) nudges.All();
        else saving.Discard();
        return response;
    }

    private async Task<TResponse> ActUnderKey<TResponse>(ICommand command, Func<Task<TResponse>> act, CancellationToken ct)
        where TResponse : IResult<TResponse>
    {
        if (keys.Take(command) is not { } key) return await ActAndSave(command, act, ct);
        if (await keys.EarlierAnswer<TResponse>(key, ct) is { } earlier) return earlier;

        var response = await ActAndSave(command, act, ct);
        if (response.Error is null) await keys.Keep(key, response.Content, ct);
        return response;
    }

    private async Task<TResponse> ActAndSave<TResponse>(ICommand command, Func<Task<TResponse>> act, CancellationToken ct)
        where TResponse : IResult<TResponse>
    {
        try
        {
            var response = await act();
            if (response.Error is not null) return response;
            if (Room.Refuse(db) is { } tooLong) return TResponse.Fail(tooLong);
            var reason = (command as IReasoned)?.Reason;
            // What time brings about looks every minute whether anything is due; that nothing was is no entry.
            await saving.Save(command.GetType().Name, reason, always: reason is not null || user.Actor is not Actor.SystemUser { OnBehalfOf: null }, ct);
            return response;
        }
        catch (Exception e) when (ConstraintErrors.Explain(e) is { } conflict)
        {
            return TResponse.Fail(conflict);
        }
    }

    private async Task<TResponse> Commit<TResponse>(TResponse response, Func<Task> commit, CancellationToken ct) where TResponse : IResult<TResponse>
    {
        try
        {
            await saving.Seal(ct);
            await commit();
            return response;
        }
        catch (Exception e) when (ConstraintErrors.Explain(e) is { } conflict)
        {
            return TResponse.Fail(conflict);
        }
    }
}
