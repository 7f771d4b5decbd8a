namespace Secretariat.Infrastructure.Persistence;

/// <summary>An idempotency key under which an actor's command was carried out, with the answer that a repetition receives.</summary>
internal sealed class AnsweredKey
{
    public required string Actor { get; init; }

    public required string Key { get; init; }

    public required string Command { get; init; }

    /// <summary>The SHA-256 of the command's content.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The answer as JSON; null where it is told only once.</summary>
    public string? Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}
