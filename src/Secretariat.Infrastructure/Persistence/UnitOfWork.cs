using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Outbox;

namespace Secretariat.Infrastructure.Persistence;

/// <inheritdoc />
internal sealed class UnitOfWork(SecretariatDbContext db, ICurrentUser user, TimeProvider clock) : IUnitOfWork
{
    public async Task<TResponse> Run<TResponse>(ICommand command, Func<Task<TResponse>> act, CancellationToken ct) where TResponse : IResult<TResponse>
    {
        if (db.Database.CurrentTransaction is not null) return await ActAndSave(command, act, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var response = await ActAndSave(command, act, ct);
        if (response.Error is not null) return response;
        try
        {
            await transaction.CommitAsync(ct);
            return response;
        }
        catch (Exception e) when (ConstraintErrors.Explain(e) is { } conflict)
        {
            return TResponse.Fail(conflict);
        }
    }

    private async Task<TResponse> ActAndSave<TResponse>(ICommand command, Func<Task<TResponse>> act, CancellationToken ct)
        where TResponse : IResult<TResponse>
    {
        try
        {
            var response = await act();
            if (response.Error is not null) return response;
            WriteEvents();
            await db.SaveChangesAsync(ct);
            return response;
        }
        catch (Exception e) when (ConstraintErrors.Explain(e) is { } conflict)
        {
            return TResponse.Fail(conflict);
        }
    }

    private void WriteEvents()
    {
        var now = clock.GetUtcNow();
        foreach (var happened in db.ChangeTracker.Entries<IAggregateRoot>().ToList().SelectMany(e => e.Entity.TakeEvents()))
            db.OutboxEvents.Add(new OutboxEvent
            {
                Id = Guid.CreateVersion7(),
                Name = EventNames.Of(happened),
                Payload = EventNames.Write(happened),
                OccurredAt = now,
                NextAttemptAt = now,
                CausedBy = user.Actor.Name,
            });
    }
}
