using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Idempotency keys: an actor's key stands for one command with one content, and a repetition receives the first answer.</summary>
internal sealed class AnsweredKeys(SecretariatDbContext db, IdempotencyKey given, ICurrentUser user, TimeProvider clock)
{
    private bool _taken;

    /// <summary>The key of the present request, for its first command; null for the others and where none was given.</summary>
    internal Claim? Take(ICommand command)
    {
        if (_taken || given.Value is not { } key) return null;
        _taken = true;
        var name = CommandJson.NameOf(command);
        return new Claim(Cause.Key(user.Actor), key, name, SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{CommandJson.Write(command)}")),
            command is IToldOnce);
    }

    /// <summary>Null when the key is new and now ours until the transaction ends; else the answer given before, or the refusal of other content.</summary>
    internal async Task<TResponse?> EarlierAnswer<TResponse>(Claim claim, CancellationToken ct) where TResponse : IResult<TResponse>
    {
        // Waits for a transaction that holds the same key: it ends with the key kept, or free again.
        var now = clock.GetUtcNow();
        var isNew = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO answered_keys (actor, key, command, hash, answer, at)
            VALUES ({claim.Actor}, {claim.Key}, {claim.Command}, {claim.Hash}, NULL, {now})
            ON CONFLICT DO NOTHING
            """, ct) == 1;
        if (isNew) return default;

        var kept = await db.Set<AnsweredKey>().AsNoTracking().SingleAsync(k => k.Actor == claim.Actor && k.Key == claim.Key, ct);
        if (kept.Command != claim.Command || !kept.Hash.AsSpan().SequenceEqual(claim.Hash)) return TResponse.Fail(SavingErrors.KeyReused);
        if (kept.Answer is null) return TResponse.Fail(SavingErrors.AnsweredOnce);
        return TResponse.Of(JsonSerializer.Deserialize(kept.Answer, TResponse.ContentType)!);
    }

    /// <summary>Keeps the answer with the key.</summary>
    internal Task Keep(Claim claim, object? answer, CancellationToken ct)
    {
        if (claim.ToldOnce || answer is null) return Task.CompletedTask;
        var json = JsonSerializer.Serialize(answer, answer.GetType());
        return db.Database.ExecuteSqlAsync($"UPDATE answered_keys SET answer = {json} WHERE actor = {claim.Actor} AND key = {claim.Key}", ct);
    }

    internal sealed record Claim(string Actor, string Key, string Command, byte[] Hash, bool ToldOnce);
}
